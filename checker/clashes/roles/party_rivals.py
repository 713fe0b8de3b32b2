"""Find two people of one party whom an election sets against each other: 'Democrat Ann Poe, who is running against Democrat Bo Lee'."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from checker.clashes.roles.role_clash import PARTY_SYSTEMS
from checker.mentions.people import Person
from checker.mentions.roles import Description
from checker.patterns import lazy
from checker.types import Sentence

_REACH = 60  # characters between the two names
_AGAINST = lazy(
    r"\b(?:(?:run|runs|running|ran|campaign\w*|stand\w*|stood)\s(?:\w+\s)?against|(?:faces|facing|faced|challeng(?:es|ing|ed)|unseat\w*|oust\w*"
    r"|defeat(?:s|ed|ing)?|beat|beats|beating|los(?:t|es|ing)\sto)\b|(?:his|her|whose)\s(?:\w+\s)?(?:opponent|rival|challenger))\b"
)
# Those of one party compete before the election.
_WITHIN = lazy(
    r"(?i)\b(?:primar(?:y|ies)|caucus\w*|nominat\w+|nominees|leadership|run-?off|fellow|own party|same party|intra-?party|both)\b"
)


def find_party_rivals(
    sentences: Sequence[Sentence], people: Sequence[Person], told: Mapping[str, Sequence[Description]]
) -> Iterator[tuple[Description, Description]]:
    """The descriptions of the party of both, the one who is named first in the sentence first. `told` by person."""
    parties = {name: found for name, ones in told.items() if (found := _party_of(ones))}
    if len(parties) < 2 or any(_WITHIN.search(sentence.text) for sentence in sentences):
        return
    described = {one.name.span: party for name, party in parties.items() for one in told[name]}
    groups = [(person.mentions, {described[m.span] for m in person.mentions if m.span in described}) for person in people]
    mentions = sorted(((m, *party) for named, party in groups if len(party) == 1 for m in named), key=lambda named: named[0].span)
    for (one, first), (other, second) in pairwise(mentions):
        sentence = sentences[one.sentence]
        between = sentence.text[one.span.end - sentence.span.start : other.span.start - sentence.span.start]
        is_pair = one.sentence == other.sentence and first.name.value != second.name.value and first.value == second.value
        if is_pair and len(between) <= _REACH and _AGAINST.search(between):
            yield first, second
            return


def _party_of(told: Sequence[Description]) -> Description | None:
    """What is said of somebody's party, where all that is said agrees and the party is one of two or more of a country."""
    parties = [one for one in told if one.kind == "party" and not (one.when or one.is_quoted)]
    is_one = len({one.value for one in parties}) == 1 and any(parties[0].value in system for system in PARTY_SYSTEMS)
    return parties[0] if is_one else None
