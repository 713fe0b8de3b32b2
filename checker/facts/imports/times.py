"""Wikidata's points in time -> EDTF dates, in the calendar in which prose gives them.

The JSON dump holds a date in its own calendar and writes 44 BC as -0044; query results hold it in the Gregorian calendar
that is reckoned back, write 44 BC as -0043, and name the calendar beside it. Before October 1582 prose means Julian dates.
"""

from collections.abc import Mapping
from typing import Any

from checker.facts.edtf import parse_date
from checker.patterns import lazy

YEAR, MONTH, DAY = 9, 10, 11
_JULIAN = "Q1985786"
_REFORM = (1582, 10, 15)
_TIME = lazy(r"([+-]?)(\d+)-(\d\d)-(\d\d)T")


def read_json_time(value: Mapping[str, Any]) -> tuple[str, ...]:
    """The dates that a time value of the dump allows: none where it is vaguer than a year, two where the calendar is in doubt."""
    match = _TIME.match(value["time"])
    if not match:
        return ()
    year = -int(match[2]) if match[1] == "-" else int(match[2])
    return _read(year, int(match[3]), int(match[4]), value["precision"], value["calendarmodel"].endswith(_JULIAN))


def read_query_time(time: str, precision: str, calendar: str) -> tuple[str, ...]:
    """The same for a time in a query result, where `precision` and `calendar` are columns of their own."""
    match = _TIME.match(time)
    if not match or not precision.isdigit():
        return ()
    year = -int(match[2]) if match[1] == "-" else int(match[2])
    year = year if year > 0 else year - 1
    month, day, is_julian = int(match[3]), int(match[4]), calendar.endswith(_JULIAN)
    if is_julian and year > 0 and int(precision) >= DAY:
        year, month, day = to_julian(year, month, day)
    return _read(year, month, day, int(precision), is_julian)


def _read(year: int, month: int, day: int, precision: int, is_julian: bool) -> tuple[str, ...]:
    if precision < YEAR or not 0 < abs(year) <= 9999:
        return ()
    if year < 0:  # entered now with, now without a year 0, so that nothing below the year is sure
        return (_spell(year),)
    if precision < DAY or not month or not day:
        return (_spell(year, month if precision >= MONTH else 0),)
    if is_julian is ((year, month, day) < _REFORM):
        return (_spell(year, month, day),)
    # The calendar is not that of its time: whoever entered or printed the date may have meant either.
    other = to_gregorian(year, month, day) if is_julian else to_julian(year, month, day)
    return tuple(sorted({_spell(year, month, day), _spell(*other)}))


def _spell(year: int, month: int = 0, day: int = 0) -> str:
    """The date in EDTF; the month alone where the day is none of our calendar, as 29 February 1500 is."""
    text = f"{'-' if year < 0 else ''}{abs(year):04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    try:
        parse_date(text)
    except ValueError:
        return _spell(year, month if day and 0 < month <= 12 else 0)
    return text


def to_julian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """A Gregorian date as the Julian calendar has it; years after Christ."""
    return _from_number(_number(year, month, day, is_julian=False), is_julian=True)


def to_gregorian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """A Julian date as the Gregorian calendar has it; years after Christ."""
    return _from_number(_number(year, month, day, is_julian=True), is_julian=False)


def _number(year: int, month: int, day: int, *, is_julian: bool) -> int:
    """The Julian day number, by Richards' formula."""
    shift = (14 - month) // 12
    years, months = year + 4800 - shift, month + 12 * shift - 3
    days = day + (153 * months + 2) // 5 + 365 * years + years // 4
    return days - 32083 if is_julian else days - years // 100 + years // 400 - 32045


def _from_number(number: int, *, is_julian: bool) -> tuple[int, int, int]:
    days = number + 1401 if is_julian else number + 1401 + (4 * number + 274277) // 146097 * 3 // 4 - 38
    days = 4 * days + 3
    months = 5 * (days % 1461 // 4) + 2
    day, month = months % 153 // 5 + 1, (months // 153 + 2) % 12 + 1
    return days // 1461 - 4716 + (14 - month) // 12, month, day
