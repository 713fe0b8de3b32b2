"""One event dated in two ways.

What it checks
--------------
What happens to a person, body or thing once - founding, birth, death, arrest, verdict, opening, leaving office -, the one
fire, crash or referendum of a story, and what two sentences tell in the same rare words or names, with dates that exclude each
other: another year, another month or day, another weekday.

Why it matters
--------------
A date copied twice is mistyped once, and readers cannot tell which is right.

Example
-------
'Acme Ltd, founded in 1987 by two sisters, ...' ... 'since Acme Ltd was founded in 1978'. Which year?

Limits
------
Only a date right beside its verb or noun, and a subject that is named or can be only one. Words that tell of another time
('again', 'moved', 'first', 'planned'), quotes, corrections, and what two sources say are left alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.dates.another_time import ANOTHER_TIME, MOVED
from checker.clashes.dates.date_clashes import DateClash, excludes, is_slip_of
from checker.clashes.dates.date_pairs import find_date_pairs
from checker.clashes.dates.events import find_event_clashes, find_misnamed_years
from checker.clashes.dates.happenings import Happening, find_happenings
from checker.clashes.dates.other_months import find_other_months
from checker.clashes.dates.retold import find_retold
from checker.clashes.dates.tenures import find_tenure_clashes
from checker.mentions.corrections import corrected_paragraphs
from checker.patterns import lazy
from checker.types import Evidence, Hit, Mention, MentionKind, Severity

if TYPE_CHECKING:
    from checker.pipeline import Story

_SOURCE = lazy(r"(?i)\b(?:said|says|according to|told|reported|claims?|claimed|believed|thought)\b")


@check("FC301", "date-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    if sum(mention.kind is MentionKind.DATE for mention in story.mentions) < 2:
        return
    parts = story.sentences, story.mentions
    told = [(clash, ANOTHER_TIME) for clash in (*_once(story), *find_event_clashes(*parts), *find_tenure_clashes(*parts, story.people))]
    told += [
        (clash, MOVED)
        for clash in (*find_other_months(*parts), *find_misnamed_years(*parts), *find_retold(*parts), *find_date_pairs(*parts))
    ]
    corrected = corrected_paragraphs(story.sentences) if told else frozenset()
    seen: set[Mention] = set()
    for clash, another in told:
        if seen.isdisjoint(clash.dates) and _is_plain(story, clash, corrected, another):
            seen.update(clash.dates)
            yield _hit(clash)


def _is_plain(story: "Story", clash: DateClash, corrected: frozenset[int], another: re.Pattern[str]) -> bool:
    """Whether neither sentence corrects, or speaks of another time, and not both give what somebody says."""
    held = [story.sentences[date.sentence] for date in clash.dates]
    by_sources = all(_SOURCE.search(sentence.text) for sentence in held)
    return not by_sources and not any(sentence.paragraph in corrected or another.search(sentence.text) for sentence in held)


def _once(story: "Story") -> Iterator[DateClash]:
    """The first two datings of what happens once that cannot both be; none where three dates are told, which are no slip but a list."""
    groups: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for happening in find_happenings(story.sentences, story.mentions, story.people):
        if not ANOTHER_TIME.search(story.sentences[happening.sentence].text):
            groups[happening.kind, happening.subject].append(happening)
    for held in groups.values():
        clashing = (pair for pair in combinations(held, 2) if _excludes(pair))
        if len({happening.date.value for happening in held}) == 2 and (pair := next(clashing, None)):
            yield _clash(*pair)


def _excludes(pair: Sequence[Happening]) -> bool:
    one, other = pair
    return (is_slip_of if one.is_guess or other.is_guess else excludes)(one.date.value, other.date.value)


def _clash(one: Happening, other: Happening) -> DateClash:
    years = one.date.value.year, other.date.value.year
    score = 0.6 if other.subject.startswith("the ") or one.is_guess or other.is_guess else 0.8 if None not in years else 0.65
    return DateClash(other.kind, other.subject, (one.date, other.date), (one.span, other.span), score)


def _hit(clash: DateClash) -> Hit:
    (one, other), (first, second) = clash.dates, clash.spans
    what = f"{clash.subject[0].upper()}{clash.subject[1:]}{f': ‘{clash.kind}’' if clash.kind else ''}"
    return Hit(
        "FC301",
        second,
        f"{what} is dated {one.text} and {other.text}. Which stands?",
        (one.text, other.text),
        (other.span,),
        (Evidence(first, (one.span,)),),
        subject=f"{clash.subject} {clash.kind}".strip(),
        score=clash.score,
    )
