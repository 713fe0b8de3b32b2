"""Two ages of one person, or an age that dates of birth and death do not give.

What it checks
--------------
Ages that stand with a name ('Smith, 45,', '45-year-old Smith', 'aged 45') against each other, against the dates of birth
and death that the story gives, where only the year is known either age of that year will do, and against who is 'the
oldest' or 'the youngest'. A birth, an age at death and what is dated in between have to leave room for each other.

Why it matters
--------------
Obituaries and court reports are read by those who know, and nobody does the sum.

Example
-------
'Ruth Adair, 81, who died on 3 March 2026, was born on 9 June 1941.' She was 84.

Limits
------
Ages in quotes, ages now in a sentence that speaks of another time ('was 45 when', 'then 30', 'in 1998'), and years
that stand in brackets alone are left out: they are minutes of goals, too.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.checks.time_clashes import time_hit
from checker.clashes.dates.seniority import Misranked, find_misranked
from checker.mentions.ages import is_of_other_time
from checker.mentions.described import by_person
from checker.mentions.people import gender_of, honorific_before
from checker.mentions.quotes import is_about_wording
from checker.mentions.roles import Description
from checker.types import Evidence, Hit, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story


@check("FC303", "age-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    wrong = {clash.subject: clash for clash in story.time_clashes if "age" in clash.kinds}
    yield from (time_hit("FC303", clash, "Is the age wrong, or a date?", 0.7) for clash in wrong.values())
    ages = by_person(story.people, [d for d in story.descriptions if d.kind == "age" and not d.is_quoted])
    for name in sorted(set(ages) - set(wrong)):
        if hit := _two_ages(story, name, ages[name]):
            yield hit
    now = {name: told for name, held in ages.items() if (told := [age for age in held if not _is_of_other_time(story, age)])}
    yield from map(_rank_hit, find_misranked(story.sentences, story.people, now))


def _two_ages(story: "Story", name: str, ages: Sequence[Description]) -> Hit | None:
    now = [age for age in ages if not _is_of_other_time(story, age)]
    for one, other in combinations(now, 2):
        is_couple = {_gender(story, one), _gender(story, other)} == {"male", "female"}
        if one.value != other.value and not is_couple and not (_is_bracketed(story, one) and _is_bracketed(story, other)):
            score = 0.8 if abs(one.value - other.value) > 1 else 0.5
            message = f"{name} is {one.value} and {other.value}. Which stands?"
            return _hit(name, message, (one.span, other.span), (one.value, other.value), score)
    return None


def _gender(story: "Story", age: Description) -> str | None:
    """As the title right before the name tells: 'Mr Toner' and 'Mrs Toner' are two."""
    return gender_of(honorific_before(age.name, story.sentences[age.name.sentence]))


def _rank_hit(found: Misranked) -> Hit:
    own, other = found.own, found.other
    message = f"{own.name}, {own.age}, is ‘the {found.rank}’, and {other.name} is {other.age}. Which stands?"
    return _hit(own.name, message, (other.span, found.span), (other.age, found.rank), 0.5)


def _hit(name: str, message: str, spans: tuple[Span, Span], values: tuple[object, object], score: float) -> Hit:
    first, second = spans
    told = str(values[0]), str(values[1])
    return Hit("FC303", second, message, told, (second,), (Evidence(first, (first,)),), subject=name, score=score)


def _is_bracketed(story: "Story", age: Description) -> bool:
    return story.document.text[age.span.start - 1] == "("


def _is_of_other_time(story: "Story", age: Description) -> bool:
    text = next(s.text for s in story.sentences if s.span.contains(age.span))
    return is_of_other_time(text) or is_about_wording(text)
