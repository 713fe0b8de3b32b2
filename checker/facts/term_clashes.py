"""People named with an office outside the terms in which they held it: at a date, or in what happened at another time."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from checker.facts.attachment import DATE, EVENT, OTHER, PERSON, draw_sketch
from checker.facts.office_attachment import names_author
from checker.facts.office_clash import Clash
from checker.facts.power import clashes_with_power, is_set_in_power
from checker.facts.store import EVENT as EVENTS
from checker.facts.store import Fact
from checker.facts.terms import find_held_office, find_severity, group_by_office, is_of_another_time, overlap, tell_term, years_of_death
from checker.facts.titles import Office
from checker.facts.wordings import find_told
from checker.types import Mention, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_NEAR = 45  # characters


def find_term_clashes(
    story: "Story", sentence: Sentence, name: Span, facts: Sequence[Fact], dates: Sequence[Mention]
) -> Iterator[tuple[Clash, Severity]]:
    """The clashes of a name with the dates and events of its sentence; `facts` are the terms of those who bear it.

    All spans but those of the dates count in the sentence.
    """
    held = group_by_office(facts)
    told = {_within(sentence, date): date for date in dates}
    signs = dict.fromkeys(told, OTHER) | {name: PERSON}
    events = _find_events(story, sentence, name)
    for terms in held:
        office = find_held_office(terms, held)
        for span, date in told.items():
            if is_of_another_time(*_around(sentence.text, name, span), office):
                continue
            sketch = draw_sketch(sentence.text, signs | {span: DATE})
            severity = find_severity(sketch, date.value, terms, office, years_of_death(story.facts).get(terms[0].subject))
            if terms is held[0] and clashes_with_power(sketch, date.value, list(chain(*held))):
                severity = severity or Severity.QUERY
            if severity:
                yield _at_date(terms[0], (name, span), date.text), severity
        if not is_of_another_time(sentence.text[: name.start], sentence.text[name.end :], office):
            for span, event in events:
                if _is_outside(event, draw_sketch(sentence.text, signs | {span: EVENT}), terms, held, office):
                    yield _at_event(terms[0], name, event), Severity.ERROR


def _within(sentence: Sentence, mention: Mention) -> Span:
    return Span(mention.span.start - sentence.span.start, mention.span.end - sentence.span.start)


def _find_events(story: "Story", sentence: Sentence, name: Span) -> list[tuple[Span, Fact]]:
    """The events that a sentence names or tells of, elsewhere than in the name."""
    named = [(span, facts[0]) for span, facts in story.facts.find_names(sentence.text, EVENTS)]
    named += [(told.span, told.facts[0]) for told in find_told(sentence.text, story.facts) if len(told.facts) == 1 and told.is_clause]
    return [(span, event) for span, event in named if not span.overlaps(name)]


def _around(text: str, name: Span, date: Span) -> tuple[str, str]:
    """The words before and after a name that may bear on it and its date: of its own clause, and as far as the date and a little on."""
    before = text[min(date.start, max(0, name.start - _NEAR)) : name.start]
    after = text[name.end : max(date.end, min(name.end + _NEAR, len(text)))]
    return re.split(r"[;:()–—]", before)[-1], re.split(r"[;:()–—]", after)[0]


def _is_outside(event: Fact, sketch: str, terms: list[Fact], held: list[list[Fact]], office: Office) -> bool:
    """Whether the sketch sets the event in a term of the person, and it falls in none."""
    alike = chain(*held) if is_set_in_power(sketch) else terms if names_author(sketch, office) else ()
    return bool(alike) and not any(overlap(event, term, office) for term in alike)


def _at_date(term: Fact, spans: tuple[Span, Span], date: str) -> Clash:
    message = f"{term.subject} was {term.value} {tell_term(term)}, but the date here is {date}. Is it the date or the name?"
    return Clash(spans, term, message, (date, term.years))


def _at_event(term: Fact, name: Span, event: Fact) -> Clash:
    message = f"The reference dates {event.definite} {event.value}; {term.subject} was {term.value} {tell_term(term)}. Who is meant?"
    return Clash((name,), term, message, (term.subject, event.years))
