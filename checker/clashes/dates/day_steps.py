"""Find days that a step does not join: 'one day earlier, on March 28 instead of March 31', 'April 3 ... two days later, on April 8'."""

import re
from collections.abc import Iterator, Sequence
from datetime import date as calendar_day

from checker.clashes.dates.marks import STEP_COUNT, Apart, Marked, count_of, mark
from checker.mentions import by_sentence
from checker.partial_date import Date, days_in_month
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_STEP = rf"\b(?P<told>(?:{STEP_COUNT}|the (?P<next>following|next|previous)) (?P<unit>day|week|fortnight|month)s?"
_LATER = rf"{_STEP}(?(next)| (?P<way>later|earlier|afterwards|before|after)))"
_PUT_OFF = (
    r"(?:put (?:off|back)|postponed|delayed|pushed back|moved back|deferred|adjourned|extended|prolonged"
    r"|(?P<forward>brought forward|moved up))"
)
_FORMS = tuple(
    lazy(form)
    for form in (
        rf"(?i){_STEP} (?P<way>earlier|later|sooner))(?: than (?:planned|expected|scheduled|usual|first announced))?,?"
        r" (?:on |from |for |to )?(?P<second>@),? (?:instead of|rather than|and not|not) (?:on |from )?(?P<first>@)",
        rf"(?i)(?P<first>@)[^@.;:“”]{{0,80}}?{_LATER}(?:, (?:on |in )?| \(| – )(?P<second>@)(?=[,.;)]| –|$| when| to)",
        rf"(?P<first>@)[^@.;:“”]{{0,80}}?[.;] (?i:{_LATER}), (?:on |in )?(?P<second>@)(?=[,.;)])",
        rf"(?i)(?P<first>@)[^@.;:“”]{{0,50}}?{_PUT_OFF} (?:for|by) {_STEP}) (?:to|until|till) (?P<second>@)",
    )
)
_LENGTHS = (
    lazy(
        r"(?i)\b(?P<told>(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d\d?)(?P<half>)-(?P<unit>day|week|month))s? [^@.;:“”]{1,50}?"
        r"\bfrom (?P<first>@) (?:to|until|till|through) (?P<second>@)"
    ),
)
_BACK = frozenset({"earlier", "before", "sooner"})
_ANY_YEAR = 2001


def find_wrong_steps(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Apart]:
    """Steps of days, weeks or months in a sentence, or at the head of the next one of its paragraph."""
    dates = by_sentence(mentions, MentionKind.DATE)
    for index, own in dates.items():
        sentence, held, end = sentences[index], own, sentences[index].span.end
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        text = sentence.text
        if following and following.paragraph == sentence.paragraph and index + 1 in dates:
            text, held = text + " " * (following.span.start - end) + following.text, [*own, *dates[index + 1]]
        yield from _in_text(sentence, text, [date for date in held if _is_day(date.value)])


def _in_text(sentence: Sentence, text: str, dates: Sequence[Mention]) -> Iterator[Apart]:
    """The steps of a text that begins with a sentence, and in that sentence."""
    if len(dates) < 2:
        return
    start = sentence.span.start
    marked = mark(text, [(date.span.start - start, date.span.end - start, date.value) for date in dates])
    for form in (*_FORMS, *_LENGTHS):
        for match in form.finditer(marked.text):
            if marked.offset(match.start()) < len(sentence.text) and (apart := _apart(sentence, marked, match, form in _LENGTHS)):
                yield apart


def _is_day(value: Date) -> bool:
    return not value.approximate and value.precision in ("day", "month") and (value.month is not None or value.weekday is not None)


def _apart(sentence: Sentence, marked: Marked[Date], match: re.Match[str], is_length: bool) -> Apart | None:
    first, second = (marked.number(match.start(name)) for name in ("first", "second"))
    if is_length and not (marked.values[first].month and marked.values[second].month):
        return None  # weeks of weekdays are for `durations`
    groups = {"way": None, "next": None, "forward": None} | match.groupdict()
    count = 1.0 if groups["next"] else count_of(groups["n"], groups["half"])
    is_back = (groups["way"] or "").lower() in _BACK or groups["next"] == "previous" or groups["forward"]
    gaps = _gaps(marked.values[first], marked.values[second], groups["unit"].lower())
    in_months = _is_month(marked.values[first], marked.values[second])
    told = (count, count + is_length) if in_months else _allowed(count, groups["unit"].lower(), is_length)
    if not gaps or any(told[0] <= (-gap if is_back else gap) <= told[1] for gap in gaps):
        return None
    gap = min(gaps, key=abs)
    size, way = abs(gap), "" if gap == 0 else " later" if gap > 0 else " earlier"
    unit = "month" if in_months else "day"
    told_at = sentence.span_of(marked.offset(match.start("told")), marked.offset(match.end("told")))
    ends = (sentence.span_of(*marked.spans[place]) for place in sorted((first, second)))
    return Apart(told_at, (next(ends), next(ends)), f"that is {size} {unit}{'' if size == 1 else 's'}{way}")


def _is_month(one: Date, other: Date) -> bool:
    return one.precision == other.precision == "month"


def _gaps(one: Date, other: Date, unit: str) -> list[int]:
    """Days from one to the other, or months where both are months, in every year that may be meant; none where they do not compare."""
    if _is_month(one, other):
        if unit != "month":
            return []
        years = [(one.year and other.year and other.year - one.year)] if one.year and other.year else (-1, 0, 1)
        return [12 * year + other.month - one.month for year in years]
    if one.month and other.month and one.day and other.day and _exists(one) and _exists(other):
        years = [(one.year, other.year)] if one.year and other.year else [(_ANY_YEAR, _ANY_YEAR + step) for step in (-1, 0, 1)]
        return [(calendar_day(b, other.month, other.day) - calendar_day(a, one.month, one.day)).days for a, b in years]
    if one.weekday is not None and other.weekday is not None and unit == "day" and not (one.month or other.month):
        return [other.weekday - one.weekday + 7 * weeks for weeks in (-2, -1, 0, 1, 2)]
    return []


def _exists(value: Date) -> bool:
    return value.day <= min(days_in_month(value.year, value.month), 28 if value.month == 2 and not value.year else 31)


def _allowed(count: float, unit: str, is_length: bool) -> tuple[float, float]:
    """Days that a step may mean; lengths count the first day or not."""
    size = {"day": 1, "week": 7, "fortnight": 14, "month": 30.4}[unit]
    slack = {"day": 0 if count < 3 else 1, "week": 2, "fortnight": 3, "month": 6}[unit] * (1 if unit == "day" else max(1.0, count / 2))
    return count * size - slack - is_length, count * size + slack + is_length
