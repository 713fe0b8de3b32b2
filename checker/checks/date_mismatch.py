"""One event dated in two ways.

What it checks
--------------
What happens to a person, body or thing once - founding, birth, death, arrest, verdict, opening, leaving office -, the one
fire, crash or referendum of a story, and what two sentences tell in the same rare words or names, with dates that exclude each
other: another year, another month or day, another weekday. Two years, or two times of the clock, that differ by swapped digits
('4.24pm', '4.42pm'; '1987', '1978') are asked about in whatever words.

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
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.checks.time_clashes import time_hit
from checker.clashes.dates.another_time import ANOTHER_TIME, MOVED
from checker.clashes.dates.beginnings import ANEW, find_two_beginnings
from checker.clashes.dates.date_clashes import DateClash
from checker.clashes.dates.date_pairs import find_date_pairs
from checker.clashes.dates.events import find_event_clashes, find_two_names_by_date
from checker.clashes.dates.happening_clashes import find_happening_clashes
from checker.clashes.dates.other_months import find_other_months
from checker.clashes.dates.retold import find_retold
from checker.clashes.figures.digit_slips import Numeral, find_digit_slips
from checker.mentions.corrections import corrected_paragraphs
from checker.patterns import lazy
from checker.types import Evidence, Hit, Mention, MentionKind, Severity

if TYPE_CHECKING:
    from checker.story import Story

_SOURCE = lazy(r"(?i)\b(?:said|says|according to|told|reported|claims?|claimed|believed|thought)\b")

_OF_EVENTS = (find_two_names_by_date, find_other_months, find_retold, find_date_pairs)


@check("FC301", "date-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    parts = story.sentences, story.mentions
    told = [
        *((clash, ANOTHER_TIME) for clash in find_happening_clashes(story.sentences, story.moments)),
        *((clash, ANOTHER_TIME) for clash in find_event_clashes(*parts)),
        *((clash, MOVED) for find in _OF_EVENTS for clash in find(*parts)),
        *((clash, MOVED) for clash in _slips(story)),
        *((clash, ANEW) for clash in find_two_beginnings(*parts)),
    ]
    corrected, seen = corrected_paragraphs(story.sentences) if told else frozenset(), set()
    for clash, another in told:
        if seen.isdisjoint(clash.dates) and _is_plain(story, clash, corrected, another):
            seen.update(clash.dates)
            yield _hit(clash)
    for clash in (clash for clash in story.time_clashes if clash.kinds == {"date"}):
        yield time_hit("FC301", clash, "Which stands?", 0.5)


def _is_plain(story: "Story", clash: DateClash, corrected: frozenset[int], another: re.Pattern[str]) -> bool:
    """Whether neither sentence corrects, or speaks of another time, and not both give what somebody says."""
    held = [story.sentences[date.sentence] for date in clash.dates]
    by_sources = all(_SOURCE.search(sentence.text) for sentence in held)
    return not by_sources and not any(sentence.paragraph in corrected or another.search(sentence.text) for sentence in held)


def _slips(story: "Story") -> Iterator[DateClash]:
    """Years and times of the clock whose digits are a slip apart."""
    for pair in find_digit_slips(story.sentences):
        if pair[0].is_time:
            one, other = (_mention(story, numeral) for numeral in pair)
            yield DateClash("", "what may be one time", (one, other), (one.span, other.span), 0.4)


def _mention(story: "Story", numeral: Numeral) -> Mention:
    """The date with the number in it; times of the clock are no mentions."""
    held = (m for m in story.mentions if m.kind is MentionKind.DATE and m.span.contains(numeral.span))
    text = story.document.text[numeral.span.start : numeral.span.end]
    return next(held, Mention(MentionKind.DATE, numeral.span, text, None, numeral.sentence.index))


def _tell(clash: DateClash) -> str:
    """'Ada Orr: ‘born’ is dated 1941 and 1942'; of what has no name of its own ('what both sentences tell') the dates alone."""
    one, other = (date.text for date in clash.dates)
    if clash.subject.startswith("what "):
        return f"‘{one}’ and ‘{other}’ seem to be dates of one thing"
    subject = clash.subject[0].upper() + clash.subject[1:]
    if clash.kind.startswith("the "):
        subject = f"T{clash.kind[1:]} of ‘{clash.subject}’"
    elif clash.kind and clash.kind not in clash.subject:
        subject += f": ‘{clash.kind}’"
    return f"{subject} is dated {one} and {other}"


def _hit(clash: DateClash) -> Hit:
    (one, other), (first, second) = clash.dates, clash.spans
    return Hit(
        "FC301",
        second,
        f"{_tell(clash)}. Which stands?",
        (one.text, other.text),
        (other.span,),
        (Evidence(first, (one.span,)),),
        subject=f"{clash.subject} {clash.kind}".strip(),
        score=clash.score,
    )
