"""One event dated in two ways.

What it checks
--------------
What happens to a person, body or thing once - founding, birth, death, arrest, charge, verdict, opening, signing - and
disasters by name, with dates that exclude each other: another year, another month or day, another weekday.

Why it matters
--------------
A date copied twice is mistyped once, and readers cannot tell which is right.

Example
-------
'Acme Ltd, founded in 1987 by two sisters, ...' ... 'since Acme Ltd was founded in 1978'. Which year?

Limits
------
Only a date right beside its verb, and a subject that is named, or a pronoun that can mean only one. Words that tell of
another time ('again', 'moved', 'first', 'planned'), quotes, corrections, and what two sources say are left alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.mentions.corrections import corrected_paragraphs
from checker.mentions.happenings import Happening, find_happenings
from checker.partial_date import Date
from checker.types import Evidence, Hit, MentionKind, Sentence, Severity

if TYPE_CHECKING:
    from checker.pipeline import Story

_MOVED = (
    r"again|second|third|another|re-?\w*(?:opened|founded|established|launched|arrested|built)|originally|moved|postponed|rescheduled"
    r"|delayed|initially|planned|scheduled|anniversary|twice|separate|former|later|earlier|legend|not|some say"
)
_MOVED_DAY = re.compile(rf"(?i)\b(?:{_MOVED})\b")
_ANOTHER_TIME = re.compile(rf"(?i)\b(?:{_MOVED}|due|would|will|also|if)\b")
_KNOWN_EVENT = re.compile(
    r"\b[Tt]he (?P<event>event|ceremony|vote|election|ballot|match|game|final|concert|festival|rally|march|meeting|hearing|attack|crash"
    r"|accident|wedding|funeral|celebrations?) on $"
)
_SOURCE = re.compile(r"(?i)\b(?:said|says|according to|told|reported|claims?|claimed|believed|thought)\b")


@check("FC301", "date-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    groups: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for happening in find_happenings(story.sentences, story.mentions, story.people):
        groups[happening.kind, happening.subject].append(happening)
    groups = {key: held for key, held in groups.items() if len(held) > 1}
    corrected = corrected_paragraphs(story.sentences) if groups else frozenset()
    for held in groups.values():
        told = [h for h in held if _is_plain(story.sentences[h.sentence], corrected)]
        if hit := _first_clash(story, told):
            yield hit
    yield from _other_months(story)


def _is_plain(sentence: Sentence, corrected: frozenset[int], another: re.Pattern[str] = _ANOTHER_TIME) -> bool:
    return sentence.paragraph not in corrected and not another.search(sentence.text)


def _first_clash(story: "Story", told: Sequence[Happening]) -> Hit | None:
    """The hit of the first two that cannot both be; none where three dates are told, which are no slip but a list."""
    if len({happening.date.value for happening in told}) != 2:
        return None
    for one, other in combinations(told, 2):
        by_sources = all(_SOURCE.search(story.sentences[h.sentence].text) for h in (one, other))
        if excludes(one.date.value, other.date.value) and not by_sources:
            return _hit(one, other)
    return None


def _other_months(story: "Story") -> Iterator[Hit]:
    """'On 21 June ... the event on 21 July': the same day of another month, of an event that the article says is known."""
    days = [m for m in story.mentions if m.kind is MentionKind.DATE and m.value.month and m.value.day]
    for date in days:
        sentence = story.sentences[date.sentence]
        known = _KNOWN_EVENT.search(sentence.text, 0, date.span.start - sentence.span.start)
        like = [m for m in days if m is not date and m.value.day == date.value.day and m.value.year == date.value.year]
        # Where the month comes again it is no slip of the pen, and of three days alike none is the one meant.
        if not known or len(like) != 1 or any(m is not date and m.value.month == date.value.month for m in days):
            continue
        corrected = corrected_paragraphs(story.sentences)
        if all(_is_plain(story.sentences[m.sentence], corrected, _MOVED_DAY) for m in (date, like[0])):
            one, other = (Happening("the day", known["event"], m, m.span, m.sentence) for m in (like[0], date))
            yield replace(_hit(one, other), score=0.4)


def excludes(one: Date, other: Date) -> bool:
    """Whether two dates of one event cannot both be right, as far as both are given."""
    if one.approximate or other.approximate:
        return False
    if one.year and other.year:
        (first, last), (start, end) = one.bounds(), other.bounds()
        return last < start or end < first
    if one.month and other.month:
        return one.month != other.month or (None not in (one.day, other.day) and one.day != other.day)
    are_days = one.weekday is not None and other.weekday is not None and not (one.month or other.month or one.year or other.year)
    return are_days and one.weekday != other.weekday


def _hit(one: Happening, other: Happening) -> Hit:
    years = one.date.value.year, other.date.value.year
    return Hit(
        "FC301",
        other.span,
        f"{other.subject[0].upper()}{other.subject[1:]}: ‘{one.kind}’ is dated {one.date.text} and {other.date.text}. Which stands?",
        (one.date.text, other.date.text),
        (other.date.span,),
        (Evidence(one.span, (one.date.span,)),),
        subject=f"{other.subject} {other.kind}",
        score=0.6 if other.subject.startswith("the ") else 0.8 if None not in years else 0.65,
    )
