"""Find dates and clock times of a story that no source has, where a source has one other that the story gives nowhere."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.clashes.dates.date_clashes import excludes
from checker.mentions.dates import MONTHS
from checker.partial_date import Date
from checker.patterns import lazy
from checker.sources.comparing import comparison
from checker.sources.setting import Telling, link
from checker.versions.changes import is_day_of_saying
from checker.versions.values import Value, find_values

if TYPE_CHECKING:
    from checker.story import Story

_TIME = lazy(r"(?<=\bat\s)(\d|[01]\d|2[0-3])\.([0-5]\d)(?!\d|\s?[ap]\.?m\b|\s?%|\sper)")  # 'at 22.40'
_BY = lazy(r"(?i)\b(by|until|before|after|since|from|to)\s(?:the\s|about\s)?$")
_BOUND = frozenset({"by", "until", "before", "after", "since"})
_ALIKE = 2.0  # strength of the link from which two dates are of one thing
_VAGUE_ALIKE = 3.0  # and where the story gives the month alone and the source the day
_NEXT = lazy(r"(?i)\b(?:before|after|next|following|previous|later|earlier|eve|overnight|tomorrow|yesterday)\b")
_SLIP = 1.0  # what dates that look like a slip add to it
_HALF_DAY = 12  # hours


def _read(story: "Story") -> Iterator[Value]:
    yield from (value for values in find_values(story).values() for value in values if value.kind in ("date", "time"))
    for sentence in story.sentences:
        for match in _TIME.finditer(sentence.text):
            yield Value.of("time", (int(match[1]), int(match[2])), sentence, match)


def _is_left_out(day: Value, _told: Telling, held: Sequence[Telling]) -> bool:
    return is_day_of_saying(day) or any(_is_told(day, source) for source in held)


def _may_be_one(one: Value, other: Value) -> bool:
    """Whether two may be the same, told in part: 'in May', '14 May 2026'; '7.30', '19:30'."""
    if one.kind != other.kind:
        return False
    if one.kind == "time":
        (hour, minute), (hour2, minute2) = one.key, other.key
        return minute == minute2 and hour % _HALF_DAY == hour2 % _HALF_DAY
    return not _differ(one.key, other.key)


def _differ(one: Date, two: Date) -> bool:
    parts = [(one.year, two.year), (one.month, two.month), (one.day, two.day), (one.weekday, two.weekday)]
    told = [(a, b) for a, b in parts if a is not None and b is not None]
    return not told or any(a != b for a, b in told)


def _is_told(day: Value, telling: Telling) -> bool:
    """Whether a text has the date, or the number of the day alone: 'Thursday 12 and Friday 13 June', 'the 9th'."""
    if any(_may_be_one(day, other) for other in telling.all(_read)):
        return True
    if day.kind != "date" or day.key.day is None:
        return False
    number = re.compile(rf"(?<![\w.,:£$€-]){day.key.day}(?:(?P<nth>st|nd|rd|th)|(?![\w%]|[.,:]\d))")
    month = MONTHS[day.key.month - 1][:3] if day.key.month else "?"
    return any(match["nth"] or month in sentence.text for sentence in telling.story.sentences for match in number.finditer(sentence.text))


def _meant(day: Value, told: Telling, source: Telling) -> Value | None:
    """The one date of the source told as the story's is, in the sentence most like its own."""
    days = source.all(_read)
    weighed = [
        (_strength(day, other, source), i) for i, other in enumerate(days) if _may_stand_for(day, other) and not _is_told(other, told)
    ]
    strength, at = max(weighed, default=(0.0, -1))
    if strength < _ALIKE or any(second > strength - 1 and i != at for second, i in weighed):
        return None
    other = days[at]
    is_barred = _is_next_day(day, other, source) or (_is_vague(day, other) and (strength < _VAGUE_ALIKE or len(_beside(day, told)) > 1))
    return other if not is_barred and _preposition(day) == _preposition(other) and not is_day_of_saying(other) else None


def _is_vague(day: Value, other: Value) -> bool:
    return day.kind == "date" and day.key.day is None and other.key.day is not None


def _beside(day: Value, telling: Telling) -> list[Value]:
    """The dates of the sentence of one."""
    return [other for other in telling.all(_read) if other.kind == "date" and other.sentence is day.sentence]


def _may_stand_for(day: Value, other: Value) -> bool:
    """Whether two are told with the same parts and exclude each other."""
    if day.kind != other.kind:
        return False
    one, two = day.key, other.key
    if day.kind == "time":
        return True
    if one.precision == "year" and two.precision == "year":
        return _is_slip(str(one.year), str(two.year))
    if one.month and two.month and one.month != two.month and one.day is None:  # 'in February' of '11 and 12 March'
        return one.year is None or two.year is None or one.year == two.year
    return excludes(one, two) and one.precision == two.precision and (one.day is None) == (two.day is None)


def _is_next_day(day: Value, other: Value, source: Telling) -> bool:
    """Whether a story names the day before or after of which the source speaks: 'on 8 February ... the evening before'."""
    if day.kind != "date" or not day.key.day or not other.key.day or abs(day.key.day - other.key.day) != 1:
        return False
    beside = (sentence for sentence in source.story.sentences if abs(sentence.index - other.sentence.index) <= 1)
    return any(_NEXT.search(sentence.text) for sentence in beside)


def _is_slip_of_day(day: Value, other: Value) -> bool:
    """Whether a digit of the day is lost or changed ('2 May', '12 May'), or the month alone ('2 May', '2 June')."""
    from rapidfuzz.distance import OSA

    if day.kind != "date" or other.kind != "date" or not (day.key.day and other.key.day and day.key.month and other.key.month):
        return False
    if day.key.month != other.key.month:
        return day.key.day == other.key.day
    return OSA.distance(str(day.key.day), str(other.key.day)) == 1


def _is_slip(one: str, other: str) -> bool:
    """Whether one digit of a year differs, two have changed places, or a decade or century is lost."""
    return (
        abs(int(one) - int(other)) in (10, 100)
        or sorted(one) == sorted(other)
        or sum(a != b for a, b in zip(one, other, strict=False)) == 1
    )


def _strength(day: Value, other: Value, source: Telling) -> float:
    found = link(day, other, source)
    if _is_slip_of_day(day, other):
        return found.strength + _SLIP
    return found.strength if found.near else 0.0


def _preposition(day: Value) -> str:
    """'by', 'until' and the like, which make another date of it; '' for 'on', 'in' and the rest."""
    found = _BY.search(day.before)
    return found[1].lower() if found and found[1].lower() in _BOUND else ""


find_other_days = comparison(_read, _meant, is_left_out=_is_left_out, subject=lambda day, _other: day.kind)
