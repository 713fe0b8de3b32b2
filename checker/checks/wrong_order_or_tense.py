"""Things told in an order, or in a tense, in which they cannot have come about.

What it checks
--------------
Spans that run backwards ('from 2010 to 2007'), 'before', 'after' and 'which became' against their years, a life that goes on
to an earlier year, a degree taken or a marriage made in childhood, acts before a birth or after a death, a closing before the
founding, steps whose sum is wrong ('in 1990 ...; the following year, 1987'), a verdict before the trial, the dead who speak, a date
told as to come before one told as past; with a known story date what is told as to come of a past day, or as past of one to come.

Why it matters
--------------
A story written yesterday and printed tomorrow keeps its tenses. Of a trial, the wrong order is a matter for lawyers.

Example
-------
In a story of 8 September 2018: 'The court will rule on Thursday, 6 September.' That day is past.

Limits
------
Whether a date is told as past is weighed, and 'the 2008 budget' tells no time. Retrials and appeals, quotes, conditions and words
of letters, films and books are left alone. A date without its year is judged only near the story's.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.checks.time_clashes import time_hit
from checker.clashes.dates.backward_years import find_backward_years
from checker.clashes.dates.sequence import find_disorder, find_steps_across
from checker.clashes.dates.stages import find_misplaced
from checker.mentions.corrections import corrected_paragraphs
from checker.types import Evidence, Hit, MentionKind, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story


@check("FC306", "wrong-order-or-tense", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    clashes = (clash for clash in story.time_clashes if not clash.kinds & {"age", "length"} and clash.kinds != {"date"})
    together = (time_hit("FC306", clash, "Is a date wrong, or the tense?", 0.6) for clash in clashes)
    hits = [*_disorders(story), *_lives(story), *_stages(story), *together]
    corrected = corrected_paragraphs(story.sentences) if hits else frozenset()
    quotes = [m.span for m in story.mentions if m.kind is MentionKind.QUOTE]
    for hit in hits:
        paragraphs = {story.document.paragraph(span.start) for span in (hit.span, hit.evidence[0].span)}
        if paragraphs.isdisjoint(corrected) and not any(quote.overlaps(mark) for quote in quotes for mark in hit.marks):
            yield hit


def _disorders(story: "Story") -> Iterator[Hit]:
    text = story.document.text
    told_in = [(sentence.span.start, found) for sentence in story.sentences for found in find_disorder(sentence.text)]
    for before, sentence in pairwise(story.sentences):
        start, here = before.span.start, sentence.span.start
        if " year" in sentence.text[:30]:
            told_in += [(start, found) for found in find_steps_across(text[start : sentence.span.end], here - start)]
    for start, found in told_in:
        first, last = (Span(start + place[0], start + place[1]) for place in (found.first, found.last))
        told = text[first.start : first.end], text[last.start : last.end]
        message = f"‘{told[0]}’ comes first and ‘{told[1]}’ next, but {found.working}. Is a date wrong?"
        yield _hit(story, (first, last), message, found.score, found.is_proved, working=found.working)


def _lives(story: "Story") -> Iterator[Hit]:
    for first, last in find_backward_years(story.sentences, story.mentions):
        yield _hit(story, (first.span, last.span), f"The story goes on from {first.text} to {last.text}. Is a date wrong?", 0.4)


def _stages(story: "Story") -> Iterator[Hit]:
    for found in find_misplaced(story.sentences, story.mentions, story.people):
        yield _hit(story, (found.done, found.coming), found.message, found.score, found.is_proved, subject=found.name)


def _hit(
    story: "Story",
    spans: tuple[Span, Span],
    message: str,
    score: float,
    is_proved: bool = False,
    *,
    subject: str = "",
    working: str | None = None,
) -> Hit:
    values = tuple(story.document.text[span.start : span.end] for span in spans)
    evidence, severity = (Evidence(spans[0], (spans[0],)),), Severity.ERROR if is_proved else None
    return Hit("FC306", spans[1], message, values, (spans[1],), evidence, subject or " and ".join(values), score, severity, working)
