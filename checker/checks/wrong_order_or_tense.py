"""Things told in an order, or in a tense, in which they cannot have come about.

What it checks
--------------
Spans that run backwards ('mayor from 2010 to 2007'); two dates of a sentence of which the words say that the second is the later, or the
earlier, and the dates the contrary ('peaked in 2013 and fell in 2012'); what came 'prior to that', and a life that goes on to an
earlier year; a degree taken or a marriage made in childhood, a closing before the founding, a verdict before the trial; a date told as
to come before one told as past, and with a known story date what is told as to come of a past day, or as past of one to come.

Why it matters
--------------
A story written yesterday and printed tomorrow keeps its tenses. Of a trial, the wrong order is a matter for lawyers.

Example
-------
In a story of 8 September 2018: 'The court will rule on Thursday, 6 September.' That day is past.

Limits
------
Which of two dates is told as the later, and whether a date is told as past, is weighed, and 'the 2008 budget' tells no time. A story
that goes back twice does so on purpose. Retrials and appeals, quotes, conditions and lists are left alone. A date without its year is
judged only near the story's, or beside another such.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.checks.time_clashes import time_hit
from checker.clashes.dates.backward_spans import find_backward_spans
from checker.clashes.dates.date_orders import find_backward_dates
from checker.clashes.dates.trials import find_late_trials
from checker.mentions.corrections import corrected_paragraphs
from checker.types import Evidence, Hit, MentionKind, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story


@check("FC306", "wrong-order-or-tense", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    clashes = (clash for clash in story.time_clashes if not clash.kinds & {"age", "length"} and clash.kinds != {"date"})
    together = (time_hit("FC306", clash, "Is a date wrong, or the tense?", 0.6) for clash in clashes)
    hits = [*_spans(story), *_orders(story), *_trials(story), *together]
    corrected = corrected_paragraphs(story.sentences) if hits else frozenset()
    quotes = [m.span for m in story.mentions if m.kind is MentionKind.QUOTE]
    for hit in hits:
        paragraphs = {story.document.paragraph(span.start) for span in (hit.span, hit.evidence[0].span)}
        if paragraphs.isdisjoint(corrected) and not any(quote.overlaps(mark) for quote in quotes for mark in hit.marks):
            yield hit


def _spans(story: "Story") -> Iterator[Hit]:
    for sentence in story.sentences:
        for first, last, working in find_backward_spans(sentence.text):
            message = (
                f"‘{sentence.text[slice(*first)]}’ comes first and ‘{sentence.text[slice(*last)]}’ next, but {working}. Is a date wrong?"
            )
            yield _hit(story, (sentence.span_of(*first), sentence.span_of(*last)), message, 1.0, is_proved=True, working=working)


def _orders(story: "Story") -> Iterator[Hit]:
    if pair := find_backward_dates(story.sentences, story.mentions):
        first, last = pair.dates
        goes, order = ("on", "earlier") if pair.gap < 0 else ("back", "later")
        message = f"The story goes {goes} from {first.text} to {last.text}, which is {order}. Is a date wrong?"
        yield _hit(story, (first.span, last.span), message, 0.5)


def _trials(story: "Story") -> Iterator[Hit]:
    for name, verdict, trial in find_late_trials(story.sentences, story.mentions, story.people):
        words = story.document.text[verdict.start : verdict.end]
        message = f"{name} is ‘{words}’, and yet the trial is still to come. Which stands?"
        yield _hit(story, (verdict, trial), message, 0.8, subject=name)


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
