"""What a sentence may say of a subject of the store: the subject with each value of the right kind that the sentence names."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.facts.organisations.seats import CRADLE, SEAT
from checker.facts.relations import NEIGHBOURS, RISES, WITHIN
from checker.facts.ties.tied_bodies import find_firms, find_seats
from checker.facts.ties.tied_parts import find_part_ties
from checker.facts.ties.tied_people import find_life_ties, find_nationals
from checker.facts.ties.tied_places import HOLDS, LISTED, ONLY_LISTED, SHARING, find_place_ties
from checker.facts.ties.tied_works import find_maker_ties
from checker.facts.ties.verdicts import Verdict
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

_JOINS = lazy(r",?\s(?:(?:and|or|to|from|with)\s)?(?:(?:in|on|from)\s)?(?:the\s)?")
_LISTED = lazy(r",?\s(?:(?:and|or)\s)?(?:(?:in|on|from)\s)?(?:the\s)?")
# 'which Peru shares with landlocked Bolivia', 'on Chile’s border with Peru'
_SHARED = lazy(
    r"(?:[’']s?\s(?:[a-z]+\s)?(?:border|frontier|boundary))?,?\s(?:and|or|to|from|with|into|shares?\s(?:[^,;.]{2,40}\s)?with|meets?|touches|borders)\s"
    r"(?:the\s|its\s)?(?:(?:landlocked|neighbouring|(?:north|south|east|west|central)[a-z-]*)\s)?"
)
_BRACKETS = lazy(r"\s\([^()]*\)|\s\[[^\]]*\]")
Finder = Callable[[str, "FactStore"], Iterable[Verdict]]
OF_PLACES: tuple[Finder, ...] = (find_place_ties, find_part_ties)
OF_OTHERS: tuple[Finder, ...] = (find_nationals, find_life_ties, find_seats, find_firms, find_maker_ties)


@dataclass(frozen=True)
class TiePair:
    """A subject and a value of the right kind, which is its own by the facts or is denied by one.

    Of the values of its kind that the sentence names besides, `rights` are the subject's own and `rivals` are not;
    `others`: further subjects of which the facts know whether they have the value; `owners`: those of them that do.
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
    owners: frozenset[Span]

    @property
    def is_of_other(self) -> bool:
        return bool(self.owners)

    @property
    def is_candidate(self) -> bool:
        """Whether a slip may be meant: no other subject explains the value, and no right one is named, or it is listed with that."""
        if self.is_in_right_list:
            return True
        is_across = self.relation == WITHIN and "border" in self.text  # 'a town across the border from France'
        return not (self.is_of_other or self.rights or is_across or self.relation in ONLY_LISTED)

    @property
    def is_in_right_list(self) -> bool:
        """Whether the value stands in one list with right ones, and with no other that is wrong: 'Bolivia and Chile' of a lake."""
        return self.right_listed > 0

    @cached_property
    def right_listed(self) -> int:
        """How many right values are listed with the value; none if another wrong one or the subject is."""
        forms = (_LISTED,) if self.relation == HOLDS else (_LISTED, _SHARED)
        is_shared = self.relation in ONLY_LISTED or (self.relation in LISTED and "; " in self.fact.value)
        chain, rest = [self.value], {self.subject, *self.rights, *self.rivals} if is_shared else set()
        for one in chain:
            near = sorted(other for other in rest if any(self._is_joined(one, other, form) for form in forms))
            chain += near
            rest -= set(near)
        is_head = self.relation == HOLDS and self.subject == min(chain)  # 'on the Danube, Vienna, Bratislava and Budapest'
        count = len(chain) - 1 - is_head
        # 'Copenhagen and Malmö, in Sweden'; 'Bolivia and Chile will meet at Lake Titicaca'
        is_other = (self.relation == HOLDS and count == 1) or (self.relation == WITHIN and not SHARING.search(self.text))
        is_right = set(chain[1:]) <= {*self.rights, *((self.subject,) if is_head else ())} and not self._is_told_of_another
        return count if is_right and (self.is_behind or not is_other) else 0

    @property
    def _is_told_of_another(self) -> bool:
        """Whether the border is another's: 'Colombia borders Panama, and in the east Venezuela' says nothing of Venezuela."""
        word = SHARING.search(self.text) if self.relation == NEIGHBOURS else None
        return bool(word and self.subject.start > word.start() and any(owner.start < word.start() for owner in self.owners))

    def is_listed(self, other: Span) -> bool:
        """Whether the value stands in one list with another name."""
        return self._is_joined(self.value, other, _JOINS)

    def _is_joined(self, one: Span, other: Span, form: re.Pattern[str]) -> bool:
        first, last = sorted((one, other))
        return form.fullmatch(self.text, first.end, last.start) is not None

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


def find_tie_pairs(text: str, store: "FactStore", finders: Iterable[Finder] = (*OF_PLACES, *OF_OTHERS)) -> Iterator[TiePair]:
    """Each subject with each value, by relation; what is right by one relation is not held against another of the same finder.

    But a town of a country need not be its capital, and a river may cross a country in which it does not rise.
    """
    for find in finders:
        verdicts = [one for one in find(text, store) if not one.subject.overlaps(one.value)]
        own = {(one.subject, one.value) for one in verdicts if one.is_own and one.relation != HOLDS}
        verdicts = [one for one in verdicts if one.is_own or one.relation == RISES or (one.subject, one.value) not in own]
        for one in verdicts:
            if one.fact is not None:
                yield _pair(text, one, [other for other in verdicts if other.relation == one.relation])


def _pair(text: str, one: Verdict, verdicts: list[Verdict]) -> TiePair:
    alike = [other for other in verdicts if other.subject == one.subject and other.value != one.value and other.kind == one.kind]
    is_body = one.relation.startswith((SEAT, CRADLE))  # of which one place is right, a town or its country
    right = [other for other in verdicts if other.subject == one.subject and other.value != one.value] if is_body else alike
    rights = tuple(other.value for other in right if other.is_own)
    rivals = tuple(other.value for other in alike if not other.is_own)
    of_value = [other for other in verdicts if other.value == one.value and other.subject != one.subject and other.fact]
    others = tuple(sorted({other.subject for other in of_value}))
    owners = frozenset(other.subject for other in of_value if other.is_own)
    spans = one.subject, one.value
    return TiePair(text, one.relation, *spans, one.fact, one.is_own, one.sort, rights, rivals, others, owners)
