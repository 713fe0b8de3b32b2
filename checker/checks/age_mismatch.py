"""Two ages of one person, or an age that dates of birth and death do not give.

What it checks
--------------
Ages that stand with a name ('Smith, 45,', '45-year-old Smith', 'aged 45') against each other, and against the
dates of birth and death that the story gives; where only the year is known, either age of that year will do.

Why it matters
--------------
Obituaries and court reports are read by those who know, and nobody does the sum.

Example
-------
'Ruth Adair, 81, who died on 3 March 2026, was born on 9 June 1941.' She was 84.

Limits
------
Ages in quotes, ages in a sentence that speaks of another time ('was 45 when', 'then 30', 'in 1998'), and years
that stand in brackets alone are left out: they are minutes of goals, too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.mentions.ages import ages_between, is_of_other_time
from checker.mentions.dates import MONTHS
from checker.mentions.described import by_person
from checker.mentions.lives import LifeFact, find_lives
from checker.mentions.people import gender_of, honorific_before
from checker.mentions.quotes import is_about_wording
from checker.mentions.roles import Description
from checker.partial_date import Date
from checker.types import Evidence, Hit, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_DEATH = re.compile(r"\b(?:died|dies|death|dead|passed away)\b")


@check("FC303", "age-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    found = by_person(story.people, [d for d in story.descriptions if d.kind == "age"])
    lives = by_person(story.people, tuple(find_lives(story.sentences, story.mentions, story.people)))
    for name in sorted({*found, *lives}):
        ages, facts = found.get(name, []), lives.get(name, [])
        hit = _wrong_sum(story, name, ages, facts) or _two_ages(story, name, ages)
        if hit:
            yield hit


def _two_ages(story: "Story", name: str, ages: Sequence[Description]) -> Hit | None:
    now = [age for age in ages if not age.is_quoted and not _is_of_other_time(story, age.span)]
    for one, other in combinations(now, 2):
        is_couple = {_gender(story, one), _gender(story, other)} == {"male", "female"}
        if one.value != other.value and not is_couple and not (_is_bracketed(story, one) and _is_bracketed(story, other)):
            hit = _hit(name, f"{name} is {one.value} and {other.value}. Which stands?", (one.span, other.span), (one.value, other.value))
            return replace(hit, score=0.8 if abs(one.value - other.value) > 1 else 0.5)
    return None


def _gender(story: "Story", age: Description) -> str | None:
    """As the title right before the name tells: 'Mr Toner' and 'Mrs Toner' are two."""
    return gender_of(honorific_before(age.name, story.sentences[age.name.sentence]))


def _wrong_sum(story: "Story", name: str, ages: Sequence[Description], facts: Sequence[LifeFact]) -> Hit | None:
    """An age against birth and death, or against birth and the story's date."""
    births, deaths = ([fact for fact in facts if fact.kind == kind] for kind in ("birth", "death"))
    if len({birth.value for birth in births}) != 1 or len({death.value for death in deaths}) > 1:
        return None
    told = [(f.value, f.span, True) for f in facts if f.kind == "age at death"]
    for age in ages:
        if not age.is_quoted and not _is_bracketed(story, age):
            told.append((age.value, age.span, bool(_DEATH.search(story.sentences[age.sentence].text))))
    for years, span, is_at_death in told:
        if is_at_death != bool(deaths) or (not is_at_death and _is_of_other_time(story, span)):
            continue
        end = deaths[0].value if deaths else _today(story)
        fits = ages_between(births[0].value, end, slack=0 if deaths else 1) if end else None
        if fits and years not in fits:
            return _sum_hit(name, years, span, fits, births[0], end, is_at_death)
    return None


def _sum_hit(name: str, age: int, span: Span, fits: range, birth: LifeFact, end: Date, is_dead: bool) -> Hit:
    right = f"{fits[0]}" if len(fits) == 1 else f"{fits[0]} or {fits[-1]}"
    is_proved = is_dead and birth.value.day is not None and end.day is not None
    born = f"born {_in_words(birth.value)}"
    hit = _hit(name, f"{name} is {age}; the dates make it {right}. Is the age wrong, or a date?", (birth.span, span), (born, age))
    working = f"{born}, {'died' if is_dead else 'today'} {_in_words(end)}: {right}"
    return replace(hit, working=working, score=1.0 if is_proved else 0.7, severity=Severity.ERROR if is_proved else None)


def _hit(name: str, message: str, spans: tuple[Span, Span], values: tuple[object, object]) -> Hit:
    first, second = spans
    evidence = (Evidence(first, (first,)),)
    return Hit("FC303", second, message, (str(values[0]), str(values[1])), (second,), evidence, subject=name)


def _today(story: "Story") -> Date | None:
    day = story.document.date
    return Date(day.year, day.month, day.day) if day else None


def _in_words(date: Date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}" if date.month in range(1, 13) and date.day else str(date.year)


def _is_bracketed(story: "Story", age: Description) -> bool:
    return story.document.text[age.span.start - 1] == "("


def _is_of_other_time(story: "Story", span: Span) -> bool:
    text = next(s.text for s in story.sentences if s.span.contains(span))
    return is_of_other_time(text) or is_about_wording(text)
