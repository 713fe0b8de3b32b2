"""Find ages that dates of birth and death, the story's date, or another age at another time do not give."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.clashes.dates.ages_then import AgeThen
from checker.mentions.ages import ages_between, is_of_other_time
from checker.mentions.dates import MONTHS
from checker.mentions.lives import LifeFact
from checker.mentions.quotes import is_about_wording
from checker.mentions.roles import Description
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Sentence, Span

_DEATH = lazy(r"\b(?:died|dies|death|dead|passed away)\b")


@dataclass(frozen=True, slots=True)
class WrongAge:
    """An `age` told at `span` where what stands at `birth` ('born 1941') and the working make it one of `fits`."""

    age: int
    span: Span
    born: str
    birth: Span
    fits: range
    working: str
    is_proved: bool = False


def find_wrong_ages(
    ages: Sequence[Description],
    facts: Sequence[LifeFact],
    then: Sequence[AgeThen],
    sentences: Sequence[Sentence],
    today: Date | None,
) -> Iterator[WrongAge]:
    """Ages of one person, now, at death and at other times, against the one birth; without one, two ages at other times."""
    births, deaths = ([fact for fact in facts if fact.kind == kind] for kind in ("birth", "death"))
    if len({birth.value for birth in births}) == 1 and len({death.value for death in deaths}) <= 1:
        yield from _against_birth(births[0], deaths[0].value if deaths else None, ages, facts, sentences, today)
        for one in then:
            if births[0].value.precision != "decade" and (fits := ages_between(births[0].value, Date(one.year, precision="year"))):
                yield from _unfit(one.age, one.span, fits, births[0], f"in {one.year}")
    elif not births:
        for one, other in pairwise(then):
            gap = one.age + other.year - one.year
            if abs(gap - other.age) > 1 and gap >= 0:
                working = f"{one.age} in {one.year} is {gap} in {other.year}"
                yield WrongAge(other.age, other.span, f"{one.age} in {one.year}", one.span, range(max(0, gap - 1), gap + 2), working)


def _against_birth(
    birth: LifeFact,
    death: Date | None,
    ages: Sequence[Description],
    facts: Sequence[LifeFact],
    sentences: Sequence[Sentence],
    today: Date | None,
) -> Iterator[WrongAge]:
    told = [(fact.value, fact.span, True) for fact in facts if fact.kind == "age at death"]
    for age in ages:
        told.append((age.value, age.span, bool(_DEATH.search(sentences[age.sentence].text))))
    for years, span, is_at_death in told:
        text = next(s.text for s in sentences if s.span.contains(span))
        if is_at_death != bool(death) or (not is_at_death and (is_of_other_time(text) or is_about_wording(text))):
            continue
        end = death or today
        if end and (fits := ages_between(birth.value, end, slack=0 if death else 1)):
            yield from _unfit(years, span, fits, birth, f"{'died' if death else 'today'} {_in_words(end)}", end if death else None)


def _unfit(age: int, span: Span, fits: range, birth: LifeFact, when: str, death: Date | None = None) -> Iterator[WrongAge]:
    if age not in fits:
        is_proved = death is not None and birth.value.day is not None and death.day is not None
        born = f"born {_in_words(birth.value)}"
        yield WrongAge(age, span, born, birth.span, fits, f"{born}, {when}: {in_short(fits)}", is_proved)


def in_short(fits: range) -> str:
    """'84', '84 or 85', '84 to 86'."""
    return f"{fits[0]}" if len(fits) == 1 else f"{fits[0]} {'or' if len(fits) == 2 else 'to'} {fits[-1]}"


def _in_words(date: Date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}" if date.month in range(1, 13) and date.day else str(date.year)
