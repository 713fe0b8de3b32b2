"""Holders of an office and the dates and events of a sentence, by the forms that date a term, an act of office or power itself."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from checker.facts.attachment import DATE, EVENT, OTHER, PERSON, draw_sketch
from checker.facts.offices.holders import TITLE
from checker.facts.offices.office_attachment import names_author
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.office_signs import mask_office
from checker.facts.offices.power import clashes_with_power, dies_in_office, is_set_in_power
from checker.facts.offices.tenure_times import find_wrong_tenure
from checker.facts.offices.term_acts import find_official_act, is_end_of_life
from checker.facts.offices.terms import (
    find_held_office,
    find_severity,
    group_by_office,
    is_clear,
    is_of_another_time,
    is_outside_all,
    overlap,
    tell_term,
    years_of_death,
)
from checker.facts.store import Fact, FactStore
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Mention, Sentence, Severity, Span

Event = tuple[Span, Fact]
_GOVERNMENT = lazy(r"(?:[’']s)?\s(?:administration|government)$")  # 'the Reagan administration'
_FRONTED = lazy(r"(?:In|On|By|During)\s(?:[a-z]+\s){0,3}$")
_NEAR = 45  # characters


def find_term_clashes(
    sentence: Sentence, names: Sequence[Named], dates: Sequence[Mention], events: Sequence[Event], store: FactStore, story: str
) -> Iterator[Clash]:
    """The first clash of each name; its spans begin with the name. `story`: all the text, which may name the country of a surname."""
    offset = sentence.span.start
    times = [(Span(date.span.start - offset, date.span.end - offset), date.value) for date in dates]
    for span, facts in names:
        name = sentence.text[span.start : span.end]
        title, rest = TITLE.match(name), _GOVERNMENT.search(name)
        person = Span(span.start + (title.end() if title else 0), span.end - (len(rest[0]) if rest else 0))
        if title and not is_clear(sentence.text[person.start : person.end], facts, story):
            continue
        held = group_by_office(facts)
        others = [(place, event) for place, event in events if not place.overlaps(person)]
        holders = [other for other, _ in names if other != span]
        clashes = chain.from_iterable(_find_clashes(sentence, person, terms, held, dates, others, holders, store) for terms in held)
        yield from islice(chain(clashes, find_wrong_tenure(sentence.text, (person, facts), holders, times, others)), 1)


def _find_clashes(
    sentence: Sentence,
    person: Span,
    terms: list[Fact],
    held: list[list[Fact]],
    dates: Sequence[Mention],
    events: Sequence[Event],
    holders: Sequence[Span],
    store: FactStore,
) -> Iterator[Clash]:
    text, office = sentence.text, find_held_office(terms, held)
    places = {date: Span(date.span.start - sentence.span.start, date.span.end - sentence.span.start) for date in dates}
    marks = dict.fromkeys(places.values(), OTHER) | {person: PERSON}
    for date, place in places.items():
        if _is_after_fronted(text, place, dates, sentence.span.start, terms):
            continue
        sketch = draw_sketch(text, marks | {place: DATE})
        is_told = not is_of_another_time(*_around(text, person, place), office)
        severity = _find_severity(sketch, date.value, terms, held, years_of_death(store).get(terms[0].subject), is_told)
        if severity:
            told = f"{terms[0].subject} was {terms[0].value} {tell_term(terms[0])}"
            message = f"{told}, but the date here is {date.text}. Is it the date or the name?"
            yield Clash((person, place), terms[0], message, (date.text, terms[0].years), severity)
    if is_of_another_time(text[: person.start], text[person.end :], office):
        return
    for place, event in events:
        beside = {holder: OTHER for holder in holders if not holder.overlaps(place)}
        sketch = draw_sketch(text, marks | beside | {place: EVENT})
        alike = chain(*held) if is_set_in_power(sketch) else terms if names_author(mask_office(sketch, office)) else ()
        if alike and not any(overlap(event, term, office) for term in alike):
            term = terms[0]
            told = f"{term.subject} was {term.value} {tell_term(term)}"
            message = f"The reference dates {event.definite} {event.value}; {told}. Who is meant?"
            yield Clash((person, place), term, message, (term.subject, event.years))


def _is_after_fronted(text: str, place: Span, dates: Sequence[Mention], offset: int, terms: Sequence[Fact]) -> bool:
    """Whether the sentence opens with another date, at which the office was held: 'In 2004 the pope deplored the sack of 1204'."""
    first = min(dates, key=lambda date: date.span.start)
    start = first.span.start - offset
    return (
        start < place.start
        and bool(_FRONTED.match(text[:start]))
        and any(interval.first[0] <= first.value.year <= interval.last[0] for term in terms for interval in term.intervals)
    )


def _find_severity(sketch: str, date: Date, terms: list[Fact], held: list[list[Fact]], died: int | None, is_told: bool) -> Severity | None:
    """How sure it is that a date clashes with the terms; `is_told`: the words around speak of no other time and no other office."""
    office, severity = find_held_office(terms, held), None
    masked = mask_office(sketch, office)
    act = find_official_act(masked, is_crown=office.is_crown)
    if act:
        severity = Severity.ERROR if is_outside_all(date, terms, act, office) else None
    elif is_told and (office.is_power or not _took_another(date.year, terms, held)):
        severity = find_severity(masked, date, terms, office, died)
    facts = list(chain(*held))
    is_late = is_told and clashes_with_power(sketch, date, facts, died)
    is_early = dies_in_office(date.year, facts) and is_end_of_life(sketch)
    return severity or (Severity.QUERY if terms is held[0] and (is_late or is_early) else None)


def _took_another(year: int, terms: list[Fact], held: list[list[Fact]]) -> bool:
    """Whether the year is the one in which a minister took another office, which may be what it is told for."""
    return any(interval.first[0] == year for other in held if other is not terms for fact in other for interval in fact.intervals)


def _around(text: str, person: Span, date: Span) -> tuple[str, str]:
    """The words before and after a name that may bear on it and its date: of its own clause, and as far as the date and a little on."""
    before = text[min(date.start, max(0, person.start - _NEAR)) : person.start]
    after = text[person.end : max(date.end, min(person.end + _NEAR, len(text)))]
    return re.split(r"[;:()–—]", before)[-1], re.split(r"[;:()–—]", after)[0]
