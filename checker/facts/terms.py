"""Whether a date or an event is outside a term of office."""

from dataclasses import replace

from checker.facts.attachment import Part
from checker.facts.readings import clashes
from checker.facts.store import Fact
from checker.facts.titles import Office
from checker.partial_date import Date

# Kings far apart may bear one name.
_CENTURY = 100


def is_outside(date: Date, term: Fact, part: Part, office: Office) -> bool:
    """Whether the date clashes with the term, and with the year of the election before it."""
    if not office.has_start and part in (Part.START, Part.END):
        return False
    if office.is_crown and all(min(abs(date.year - edge[0]) for edge in (i.first, i.last)) > _CENTURY for i in term.intervals):
        return False
    # A term that ends in January is often said to end with the year before.
    shift = any(i.last[1] == 1 for i in term.intervals) if part is Part.END else office.elected_before
    later = replace(date, year=date.year + shift, month=None, day=None, precision="year")
    return clashes(date, term, part) and (not shift or clashes(later, term, part))


def overlap(event: Fact, term: Fact, office: Office) -> bool:
    """Whether the event falls within the term, or within the election before it."""
    return any(
        held.first[0] - office.elected_before <= happened.last[0] and happened.first[0] <= held.last[0]
        for happened in event.intervals
        for held in term.intervals
    )
