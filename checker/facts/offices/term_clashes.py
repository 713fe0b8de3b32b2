"""Holders of an office and the dates and events of a sentence, by the forms that date a term, an act of office or power itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from checker.facts.attachment import DATE, EVENT, OTHER, PERSON, draw_sketch
from checker.facts.offices.office_attachment import names_author
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.office_signs import mask_office
from checker.facts.offices.power import clashes_with_power, outlives_death
from checker.facts.offices.term_acts import find_official_act, is_end_of_life
from checker.facts.offices.term_pairs import bare_name
from checker.facts.offices.terms import (
    clashes_with_terms,
    group_by_office,
    is_clear,
    is_of_another_time,
    is_outside_all,
    overlap,
    tell_term,
    years_of_death,
)
from checker.facts.offices.titles import Office, find_office
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Mention, Sentence, Severity, Span

Event = tuple[Span, Fact]
_FRONTED = lazy(r"(?:In|On|By|During)\s(?:[a-z]+\s){0,3}$")
_NEAR = 45  # characters


@dataclass(frozen=True, slots=True)
class _Reading:
    """One holder in a sentence: where he is named, his terms by office, the dates and events told, and where others are named."""

    text: str
    person: Span
    held: list[list[Fact]]
    dates: Sequence[tuple[Span, Mention]]
    events: Sequence[Event]
    holders: Sequence[Span]
    died: int | None

    @property
    def marks(self) -> dict[Span, str]:
        """The signs of the sketch."""
        return dict.fromkeys((span for span, _ in self.dates), OTHER) | {self.person: PERSON}

    @property
    def facts(self) -> list[Fact]:
        """All the terms."""
        return list(chain(*self.held))

    def is_told(self, place: Span, office: Office) -> bool:
        """Whether the words around the name speak of no other time of that life and of no other office."""
        return not is_of_another_time(*_around(self.text, self.person, place), office)


def find_term_clashes(
    sentence: Sentence, names: Sequence[Named], dates: Sequence[Mention], events: Sequence[Event], store: FactStore, story: str
) -> Iterator[Clash]:
    """The first clash of each name; its spans begin with the name. `story`: all the text, which may name the country of a surname."""
    offset = sentence.span.start
    told = [(Span(date.span.start - offset, date.span.end - offset), date) for date in dates]
    for span, facts in names:
        person = bare_name(sentence.text, span)
        if person.start > span.start and not is_clear(sentence.text[person.start : person.end], facts, story):
            continue
        others = [(place, event) for place, event in events if not place.overlaps(person)]
        holders = [other for other, _ in names if other != span]
        died = years_of_death(store).get(facts[0].subject)
        reading = _Reading(sentence.text, person, group_by_office(facts), told, others, holders, died)
        clashes = chain(
            *(_find_clashes(reading, terms) for terms in reading.held),
            _find_wrong_power(reading),
        )
        yield from islice(clashes, 1)


def _find_clashes(reading: _Reading, terms: list[Fact]) -> Iterator[Clash]:
    office = find_office(terms[0].value)
    for place, date in reading.dates:
        if not _is_after_fronted(reading, place, terms) and _is_wrong(reading, terms, office, (place, date)):
            yield _clash(reading, terms[0], place, date, Severity.ERROR)
    if not is_of_another_time(reading.text[: reading.person.start], reading.text[reading.person.end :], office):
        yield from _find_wrong_events(reading, terms, office)


def _is_wrong(reading: _Reading, terms: list[Fact], office: Office, dated: tuple[Span, Mention]) -> bool:
    """Whether a date clashes with the terms."""
    (place, date), sketch = dated, mask_office(draw_sketch(reading.text, reading.marks | {dated[0]: DATE}), office)
    if act := find_official_act(sketch, office):
        return is_outside_all(date.value, terms, act, office)
    is_others = not office.is_power and _took_another(date.value.year, terms, reading.held)
    return reading.is_told(place, office) and not is_others and clashes_with_terms(sketch, date.value, terms, office)


def _find_wrong_power(reading: _Reading) -> Iterator[Clash]:
    """Dates of power itself, whatever the office, and of a death that a term outlasts."""
    facts, term = reading.facts, reading.held[0][0]
    for place, date in reading.dates:
        sketch = draw_sketch(reading.text, reading.marks | {place: DATE})
        is_told = reading.is_told(place, find_office(term.value))
        is_early = outlives_death(date.value.year, facts) and is_end_of_life(sketch)
        if is_early or clashes_with_power(sketch, date.value, facts, reading.died, is_told=is_told):
            yield _clash(reading, term, place, date, Severity.QUERY)


def _find_wrong_events(reading: _Reading, terms: list[Fact], office: Office) -> Iterator[Clash]:
    for place, event in reading.events:
        beside = {holder: OTHER for holder in reading.holders if not holder.overlaps(place)}
        sketch = draw_sketch(reading.text, reading.marks | beside | {place: EVENT})
        if names_author(mask_office(sketch, office)) and not any(overlap(event, term, office) for term in terms):
            told = f"{terms[0].subject} was {terms[0].value} {tell_term(terms[0])}"
            message = f"The reference dates {event.definite} {event.value}; {told}. Who is meant?"
            yield Clash((reading.person, place), terms[0], message, (terms[0].subject, event.years))


def _clash(reading: _Reading, term: Fact, place: Span, date: Mention, severity: Severity) -> Clash:
    message = f"{term.subject} was {term.value} {tell_term(term)}, but the date here is {date.text}. Is it the date or the name?"
    return Clash((reading.person, place), term, message, (date.text, term.years), severity)


def _is_after_fronted(reading: _Reading, place: Span, terms: Sequence[Fact]) -> bool:
    """Whether the sentence opens with another date, at which the office was held: 'In 2004 the pope deplored the sack of 1204'."""
    first, date = min(reading.dates, key=lambda dated: dated[0])
    return (
        first.start < place.start
        and bool(_FRONTED.match(reading.text[: first.start]))
        and any(interval.first[0] <= date.value.year <= interval.last[0] for term in terms for interval in term.intervals)
    )


def _took_another(year: int, terms: list[Fact], held: list[list[Fact]]) -> bool:
    """Whether the year is the one in which a minister took another office, which may be what it is told for."""
    return any(interval.first[0] == year for other in held if other is not terms for fact in other for interval in fact.intervals)


def _around(text: str, person: Span, date: Span) -> tuple[str, str]:
    """The words before and after a name that may bear on it and its date: of its own clause, and as far as the date and a little on."""
    before = text[min(date.start, max(0, person.start - _NEAR)) : person.start]
    after = text[person.end : max(date.end, min(person.end + _NEAR, len(text)))]
    return re.split(r"[;:()–—]", before)[-1], re.split(r"[;:()–—]", after)[0]
