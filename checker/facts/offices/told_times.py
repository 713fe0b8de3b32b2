"""The times that a sentence tells: its dates, and the events that it names or tells in other words."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.facts.events.wordings import find_told
from checker.facts.store import EVENT, Fact, FactStore
from checker.partial_date import Date
from checker.types import Span


@dataclass(frozen=True, slots=True)
class Times:
    """The dates and the events of a sentence, with their places in it."""

    dates: Sequence[tuple[Span, Date]]
    events: Sequence[tuple[Span, Fact]]


def find_events(text: str, store: FactStore) -> list[tuple[Span, Fact]]:
    """The events that a text names, and those that it tells in a clause of other words."""
    named = [(found, facts[0]) for found, facts in store.find_names(text, EVENT)]
    return named + [(told.span, told.facts[0]) for told in find_told(text, store) if len(told.facts) == 1 and told.is_clause]
