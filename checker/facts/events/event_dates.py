"""Whether a date lies outside an event.

A century may be told by its part ('in the middle of the 18th century'), a decade as a whole; both are let pass where they miss
by little.
"""

from checker.facts.readings import clashes
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Mention

# First and last year of each part of a century, and by how many years it may miss.
_PARTS = (
    (lazy(r"(?i)early|start|beginning|dawn"), 0, 35),
    (lazy(r"(?i)mid"), 30, 70),
    (lazy(r"(?i)late|end|close"), 65, 100),
    (lazy(r"(?i)first half"), 0, 50),
    (lazy(r"(?i)second half"), 50, 100),
)
_PART_SLACK = 15
_PART_OF = lazy(r"(?i)\b(?:middle|midst|end|close|start|beginning|dawn|(?:first|second)\shalf)\sof\sthe\s$")


def is_outside(date: Mention, fact: Fact, before: str = "") -> bool:
    """Whether no time of the event falls into the date, nor, of a century, into the part that is told."""
    if date.value.precision != "century" or date.value.approximate:
        return clashes(date.value, fact)
    words = _PART_OF.search(before)
    told = f"{words[0] if words else ''}{date.text}"
    first, last = next(((first, last) for part, first, last in _PARTS if part.search(told)), (0, 100))
    first, last = date.value.year + first - _PART_SLACK, date.value.year + last + _PART_SLACK
    return all(interval.last[0] < first or interval.first[0] > last for interval in fact.intervals)
