"""What in a sentence speaks for each event of the store: its name, a telling of it, its anchors and its cues (event_cues.py).

Whichever of its wordings they are of, two words tell an event together if both are names or one is the name of little else,
and three if one is a name. Names of countries do not count, since too much befalls them, but for their independence.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from checker.facts.adjectives import ADJECTIVES
from checker.facts.events.event_calendar import MONTHS
from checker.facts.events.event_cues import find_marks_of, is_whole
from checker.facts.events.wordings import Told
from checker.facts.namesakes import is_of_kin
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

_COUNTRIES = frozenset(
    {*(name.removeprefix("the ") for name in ADJECTIVES), *chain.from_iterable(ADJECTIVES.values()), "America", "Britain"}
)
_SEASONS = frozenset({*MONTHS, "Christmas", "Easter"})  # which say when, and not what
_PROPER = lazy(r"[A-ZÀ-Þ].*")
_SURE, _SURER = 3, 4  # different words; more for what comes every few years
_FEW, _SOME, MANY = 2, 4, 9  # events that a name may tell: with another word, alone, and if it is no anchor
_RECURRING = frozenset({"sport", "election"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a sentence that speak for an event.

    `facts`: the event, and others that the same words may tell. `marks`: the words, in order; `names`: those that are names.
    `breadth`: how many events the rarest of the names may tell. `manner`: told by its 'name', in a 'clause', or by 'cues'.
    `is_whole`: a wording stands there with all its cues.
    """

    facts: tuple["Fact", ...]
    marks: tuple[Span, ...]
    names: tuple[Span, ...] = ()
    breadth: int = 1
    manner: str = "cues"
    is_whole: bool = False

    @property
    def fact(self) -> "Fact":
        return self.facts[0]

    @property
    def is_enough(self) -> bool:
        """Whether the words tell the event."""
        if self.manner != "cues":
            return True
        needed = _SURER if self.fact.kind in _RECURRING else 2 if len(self.names) > 1 or self.breadth <= _FEW else _SURE
        return len(self.marks) >= needed


def gather_evidence(text: str, store: "FactStore", told: Sequence[Told], taken: Sequence[Span]) -> list[Evidence]:
    """The evidence for each event that the text names or has an anchor of; words in `taken`, the dates, are none."""
    by_cues = {one.fact: one for one in _find_by_cues(text, store, taken)}
    found = [_join_told(one, by_cues.pop(one.facts[0], None)) for one in told if _is_apart(one.span, taken)]
    return [*found, *by_cues.values()]


def _join_told(told: Told, cued: Evidence | None) -> Evidence:
    """The evidence of a telling, with the cues that stand beside it."""
    beside = tuple(mark for mark in cued.marks if not mark.overlaps(told.span)) if cued else ()
    names = (told.span, *(name for name in cued.names if name in beside)) if cued else (told.span,)
    manner = "clause" if told.is_clause else "name"
    return Evidence(told.facts, tuple(sorted((told.span, *beside))), names, 1, manner, is_whole=True)


def _find_by_cues(text: str, store: "FactStore", taken: Sequence[Span]) -> Iterator[Evidence]:
    anchors, breadth = defaultdict(list), {}
    for anchor, anchored in store.find_anchors(text):
        if is_of_kin(text, anchor):
            continue
        breadth[anchor] = len({fact for fact, _ in anchored})
        for fact, wording in anchored:
            anchors[fact].append((anchor, wording))
    for fact, found in anchors.items():
        apart = (mark for mark in _join(text, find_marks_of(text, found)) if _is_apart(mark, taken))
        marks = tuple({text[mark.start : mark.end].lower(): mark for mark in apart if text[mark.start : mark.end] not in _SEASONS}.values())
        names = tuple(mark for mark in marks if _is_name(text[mark.start : mark.end], fact))
        rarest = min((count for anchor, count in breadth.items() for name in names if anchor.overlaps(name)), default=MANY)
        if names and (len(marks) > 1 or rarest <= _SOME):
            yield Evidence((fact,), marks, names, rarest, is_whole=is_whole(text, found))


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
    """Whether words hold a name as the event's names spell it, of a country only where it is the one that became free."""
    proper = _PROPER.search(words.partition(", ")[0])
    if not proper or not any(proper[0] in name for name in fact.names):
        return False
    return proper[0] not in _COUNTRIES or (fact.kind == "independence" and proper[0] in fact.subject)
