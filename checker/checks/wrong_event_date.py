"""A well-known event with a date that the reference facts do not give it.

What it checks
--------------
Wars, battles, treaties, laws, disasters, first flights, days of independence and other events in the reference
facts, where a sentence clearly gives one of them a date: 'the Battle of Hastings in 1086', 'In 1812, Monroe
declared ... - a proclamation that became known as the Monroe Doctrine'. An event need not be named: words of the stems of
its names tell it in any order ('abolish', 'Brazilians', 'slaves'), as they tell well-known acts that have a date. Milestones
of countries (votes for women, abolitions, accessions, independence) are read with their years.

Why it matters
--------------
Readers know these dates, and a wrong one costs trust in the rest of the story.

Example
-------
'The Monroe Doctrine was proclaimed in 1812.' The reference says 2 December 1823.

Limits
------
Silent where the date may belong to something else: anniversaries, books and films about the event, what was done
with a treaty later, trials and returns, words in quotation marks, sentences with another date or event that fits.
An event that words anywhere in the sentence tell is weighed by how many they are, by what else they may tell, by what stands
between them and the date, and by how the date misses the event's: by a year, a figure, with the right month. That is a query.
Dates of a doubtful precision, and years that lie within the event, are let pass. Events without a second source are queries.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.facts import Fact
from checker.facts.clauses import read_by_clause
from checker.facts.events.counted_years import is_counted
from checker.facts.events.event_mentions import find_events
from checker.facts.events.event_named_dates import find_wrong_dates
from checker.facts.events.event_scorer import find_misdated
from checker.facts.events.milestones import find_milestone_slips
from checker.facts.hits import make_hit
from checker.facts.readings import dates_in, group_dates, is_said
from checker.facts.store import EVENT
from checker.types import Hit, Mention, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story

_NOTHING = {"before": 0, "behind": 0}  # around a name and a date that belong together whatever stands there


@check("FC602", "wrong-event-date", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    dated = group_dates(story)
    read = read_by_clause(story, lambda sentence: _read(sentence, story, dates_in(sentence, dated)))
    found = set()
    for hit in read:
        found.update(hit.marks)
        yield hit
    for sentence in story.sentences:
        yield from _weigh(sentence, story, dates_in(sentence, dated), found)


def _weigh(sentence: Sentence, story: "Story", dates: list[Mention], found: set[Span]) -> Iterator[Hit]:
    """What words anywhere in the sentence tell of an event, where no form has found a wrong date."""
    if dates and found.isdisjoint(date.span for date in dates):
        for date, fact in find_misdated(sentence, story, dates, find_events(sentence.text, story.facts)):
            make = _make_hit if fact.relation == EVENT else _make_statement_hit
            yield make(sentence, date, fact, is_named=False)


def _read(sentence: Sentence, story: "Story", dates: list[Mention]) -> Iterator[Hit]:
    found = []
    for told in find_events(sentence.text, story.facts) if dates else ():
        place = sentence.span_of(told.span.start, told.span.end)
        for date, is_close in find_wrong_dates(sentence, told, dates):
            if date in found or is_counted(sentence.text, date.value.year, told.facts[0]):
                continue
            if is_said(sentence, story, [place, date.span], **(_NOTHING if is_close else {})):
                found.append(date)
                yield _make_hit(sentence, date, told.facts[0], is_named=True)
    for date, fact, country in find_milestone_slips(sentence, dates, story.facts):
        if date not in found and is_said(sentence, story, [date.span, sentence.span_of(country.start, country.end)], **_NOTHING):
            found.append(date)
            yield _make_statement_hit(sentence, date, fact, is_named=False)


def _make_statement_hit(sentence: Sentence, date: Mention, fact: Fact, *, is_named: bool) -> Hit:
    """The hit of a milestone or an act, whose statement says what happened."""
    message = f"The year given is {date.text}; the reference says: {fact.statement} Which is right?"
    return make_hit("FC602", sentence, fact, message, (date.text, fact.years), [date.span], is_sure=is_named)


def _make_hit(sentence: Sentence, date: Mention, fact: Fact, *, is_named: bool) -> Hit:
    """The hit; an event that is known by words about it alone, and not by its name or a telling of it, is a question."""
    message = f"The date given for {fact.definite} is {date.text}; the reference says {fact.value.replace('; ', ' or ')}. Which is meant?"
    suggestion = fact.years if date.value.precision == "year" and fact.years.isdigit() else None
    values = (date.text, fact.years)
    return make_hit("FC602", sentence, fact, message, values, [date.span], is_sure=is_named, suggestion=suggestion)
