"""People's names that are one person's more likely than two's: all that speaks for it and against it, weighed together."""

import csv
import math
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from checker.clashes.names.name_pairs import PLACES, NamePair, find_pairs
from checker.clashes.names.name_signs import SIGNS, measure
from checker.mentions.name_context import Found, NameStory
from checker.mentions.people import Person

# Of 266 calibration stories 6 have a finding of FC401 from here as from 0.2 on (limit: 0.025 a story), all of them slips in print; of
# what training stories have between 0.3 and this most is none.
LEAST = 0.4
_DIFFERS = {"alone": "surname", "last": "surname", "first": "first name"}


def by_signs(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """The odd name and the usual one that it is likeliest to be, the surest first."""
    scored = ((score(pair), pair) for pair in find_pairs(story, people))
    sure = sorted(((chance, at, pair) for at, (chance, pair) in enumerate(scored) if chance >= LEAST), key=lambda held: (-held[0], held[1]))
    for chance, _, pair in sure:
        yield pair.odd, pair.usual, _DIFFERS[pair.place], round(chance, 2)


def score(pair: NamePair) -> float:
    """The chance that two names are one person's, where one story of twenty has a slip in a name."""
    weights = _weights()[pair.place]
    logit = weights[-1] + sum(weight * value for weight, value in zip(weights, measure(pair), strict=False))
    return 1 / (1 + math.exp(-logit))


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    """By place the weights of `SIGNS`, in their order, and what the sum begins with."""
    text = files("checker.clashes.names").joinpath("data/name_weights.csv").read_text("utf-8")
    rows = {row["sign"]: row for row in csv.DictReader(text.splitlines())}
    names = [*(sign.name for sign in SIGNS), "to begin with"]
    return {place: tuple(float(rows[name][place]) for name in names) for place in PLACES}
