"""Values that a sentence gives to a subject and that are none of its own: all that speaks for it and against it, weighed together."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.facts.ties.place_signs import PLACE_SIGNS, place_group_of
from checker.facts.ties.tie_pairs import OF_OTHERS, OF_PLACES, TiePair, find_tie_pairs
from checker.facts.ties.tie_signs import GROUP_OF, SIGNS
from checker.weights import log_odds

if TYPE_CHECKING:
    from checker.facts.store import FactStore

# Log odds, by group of relations. Of 11,700 sentences and 266 stories that had no part in the fit at most three values of people and
# bodies stay above each; those of places were also held against 4,282 stories and sentences that had been read.
LEAST = {"seat": 1.0, "life": 1.2, "nation": 1.9, "maker": 1.9, "place": 3.4}
LEAST_OF_PLACES = {"within": 3.4, "neighbour": 1.3, "water": -0.2, "capital": 1.0, "part": 1.0, "list": 0.7}


def find_wrong_ties(text: str, store: "FactStore", of_places: bool) -> Iterator[TiePair]:
    """Yield the pairs that are told as if they belonged together: those of places, or those of people and bodies."""
    weigh = weigh_place if of_places else weigh_other
    for pair in find_tie_pairs(text, store, OF_PLACES if of_places else OF_OTHERS):
        if not pair.is_own and pair.is_candidate and weigh(pair) >= 0:
            yield pair


def weigh_place(pair: TiePair) -> float:
    """By how much the log odds of a pair of places are above the least of its group."""
    group = place_group_of(pair)
    return log_odds("facts/ties/data/place_weights.csv", PLACE_SIGNS, group, pair) - LEAST_OF_PLACES[group]


def weigh_other(pair: TiePair) -> float:
    group = GROUP_OF[pair.relation]
    return log_odds("facts/ties/data/tie_weights.csv", SIGNS, group, pair) - LEAST[group]


def message_of(pair: TiePair) -> str:
    subject, value = (pair.text[span.start : span.end] for span in (pair.subject, pair.value))
    return f"‘{value}’ does not fit ‘{subject}’; the reference says: {pair.fact.statement} Which is right?"
