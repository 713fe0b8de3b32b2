"""Find people told by groups in one sentence and together in another: '12 crew and 226 passengers', '228 people'."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from checker.clashes.figures.same_thing import is_person
from checker.clashes.figures.sameness import is_slip
from checker.mentions.counts import Count
from checker.patterns import lazy

_GROUPS = frozenset("crew staff child troops police".split())
_AND = lazy(r"[^.;:“”\d]{0,40}\s(?:and|plus)\s(?:about\s|some\s|a\sfurther\s)?")


@dataclass(frozen=True, slots=True)
class Crowd:
    """Two groups of people in one sentence, and a count of people in another that is a slip of the pen away from their sum."""

    groups: tuple[Count, Count]
    total: Count

    @property
    def sum(self) -> int:
        return int(sum(group.figure.low for group in self.groups))

    @property
    def working(self) -> str:
        return f"{self.groups[0].mention.text} + {self.groups[1].mention.text} = {self.sum}"


def find_wrong_crowds(counts: Sequence[Count]) -> Iterator[Crowd]:
    """At most one; none where the story counts as many people as the groups make."""
    for _, held in groupby((count for count in counts if _is_exact(count)), key=lambda count: count.sentence.index):
        for pair in (pair for pair in pairwise(held) if _are_groups(*pair)):
            crowd = [Crowd(pair, count) for count in counts if count.head == "person" and count.sentence is not pair[0].sentence]
            if not any(found.sum == count.figure.low for found in crowd for count in counts):
                yield from [found for found in crowd if _is_exact(found.total) and is_slip(found.sum, found.total.figure.low)][:1]


def _is_exact(count: Count) -> bool:
    return count.figure.low == count.figure.high and not count.figure.approximate and not count.is_money


def _are_groups(one: Count, other: Count) -> bool:
    """Whether two counts of unlike people are joined by 'and'."""
    gap = one.sentence.text[one.mention.span.end - one.sentence.span.start : other.mention.span.start - one.sentence.span.start]
    are_people = all((is_person(count.head) and count.head != "person") or count.head in _GROUPS for count in (one, other))
    return are_people and one.head != other.head and bool(_AND.fullmatch(gap))
