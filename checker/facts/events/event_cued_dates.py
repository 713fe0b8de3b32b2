"""Dates that a sentence gives to an event it tells by cues (event_cues.py), and that the facts do not give it.

A date counts where it stands by an act of the event (event_ties.py) and is off by a slip of the pen (event_dates.py). Silent where
another event of the sentence has the date, where the sentence has more than two dates or one of them is right, and where a work
about the event or a day in its memory is named near it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.facts.attachment import DATE, EVENT, NAME, OTHER, draw_sketch
from checker.facts.events.event_attachment import is_in_aside
from checker.facts.events.event_cues import Cued, find_cued
from checker.facts.events.event_dates import is_near, is_outside
from checker.facts.events.event_ties import find_tie
from checker.facts.events.wordings import Told
from checker.facts.readings import LASTING, clashes, is_said
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Mention, Sentence, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_MOST_DATES = 2
_SAME_YEAR = lazy(r"\bof\s(?:that|the\ssame)\syear\b")  # a date without its year, which may be the right one
_OWN_DEATH = lazy(r"\bdied\s(?:in\soffice|peacefully|suddenly|aged|at\shome|at\sthe\sage)\b")  # no act of a war, though people die in it
_CLOSE = 40  # characters from an act to its date, which a work that is named behind them does not part


def find_cued_dates(sentence: Sentence, story: "Story", dates: Sequence[Mention], told: Sequence[Told]) -> Iterator[tuple[Mention, Fact]]:
    """Each wrong date with the fact that it clashes with; `told` are the events that the sentence names or tells otherwise."""
    cued = (*find_cued(sentence.text, story.facts), *_named(told)) if 0 < len(dates) <= _MOST_DATES else ()
    for one in cued:
        if all(_is_outside(date, one, sentence) for date in dates):
            yield from ((date, _nearest(date, one)) for date in dates if _is_given(date, one, sentence, story, dates, (*told, *cued)))


def _named(told: Sequence[Told]) -> Iterator[Cued]:
    """Events that are named, as acts of themselves; doctrines, treaties and laws live on, so that their names date nothing."""
    yield from (Cued(one.facts, (), one.span, (one.span,), ()) for one in told if not one.is_clause and one.facts[0].kind not in LASTING)


def _nearest(date: Mention, cued: Cued) -> Fact:
    """Of the events that may be meant, the one whose date is nearest."""
    return min(cued.facts, key=lambda fact: min(abs(date.value.year - interval.first[0]) for interval in fact.intervals))


def _is_outside(date: Mention, cued: Cued, sentence: Sentence) -> bool:
    before = sentence.text[: date.span.start - sentence.span.start]
    return all(is_outside(date, fact, before) for fact in (*cued.facts, *cued.others))


def _is_given(
    date: Mention, cued: Cued, sentence: Sentence, story: "Story", dates: Sequence[Mention], others: Iterable[Told | Cued]
) -> bool:
    """Whether the sentence gives the event this date in earnest, and it is near enough to be meant for its own."""
    if not is_near(date, _nearest(date, cued)) or _is_of_another(date, cued, others):
        return False
    if _SAME_YEAR.search(sentence.text) or _OWN_DEATH.search(sentence.text):
        return False
    acts = _place(cued.acts, sentence, dates)
    signs = dict.fromkeys(_place(cued.names, sentence, dates), NAME) | dict.fromkeys(acts, EVENT)
    signs |= {other.span: OTHER for other in dates} | {date.span: DATE}
    is_early = date.value.bounds()[1] < _nearest(date, cued).intervals[0].first
    sketch = draw_sketch(sentence.text, signs, sentence.span.start)
    distance = find_tie(sketch, is_named=cued.acts == (cued.anchor,), is_early=is_early)
    if distance is None or is_in_aside(sketch):
        return False
    if distance == 0:  # the date is part of what names the event, whatever stands around
        return is_said(sentence, story, [date.span], before=0, behind=0)
    return is_said(sentence, story, [*signs], **({"behind": 0} if distance < _CLOSE else {}))


def _is_of_another(date: Mention, cued: Cued, others: Iterable[Told | Cued]) -> bool:
    """Whether another event that the sentence names or tells has the date."""
    return any(not clashes(date.value, fact) for other in others for fact in other.facts if fact not in (*cued.facts, *cued.others))


def _place(spans: Iterable[Span], sentence: Sentence, dates: Sequence[Mention]) -> list[Span]:
    """The spans of a sentence as those of its document, without those that overlap a date."""
    placed = [sentence.span_of(span.start, span.end) for span in spans]
    return [span for span in placed if not any(span.overlaps(date.span) for date in dates)]
