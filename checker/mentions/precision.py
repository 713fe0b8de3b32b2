"""How exact a figure is as written: '£1.4bn' stands for anything from £1.35bn to £1.45bn, '12 men' for twelve."""

import math
from dataclasses import dataclass

from checker.mentions.figures import Figure
from checker.patterns import lazy
from checker.types import Mention

EXACT_BELOW = 100  # smaller whole numbers are counted, not rounded
_DIGITS = lazy(r"[\d,]+(?:\.(\d+))?")
ROUNDED = 0.025  # a figure with all its digits is rounded by no more, as a share
HEDGED = 0.15  # what 'about' and its like allow, as a share


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`."""

    low: float
    high: float

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def times(self, other: "Interval") -> "Interval":
        return Interval(self.low * other.low, self.high * other.high)

    def over(self, other: "Interval") -> "Interval":
        """Quotients by `other`, whose values are above 0."""
        return Interval(self.low / other.high, self.high / other.low if other.low > 0 else math.inf)

    def meets(self, other: "Interval") -> bool:
        """Whether the two have a value in common, but for what floats lose."""
        slack = 1e-9 * max(1.0, abs(self.low), abs(other.low))  # the upper end may be infinite
        return self.low <= other.high + slack and other.low <= self.high + slack


def interval(mention: Mention) -> Interval:
    """The values that a figure may stand for, by the digits that are written and by 'about' and its like; none below 0."""
    figure: Figure = mention.value
    half = max(half_step(mention), HEDGED * abs(figure.low) if figure.approximate else 0.0)
    return Interval(max(0.0, figure.low - half), figure.high + half)


def half_step(mention: Mention) -> float:
    """Half of what one more in the last digit written adds, in full units; 0 for what is counted exactly."""
    figure: Figure = mention.value
    digits = _DIGITS.search(mention.text)
    if not digits:
        return 0.0 if figure.low < EXACT_BELOW and figure.low == int(figure.low) else 0.05 * abs(figure.low)
    whole = float(digits[0].replace(",", "").strip(".") or 1) or 1.0
    scale = max(1.0, round(figure.low / whole, 3)) if figure.unit != "share" else 1.0
    if digits[1]:
        return 0.5 * 10.0 ** -len(digits[1]) * scale
    if scale == 1.0 and figure.unit not in ("%", "points") and (figure.low < EXACT_BELOW or figure.low % 10):
        return 0.0
    zeros = len(digits[0]) - len(digits[0].rstrip("0,")) - digits[0][len(digits[0].rstrip("0,")) :].count(",")
    if figure.unit in ("%", "points"):
        return 0.5
    rounded = min(0.5 * 10.0**zeros * scale, ROUNDED * figure.low)
    return rounded if scale == 1.0 else max(0.5 * scale, rounded)
