"""Holders of offices, each with a time that a sentence tells: a date with a year, or an event that the facts date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.facts.attachment import DATE, EVENT, OTHER, PERSON, Part, draw_sketch
from checker.facts.offices.office_clash import Named
from checker.facts.offices.office_phrases import Phrase, find_phrases
from checker.facts.offices.office_signs import OFFICE as OFFICE_OF_HIS
from checker.facts.offices.posts import post_of, terms_of
from checker.facts.offices.tenures import mask_states
from checker.facts.offices.terms import is_outside, overlap, years_of_death
from checker.facts.offices.titles import find_office
from checker.facts.offices.told_times import find_events
from checker.facts.store import OFFICE, Fact, FactStore
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Mention, Sentence, Span

Time = Date | Fact
ELSE, TITLE = "\ue004", "\ue00d"  # another holder; the title of an office that the person never held
MOST_TIMES = 3  # of a sentence; with more it is a list
TITLE_BEFORE = lazy(r"(?i)^(?:president|prime minister|chancellor|pope|king|queen|emperor|tsar|czar|kaiser) (?=\w)")
GOVERNMENT_BEHIND = lazy(r"(?:[’']s)?\s(?:administration|government)$")
_STOP = lazy(r"[,;:()–—“”]|\s-\s")
_NUMERAL = lazy(r"[IVX]+")
_LIVING_SINCE = 1975  # who left office before may be dead
_ANY = frozenset({"leader", "head"})  # what any ruler may be called
_CROWNS = frozenset({"emperor", "shah", "sultan"})  # which are monarchs to a phrase


@dataclass(frozen=True)
class TermPair:
    """A holder and a time of one sentence.

    `facts`: all terms of the person. `others`: the further times; `rivals`: the other holders; `phrases`: the offices that are named.
    `died`: the year of the person's death, where it is known.
    """

    text: str
    person: Span
    facts: Sequence[Fact]
    place: Span
    time: Time
    others: tuple[tuple[Span, Time], ...] = ()
    rivals: tuple[Named, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    died: int | None = None

    @property
    def year(self) -> int:
        """The year of the time, the first of an event that lasts."""
        return self.time.year if isinstance(self.time, Date) else self.time.intervals[0].first[0]

    @cached_property
    def off(self) -> int:
        """By how many years the time misses the nearest term, less than nought where it is too early."""
        terms = [(interval.first[0], interval.last[0]) for fact in self.facts for interval in fact.intervals]
        return min((min(self.year - first, 0) + max(self.year - last, 0) for first, last in terms), key=abs)

    @cached_property
    def is_held(self) -> bool:
        """Whether the person held any office then."""
        return holds_at(self.facts, self.time)

    @cached_property
    def meant(self) -> tuple[Fact, ...]:
        """The terms that the sentence may speak of: in the offices that it names, else in those that are power itself."""
        named = tuple(fact for fact in self.facts if any(is_office_of(phrase, [fact]) for phrase in self.phrases))
        return named or tuple(fact for fact in self.facts if find_office(fact.value).is_power)

    @cached_property
    def right(self) -> tuple[Fact, ...]:
        """The terms of those who did hold such an office then; none where the facts do not know."""
        terms = (term for office in dict.fromkeys(fact.value for fact in self.meant) for term in terms_of(office))
        return tuple(term for term in terms if term.subject != self.facts[0].subject and holds_at([term], self.time))

    @cached_property
    def names_right(self) -> bool:
        """Whether one of them is named, by a surname at least."""
        return any(names_shortly(self.text, term.subject, self.person) for term in self.right)

    @property
    def is_late(self) -> bool:
        """Whether the person was dead by then."""
        return bool(self.died and self.died < self.year)

    @property
    def is_crowned(self) -> bool:
        """Whether the name itself is that of a monarch or a pope."""
        return any(find_office(fact.value).is_crown or fact.value == "pope" for fact in self.facts)

    @property
    def is_open(self) -> bool:
        """Whether the person is in office today, as the facts know it."""
        return any(interval.is_open for fact in self.facts for interval in fact.intervals)

    @property
    def keeps_title(self) -> bool:
        """Whether the person is titled for life, and may live then."""
        is_alive = self.died >= self.year if self.died else self.facts[0].intervals[-1].last[0] > _LIVING_SINCE
        return is_alive and any(find_office(fact.value).keeps_title for fact in self.facts)

    @cached_property
    def own_phrases(self) -> list[Phrase]:
        """The offices among those that are named which the person held."""
        return [phrase for phrase in self.phrases if is_office_of(phrase, self.facts)]

    @property
    def sign(self) -> str:
        """The sign of the time in the sketch."""
        return DATE if isinstance(self.time, Date) else EVENT

    @cached_property
    def sketch(self) -> str:
        """The text with signs: PERSON and DATE or EVENT, ELSE and OTHER for further ones; OFFICE for a title of the person, else TITLE."""
        titles = ((phrase.title, OFFICE_OF_HIS if phrase in self.own_phrases else TITLE) for phrase in self.phrases)
        return draw_sketch(self.text, self._marks_with(titles))

    @cached_property
    def sketch_of_power(self) -> str:
        """The text with the same signs but those of titles, and STATE for countries and bodies (see tenures.py)."""
        return mask_states(draw_sketch(self.text, self._marks_with(())))

    def _marks_with(self, further: Iterable[tuple[Span, str]]) -> dict[Span, str]:
        marks = {self.person: PERSON, self.place: self.sign}
        for span, sign in (*((span, OTHER) for span, _ in self.others), *((span, ELSE) for span, _ in self.rivals), *further):
            if not any(span.overlaps(taken) for taken in marks):
                marks[span] = sign
        return marks

    @cached_property
    def between(self) -> str:
        """The sketch between the person and the time."""
        first, last = self._ends
        return self.sketch[first + 1 : last]

    @cached_property
    def stretch(self) -> str:
        """The clauses of the sketch from that of the person to that of the time."""
        first, last = self._ends
        start = max((stop.end() for stop in _STOP.finditer(self.sketch, 0, first)), default=0)
        stop = _STOP.search(self.sketch, last + 1)
        return self.sketch[start : stop.start() if stop else None]

    @property
    def _ends(self) -> list[int]:
        return sorted((self.sketch.index(PERSON), self.sketch.index(self.sign)))


def holds_at(facts: Sequence[Fact], time: Time) -> bool:
    """Whether one of the terms allows the time, with the weeks and the election that prose adds to it."""
    if isinstance(time, Date):
        return not all(is_outside(time, fact, Part.WHOLE, find_office(fact.value)) for fact in facts)
    return any(overlap(time, fact, find_office(fact.value)) for fact in facts)


def is_office_of(phrase: Phrase, facts: Sequence[Fact]) -> bool:
    """Whether a phrase may name an office of the person."""
    posts = [post_of(fact.value) for fact in facts if not phrase.place or post_of(fact.value).domain in phrase.domains]
    is_any, is_crown = phrase.kind in _ANY, phrase.kind == "monarch"
    return any(is_any or post.title == phrase.kind or (is_crown and post.title in _CROWNS) for post in posts)


def names_shortly(text: str, name: str, *beside: Span) -> bool:
    """Whether the text has, outside the spans, the surname of somebody, or of a monarch the name with its number."""
    words = name.split(" of ")[0].split()
    short = " ".join(words[-2:] if _NUMERAL.fullmatch(words[-1]) else words[-1:])
    short = short.removeprefix("el-").removeprefix("al-")
    found = re.finditer(rf"(?<!\w){re.escape(short)}(?!\w)", text)
    return any(not any(span.overlaps(Span(*match.span())) for span in beside) for match in found)


def bare_name(text: str, span: Span) -> Span:
    """A name in the facts without the title or the word for a government that is part of it: 'Attlee' of 'the Attlee government'."""
    name = text[span.start : span.end]
    title, rest = TITLE_BEFORE.match(name), GOVERNMENT_BEHIND.search(name)
    return Span(span.start + (title.end() if title else 0), span.end - (len(rest[0]) if rest else 0))


def find_term_pairs(sentence: Sentence, dates: Sequence[Mention], store: FactStore) -> Iterator[TermPair]:
    """Each holder that a sentence names with each time that it tells; none where there are so many times that it is a list."""
    text, start = sentence.text, sentence.span.start
    names = store.find_names(text, OFFICE)
    told: list[tuple[Span, Time]] = [(Span(date.span.start - start, date.span.end - start), date.value) for date in dates]
    told += find_events(text, store) if names else []
    if not names or not 0 < len(told) <= MOST_TIMES:
        return
    phrases, deaths = tuple(find_phrases(text)), years_of_death(store)
    names = [(bare_name(text, span), facts) for span, facts in names]
    for person, facts in names:
        apart = [(place, time) for place, time in told if not place.overlaps(person)]
        rivals = tuple(other for other in names if other[0] != person)
        for place, time in apart:
            others = tuple(one for one in apart if one[0] != place)
            yield TermPair(text, person, facts, place, time, others, rivals, phrases, deaths.get(facts[0].subject))
