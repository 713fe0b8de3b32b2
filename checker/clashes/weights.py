"""What signs of a pair of mentions are worth together: tables of weights, by sign and kind of pair, fitted by models/recipes."""

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
    """The chance that a pair is a slip, where one story of twenty has one. `table`: the file of weights, from checker/clashes on."""
    weights = _read(table, kind)
    logit = weights["to begin with"] + sum(weights[sign.name] * float(sign.of(pair)) for sign in signs)
    return 1 / (1 + math.exp(-logit))


@cache
def _read(table: str, kind: str) -> dict[str, float]:
    """The weights of a kind by the sign's name, and what the sum begins with."""
    lines = files("checker.clashes").joinpath(table).read_text("utf-8").splitlines()
    return {row["sign"]: float(row[kind]) for row in csv.DictReader(lines)}
