"""The day in a date as metadata write it: '2024-05-21T09:30:00+01:00', 'Tue, 21 May 2024 09:30 GMT', 'May 21, 2024'."""

import datetime
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"([a-z]{3,9})\.?"
_NUMERIC = re.compile(r"\s*(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTH},?\s(\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s(\d{{4}})\b", re.IGNORECASE)
_LONGEST = 80  # characters; longer text is no date


def read_date(text: str) -> datetime.date | None:
    """The day that a date names where it is sure, by its own clock; None where it names none or one that is no day."""
    text = " ".join(text[:_LONGEST].split())
    if numeric := _NUMERIC.match(text):
        return _day(numeric[1], numeric[3], numeric[4])
    if match := _DAY_FIRST.search(text):
        return _day(match[3], _month(match[2]), match[1])
    if match := _MONTH_FIRST.search(text):
        return _day(match[3], _month(match[1]), match[2])
    return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1 if name[:3].lower() in _MONTHS else 0


def _day(year: str, month: str | int, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:  # 31 June
        return None
