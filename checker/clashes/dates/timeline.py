"""Put the dates, ages and lengths of a story into one network, and find those that do not fit together.

Points are the moments of each life or thing, and the story's own day. They are tied by dates, ages, anniversaries, lengths ('served eight
years'), by what the world lets follow on what, and by whether a date is told as past or as to come.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.clashes.dates.courses import orders
from checker.clashes.dates.date_clashes import excludes
from checker.clashes.dates.lengths_told import find_lengths_told
from checker.clashes.dates.network import BEGINNING, NOW, YEAR, Bound, Network, Point, Told, at, between, days_of
from checker.clashes.dates.subjects import Subjects
from checker.clashes.dates.told_times import find_told_times
from checker.mentions.ages import is_of_other_time
from checker.mentions.described import by_person
from checker.mentions.lives import LifeFact, find_lives
from checker.mentions.quotes import is_about_wording
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.story import Story

Dated = dict[Point, list[tuple[Bound, ...]]]  # the bounds of each point, of its own dates
_LIFE = {"birth": "born", "death": "died"}
_ANOTHER = lazy(
    r"(?i)\b(?:again|another|re-?(?:opened|founded|established|launched|arrested|elected|built|married)|originally|moved|postponed|delayed|planned"
    r"|scheduled|anniversary|twice|separate|former|later|earlier|legend|not|some\ssay)\b"
)
_DEATH = lazy(r"\b(?:died|dies|death|dead|passed away)\b")
_ORDERS = tuple(orders())


@dataclass(frozen=True, slots=True)
class TimeClash:
    """What cannot all be, told of `subject`: the bounds of a negative cycle, those that stand in the story in reading order.

    `kinds` are those of its tellings. `working` is the sum.
    """

    subject: str
    told: tuple[Told, ...]
    kinds: frozenset[str]
    working: str

    @property
    def odd(self) -> Told:
        """What is asked about: an age or a length before a date, and of two the one told last."""
        return max(self.told, key=lambda told: (told.kind in ("age", "length"), told.span))

    @property
    def is_proved(self) -> bool:
        return all(told.is_sure for told in self.told)


def find_time_clashes(story: "Story") -> Iterator[TimeClash]:
    """At most one for each subject and kind of telling."""
    network, seen = Network(), set()
    for bounds in _all_bounds(story):
        cycle = network.add(bounds)
        if any(BEGINNING in (bound.earlier, bound.later) for bound in cycle):  # two ages of now are no matter of dates
            clash = _time_clash(cycle)
            if (clash.subject, clash.kinds) not in seen:
                seen.add((clash.subject, clash.kinds))
                yield clash


def _all_bounds(story: "Story") -> Iterator[tuple[Bound, ...]]:
    """What the story tells, the surest first, so that what contradicts it is found last and asked about."""
    lives = _lives(story)
    dated = _dated(story, lives)
    died = [Point(name, "died") for name, facts in lives.items() if any(fact.kind == "age at death" for fact in facts)]
    dated |= {point: [] for point in died if point not in dated}
    ties = (*_of_courses(dated), *_of_ages(story, lives, dated), *find_lengths_told(story, dated))
    tied = {point for bounds in ties for bound in bounds for point in (bound.earlier, bound.later)}
    yield from (bounds for point, held in dated.items() if point in tied for bounds in held)
    yield from _of_now(story)
    yield from ties


def _of_courses(dated: Dated) -> Iterator[tuple[Bound, ...]]:
    """What has to come before what of each life or thing."""
    kinds: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in dated:
        kinds[point.subject, point.kind].append(point)
    for subject in dict.fromkeys(point.subject for point in dated):
        for earlier, later, least in _ORDERS:
            told = Told("order", f"at least {least // YEAR} years" if least else "and in that order", is_sure=not least)
            pairs = ((one, other) for one in kinds.get((subject, earlier), ()) for other in kinds.get((subject, later), ()))
            yield from (between(one, other, least, None, told) for one, other in pairs)


def _lives(story: "Story") -> dict[str, list[LifeFact]]:
    finder, found = Subjects(story.people, story.sentences), defaultdict(list)
    for name, facts in by_person(story.people, tuple(find_lives(story.sentences, story.mentions, story.people))).items():
        found[finder.fullest(name, facts[0].span.start)] += facts
    return found


def _dated(story: "Story", lives: dict[str, list[LifeFact]]) -> Dated:
    """The bounds of points whose dates agree; where they do not, each may be of something else."""
    found: dict[Point, list[tuple[Date, Told]]] = defaultdict(list)
    for name, facts in lives.items():
        for fact in (fact for fact in facts if fact.kind in _LIFE):
            told = Told(
                "date",
                f"{_LIFE[fact.kind]} {story.document.text[fact.span.start : fact.span.end]}",
                fact.span,
                is_sure=fact.value.day is not None,
            )
            found[Point(name, _LIFE[fact.kind])].append((fact.value, told))
    for moment in story.moments:
        if not _ANOTHER.search(story.sentences[moment.date.sentence].text):
            found[Point(moment.subject, moment.kind)].append((moment.date.value, Told("date", moment.words, moment.date.span)))
    dated = {point: [(days_of(date), told) for date, told in held if _is_dated(date)] for point, held in found.items() if _agree(held)}
    return {point: [at(point, *days, told) for days, told in held] for point, held in dated.items() if held}


def _is_dated(date: Date) -> bool:
    return date.year is not None and date.precision in ("day", "month", "year") and not date.approximate


def _agree(held: list[tuple[Date, Told]]) -> bool:
    return not any(excludes(held[0][0], date) for date, _ in held[1:])


def _of_now(story: "Story") -> Iterator[tuple[Bound, ...]]:
    """What is told as past lies before the story's own day, what is told as to come behind it."""
    today = story.document.date
    if today:
        yield at(NOW, *days_of(Date(today.year, today.month, today.day)), Told("today", "told on the story’s date"))
    for date, value, lead, is_past in find_told_times(story.sentences, story.mentions, today):
        first, last = days_of(value)
        told = Told("tense", f"{story.document.text[lead.start : lead.end]} {date.text}", date.span, before=lead)
        yield at(NOW, first, None, told) if is_past else at(NOW, None, last, told)


def _of_ages(story: "Story", lives: dict[str, list[LifeFact]], dated: Dated) -> Iterator[tuple[Bound, ...]]:
    """Ages of now, which are none where a death is dated, and ages at the death."""
    text = story.document.text
    held = by_person(story.people, [d for d in story.descriptions if d.kind == "age" and not d.is_quoted and text[d.span.start - 1] != "("])
    for name in sorted({*held, *lives}):
        yield from (_age(name, fact.value, fact.span, is_at_death=True) for fact in lives.get(name, ()) if fact.kind == "age at death")
        for age in held.get(name, ()):
            told = story.sentences[age.sentence].text
            is_at_death = bool(_DEATH.search(told))
            is_now = not (is_of_other_time(told) or is_about_wording(told) or dated.get(Point(name, "died")))
            if is_at_death or is_now:
                yield _age(name, age.value, age.span, is_at_death=is_at_death)


def _age(name: str, age: int, span: Span, *, is_at_death: bool) -> tuple[Bound, ...]:
    born, least, whole = Point(name, "born"), age * YEAR, (age + 1) * YEAR - 1
    told = Told("age", f"aged {age}", span, is_sure=is_at_death)
    # A birthday may have passed between the writing and the printing.
    return between(born, Point(name, "died"), least, whole, told) if is_at_death else between(born, NOW, least, whole + YEAR, told)


def _time_clash(cycle: tuple[Bound, ...]) -> TimeClash:
    told = sorted({bound.told for bound in cycle if bound.told.span}, key=lambda told: told.span)
    subject = next((p.subject for bound in cycle for p in (bound.later, bound.earlier) if p not in (BEGINNING, NOW)), NOW.subject)
    return TimeClash(subject, tuple(told), frozenset(bound.told.kind for bound in cycle), _sum_of(cycle))


def _sum_of(cycle: tuple[Bound, ...]) -> str:
    """'convicted in 1989, eight years: 1998 at the latest; released in 2007'."""
    latest = next(bound for bound in cycle if bound.earlier == BEGINNING)
    earliest = next(bound for bound in cycle if bound.later == BEGINNING)
    between_them = [bound for bound in cycle if bound not in (latest, earliest)]
    year = (latest.days + sum(bound.days for bound in between_them)) // YEAR
    words = ", ".join([latest.told.words, *(bound.told.words for bound in between_them)])
    return f"{words}: {year} at the latest; {earliest.told.words}" if between_them else f"{latest.told.words}; {earliest.told.words}"
