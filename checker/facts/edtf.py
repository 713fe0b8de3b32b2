"""The part of the Extended Date/Time Format (EDTF) that the facts use: dates, intervals and sets of them.

1823 · 1823-12 · 1823-12-02 · 1914/1918 · 2025-01-20/.. (open) · {1939/1945,1950-06-25/1953-07-27} (a set)
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from checker.partial_date import Date, days_in_month
from checker.patterns import lazy

Day = tuple[int, int, int]
_DATE = lazy(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_END_OF_TIME = (9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day of an interval, both inclusive, and whether both are known to the day."""

    first: Day
    last: Day
    is_exact: bool = False
    is_open: bool = False


@lru_cache(1 << 16)
def parse_edtf(text: str) -> tuple[Interval, ...]:
    """Read a date, an interval or a set in braces; ValueError where it is none or where it runs backwards."""
    parts = text[1:-1].split(",") if text.startswith("{") and text.endswith("}") else [text]
    intervals = tuple(map(_parse_interval, parts))
    for earlier, later in pairwise(intervals):
        if earlier.last > later.first:
            raise ValueError(f"'{text}': the parts of a set must be in order and apart")
    return intervals


def _parse_interval(text: str) -> Interval:
    start, slash, end = text.partition("/")
    first = parse_date(start)
    is_open = end == ".."
    last = first if is_open or not slash else parse_date(end)
    last_day = _END_OF_TIME if is_open else last.bounds()[1]
    if last_day < first.bounds()[0]:
        raise ValueError(f"'{text}': the end is before the start")
    return Interval(first.bounds()[0], last_day, first.precision == last.precision == "day", is_open)


def parse_date(text: str) -> Date:
    """Read a year, a month or a day; ValueError where it is none of them or no day of the calendar."""
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"'{text}' is no date: write 1823, 1823-12 or 1823-12-02, or 2024-05/.. for 'since May 2024'")
    year, month, day = (int(group) if group else None for group in match.groups())
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= days_in_month(year, month)):
        raise ValueError(f"'{text}' is no day of the calendar")
    return Date(year, month, day, precision="day" if day else "month" if month else "year")
