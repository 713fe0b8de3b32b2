"""The day that a metadata field names."""

import datetime
import re

_ISO = re.compile(r"\s*(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)|\s*(?P<year2>\d{4})(?P<month2>\d{2})(?P<day2>\d{2})(?=T|\s|$)")
_WRITTEN = re.compile(
    r"\s*(?:[A-Za-z]{3,9}\.?,?\s+)?"
    r"(?:(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})"
    r"|(?P<month2>[A-Za-z]{3,9})\.?\s+(?P<day2>\d{1,2}),\s+(?P<year2>\d{4}))(?!\d)"
)
_MONTHS = "january february march april may june july august september october november december".split()


def parse_date(text: str | None) -> datetime.date | None:
    """The day of a date in ISO 8601 ('2018-09-08T23:49:00+01:00', '20180908') or in words, as in e-mail ('Sat, 8 Sep 2018 23:49 +0100').

    It is the day as written, in the time zone of who wrote it. None for all else: 08/09/2018 is two days.
    """
    match = _ISO.match(text or "") or _WRITTEN.match(text or "")
    if not match:
        return None
    year, month, day = (match[name] or match[f"{name}2"] for name in ("year", "month", "day"))
    try:
        return datetime.date(int(year), _month(month), int(day))
    except ValueError:
        return None


def _month(name: str) -> int:
    """The number of a month; ValueError where it is none."""
    if name.isdigit():
        return int(name)
    number = next((i for i, month in enumerate(_MONTHS, start=1) if month.startswith(name.lower())), None)
    if number is None:
        raise ValueError(name)
    return number
