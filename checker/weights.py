"""What signs of two things (names, roles, places, an event and a date) are worth together: tables of weights, by sign and kind.

The recipes in models/recipes fit them.
"""

import csv
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Generic, TypeVar

Pair = TypeVar("Pair")


@dataclass(frozen=True, slots=True)
class Sign(Generic[Pair]):
    """What holds of a pair, in the measure of `of`: 0 or 1, or a small number."""

    name: str
    of: Callable[[Pair], float]


def measure(signs: Sequence[Sign[Pair]], pair: Pair) -> list[float]:
    """Each sign of a pair, in the order of `signs`."""
    return [float(sign.of(pair)) for sign in signs]


def chance(table: str, signs: Sequence[Sign[Pair]], kind: str, pair: Pair) -> float:
    """The chance that a pair is a slip, where one story of twenty has one; the arguments are those of `log_odds`."""
    return 1 / (1 + math.exp(-log_odds(table, signs, kind, pair)))


def log_odds(table: str, signs: Sequence[Sign[Pair]], kind: str, pair: Pair) -> float:
    """What the signs of a pair come to. `table`: the file of weights, from checker/ on; `kind`: its column."""
    weights = _read(table, kind)
    return weights["to begin with"] + sum(weights[sign.name] * float(sign.of(pair)) for sign in signs)


@cache
def _read(table: str, kind: str) -> dict[str, float]:
    """The weights of a kind by the sign's name, and what the sum begins with."""
    lines = files("checker").joinpath(table).read_text("utf-8").splitlines()
    return {row["sign"]: float(row[kind]) for row in csv.DictReader(lines)}
