"""Dates that a sentence gives to an event which it names or tells in a form, and that the facts do not give it."""

import re
from collections.abc import Iterator

from checker.facts.attachment import DATE, EVENT, IN, OTHER, Part, draw_sketch
from checker.facts.events.event_attachment import attach_date
from checker.facts.events.wordings import Told
from checker.facts.namesakes import EQUAL
from checker.facts.readings import LASTING, clashes, is_slip, is_wrong_century
from checker.patterns import lazy
from checker.types import Mention, Sentence

_EQUAL = lazy(rf"\b{EQUAL}\s(?:the\s)?$")
_RELATIVE = lazy(r",\s(?:which|who)\s")
# What is told of a long event is its start.
_BEGINS = lazy(r"\b(?:invaded|attacked|landed|broke out|began|launched|crossed|rolled|marched|swept|poured|started|erupted|declared war)\b")


def find_wrong_dates(sentence: Sentence, told: Told, dates: list[Mention]) -> Iterator[tuple[Mention, bool]]:
    """The dates that the sentence gives the event and the facts do not, each with whether it is close to the event's name."""
    span, fact = told.span, told.facts[0]
    place = sentence.span_of(span.start, span.end)
    inner = [date for date in dates if date.span.overlaps(place)]
    if inner and told.is_clause and len(dates) == 1:
        if _is_dated(sentence.text[: inner[0].span.start - sentence.span.start]) and _is_wrong(inner[0], told, Part.NEAR):
            yield inner[0], False
        return
    dates = [date for date in dates if date not in inner]
    right = {date for date in dates if any(not clashes(date.value, fact) for fact in told.facts)}
    for date in dates:
        signs = {other.span: OTHER for other in dates} | {date.span: DATE, place: EVENT}
        sketch = draw_sketch(sentence.text, signs, sentence.span.start)
        # Whatever the name belongs to, a relative clause tells of it alone: 'the wreck of the Mary Rose, which sank in 1545',
        # but for its equals: 'the Britannic, sister of the Titanic, which sank in 1916'.
        if _RELATIVE.search(sentence.text, span.start, span.end):
            if _EQUAL.search(sentence.text, 0, span.start):
                continue
            sketch = sketch[sketch.index(EVENT) :]
        found = attach_date(sketch, is_clause=told.is_clause, is_lasting=fact.kind in LASTING, is_one_of_several=bool(right - {date}))
        if found and _is_wrong(date, told, _part_of(sentence.text[span.start : span.end], told, found.part)):
            yield date, found.is_close


def _part_of(words: str, told: Told, part: Part) -> Part:
    """The part that is dated; where a clause tells how a long event begins, that is its start."""
    return Part.START if part is Part.WHOLE and told.is_clause and _BEGINS.search(words) else part


def _is_dated(before: str) -> bool:
    """Whether the words before a date make it one of its clause: 'in', 'on'."""
    return bool(re.search(rf"(?i)\b{IN}$", before))


def _is_wrong(date: Mention, told: Told, part: Part) -> bool:
    year = date.value.year
    is_near = any(is_slip(year, fact, told.reach) or is_wrong_century(year, fact) for fact in told.facts)
    return is_near and all(clashes(date.value, fact, part) for fact in told.facts)
