"""What a form found on a sketch of a sentence: the names and words that stand for its groups, and the clash they make."""

import re
from dataclasses import dataclass

from checker.facts.atlas import Atlas, Named
from checker.facts.store import Fact


@dataclass(frozen=True, slots=True)
class Clash:
    """Where in the sentence the words at fault stand, the fact they clash with, what to say of it, and both values."""

    start: int
    end: int
    fact: Fact
    message: str
    values: tuple[str, str]
    others: tuple[tuple[int, int], ...] = ()  # where the words on the other side stand
    is_claim: bool = True  # the point of the sentence, not said in passing
    is_sure: bool = True  # the words leave no doubt that the two belong together


@dataclass(frozen=True, slots=True)
class Reading:
    """A form that matches the sketch: the relation it states, with the names of the sketch by their place in it."""

    atlas: Atlas
    relation: str
    match: re.Match[str]
    names: dict[int, Named]
    is_past: bool = False  # the sentence speaks of another time

    def named(self, group: str) -> Named:
        return self.names[self.match.start(group)]

    def listed(self) -> list[Named]:
        """The names of the group 'list', without the thing that they are listed for."""
        thing = self.match.start("a") if "a" in self.match.groupdict() else None
        return [self.names[place] for place in range(*self.match.span("list")) if place in self.names and place != thing]

    def word(self, group: str) -> str | None:
        """The words of a group that may be missing from the form or from the sentence."""
        return self.match.groupdict().get(group)

    def span(self, group: str) -> tuple[int, int]:
        """Where the words of a group stand in the sentence."""
        return self._position(self.match.start(group)), self._position(self.match.end(group))

    def _position(self, place: int) -> int:
        """Where a place of the sketch stands in the sentence, whose names are longer than their signs."""
        return place + sum(name.end - name.start - 1 for sign, name in self.names.items() if sign < place)

    def clash(self, at: Named | str, fact: Fact, message: str, values: tuple[str, str], *others: Named | str) -> Clash:
        """The clash of the words at fault, a name or a group, with the fact; `others` are the words on the other side."""
        spans = [(side.start, side.end) if isinstance(side, Named) else self.span(side) for side in (at, *others)]
        return Clash(*spans[0], fact, message, values, tuple(spans[1:]))
