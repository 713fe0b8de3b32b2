"""A day or an hour that does not exist.

What it checks
--------------
Days that their month does not have ('31 June', '29 February 2019', '2018-13-02') and times that no clock
shows ('4.75pm', '42.24pm', '25:70 GMT'); as a query, times that are not in the part of the day named with them ('9pm on
Tuesday morning').

Why it matters
--------------
It is always a slip, and the reader cannot tell which day or hour was meant.

Example
-------
'The lease ends on 31 June.' June has 30 days.

Limits
------
Sentences that speak of the calendar or of the wording itself ('there is no 30 February') are left alone,
and so are dates set in quotation marks as words. '13pm' and 'thirteen o'clock' are let pass.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.dates.times_of_day import find_misplaced_times
from checker.mentions.dates import MONTHS
from checker.mentions.quotes import is_about_wording
from checker.partial_date import days_in_month
from checker.patterns import lazy
from checker.types import Evidence, Hit, Mention, MentionKind, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story

_IMAGINED = lazy(
    r"(?i)\b(?:no such|not exist|n[’']t exist|never exist|nonexistent|non-existent|there (?:is|was|are) no|leap year|calendar|imaginary"
    r"|fictional|fictitious|impossible|joke[sd]?|novel|film|poem|song|musical|fairy|fantasy)\b"
)
# 'the 31 June arrests' are arrests.
_COUNTING_BEFORE = lazy(r"(?i)\b(?:the|all|those|these|of|its|his|her|their|our)\s$")
_COUNTED_AFTER = lazy(r"\s[a-z]+s\b")
_CLOCK = lazy(
    r"(?<![\w£$€.,:-])(?P<hour>\d{1,2})[.:](?P<minute>\d{2})\s?"
    r"(?:[ap]\.?m\b|o[’']clock\b|GMT\b|BST\b|EST\b|EDT\b|local\stime\b)"
    r"|(?<![\w.,:£$€-])(?P<full>\d{1,2})\so[’']clock\b"
)


@check("FC304", "impossible-date", severity=Severity.ERROR, needs=("sentences", "mentions"))
def find(story: "Story") -> Iterator[Hit]:
    for mention in story.mentions:
        if mention.kind is MentionKind.DATE:
            sentence = story.sentences[mention.sentence]
            yield from (hit for hit in _check_day(mention, sentence) if not _is_left_alone(mention.span, sentence))
    for sentence in story.sentences:
        for match in _CLOCK.finditer(sentence.text):
            span = sentence.span_of(match.start(), match.end())
            yield from (hit for hit in _check_clock(match, span) if not _is_left_alone(span, sentence))
        yield from _check_parts(sentence)


def _check_day(mention: Mention, sentence: Sentence) -> Iterator[Hit]:
    date = mention.value
    if date.month is None or date.day is None or _is_count(mention, sentence):
        return
    if not 1 <= date.month <= 12:
        working = f"there are 12 months, and {date.month} is none of them"
        values = (mention.text, "months 1 to 12")
    elif not 1 <= date.day <= (days := days_in_month(date.year, date.month)):
        name = MONTHS[date.month - 1]
        working = f"{name}{f' {date.year}' if date.year and date.month == 2 else ''} has {days} days"
        values = (f"{date.day} {name}", f"{days} days")
    else:
        return
    message = f"‘{mention.text}’ is no day: {working}. Which day is meant?"
    yield Hit("FC304", mention.span, message, values, marks=(mention.span,), subject=mention.text, working=working)


def _is_count(mention: Mention, sentence: Sentence) -> bool:
    date, start = mention.value, mention.span.start - sentence.span.start
    if date.year is not None or date.weekday is not None:
        return False
    before, after = sentence.text[:start], sentence.text[start + len(mention.text) :]
    if date.day > 31 and not before.endswith("on "):
        return True
    return bool(mention.text[0].isdigit() and _COUNTING_BEFORE.search(before) and _COUNTED_AFTER.match(after))


def _check_clock(match: re.Match[str], span: Span) -> Iterator[Hit]:
    hour, minute = int(match["hour"] or match["full"]), int(match["minute"] or 0)
    if hour <= 24 and minute <= 59:
        return
    working = f"an hour has 60 minutes, not {minute}" if minute > 59 else f"a day has 24 hours, not {hour}"
    message = f"‘{match[0]}’ is no time of day: {working}. Which time is meant?"
    values = (match[0], "00:00 to 24:00")
    yield Hit("FC304", span, message, values, marks=(span,), subject=match[0], working=working)


def _check_parts(sentence: Sentence) -> Iterator[Hit]:
    for time, part in find_misplaced_times(sentence.text):
        span, other = sentence.span_of(*time), sentence.span_of(*part)
        if not _is_left_alone(span, sentence):
            values = sentence.text[slice(*time)], sentence.text[slice(*part)]
            message = f"‘{values[0]}’ is not in the {values[1]}. Which stands?"
            yield Hit("FC304", span, message, values, (span,), (Evidence(other, (other,)),), " ".join(values), 0.7, Severity.QUERY)


def _is_left_alone(span: Span, sentence: Sentence) -> bool:
    """Where the date itself is the topic: set in quotation marks, or imagined, or spoken of as wording."""
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    is_quoted = sentence.text[max(0, start - 1) : start] in ("‘", "“", '"', "'") and sentence.text[end : end + 1] in ("’", "”", '"', "'")
    return (is_quoted and start > 0) or bool(_IMAGINED.search(sentence.text)) or is_about_wording(sentence.text)
