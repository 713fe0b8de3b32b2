"""What in a sentence speaks for each event of the store: the words of its name, its anchors and its cues (event_cues.py).

Whichever of its wordings they are of, two of them tell an event together if both are names or one is the name of little else,
and three if one is a name. Names of countries do not count, since too much befalls them, but for their independence.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from checker.facts.adjectives import ADJECTIVES
from checker.facts.events.event_calendar import MONTHS
from checker.facts.events.event_cues import find_marks_of, recurs
from checker.facts.events.wordings import Told
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

_COUNTRIES = frozenset(
    {*(name.removeprefix("the ") for name in ADJECTIVES), *chain.from_iterable(ADJECTIVES.values()), "America", "Britain"}
)
_SEASONS = frozenset({*MONTHS, "Christmas", "Easter"})  # which say when, and not what
_SURE, _SURER = 3, 4  # different words; more for what comes every few years
_FEW, _SOME, _MANY = 2, 4, 9  # events that a name may tell: with another word, with the day, and if it is no anchor


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a sentence that speak for an event.

    `is_enough`: they tell it. `is_close`: they tell it where the date has its day: one name of few events, or any with another word.
    """

    fact: "Fact"
    marks: tuple[Span, ...]
    is_enough: bool
    is_close: bool = False


def gather_evidence(text: str, store: "FactStore", told: Sequence[Told], taken: Sequence[Span]) -> Iterator[Evidence]:
    """The evidence for each event that the text names or has an anchor of; words in `taken`, the dates, are none."""
    yield from (Evidence(one.facts[0], (one.span,), True) for one in told if _is_apart(one.span, taken))
    anchors, events = defaultdict(list), {}
    for anchor, anchored in store.find_anchors(text):
        events[anchor] = len({fact for fact, _ in anchored})
        for fact, wording in anchored:
            anchors[fact].append((anchor, wording))
    for fact, found in anchors.items():
        apart = (mark for mark in _join(text, find_marks_of(text, found)) if _is_apart(mark, taken))
        marks = tuple({text[mark.start : mark.end].lower(): mark for mark in apart if text[mark.start : mark.end] not in _SEASONS}.values())
        yield _weigh(text, fact, marks, events)


def _weigh(text: str, fact: "Fact", marks: tuple[Span, ...], events: Mapping[Span, int]) -> Evidence:
    """The evidence that words are; `events` says of each anchor how many events it may tell."""
    names = [mark for mark in marks if _is_name(text[mark.start : mark.end], fact)]
    if not names:
        return Evidence(fact, marks, is_enough=False)
    told = events.get(names[0], _MANY)
    needed = _SURER if recurs(fact) else 2 if len(names) > 1 or told <= _FEW else _SURE
    return Evidence(fact, marks, is_enough=len(marks) >= needed, is_close=len(marks) > 1 or told <= _SOME)


def _join(text: str, marks: Iterable[Span]) -> list[Span]:
    """The marks with those made one that stand side by side, since they are one name: 'Washington, DC'."""
    joined: list[Span] = []
    for mark in marks:
        if joined and text[mark.start].isupper() and text[joined[-1].end : mark.start] in (" ", ", "):
            joined[-1] = Span(joined[-1].start, mark.end)
        else:
            joined.append(mark)
    return joined


def _is_apart(span: Span, taken: Iterable[Span]) -> bool:
    return not any(span.overlaps(other) for other in taken)


def _is_name(words: str, fact: "Fact") -> bool:
    """Whether words are a name as the event's names spell it, of a country only where it is the one that became free."""
    words = words.partition(", ")[0]
    is_proper = not words[0].islower() and any(words in name for name in fact.names)
    return is_proper and (words not in _COUNTRIES or (fact.kind == "independence" and words in fact.subject))
