"""Plain text to a Document: what of it is headline, byline, dateline, caption or furniture. What is not sure is body."""

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.documents.decoding import decode
from checker.settings import Settings
from checker.types import Document, Section

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month{0}>(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_TIME = r"(?:,?\s*(?:at|[-–—|])?\s*\d{1,2}(?:[:.]\d{2}){0,2}\s*(?:[ap]\.?m\.?)?\s*(?:GMT|BST|UTC|[ECMP][SD]?T|CES?T)?)?"
# A whole line: 'Saturday 08 September 2018 23:49', 'Published: Sept. 8, 2018, 9 a.m. EDT', 'Updated 2018-09-08'
_TIMESTAMP = re.compile(
    rf"(?:(?:first |last )?(?:published|updated|posted|modified)(?: on)?\s*:?\s*)?{_WEEKDAY}"
    rf"(?:(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format(1)},?\s+(?P<year1>\d{{4}})"
    rf"|{_MONTH.format(2)}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})"
    rf"|(?P<year3>\d{{4}})-(?P<month3>\d{{2}})-(?P<day3>\d{{2}})(?:T[\d:.+Z-]+)?){_TIME}",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:By|Words by|Story by)\s+[A-Z][^.!?:;]{2,80}(?:\b[A-Z]\.[^.!?:;]{2,40})?")
_NAME = re.compile(r"[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]*){1,2}")
_PLACE = re.compile(r"[A-Z][\w’'.-]+(?:,?\s+[A-Z][\w’'.-]*){0,3}")
_CAPTION = re.compile(r"(?:Caption|Photo|Photograph|Picture|Image)\s*:\s*\S.*", re.DOTALL)
_FURNITURE = re.compile(
    r"(?:join our (?:new )?commenting forum|view comments|\d+ comments|comments|related(?: (?:articles|stories|topics|content))?"
    r"|read more|more on this story|most read|advertisement|story continues below(?: advertisement)?"
    r"|share(?: this)?(?: article| story)?|sign up (?:to|for) (?:our|the) .*newsletters?|follow us on .*)[.:…]?",
    re.IGNORECASE,
)
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$")
_MOST_WORDS = 15  # of a headline; leads have more


def read(data: bytes, path: str, settings: Settings) -> Iterator[Document]:
    """The one story of a plain-text file."""
    yield read_plain_text(decode(data), path, date=settings.date)


def read_plain_text(text: str, path: str = "<text>", *, date: datetime.date | None = None) -> Document:
    """The story in a text; its date is the one given, else that of a line above the body ('Saturday 08 September 2018 23:49')."""
    bare = Document(text, path)
    lines = [text[span.start : span.end] for span in bare.paragraphs]
    kinds = _mark_head(lines) | _mark_captions(lines) | _mark_furniture(lines)
    sections = tuple(Section(kinds[i], span) for i, span in enumerate(bare.paragraphs) if i in kinds)
    return Document(text, path, date or _find_date(lines, kinds), sections)


def _mark_head(lines: Sequence[str]) -> dict[int, str]:
    """Kinds of the lines above the body, by their place; the first line that is none of them begins the body."""
    kinds: dict[int, str] = {}
    skipped = _mark_captions(lines).keys() | _mark_furniture(lines).keys()
    titles = iter(("headline", "standfirst"))
    for i, line in enumerate(lines):
        if i in skipped:
            continue
        if _is_timestamp(lines, i) or ("byline" in kinds.values() and _PLACE.fullmatch(line) and _is_timestamp(lines, i + 1)):
            kinds[i] = "dateline"
        elif _BYLINE.fullmatch(line) or _is_lone_byline(lines, i):
            kinds[i] = "byline"
        elif _is_title(lines, i) and (kind := next(titles, None)):
            kinds[i] = kind
        else:
            break
    return kinds


def _is_title(lines: Sequence[str], i: int) -> bool:
    """Whether a line is short and no sentence, above a paragraph that is a sentence and longer."""
    words = len(lines[i].split())
    if words > _MOST_WORDS or _ENDS_SENTENCE.search(lines[i]) or "\n" in lines[i]:
        return False
    return any(len(line.split()) > words and _ENDS_SENTENCE.search(line) for line in lines[i + 1 :])


def _is_lone_byline(lines: Sequence[str], i: int) -> bool:
    """Whether a line is a bare name that a date follows, with at most a place between them."""
    if not _NAME.fullmatch(lines[i]):
        return False
    return _is_timestamp(lines, i + 1) or (i + 1 < len(lines) and bool(_PLACE.fullmatch(lines[i + 1])) and _is_timestamp(lines, i + 2))


def _is_timestamp(lines: Sequence[str], i: int) -> bool:
    return i < len(lines) and bool(_TIMESTAMP.fullmatch(lines[i]))


def _mark_captions(lines: Sequence[str]) -> dict[int, str]:
    """Lines that say so, and lines that stand twice in a row, as a picture's text and its caption do in copied pages."""
    kinds = {i: "caption" for i, line in enumerate(lines) if _CAPTION.fullmatch(line)}
    for i, (line, following) in enumerate(pairwise(lines)):
        if line == following:
            kinds[i] = kinds[i + 1] = "caption"
    return kinds


def _mark_furniture(lines: Sequence[str]) -> dict[int, str]:
    """Lines that say so, and with them all below, where nothing but such lines and short ones follows up to the end."""
    kinds = {i: "furniture" for i, line in enumerate(lines) if _FURNITURE.fullmatch(line)}
    tail = len(lines)
    while tail and len(lines[tail - 1].split()) <= _MOST_WORDS and not _ENDS_SENTENCE.search(lines[tail - 1]):
        tail -= 1
    first = min((i for i in kinds if i >= tail), default=len(lines))
    return kinds | dict.fromkeys(range(first, len(lines)), "furniture")


def _find_date(lines: Sequence[str], kinds: dict[int, str]) -> datetime.date | None:
    for i in sorted(kinds):
        if kinds[i] == "dateline" and (match := _TIMESTAMP.fullmatch(lines[i])):
            return _as_date(match.groupdict())
    return None


def _as_date(parts: dict[str, str | None]) -> datetime.date | None:
    year, month, day = (next(parts[f"{name}{n}"] for n in "123" if parts[f"{name}{n}"]) for name in ("year", "month", "day"))
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return datetime.date(int(year), number, int(day))
    except ValueError:  # 31 June: a check says so; the story has no date then
        return None
