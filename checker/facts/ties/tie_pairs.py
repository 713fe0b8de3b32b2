"""What a sentence may say of a subject of the store: the subject with each value of the right kind that the sentence names."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.facts.organisations.seats import CRADLE, SEAT
from checker.facts.ties.tied_bodies import find_firms, find_seats
from checker.facts.ties.tied_people import find_life_ties, find_nationals
from checker.facts.ties.tied_places import SHARED, find_place_ties
from checker.facts.ties.tied_works import find_maker_ties
from checker.facts.ties.verdicts import Verdict
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

_JOINS = lazy(r",?\s(?:(?:and|or|to|from|with)\s)?(?:(?:in|on|from)\s)?(?:the\s)?")
_BRACKETS = lazy(r"\s\([^()]*\)|\s\[[^\]]*\]")
_Finder = Callable[[str, "FactStore"], Iterable[Verdict]]
OF_PLACES: tuple[_Finder, ...] = (find_place_ties,)
OF_OTHERS: tuple[_Finder, ...] = (find_nationals, find_life_ties, find_seats, find_firms, find_maker_ties)


@dataclass(frozen=True)
class TiePair:
    """A subject and a value of the right kind, which is its own by the facts or is denied by one.

    Of the values of its kind that the sentence names besides, `rights` are the subject's own and `rivals` are not;
    `others`: further subjects of which the facts know whether they have the value; `is_of_other`: one of them does.
    """

    text: str
    relation: str
    subject: Span
    value: Span
    fact: "Fact"
    is_own: bool
    sort: str
    rights: tuple[Span, ...]
    rivals: tuple[Span, ...]
    others: tuple[Span, ...]
    is_of_other: bool

    @property
    def is_candidate(self) -> bool:
        """Whether a slip may be meant: no other subject explains the value, and no right one is named, or it is listed with that."""
        if self.is_of_other:
            return False
        return any(map(self.is_listed, self.rights)) if self.relation in SHARED else not self.rights

    def is_listed(self, other: Span) -> bool:
        """Whether the value stands in one list with another name."""
        first, last = sorted((other, self.value))
        return _JOINS.fullmatch(self.text, first.end, last.start) is not None

    @property
    def is_behind(self) -> bool:
        """Whether the value stands behind the subject."""
        return self.value.start >= self.subject.end

    @property
    def first(self) -> Span:
        return min(self.subject, self.value)

    @property
    def last(self) -> Span:
        return max(self.subject, self.value)

    @cached_property
    def between(self) -> str:
        """What stands between the two, without what is in brackets."""
        return _BRACKETS.sub("", self.text[self.first.end : self.last.start])


def find_tie_pairs(text: str, store: "FactStore", finders: Iterable[_Finder] = (*OF_PLACES, *OF_OTHERS)) -> Iterator[TiePair]:
    """Each subject with each value, by relation; what is right by one relation is not held against another of the same finder."""
    for find in finders:
        verdicts = [one for one in find(text, store) if not one.subject.overlaps(one.value)]
        own = {(one.subject, one.value) for one in verdicts if one.is_own}
        verdicts = [one for one in verdicts if one.is_own or (one.subject, one.value) not in own]
        for one in verdicts:
            if one.fact is not None:
                yield _pair(text, one, [other for other in verdicts if other.relation == one.relation])


def _pair(text: str, one: Verdict, verdicts: list[Verdict]) -> TiePair:
    alike = [other for other in verdicts if other.subject == one.subject and other.value != one.value and other.kind == one.kind]
    is_body = one.relation.startswith((SEAT, CRADLE))  # of which one place is right, a town or its country
    right = [other for other in verdicts if other.subject == one.subject and other.is_own] if is_body else alike
    rights = tuple(other.value for other in right if other.is_own)
    rivals = tuple(other.value for other in alike if not other.is_own)
    of_value = [other for other in verdicts if other.value == one.value and other.subject != one.subject and other.fact]
    others = {other.subject for other in of_value}
    is_of_other = any(other.is_own for other in of_value)
    spans = one.subject, one.value
    return TiePair(text, one.relation, *spans, one.fact, one.is_own, one.sort, rights, rivals, tuple(sorted(others)), is_of_other)
