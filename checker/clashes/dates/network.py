"""A simple temporal network: points in time, and how far apart each two of them may be.

After R. Dechter, I. Meiri and J. Pearl, Temporal constraint networks, Artificial Intelligence 49 (1991): what is told holds
together unless a cycle of bounds is negative, and such a cycle is what clashes with what.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.partial_date import Date
from checker.types import Span

# With months of 31 days each, years and ages are exact to the birthday; days alone are not reckoned with here.
MONTH = 31
YEAR = 12 * MONTH


@dataclass(frozen=True, slots=True)
class Point:
    """When something of a `kind` ('born') came about for a `subject`."""

    subject: str
    kind: str


BEGINNING = Point("the calendar", "begins")
NOW = Point("the story", "told")


@dataclass(frozen=True, slots=True)
class Told:
    """What tells of a bound: its `words` and their place, None for what the world tells. `kind` is date, tense, age, length or order.

    `is_sure` where nothing but the calendar is needed to make it a bound; `before` is what stands by it and bears on it.
    """

    kind: str
    words: str
    span: Span | None = None
    is_sure: bool = False
    before: Span | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """`later` comes at most `days` after `earlier`; a negative number says that it comes before."""

    earlier: Point
    later: Point
    days: int
    told: Told


def between(earlier: Point, later: Point, least: int | None, most: int | None, told: Told) -> tuple[Bound, ...]:
    """`later` comes from `least` to `most` days after `earlier`; None for no such bound."""
    up = () if most is None else (Bound(earlier, later, most, told),)
    down = () if least is None else (Bound(later, earlier, -least, told),)
    return up + down


def at(point: Point, first: int | None, last: int | None, told: Told) -> tuple[Bound, ...]:
    """The point lies from the `first` to the `last` day, as numbers."""
    return between(BEGINNING, point, first, last, told)


def days_of(date: Date) -> tuple[int, int] | None:
    """The first and last day that a date may mean, as numbers; None without a year."""
    bounds = date.bounds()
    return tuple(YEAR * year + MONTH * (month - 1) + day - 1 for year, month, day in bounds) if bounds else None


class Network:
    """Bounds that hold together. What contradicts them is refused and told."""

    def __init__(self) -> None:
        self._after: dict[Point, dict[Point, Bound]] = defaultdict(dict)  # the tightest bound between two points, by both

    def add(self, bounds: Sequence[Bound]) -> tuple[Bound, ...]:
        """Take in all bounds of a telling; or none, where one of them closes a negative cycle, which is given."""
        for bound in bounds:
            if cycle := self._cycle(bound):
                return cycle
        for bound in bounds:
            held = self._after[bound.earlier].get(bound.later)
            if held is None or bound.days < held.days:
                self._after[bound.earlier][bound.later] = bound
        return ()

    def _cycle(self, closing: Bound) -> tuple[Bound, ...]:
        """The shortest way back from the end of a bound to its start, with the bound, if the sum is negative (Bellman and Ford)."""
        best = {closing.later: (0, 0)}
        last: dict[Point, Bound] = {}
        waiting = deque([closing.later])
        while waiting:
            point = waiting.popleft()
            for bound in self._after.get(point, {}).values():
                reached = best[point][0] + bound.days, best[point][1] + 1
                if bound.later not in best or reached < best[bound.later]:
                    best[bound.later], last[bound.later] = reached, bound
                    waiting.append(bound.later)
        if closing.earlier not in best or best[closing.earlier][0] + closing.days >= 0:
            return ()
        return (closing, *_way_back(closing, last))


def _way_back(closing: Bound, last: dict[Point, Bound]) -> Iterator[Bound]:
    point = closing.earlier
    while point != closing.later:
        yield last[point]
        point = last[point].earlier
