"""The place of a story where another of its people would stand far better than the one who is named."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.clashes.names.standin_signs import SIGNS
from checker.clashes.names.standins import Candidate, Scene
from checker.mentions.name_context import Found, NameStory
from checker.mentions.people import Person
from checker.weights import log_odds

# Log odds from which another person is asked for, chosen on 266 calibration stories: one has such a place as printed, and of 4,016
# training stories 26 have. Of places where another of the story is named at random 27 in a hundred are told.
LEAST = 1.5
_WEIGHTS = "clashes/names/data/standin_weights.csv"


def by_standing(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """The name that stands worst for somebody in its place, if badly enough, and who would stand there best."""
    pairs = [(named, other) for named in Scene(story).places() if (other := _best_other(named))]
    odds, named, other = max(((score(*pair), *pair) for pair in pairs), key=lambda scored: scored[0], default=(-math.inf, None, None))
    if named and other and odds >= LEAST:
        yield replace(named.person, mentions=(named.mention,)), other.person, "person", round(1 / (1 + math.exp(-odds)), 2)


def score(named: Candidate, other: Candidate) -> float:
    """The log odds that the other one is meant."""
    return log_odds(_WEIGHTS, SIGNS, "named", named) + log_odds(_WEIGHTS, SIGNS, "other", other)


def _best_other(named: Candidate) -> Candidate | None:
    return max(named.others(), key=lambda other: log_odds(_WEIGHTS, SIGNS, "other", other), default=None)
