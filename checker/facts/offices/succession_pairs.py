"""Two holders of one office whom a sentence names: the one may be told to have come right after the other."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import permutations

from checker.facts.attachment import DATE, draw_sketch
from checker.facts.offices.handover_forms import NEW, OLD
from checker.facts.offices.handovers import follows, is_one_office, meets
from checker.facts.offices.office_clash import Named
from checker.facts.offices.office_phrases import Phrase, find_phrases
from checker.facts.offices.office_signs import OFFICE
from checker.facts.offices.posts import terms_of
from checker.facts.offices.term_pairs import ELSE, TITLE, bare_name, is_office_of, names_shortly
from checker.facts.offices.titles import find_office
from checker.facts.store import OFFICE as HELD
from checker.facts.store import Fact, FactStore
from checker.partial_date import Date
from checker.types import Mention, Sentence, Span

MOST_HOLDERS = 5  # of a sentence; with more it is a list


@dataclass(frozen=True)
class SuccessionPair:
    """Who came and who went, if the sentence has the one follow the other.

    `rivals`: the other holders that are named; `dates`: the dates with a year; `phrases`: the offices that are named.
    """

    text: str
    new: Named
    old: Named
    rivals: tuple[Named, ...] = ()
    dates: tuple[tuple[Span, Date], ...] = ()
    phrases: tuple[Phrase, ...] = ()

    @property
    def is_old_first(self) -> bool:
        """Whether who went is named before who came."""
        return self.old[0] < self.new[0]

    @cached_property
    def shared(self) -> tuple[tuple[Fact, Fact], ...]:
        """The terms of the two in one office, (of who came, of who went)."""
        return tuple((fact, gone) for fact in self.new[1] for gone in self.old[1] if is_one_office(fact, gone))

    @cached_property
    def is_right(self) -> bool:
        """Whether the one did follow the other in some office."""
        return any(meets(fact, gone) for fact, gone in self.shared)

    @cached_property
    def turned(self) -> "SuccessionPair":
        """The two the other way round."""
        return replace(self, new=self.old, old=self.new)

    @cached_property
    def meant(self) -> tuple[Fact, Fact] | None:
        """The terms of the office that the sentence names, else of the first that is power itself."""
        same = [pair for pair in self.shared if pair[0].value == pair[1].value]
        named = [pair for pair in same if any(is_office_of(phrase, [pair[0]]) for phrase in self.phrases)]
        return next(iter(named or [pair for pair in same if find_office(pair[0].value).is_power]), None)

    @cached_property
    def followers(self) -> tuple[str, ...]:
        """Who did follow who went."""
        return self._near(self.meant[1], is_new=True) if self.meant else ()

    @cached_property
    def predecessors(self) -> tuple[str, ...]:
        """Whom who came did follow."""
        return self._near(self.meant[0], is_new=False) if self.meant else ()

    def _near(self, own: Fact, *, is_new: bool) -> tuple[str, ...]:
        others = (term for term in terms_of(own.value) if term.subject not in (self.new[1][0].subject, self.old[1][0].subject))
        return tuple(dict.fromkeys(term.subject for term in others if (follows(term, own) if is_new else follows(own, term))))

    @property
    def followers_then(self) -> tuple[str, ...]:
        """Those of them who took office in a year that the sentence names, else all."""
        starts = {term.subject: [interval.first for interval in term.intervals] for term in terms_of(self.meant[0].value)}
        return tuple(name for name in self.followers if self._has_date(starts[name])) or self.followers

    @cached_property
    def names_right(self) -> bool:
        """Whether one who did follow or go before is named, by a surname at least."""
        return any(names_shortly(self.text, name, self.new[0], self.old[0]) for name in (*self.followers, *self.predecessors))

    @cached_property
    def fits_end(self) -> bool:
        """Whether a date of the sentence is that of the end of who went."""
        return bool(self.meant) and self._has_date(interval.last for interval in self.meant[1].intervals)

    @cached_property
    def fits_start(self) -> bool:
        """Whether a date of the sentence is that of the start of who came."""
        return bool(self.meant) and self._has_date(interval.first for interval in self.meant[0].intervals)

    def _has_date(self, days: Iterable[Sequence[int]]) -> bool:
        years = {day[0] for day in days}
        return any(date.year in years for _, date in self.dates)

    @cached_property
    def years_apart(self) -> int:
        """How many years lie between the two terms."""
        fact, gone = self.meant or self.shared[0]
        gaps = ((one.first[0] - other.last[0], other.first[0] - one.last[0]) for one in fact.intervals for other in gone.intervals)
        return min(max(gap) for gap in gaps)

    @cached_property
    def sketch(self) -> str:
        """The text with signs: NEW and OLD, ELSE for other holders, DATE; OFFICE for a title of the office, else TITLE."""
        marks = {self.new[0]: NEW, self.old[0]: OLD}
        titles = ((phrase.title, OFFICE if self.meant and is_office_of(phrase, self.meant) else TITLE) for phrase in self.phrases)
        for span, sign in (*((span, ELSE) for span, _ in self.rivals), *((span, DATE) for span, _ in self.dates), *titles):
            if not any(span.overlaps(taken) for taken in marks):
                marks[span] = sign
        return draw_sketch(self.text, marks)

    @cached_property
    def parts(self) -> tuple[str, str, str]:
        """The sketch before the two, between them and behind them."""
        before, between, behind = re.split(f"[{NEW}{OLD}]", self.sketch, maxsplit=2)
        return before, between, behind


def find_succession_pairs(sentence: Sentence, dates: Sequence[Mention], store: FactStore) -> Iterator[SuccessionPair]:
    """Each two holders of one office in a sentence, both ways round; none where there are so many that it is a list."""
    text, start = sentence.text, sentence.span.start
    names = [(bare_name(text, span), facts) for span, facts in store.find_names(text, HELD)]
    if not 1 < len(names) <= MOST_HOLDERS:
        return
    told = tuple((Span(date.span.start - start, date.span.end - start), date.value) for date in dates)
    phrases = tuple(find_phrases(text))
    for new, old in permutations(names, 2):
        pair = SuccessionPair(text, new, old, tuple(name for name in names if name not in (new, old)), told, phrases)
        if new[1][0].subject != old[1][0].subject and pair.meant:
            yield pair
