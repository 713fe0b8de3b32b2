"""A president, prime minister, monarch, pope or head of a world body who did not hold the office at the date given.

What it checks
--------------
Those who act in office at a date outside their term ('In 1812, US president James Monroe declared ...'), whose term is
given with other years ('was president from 1809 to 1817'), or who are said to have proclaimed what another did: heads
of state and of government of 110 countries since 1945 and some before, US presidents, British prime ministers since 1721
and monarchs since 1066, popes since 1800, the heads of the United Nations, NATO, the EU's bodies, the IMF and others, US
secretaries of state and chief justices, British chancellors and foreign secretaries since 1979.

Why it matters
--------------
Either the date or the name is wrong, and the sentence misleads whichever it is.

Example
-------
'President Richard Nixon signed the Civil Rights Act in July 1964.' Nixon took office in 1969.

Limits
------
Only acts of office are read, and deeds so titled where titles are not kept by courtesy. Silent at 'then', 'former',
'future' and the like, where another office is named, in quotation marks, and between election and inauguration.
Surnames alone are read only where the facts list them.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.facts import EVENT as EVENTS
from checker.facts import OFFICE, Fact
from checker.facts.attachment import DATE, EVENT, OTHER, PERSON, draw_sketch
from checker.facts.claim_times import Times
from checker.facts.holders import TITLE, find_wrong_holders
from checker.facts.office_attachment import names_author
from checker.facts.power import clashes_with_power, is_set_in_power
from checker.facts.readings import group_dates, is_said
from checker.facts.states import find_wrong_states
from checker.facts.terms import (
    find_held_office,
    find_severity,
    group_by_office,
    is_clear,
    is_of_another_time,
    overlap,
    tell_term,
    years_of_death,
)
from checker.facts.wordings import find_told
from checker.types import Hit, Mention, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_GOVERNMENT = re.compile(r"(?:[’']s)?\s(?:administration|government)$")  # 'the Reagan administration'
_NEAR = 45  # characters


@check("FC603", "office-term-mismatch", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    dated = group_dates(story)
    for sentence in story.sentences:
        names, told = story.facts.find_names(sentence.text, OFFICE), set()
        clashes = find_wrong_holders(sentence.text, names, _times(story, sentence, dated[sentence.index]))
        for clash in chain(clashes, find_wrong_states(sentence.text, story.facts)):
            marks = tuple(sorted(sentence.span_of(span.start, span.end) for span in clash.spans))
            told |= set(clash.spans)
            if is_said(sentence, story, marks, before=0, behind=0):
                yield _make_hit(sentence, marks, clash.term, clash.message, clash.values, Severity.ERROR)
        for span, facts in names:
            name = sentence.text[span.start : span.end]
            title, rest = TITLE.match(name), _GOVERNMENT.search(name)
            person = Span(span.start + (title.end() if title else 0), span.end - (len(rest[0]) if rest else 0))
            if told & {span, person}:
                continue
            if title and not is_clear(sentence.text[person.start : person.end], facts, story.document.text):
                continue
            hits = _find_clashes(story, sentence, person, group_by_office(facts), dated[sentence.index])
            yield from (hit for hit in list(hits)[:1] if is_said(sentence, story, hit.marks, behind=0))


def _times(story: "Story", sentence: Sentence, dates: list[Mention]) -> Times:
    offset = sentence.span.start
    events = [(found, facts[0]) for found, facts in story.facts.find_names(sentence.text, EVENTS)]
    return Times([(Span(date.span.start - offset, date.span.end - offset), date.value) for date in dates], events)


def _find_clashes(story: "Story", sentence: Sentence, span: Span, held: list[list[Fact]], dates: list[Mention]) -> Iterator[Hit]:
    person, offset = sentence.span_of(span.start, span.end), sentence.span.start
    marks = {other.span: OTHER for other in dates} | {person: PERSON}
    named = [(found, facts[0]) for found, facts in story.facts.find_names(sentence.text, EVENTS)]
    named += [(told.span, told.facts[0]) for told in find_told(sentence.text, story.facts) if len(told.facts) == 1 and told.is_clause]
    places = [(sentence.span_of(found.start, found.end), event) for found, event in named]
    events = [(place, event) for place, event in places if not place.overlaps(person)]
    for terms in held:
        term, office = terms[0], find_held_office(terms, held)
        for date in dates:
            if is_of_another_time(*_around(sentence, span, date), office):
                continue
            sketch = draw_sketch(sentence.text, marks | {date.span: DATE}, offset)
            severity = find_severity(sketch, date.value, terms, office, years_of_death(story.facts).get(term.subject))
            if terms is held[0] and clashes_with_power(sketch, date.value, [fact for facts in held for fact in facts]):
                severity = severity or Severity.QUERY
            if severity:
                message = (
                    f"{term.subject} was {term.value} {tell_term(term)}, but the date here is {date.text}. Is it the date or the name?"
                )
                yield _make_hit(sentence, (person, date.span), term, message, (date.text, term.years), severity)
        if is_of_another_time(sentence.text[: span.start], sentence.text[span.end :], office):
            continue
        for place, event in events:
            sketch = draw_sketch(sentence.text, marks | {place: EVENT}, offset)
            alike = chain(*held) if is_set_in_power(sketch) else terms if names_author(sketch, office) else ()
            if alike and not any(overlap(event, t, office) for t in alike):
                message = (
                    f"The reference dates {event.definite} {event.value}; {term.subject} was {term.value} {tell_term(term)}. Who is meant?"
                )
                yield _make_hit(sentence, (person, place), term, message, (term.subject, event.years), Severity.ERROR)


def _around(sentence: Sentence, span: Span, date: Mention) -> tuple[str, str]:
    """The words before and after a name that may bear on it and its date: of its own clause, and as far as the date and a little on."""
    start, end = date.span.start - sentence.span.start, date.span.end - sentence.span.start
    before = sentence.text[min(start, max(0, span.start - _NEAR)) : span.start]
    after = sentence.text[span.end : max(end, min(span.end + _NEAR, len(sentence.text)))]
    return re.split(r"[;:()–—]", before)[-1], re.split(r"[;:()–—]", after)[0]


def _make_hit(sentence: Sentence, marks: tuple[Span, ...], term: Fact, message: str, values: tuple[str, str], level: Severity) -> Hit:
    is_sure = term.is_confirmed and level is Severity.ERROR
    return Hit(
        "FC603",
        sentence.span,
        message,
        values,
        marks=marks,
        subject=term.subject,
        score=1.0 if is_sure else 0.8,
        severity=Severity.ERROR if is_sure else Severity.QUERY,
        fact=term.as_dict(),
    )
