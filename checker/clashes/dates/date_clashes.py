"""A clash of two dates of one event, and when two dates clash: the one value that all finders of such events give."""

from dataclasses import dataclass

from checker.partial_date import Date
from checker.types import Mention, Span


@dataclass(frozen=True, slots=True)
class DateClash:
    """`dates` of one thing, in reading order, that cannot both be; `kind` ('founded') and `subject` say of what.

    `spans` hold each date with the words that tie it to the thing; `score` is the probability that both mean it.
    """

    kind: str
    subject: str
    dates: tuple[Mention, Mention]
    spans: tuple[Span, Span]
    score: float


def excludes(one: Date, other: Date) -> bool:
    """Whether two dates of one event cannot both be right, as far as both are given."""
    if one.approximate or other.approximate:
        return False
    if one.year and other.year:
        (first, last), (start, end) = one.bounds(), other.bounds()
        return last < start or end < first
    if one.month and other.month:
        return one.month != other.month or (None not in (one.day, other.day) and one.day != other.day)
    are_days = one.weekday is not None and other.weekday is not None and not (one.month or other.month or one.year or other.year)
    return are_days and one.weekday != other.weekday


def is_slip_of(one: Date, other: Date) -> bool:
    """Whether one date is the other with one part changed: a digit of the year, or two of them swapped, the month, the day, the weekday.

    Two events of one kind are mostly further apart; two tellings of one event, of which one is mistyped, seldom are.
    """
    if not excludes(one, other):
        return False
    if one.year and other.year and one.year != other.year:
        digits = 3 if "decade" in (one.precision, other.precision) else 4
        return (one.month, one.day) == (other.month, other.day) and _is_near(str(one.year)[:digits], str(other.year)[:digits])
    if None not in (one.weekday, other.weekday) and one.weekday != other.weekday and (one.day or other.day):
        return False  # who gives another weekday with another day means it
    if one.day and other.day and one.month and other.month:
        return (one.month == other.month) != (one.day == other.day)
    return not one.day and not other.day and (one.year is None) == (other.year is None)


def _is_near(one: str, other: str) -> bool:
    changed = sum(a != b for a, b in zip(one, other, strict=False)) + abs(len(one) - len(other))
    return changed == 1 or (changed == 2 and sorted(one) == sorted(other))
