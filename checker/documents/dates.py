"""The day in a date as metadata write it: '2024-05-21T09:30:00+01:00', 'Tue, 21 May 2024 09:30 GMT', 'May 21, 2024'."""

import datetime
import re

from checker.patterns import lazy

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = r"([a-z]{3,9})\.?"
_NUMERIC = lazy(r"\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)")
_DAY_FIRST = lazy(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTH},?\s(\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = lazy(rf"\b{_MONTH}\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s(\d{{4}})\b", re.IGNORECASE)
_LONGEST = 80  # characters; longer text is no date


def read_date(text: str | None) -> datetime.date | None:
    """The day that a date names where it is sure, as written, in the time zone of who wrote it.

    None where it names none, or one that is no day; 08/09/2018 is two days.
    """
    text = " ".join((text or "")[:_LONGEST].split())
    if numeric := _NUMERIC.match(text):
        return _day(numeric[1], int(numeric[3]), numeric[4])
    if match := _DAY_FIRST.search(text):
        return _day(match[3], _month(match[2]), match[1])
    if match := _MONTH_FIRST.search(text):
        return _day(match[3], _month(match[1]), match[2])
    return None


def _month(name: str) -> int:
    """The number of a month that a word of three letters or more begins, or 0."""
    return next((number for number, month in enumerate(_MONTHS, start=1) if month.startswith(name.lower())), 0)


def _day(year: str, month: int, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), month, int(day))
    except ValueError:  # 31 June
        return None
