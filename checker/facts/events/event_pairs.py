"""The events that a sentence may tell, each with a date that the sentence may give it and that is not its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.facts.events.event_calendar import YearDay, is_anniversary, read_year_day
from checker.facts.events.event_dates import is_outside
from checker.facts.events.event_evidence import Evidence, gather_evidence
from checker.facts.events.wordings import Told
from checker.facts.store import EVENT
from checker.patterns import lazy
from checker.types import Mention, Sentence, Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

MOST_DATES = 3  # of a sentence; with more it is a list
_NEAR = 20  # years: further off a date is that of something else, unless figures of it are the event's
_SHARE = 0.6  # of a telling, and of the rarity of another's words, from which on an event is told as well as the other
_FEW, _SOME = 4, 12  # events that a name may tell, alone and with a part of a telling
_FIGURES = (10, 20, 30, 40, 50, 100)  # years that one figure of tens or hundreds makes
_LONG = 5  # years of an event of which only the first and the last count
RECURRING = frozenset({"sport", "election"})
_DETERMINER = lazy(r"(?:[’']s?|\b(?:the|an?|its|their|his|her))\s$")
_UNITS = {"decade": 10, "century": 100}
_TO = lazy(r"\b(?:from|between)\s[^.;]{3,30}\s(?:to|until|till|and)\s(?:the\s)?$|\d\s?[–-]{1,2}\s?(?:\d\d?\s)?$")
_SINCE = lazy(r"\b(?:[Ss]ince|[Bb]y)\s(?:(?:early|late|mid)\s)?$")
_LAW = lazy(r"\b(?:Acts?|Bills?|Code|Plan|Resolution|Report|Treaty|Agreement|Protocol)\sof\s$")
_WORDS_BEHIND = lazy(r"(?:\s[\w’'-]+){1,4}")
_BORN = lazy(r"\b[Bb]orn\s(?:(?:in|on)\s)?$")
_UNTIL = lazy(r"\s?[–-]{1,2}\s?(?:[A-Z]\w+\s)?\d|\s(?:to|until|till)\s(?:[A-Z]\w+\s)?\d")


@dataclass(frozen=True)
class EventPair:
    """An event that a sentence may tell and a date that it may be given.

    `day` and `place`: the month and day of the date, and where it stands in the text with the words that tell them.
    `others`: the further dates of the sentence; `rivals`: the other events that it may tell.
    """

    text: str
    evidence: Evidence
    date: Mention
    day: YearDay
    place: Span
    others: tuple[Mention, ...] = ()
    rivals: tuple[Evidence, ...] = ()

    @cached_property
    def off(self) -> int:
        """By how many years the date misses the event, less than nought where it is too early."""
        return self._nearest_fact[0]

    @property
    def fact(self) -> "Fact":
        """Of the events that the words may tell, the one whose date is nearest, in another year if there is one."""
        return self._nearest_fact[1]

    @property
    def is_near(self) -> bool:
        """Whether the date misses the event by so little, or in such a way, that it may be meant for the event's."""
        return self.off != 0 and (abs(self.off) <= _NEAR or self.is_figure_off or self.is_swapped)

    @property
    def is_swapped(self) -> bool:
        """Whether figures of the event's year have changed places."""
        return self.off != 0 and sorted(str(self.date.value.year)) in [sorted(str(year)) for year in _years_of(self.fact)]

    @property
    def is_figure_off(self) -> bool:
        """Whether one figure of the event's year is another, but for its last."""
        return any(abs(self._off_from(year)) in _FIGURES for year in _years_of(self.fact))

    @cached_property
    def has_month(self) -> bool | None:
        """Whether the date has the month of the event; None where one of them has none."""
        known = [each for each in self.fact.intervals if (*each.first[1:], *each.last[1:]) != (1, 1, 12, 31)]
        return any(is_anniversary(each, self.day.month, None) for each in known) if self.day.month and known else None

    @property
    def has_day(self) -> bool:
        """Whether the date has the day of the event."""
        exact = (each for each in self.fact.intervals if each.is_exact)
        return bool(self.day.day) and any(is_anniversary(each, self.day.month, self.day.day) for each in exact)

    @property
    def is_evident(self) -> bool:
        """Whether several words tell the event, or one that tells few others beside its month, or its day if one is told."""
        if not self._is_identified:
            return False
        if len(self.evidence.marks) > 1:
            return True
        return self.evidence.breadth <= _FEW and bool(self.has_month and (self.has_day or not self.day.day))

    @property
    def _is_identified(self) -> bool:
        """Whether all of a telling is there, or a name that few events have; of an act all, with who did it or what else its row says."""
        evidence = self.evidence
        if self.fact.relation != EVENT:
            names = (word for name in evidence.names for word in self.text[name.start : name.end].split())
            return evidence.is_whole and any(name in self.fact.value for name in names)
        return evidence.is_named or evidence.is_whole or evidence.breadth <= _SOME

    @cached_property
    def is_own(self) -> bool:
        """Whether the date is the event's, or that of another which the words may tell."""
        return not all(is_outside(self.date, fact, self.before) for fact in self.evidence.facts)

    @cached_property
    def is_explained(self) -> bool:
        """Whether the event has another date of the sentence, or another event that is told as well has this one."""
        told = (fact for rival in self.rivals if self._is_told_as_well(rival) for fact in rival.facts)
        has_other = not all(is_outside(other, fact) for other in self.others for fact in self.evidence.facts)
        return has_other or not all(is_outside(self.date, fact, self.before) for fact in told)

    def _is_told_as_well(self, rival: Evidence) -> bool:
        """Whether so much of the other event is told, and not by some words of this one alone."""
        part = 1 if rival.fact.kind in RECURRING else _SHARE
        is_within = all(any(mark.overlaps(own) for own in self.evidence.marks) for mark in rival.marks)
        is_less = is_within and (rival.share, rival.rarity) < (self.evidence.share, self.evidence.rarity)
        return rival.is_named or (not is_less and rival.share >= part and rival.rarity >= self.evidence.rarity * part)

    @property
    def is_dated_by_name(self) -> bool:
        """Whether another event that shares a name with this one has the date."""
        sharing = (rival for rival in self.rivals if set(rival.names) & set(self.evidence.names))
        return not all(is_outside(self.date, fact, self.before) for rival in sharing for fact in rival.facts)

    @property
    def is_edge(self) -> bool:
        """Whether the date begins or ends a span of time, whose other end is told too, or a life."""
        is_birth = _BORN.search(self.before) is not None and not any(
            self.text[mark.start : mark.end] == "born" for mark in self.evidence.marks
        )
        return is_birth or _TO.search(self.before) is not None or _UNTIL.match(self.text, self.place.end) is not None

    @property
    def is_of_another(self) -> bool:
        """Whether the date says which law or thing is meant, and no event ('the Small Firms Act of 2007', 'the 2007 spending bill'), or is
        that of what came after or was still to come: 'since 1991', 'by 2013'.
        """
        if _SINCE.search(self.before):
            return not self.text[self.place.end :].startswith((", when", " when"))
        law, behind = _LAW.search(self.before), _WORDS_BEHIND.match(self.text, self.place.end)
        if law:
            return not any(mark.end == law.start() - 1 for mark in self.evidence.marks)  # 'the Sarbanes-Oxley Act of'
        is_told = behind and any(mark.overlaps(Span(*behind.span())) for mark in self.evidence.marks)
        return bool(behind and _DETERMINER.search(self.before) and not is_told)

    @property
    def words(self) -> int:
        """How many words tell the event; an act and a name that stand as one count as two."""
        marks = (self.text[mark.start : mark.end] for mark in self.evidence.marks)
        return sum(1 + (mark[0].islower() and not mark.islower()) for mark in marks)

    @property
    def before(self) -> str:
        return self.text[: self.place.start]

    @property
    def is_attribute(self) -> bool:
        """Whether the date says which: 'Hungary's 1958 uprising', 'the 1996 genocide'."""
        return any(mark.start == self.place.end + 1 for mark in self.evidence.marks) and _DETERMINER.search(self.before) is not None

    @cached_property
    def nearest(self) -> Span:
        """The word of the event that stands nearest to the date."""
        return min(self.evidence.marks, key=lambda mark: max(mark.start - self.place.end, self.place.start - mark.end))

    @cached_property
    def between(self) -> str:
        """The text between the date and the nearest word of the event."""
        near = self.nearest
        return self.text[min(near.end, self.place.end) : max(near.start, self.place.start)]

    @property
    def among(self) -> str:
        """The text from the first word of the event, or the date, to the last, without them."""
        spans = sorted((*self.evidence.marks, self.place))
        return " … ".join(self.text[one.end : other.start] for one, other in pairwise(spans))

    @cached_property
    def rest(self) -> str:
        """The text without the words of the event."""
        edges = [0, *(edge for mark in self.evidence.marks for edge in (mark.start, mark.end)), len(self.text)]
        return " … ".join(self.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))

    @cached_property
    def _nearest_fact(self) -> tuple[int, "Fact"]:
        offs = ((min((self._off_from(year) for year in _years_of(fact)), key=abs), fact) for fact in self.evidence.facts)
        return min(offs, key=lambda found: (found[0] == 0, abs(found[0])))

    def _off_from(self, year: int) -> int:
        """By how many years the date misses a year; a decade or a century by how many years it misses that of the year."""
        unit = _UNITS.get(self.date.value.precision, 1)
        is_century = unit == 100  # whose first year is 1
        return self.date.value.year - (year - is_century) // unit * unit


def _years_of(fact: "Fact") -> Iterator[int]:
    for interval in fact.intervals:
        first, last = interval.first[0], interval.last[0]
        yield from range(first, last + 1) if last - first <= _LONG else (first, last)


def find_event_pairs(sentence: Sentence, store: "FactStore", dates: Sequence[Mention], told: Sequence[Told]) -> Iterator[EventPair]:
    """Each date of the sentence with each event that the sentence may tell; `told`: those that it names or tells in a form."""
    if not 0 < len(dates) <= MOST_DATES:
        return
    starts = [date.span.start - sentence.span.start for date in dates]
    days = [read_year_day(date, sentence.text[:start]) for date, start in zip(dates, starts, strict=True)]
    ends = [date.span.end - sentence.span.start for date in dates]
    places = [Span(start - day.width, end) for start, day, end in zip(starts, days, ends, strict=True)]
    evidence = gather_evidence(sentence.text, store, told, places)
    for one in evidence:
        rivals = tuple(other for other in evidence if other is not one)
        for date, day, place in zip(dates, days, places, strict=True):
            others = tuple(other for other in dates if other is not date)
            yield EventPair(sentence.text, one, date, day, place, others, rivals)
