"""Find a 'Mr' for somebody who is 'Ms' everywhere else, or 'she'."""

from collections.abc import Iterator, Sequence

from checker.mentions.people import Person
from checker.mentions.role_words import GENDERS
from checker.mentions.roles import Description
from checker.patterns import lazy

_FAMILY = lazy(
    r"(?i)\b(?:husband|wife|widow\w*|couple|married|marriage|brothers?|sisters?|twins?|sons?|daughters?|father|mother|spouse"
    r"|transgender|trans|gender)\b"
)
_INTRODUCED = lazy(r",\s(?:who|whose|an?|the|his|her|\d\d)\b")
FEWEST = 3  # times that somebody has the usual courtesy

Clash = tuple[str, Description, Description]  # a person's name, what is usual, what is odd


def find_odd_courtesies(people: Sequence[Person], told: Sequence[Description], texts: Sequence[str]) -> Iterator[Clash]:
    """Each person's name with the usual courtesy, or what else tells the sex, and the courtesy that differs.

    `told` are descriptions, those of pronouns too; `texts` are those of the sentences.
    """
    named = {mention.span: person for person in people if person.kind != "body" and person.is_full for mention in person.mentions}
    of_person: dict[str, list[Description]] = {}
    for one in told:
        if one.name.span in named and not one.is_quoted and _gender(one):
            of_person.setdefault(named[one.name.span].name, []).append(one)
    for name, signs in of_person.items():
        courtesies = [one for one in signs if one.text in GENDERS]
        others = [one for one in signs if one.text not in GENDERS]
        pair = _odd_of_many(courtesies) or _against_pronouns(courtesies, others)
        if pair and not _is_another(pair[1], texts):
            yield name, *pair


def _gender(one: Description) -> str:
    """'m' or 'f' of a courtesy, a pronoun or a role ('spokeswoman'), else ''."""
    return str(one.value) if one.kind == "gender" else getattr(one.value, "gender", "")


def _odd_of_many(courtesies: Sequence[Description]) -> tuple[Description, Description] | None:
    """One 'Mr' of somebody who is 'Ms' everywhere else."""
    odd = [one for one in courtesies if sum(c.value == one.value for c in courtesies) == 1]
    usual = [one for one in courtesies if one not in odd]
    is_settled = len(odd) == 1 and len(usual) >= FEWEST and len({c.value for c in usual}) == 1
    return (usual[0], odd[0]) if is_settled else None


def _against_pronouns(courtesies: Sequence[Description], others: Sequence[Description]) -> tuple[Description, Description] | None:
    """A 'Mr' of somebody who is 'she', or the spokeswoman, at least as often, and never 'he'."""
    written, told = {one.value for one in courtesies}, {_gender(one) for one in others}
    is_clash = len(written) == len(told) == 1 and written != told and len(others) >= len(courtesies)
    return (others[0], courtesies[0]) if is_clash else None


def _is_another(odd: Description, texts: Sequence[str]) -> bool:
    """Whether it may be a relation's: family is spoken of near it, or the name is introduced."""
    near = texts[max(0, odd.sentence - 1) : odd.sentence + 2]
    own = texts[odd.sentence]
    after = own[own.find(odd.name.text, own.find(odd.text)) + len(odd.name.text) :]
    return any(_FAMILY.search(text) for text in near) or bool(_INTRODUCED.match(after))
