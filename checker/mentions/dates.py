"""Find dates: days, months and weekdays, each as far as it is given, and years (see `years`).

A day that no month has ('31 June') is read as written, so that a check can ask about it.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

from checker.mentions.years import YEAR, Found, find_years, reads_as_year
from checker.partial_date import Date
from checker.types import Mention, MentionKind, Sentence

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_M = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?!\w)"
_MONTH = rf"(?P<m>{_M})"
_D = r"(?:0?[1-9]|[12]\d|3[0-9])(?:st|nd|rd|th)?\b(?![.,:]\d|%|[/’']\d)"
_DAY = rf"(?P<d>{_D})"
_YEAR = rf"(?P<y>{YEAR})"
_START = r"(?<![\w.,/:£$€#-])"
_WEEKDAY = rf"(?:\b(?P<wd>{'|'.join(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|(?<!he )Sun)\b\.?)(?:,?\s(?:the\s)?|\s\())?"
_TO = r"(?:\s?[-–—/]\s?|\s(?:to|until|till|through)\s)"
# Days that are names of feasts, papers and clubs, not days of this week.
_NOT_AFTER = ("Black", "Good", "Bloody", "Ash", "Super", "Cyber", "Palm", "Easter", "Sheffield", "Man", "Giving", "Mail on")
_NO_DAY_BEFORE = "".join(f"(?<!{words} )" for words in _NOT_AFTER)
_NO_DAY_AFTER = r"(?!\s(?:Times|Telegraph|Mirror|Express|Mail|People|Herald|Post|Independent|Night|Addams|Politics|World)\b|[\w]|-night)"
_SURE_MONTHS = "January|February|July|September|October|November|December"  # neither common words nor common first names
_MONTH_WORDS = r"in|last|next|since|until|during|this|early|late|mid|through|until|of|by"


def find_dates(sentence: Sentence) -> Iterator[Mention]:
    """The dates of a sentence in reading order, none overlapping; a span of time gives its two ends."""
    found: list[Found] = []
    for start, end, date in _candidates(sentence.text):
        if all(end <= other[0] or other[1] <= start for other in found):
            found.append((start, end, date))
    for start, end, date in sorted(found, key=lambda item: item[:2]):
        span = sentence.span_of(start, end)
        yield Mention(MentionKind.DATE, span, sentence.text[start:end], date, sentence.index)


def _candidates(text: str) -> Iterator[Found]:
    """What may be dates, the fullest forms first."""
    if _may_hold_days().search(text):
        for pattern, read in _forms():
            for match in pattern.finditer(text):
                yield from read(match)
    yield from find_years(text)
    for match in _weekdays().finditer(text):
        yield match.start(), match.end(), Date(weekday=WEEKDAYS.index(match[0]))


@cache
def _may_hold_days() -> re.Pattern[str]:
    return re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d[-/.]\d\d?[-/.]\d")


@cache
def _weekdays() -> re.Pattern[str]:
    return re.compile(rf"{_NO_DAY_BEFORE}\b(?:{'|'.join(WEEKDAYS)}){_NO_DAY_AFTER}")


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[Found]]], ...]:
    end = r"(?!\w|-\d)"
    no_date = rf"(?!{_TO}?\s?{_M})"  # '12' in 'June 12 to 5 July' begins no date of June
    forms = (
        (rf"{_START}(?P<y>[12]\d{{3}})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])", _read_day),
        (rf"{_START}(?P<a>\d{{1,2}})(?P<sep>[/.])(?P<b>\d{{1,2}})(?P=sep)(?P<y>{YEAR})", _read_numeric),
        (rf"{_START}(?P<d0>{_D})(?:{_TO}|\sand\s)(?:the\s)?(?P<rest>{_DAY}(?:\sof)?\s{_MONTH}(?:,?\s{_YEAR})?){end}", _read_days),
        (rf"{_WEEKDAY}{_START}{_DAY}(?:\sof)?\s{_MONTH}(?:,?\s{_YEAR})?{end}", _read_day),
        (rf"(?P<first>\b(?P<m0>{_M})\s(?P<d0>{_D}))(?:{_TO}|\sand\s)(?P<rest>{_DAY}(?P<tail>,?\s{_YEAR})?){no_date}{end}", _read_days),
        (rf"{_WEEKDAY}\b{_MONTH}\s(?:the\s)?{_DAY}(?:,?\s{_YEAR})?{end}", _read_day),
        (rf"\b{_MONTH}(?:,|\sof)?\s{_YEAR}", partial(_read_day, precision="month")),
        (rf"\b{_MONTH}(?=\s(?:and|to|or|until)\s{_M})", _read_month),
        (rf"\b{_M}\s(?:and|to|or|until)\s{_MONTH}(?!\w|-|\s[A-Z\d])", _read_month),
        (rf"(?<=[a-z]\s)(?P<m>{_SURE_MONTHS})(?!\w|-|\s[A-Z\d])", _read_month),
        (rf"\b(?i:{_MONTH_WORDS})[\s-]{_MONTH}(?![’'\w-]|\s(?:\d|Day\b))", _read_month),
    )
    return tuple((re.compile(pattern), read) for pattern, read in forms)


def _month_number(name: str) -> int:
    return int(name) if name.isdigit() else next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _day_number(digits: str) -> int:
    return int(re.match(r"\d+", digits)[0])


def _read_day(match: re.Match[str], precision: str = "day") -> Iterator[Found]:
    parts = {"wd": None, "d": None, "y": None} | match.groupdict()
    text, end, year = match.string, match.end(), parts["y"]
    if year and not reads_as_year(int(year), text[end:]):
        if precision == "month":
            return
        year, end = None, match.end("d") if match.end("d") > match.end("m") else match.end("m")
    if parts["d"] and not year and _counts(match, end):
        return
    if "(" in match[0] and text[end : end + 1] == ")":
        end += 1
    weekday = parts["wd"] and next(i for i, name in enumerate(WEEKDAYS) if name.startswith(parts["wd"][:3]))
    day = _day_number(parts["d"]) if parts["d"] else None
    yield match.start(), end, Date(int(year) if year else None, _month_number(parts["m"]), day, weekday, precision)


def _counts(match: re.Match[str], end: int) -> bool:
    """'In May 20 people' and 'The top 5 May have' give no day."""
    before, after = match.string[: match.start()], match.string[end:]
    if match.start("d") < match.start("m"):
        return match["m"] == "May" and bool(re.match(r"\s(?:be|have|not|also|well|never|still)\b", after))
    is_counting = bool(re.search(r"(?i)\b(?:in|since|last|this)\s$", before)) and bool(re.match(r"[\s-](?!and\b|to\b|at\b)[a-z]", after))
    return is_counting or bool(re.match(r"(?:\s(?:per\s?cent|percent|million|billion|bn|m|people|hundred)\b|-(?:year|month|day))", after))


def _read_days(match: re.Match[str]) -> Iterator[Found]:
    """'5-7 January 2021', 'between January 5 and 7, 2021': two days of one month."""
    year = int(match["y"]) if match["y"] else None
    month_first = "m0" in match.re.groupindex
    month = _month_number(match["m0"] if month_first else match["m"])
    first, last = _day_number(match["d0"]), _day_number(match["d"])
    is_joined_by_and = bool(re.search(r"\sand\s", match[0][: match.start("rest") - match.start()]))
    between = bool(re.search(r"(?i)\bbetween\s(?:the\s)?$", match.string[: match.start()]))
    if first >= last or (is_joined_by_and and not between and (month_first and not year)):
        return
    start, end = match.span("first") if month_first else match.span("d0")
    yield start, end, Date(year, month, first)
    yield match.start("rest"), match.end("rest"), Date(year, month, last)


def _read_numeric(match: re.Match[str]) -> Iterator[Found]:
    """Only where one order is possible: '25/12/2018', '12/25/2018', '4/4/2018'."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    if a <= 31 and b <= 12 and (a > 12 or a == b):
        yield match.start(), match.end(), Date(year, b, a)
    elif b <= 31 and a <= 12 and b > 12:
        yield match.start(), match.end(), Date(year, a, b)


def _read_month(match: re.Match[str]) -> Iterator[Found]:
    # Theresa May, June Brown and the march: 'of' and 'by' say little of these.
    is_weak = re.match(r"(?i)(?:of|by|until|since|through)\b", match[0])
    may_be_a_name = match["m"] in ("April", "June", "August") and re.match(r"\s[A-Z]", match.string[match.end() :])
    if is_weak and (may_be_a_name or match["m"] in ("May", "March")):
        return
    yield match.start("m"), match.end("m"), Date(month=_month_number(match["m"]), precision="month")
