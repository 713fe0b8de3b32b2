"""Values that a sentence gives to a subject and that are none of its own: all that speaks for it and against it, weighed together."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.facts import relations
from checker.facts.ties.tie_pairs import OF_OTHERS, OF_PLACES, TiePair, find_tie_pairs
from checker.facts.ties.tie_signs import GROUP_OF, SIGNS
from checker.facts.ties.tied_places import MOUTH, SHARED
from checker.weights import log_odds

if TYPE_CHECKING:
    from checker.facts.store import FactStore

# Log odds, by group of relations: of 11,700 sentences and 266 stories that had no part in the fit at most three values stay above
# each. What a strait parts or where a river ends is told in few of them, and is seldom named for something else.
LEAST = {"place": 3.4, "capital": 0.2, "seat": 1.0, "life": 1.2, "nation": 1.9, "maker": 1.9}
LEAST_OF_WATERS, LEAST_OF_SHARED = 2.7, 0.0
WATERS = (relations.RISES, MOUTH)


def find_wrong_ties(text: str, store: "FactStore", of_places: bool) -> Iterator[TiePair]:
    """Yield the pairs that are told as if they belonged together: those of places, or those of people and bodies."""
    for pair in find_tie_pairs(text, store, OF_PLACES if of_places else OF_OTHERS):
        if not pair.is_own and pair.is_candidate and weigh(pair) >= least_of(pair.relation):
            yield pair


def least_of(relation: str) -> float:
    if relation in SHARED:  # of which a right value stands in the same list
        return LEAST_OF_SHARED
    return LEAST_OF_WATERS if relation in WATERS else LEAST[GROUP_OF[relation]]


def weigh(pair: TiePair) -> float:
    return log_odds("facts/ties/data/tie_weights.csv", SIGNS, GROUP_OF[pair.relation], pair)


def message_of(pair: TiePair) -> str:
    subject, value = (pair.text[span.start : span.end] for span in (pair.subject, pair.value))
    return f"‘{value}’ does not fit ‘{subject}’; the reference says: {pair.fact.statement} Which is right?"
