"""Find sums that stand in brackets after one in another currency and were not worked out anew: '€80m ($98m)', which was '€90m ($98m)'."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import isclose

from checker.patterns import lazy
from checker.types import Document
from checker.versions.values import Change, Value

_CONVERTED = lazy(r"\s?(?:\(|,\sor\s|[–—]\s?)(?:or\s|about\s|around\s|some\s|roughly\s|nearly\s|almost\s)*")
_ONE_RATE = 0.05  # by how much two conversions at one rate differ, for all their rounding


def find_unconverted(change: Change, document: Document, values: Mapping[int, Sequence[Value]]) -> Iterator[tuple[Value, bool]]:
    """Sums that still give the old value of a change, and whether another conversion of the story proves it.

    None where one proves that the old sum was the slip.
    """
    if not change.new_value.count or not change.new_value.count.is_money:
        return
    pairs = [pair for held in values.values() for pair in pairwise(held) if _are_one_sum(document, *pair)]
    for one, other in pairs:
        if one is not change.new_value:
            continue
        rates = [_rate(*pair) for pair in pairs if pair[0] is not one and (pair[0].kind, pair[1].kind) == (one.kind, other.kind)]
        if not any(isclose(rate, _rate(one, other), rel_tol=_ONE_RATE) for rate in rates):
            yield other, any(isclose(rate, _rate(change.value, other), rel_tol=_ONE_RATE) for rate in rates)


def _are_one_sum(document: Document, one: Value, other: Value) -> bool:
    is_money = one.count and other.count and one.count.is_money and other.count.is_money and one.kind != other.kind
    return bool(is_money) and bool(_CONVERTED.fullmatch(document.text[one.span.end : other.span.start]))


def _rate(one: Value, other: Value) -> float:
    return other.count.figure.low / max(one.count.figure.low, 1e-9)
