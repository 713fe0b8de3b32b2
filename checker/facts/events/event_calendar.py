"""The month and day of a date, also where words beside it tell them: 'that August morning in 1954', 'on Christmas Eve 1977'."""

from dataclasses import dataclass

from checker.facts.edtf import Interval
from checker.patterns import lazy
from checker.types import Mention

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
# Days that are the same every year.
_FEASTS = {
    "New Year’s Day": (1, 1),
    "Epiphany": (1, 6),
    "St Valentine’s Day": (2, 14),
    "St Patrick’s Day": (3, 17),
    "May Day": (5, 1),
    "Independence Day": (7, 4),
    "Fourth of July": (7, 4),
    "Bastille Day": (7, 14),
    "Halloween": (10, 31),
    "All Saints’ Day": (11, 1),
    "All Souls’ Day": (11, 2),
    "Armistice Day": (11, 11),
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Boxing Day": (12, 26),
    "New Year’s Eve": (12, 31),
}
_FEAST = "|".join(sorted((name.replace("’", "[’']") for name in _FEASTS), key=len, reverse=True))
_BEFORE = lazy(
    rf"(?:(?P<feast>{_FEAST})(?:,|,?\s(?:in|of))?\s"
    rf"|(?:(?P<day>\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?)?(?P<month>{'|'.join(MONTHS)})\s(?:\w+\s)?(?:day|morning|night|evening|afternoon|dawn|weekend|week)"
    r"\s(?:in|of)\s)$"
)
# An event that goes on for longer (in months) is dated by its first and last day.
_SHORT = 1
_SLACK = 1  # days, for time zones and nights


@dataclass(frozen=True, slots=True)
class YearDay:
    """The month and day of a date as far as they are told, and how many characters before the date tell them."""

    month: int | None
    day: int | None
    width: int = 0


def read_year_day(date: Mention, before: str) -> YearDay:
    """The month and day of a date; `before` are the words before it."""
    match = None if date.value.month else _BEFORE.search(before)
    if not match:
        return YearDay(date.value.month, date.value.day)
    width = len(match[0])
    if match["feast"]:
        return YearDay(*_FEASTS[match["feast"].replace("'", "’")], width)
    return YearDay(MONTHS.index(match["month"]) + 1, int(match["day"]) if match["day"] else None, width)


def is_anniversary(interval: Interval, month: int, day: int | None) -> bool:
    """Whether the interval has this month, and day if there is one, in whatever year; one known only by its year never has."""
    first, last = interval.first, interval.last
    if first[1:] == (1, 1) and last[1:] == (12, 31):
        return False
    months = (last[0] - first[0]) * 12 + last[1] - first[1]
    if day is None:
        return month in (first[1], last[1])
    if not interval.is_exact and months == 0:
        return month == first[1]
    ends = (first, last)
    is_within = months <= _SHORT and first[1:] <= (month, day) <= last[1:]
    return is_within or any(abs((end[1] - month) * 31 + end[2] - day) <= _SLACK for end in ends)
