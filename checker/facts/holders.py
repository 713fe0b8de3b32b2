"""Statements about holders of an office that are wrong at any date: another country, another predecessor, another number."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.facts.body_offices import find_wrong_body
from checker.facts.claim_clashes import find_claim_clashes
from checker.facts.office_claims import find_claims
from checker.facts.office_clash import Clash, Named
from checker.facts.office_phrases import find_phrases
from checker.facts.succession import find_wrong_predecessor


def find_wrong_holders(text: str, names: Sequence[Named]) -> Iterator[Clash]:
    """What the text says of the people named in it that no date could make right."""
    claims = list(find_claims(text, names, find_phrases(text))) if names else []
    yield from find_claim_clashes(text, claims, names)
    for name in names:
        yield from find_wrong_body(text, name)
    for one, other in pairwise(names):
        yield from find_wrong_predecessor(text, one, other)
