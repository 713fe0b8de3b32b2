"""Find a 'Mr' for somebody who is 'Ms' everywhere else."""

import re
from collections.abc import Iterator, Sequence

from checker.mentions.people import Person
from checker.mentions.roles import Description

_FAMILY = re.compile(
    r"(?i)\b(?:husband|wife|widow\w*|couple|married|marriage|brothers?|sisters?|twins?|sons?|daughters?|father|mother|spouse"
    r"|transgender|trans|gender)\b"
)
_INTRODUCED = re.compile(r",\s(?:who|whose|an?|the|his|her|\d\d)\b")
FEWEST = 3  # times that somebody has the usual courtesy


def find_odd_courtesies(
    people: Sequence[Person], told: Sequence[Description], texts: Sequence[str]
) -> Iterator[tuple[str, Description, Description]]:
    """Each person's name with the usual courtesy and the one that differs; `texts` are those of the sentences."""
    named = {mention.span: person for person in people if person.kind == "person" and person.is_full for mention in person.mentions}
    of_person: dict[str, list[Description]] = {}
    for one in told:
        if one.kind == "gender" and not one.is_quoted and one.name.span in named:
            of_person.setdefault(named[one.name.span].name, []).append(one)
    for name, courtesies in of_person.items():
        odd = [one for one in courtesies if sum(c.value == one.value for c in courtesies) == 1]
        usual = [one for one in courtesies if one not in odd]
        if len(odd) == 1 and len(usual) >= FEWEST and len({c.value for c in usual}) == 1 and not _is_another(odd[0], texts):
            yield name, usual[0], odd[0]


def _is_another(odd: Description, texts: Sequence[str]) -> bool:
    """Whether it may be a relation's: family is spoken of near it, or the name is introduced."""
    near = texts[max(0, odd.sentence - 1) : odd.sentence + 2]
    own = texts[odd.sentence]
    after = own[own.find(odd.name.text, own.find(odd.text)) + len(odd.name.text) :]
    return any(_FAMILY.search(text) for text in near) or bool(_INTRODUCED.match(after))
