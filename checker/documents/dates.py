"""The day that a metadata field names."""

import datetime
import re
from email.utils import parsedate

_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)|\s*(\d{4})(\d{2})(\d{2})(?=T|\s|$)")


def parse_date(text: str | None) -> datetime.date | None:
    """The day of a date in ISO 8601 ('2018-09-08T23:49:00+01:00', '20180908') or RFC 5322 ('Sat, 8 Sep 2018 23:49 +0100').

    It is the day as written, in the time zone of who wrote it. None for all else: 08/09/2018 is two days.
    """
    if not text:
        return None
    if match := _ISO.match(text):
        year, month, day = (int(part) for part in match.groups() if part)
    else:
        parts = _mail_date(text[:100])
        if not parts:
            return None
        year, month, day = parts[:3]
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _mail_date(text: str) -> tuple | None:
    """The fields of an RFC 5322 date; the name of its month is a must, since the standard library reads more than it should."""
    if not re.search(r"\d\s+[A-Za-z]{3}[a-z]*\s+\d{4}", text):
        return None
    try:
        return parsedate(text)
    except (TypeError, ValueError, IndexError):
        return None
