"""What stands above the body of a story, and the dateline at its head. What is not sure is body."""

import datetime
import re
from collections.abc import Collection, Sequence

from checker.documents.notes import ENDS_SENTENCE, is_title
from checker.mentions.gazetteer import forms
from checker.patterns import lazy

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month{0}>(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_ZONE = r"(?:GMT|BST|UTC|[ECMP][SD]?T|CES?T)"
_TIME = rf"(?:,?\s*(?:at|[-–—|/])?\s*\d{{1,2}}(?:[:.]\d{{2}}){{0,2}}\s*(?:[ap]\.?m\.?)?\s*{_ZONE}?)?"
_TIME_BEFORE = rf"(?:(?:at\s)?\d{{1,2}}(?:[:.]\d{{2}})?\s?(?:[ap]\.?m\.?)?\s?{_ZONE}?(?:,|\son)?\s+)?"
_DATE = (
    rf"(?:(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format(1)},?\s+(?P<year1>\d{{4}})"
    rf"|{_MONTH.format(2)}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})"
    r"|(?P<year3>\d{4})-(?P<month3>\d{2})-(?P<day3>\d{2})(?:T[\d:.+Z-]+)?)"
)
# A whole line: 'Saturday 08 September 2018 23:49', 'Published: Sept. 8, 2018, 9 a.m. EDT', 'Updated 9:04 PM EDT, Sat May 4, 2024'
_TIMESTAMP = lazy(
    r"(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?\s*:?\s*)?"
    rf"{_TIME_BEFORE}{_WEEKDAY}{_DATE}{_TIME}",
    re.IGNORECASE,
)
_BYLINE = lazy(r"(?:By|Words by|Story by)\s+[A-Z][^.!?:;]{2,80}(?:\b[A-Z]\.[^.!?:;]{2,40})?")
# Below a byline: what the writer is, an agency, an address
_AFTER_BYLINE = lazy(
    r"(?i:(?:[\w’'&-]+\s){0,4}(?:editor|correspondent|reporter|writer|press|news|service)|reuters)(?:,\s[A-Z][\w ]{2,20})?|\S+@\S+|@\w+"
)
_NAME = lazy(r"[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]*){1,2}")
_PLACE = lazy(r"[A-Z][\w’'.-]+(?:,?\s+[A-Z][\w’'.-]*){0,3}(?:\s\([A-Z][A-Za-z]+\))?")
# 'LEEDS, England (AP) —', 'WASHINGTON -', 'Kobe (NWS) –', 'Washington, D.C., Oct. 24, 2024 (NWS) --'
_DAY = rf"(?i:(?:\d{{1,2}}\s{_MONTH.format(4)}|{_MONTH.format(5)}\s\d{{1,2}})(?:,?\s\d{{4}})?)"
_DATELINE = lazy(
    r"\(?(?P<place>[A-Z][\w’'.]+(?:[ /-][A-Z][\w’'.]*){0,3})"
    r"(?P<region>,\s(?:[A-Z]\.?){2}|,\s[A-Z][\w’'.]+(?:\s(?:of\s)?[A-Z][\w’'.]+){0,2})?"
    rf"(?:,\s(?P<day>{_DAY}))?"
    r"\)?(?P<agency>,?\s\([A-Z][A-Za-z ]{1,25}\))?\s?(?:[—–]|--?(?=\s))(?=\s?[A-ZÀ-Þ\d“\"‘'])"
)
_LONGEST = 120  # characters that a dateline may have, with the first letter after it
_FULL_DATE = lazy(_DATE, re.IGNORECASE)


def mark_head(lines: Sequence[str], skipped: Collection[int]) -> dict[int, str]:
    """Kinds of the lines above the body, by their place; the first line that is none of them, nor skipped, begins the body."""
    kinds: dict[int, str] = {}
    titles = iter(("headline", "standfirst"))
    for i, line in enumerate(lines):
        if i in skipped:
            continue
        if _BYLINE.fullmatch(line) or (kinds.get(i - 1) == "byline" and _AFTER_BYLINE.fullmatch(line)):
            kinds[i] = "byline"
        elif _is_timestamp(lines, i) or _is_place(lines, i, kinds):
            kinds[i] = "dateline"
        elif _is_lone_byline(lines, i):
            kinds[i] = "byline"
        elif _is_above_text(lines, i) and (kind := next(titles, None)):
            kinds[i] = kind
        else:
            break
    return kinds


def dateline_length(paragraph: str) -> int:
    """How many characters at the head of a paragraph are a dateline, its dash included: 0 where that is not sure."""
    match = _DATELINE.match(paragraph[:_LONGEST])
    if not match:
        return 0
    place = match["place"]
    is_capital = place.isupper() and len(place) > 2
    is_known = place in forms() or place.title() in forms()
    if match["agency"] or (match["region"] and (is_capital or is_known)) or (is_capital and (match["day"] or is_known)):
        return match.end()
    return 0


def find_date(texts: Sequence[str]) -> datetime.date | None:
    """The date of the first dateline that has a full one."""
    return next((_as_date(match.groupdict()) for text in texts if (match := _FULL_DATE.search(text))), None)


def _is_above_text(lines: Sequence[str], i: int) -> bool:
    """Whether a line is a title above a paragraph that is a sentence and longer."""
    if not is_title(lines[i]):
        return False
    words = len(lines[i].split())
    return any(len(line.split(maxsplit=words)) > words and ENDS_SENTENCE.search(line) for line in lines[i + 1 :])


def _is_place(lines: Sequence[str], i: int, kinds: dict[int, str]) -> bool:
    """Whether a line is a place between a byline and a date."""
    return "byline" in kinds.values() and bool(_PLACE.fullmatch(lines[i])) and _is_timestamp(lines, i + 1)


def _is_lone_byline(lines: Sequence[str], i: int) -> bool:
    """Whether a line is a bare name that a date follows, with at most a place between them."""
    if not _NAME.fullmatch(lines[i]):
        return False
    return _is_timestamp(lines, i + 1) or (i + 1 < len(lines) and bool(_PLACE.fullmatch(lines[i + 1])) and _is_timestamp(lines, i + 2))


def _is_timestamp(lines: Sequence[str], i: int) -> bool:
    return i < len(lines) and bool(_TIMESTAMP.fullmatch(lines[i]))


def _as_date(parts: dict[str, str | None]) -> datetime.date | None:
    year, month, day = (next(parts[f"{name}{n}"] for n in "123" if parts[f"{name}{n}"]) for name in ("year", "month", "day"))
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return datetime.date(int(year), number, int(day))
    except ValueError:  # 31 June: a check says so; the story has no date then
        return None
