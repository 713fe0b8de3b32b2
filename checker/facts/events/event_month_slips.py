"""Dates that have the month of an event, and the day if one is told, but a year that is a slip for its own.

Of twelve months one fits by chance, so that such a date is meant for the event though no form ties them, where words beside it
tell the event (event_evidence.py); of the days of a year one fits so seldom that one name is enough. What comes every year is no
slip: silent where the sentence counts years, speaks of what came later (event_ties.py) or of a day in memory of the event, and
where another event of the sentence explains the date.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.facts.edtf import Interval
from checker.facts.events.event_calendar import YearDay, is_anniversary, read_year_day
from checker.facts.events.event_dates import is_outside
from checker.facts.events.event_evidence import Evidence, gather_evidence
from checker.facts.events.event_ties import is_told_elsewhen
from checker.facts.events.wordings import Told
from checker.facts.readings import is_said, is_slip
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Mention, Sentence, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_MOST_DATES = 2
_REACH = 120  # characters between a date and the nearest word of its event
_YEARLY = lazy(
    r"(?i)\b(?:\w*anniversar\w+|\w*centenar\w+|\w*centennial|jubilee|commemorat\w+|remembrance|re-?enact\w*|reunion|ceremony|vigil|mark(?:s|ed|ing)\sthe"
    r"|(?:years?|decades?|centur(?:y|ies)|months?)\s(?:ago|after|before|later|earlier|on|since|to\sthe\sday)"
    r"|the\s(?:following|next|previous)\s\w+|of\s(?:that|the\ssame)\syear|again|every\s\w+\ssince)\b"
)


def find_month_slips(sentence: Sentence, story: "Story", dates: Sequence[Mention], told: Sequence[Told]) -> Iterator[tuple[Mention, Fact]]:
    """Each date of the sentence with the fact whose month it has and whose year it misses."""
    days = [read_year_day(date, sentence.text[: _place(date, sentence).start]) for date in dates]
    if not 0 < len(dates) <= _MOST_DATES or not any(day.month for day in days) or _YEARLY.search(sentence.text):
        return
    taken = [_place(date, sentence, day.width) for date, day in zip(dates, days, strict=True)]
    evidence = list(gather_evidence(sentence.text, story.facts, told, taken))
    if _is_explained(dates, told, evidence):
        return
    for date, day, place in zip(dates, days, taken, strict=True):
        yield from (
            (date, one.fact) for one in evidence if day.month and _is_slip(date, one, day) and _is_told(sentence, story, place, one)
        )


def _place(date: Mention, sentence: Sentence, width: int = 0) -> Span:
    """Where a date stands in its sentence, with the words of that width before it."""
    return Span(date.span.start - sentence.span.start - width, date.span.end - sentence.span.start)


def _is_slip(date: Mention, evidence: Evidence, day: YearDay) -> bool:
    if not (evidence.is_enough or (evidence.is_close and day.day)) or not is_outside(date, evidence.fact):
        return False
    intervals = [interval for interval in evidence.fact.intervals if evidence.is_enough or interval.is_exact]
    is_near = is_slip(date.value.year, evidence.fact) or any(_is_of_decade(date, interval) for interval in intervals)
    return is_near and any(is_anniversary(interval, day.month, day.day) for interval in intervals)


def _is_of_decade(date: Mention, interval: Interval) -> bool:
    """Whether only the last figure of the year is wrong."""
    return date.value.year // 10 == interval.first[0] // 10


def _is_explained(dates: Iterable[Mention], told: Iterable[Told], evidence: Iterable[Evidence]) -> bool:
    """Whether a date of the sentence is right for an event that is told in it, or for one that may be and is known to the month."""
    facts = {fact for one in told for fact in one.facts} | {
        one.fact for one in evidence if one.is_enough or (one.is_close and _is_short(one.fact))
    }
    return any(not is_outside(date, fact) for date in dates for fact in facts)


def _is_short(fact: Fact) -> bool:
    return all(interval.first[:2] == interval.last[:2] for interval in fact.intervals)


def _is_told(sentence: Sentence, story: "Story", place: Span, evidence: Evidence) -> bool:
    """Whether words of the event stand near a date, and nothing between says that it is of another time."""
    nearest = min(evidence.marks, key=lambda span: max(span.start - place.end, place.start - span.end))
    if max(nearest.start - place.end, place.start - nearest.end) > _REACH or is_told_elsewhen(sentence.text, evidence.marks, place):
        return False
    return is_said(sentence, story, [sentence.span_of(span.start, span.end) for span in (place, nearest)])
