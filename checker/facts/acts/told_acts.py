"""Which acts of the store a sentence tells, and by which words.

An act is known as an event is (events/event_cues.py): by cues that must all be there, in any order, those of an alias with gaps
('knelt/knees … Warsaw … ghetto/memorial'). Its cues hold neither who did it nor what else the row says, so that they tell the act
whoever is named with it. A row says one thing of an act: who did it, to whom it was done, or where; its subject is the rest
('knelt at the memorial of the Warsaw ghetto'), its kind the class of those who are mixed up with the right one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.facts.events.event_cues import find_whole
from checker.facts.store import Fact, FactStore
from checker.types import Span

AGENT, OBJECT, PLACE = "was done by", "was done to", "was done in"
ACTS = (AGENT, OBJECT, PLACE)
_SENTENCES = 1000  # whose acts are kept, since several checks ask for them


@dataclass(frozen=True, slots=True)
class Told:
    """An act that a text tells: its row, and the words of each group of cues."""

    fact: Fact
    groups: tuple[tuple[Span, ...], ...]

    @property
    def cues(self) -> tuple[Span, ...]:
        """All words that tell the act, the first where some overlap."""
        found: list[Span] = []
        for span in sorted({span for group in self.groups for span in group}, key=lambda span: (span.start, -span.end)):
            if not found or found[-1].end <= span.start:
                found.append(span)
        return tuple(found)


@lru_cache(_SENTENCES)
def find_told(text: str, store: FactStore) -> tuple[Told, ...]:
    """The acts that a text tells, each by the wording with most groups."""
    found: dict[Fact, Told] = {}
    for told in _find_wordings(text, store):
        if told.fact not in found or len(told.groups) > len(found[told.fact].groups):
            found[told.fact] = told
    return tuple(found.values())


def _find_wordings(text: str, store: FactStore) -> Iterator[Told]:
    for anchor, anchored in store.find_anchors(text, *ACTS):
        start, end = text.rfind(";", 0, anchor.start), text.find(";", anchor.end)
        part = Span(start + 1, end if end >= 0 else len(text))
        for fact, wording in anchored:
            found = find_whole(text, anchor, wording)
            groups = [tuple(span for span in group if part.contains(span)) for group in found]
            if found and all(groups):
                yield Told(fact, ((anchor,), *groups))
