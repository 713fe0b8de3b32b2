"""Things told in an order, or in a tense, in which they cannot have come about.

What it checks
--------------
Spans that run backwards ('from 2010 to 2007'), 'before', 'after' and 'which became' against their years, a life that goes on
to an earlier year, a degree taken or a marriage made in childhood, steps whose sum is wrong ('in 1990 ...; the following year,
1987'), a death before the birth, a verdict before the trial opens, the dead who speak, 'will' with a year before one that is
told as past; with a known story date 'will' with a past day, the past with a day to come.

Why it matters
--------------
A story written yesterday and printed tomorrow keeps its tenses. Of a trial, the wrong order is a matter for lawyers.

Example
-------
In a story of 8 September 2018: 'The court will rule on Thursday, 6 September.' That day is past.

Limits
------
Only a date right beside its verb. Retrials and appeals, quotes, conditions and words of letters, films and books are left
alone. A date without its year is judged only near the story's.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.dates.another_time import ANOTHER_TIME
from checker.clashes.dates.backward_years import find_backward_years
from checker.clashes.dates.happenings import find_happenings
from checker.clashes.dates.life_order import find_misdated_stages
from checker.clashes.dates.overtaken import find_overtaken
from checker.clashes.dates.sequence import find_disorder, find_steps_across
from checker.clashes.dates.stages import find_misplaced
from checker.clashes.dates.tenses import find_wrong_tenses
from checker.clashes.dates.young_acts import find_young_acts
from checker.mentions.corrections import corrected_paragraphs
from checker.types import Evidence, Hit, MentionKind, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story


@check("FC306", "wrong-order-or-tense", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    hits = [*_disorders(story), *_lives(story), *_stages(story), *_dated_stages(story), *_tenses(story), *_overtaken(story)]
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
        message = f"{told[0]}, then {told[1]}: {found.working}. Is a date wrong?"
        yield _hit(story, (first, last), message, found.score, found.is_proved, working=found.working)


def _lives(story: "Story") -> Iterator[Hit]:
    for first, last in find_backward_years(story.sentences, story.mentions):
        yield _hit(story, (first.span, last.span), f"The story goes on from {first.text} to {last.text}. Is a date wrong?", 0.4)
    for born, year, age in find_young_acts(story.sentences, story.mentions):
        yield _hit(story, (born, year.span), f"That is at the age of {age}. Is a date wrong?", 0.5)


def _stages(story: "Story") -> Iterator[Hit]:
    for found in find_misplaced(story.sentences, story.mentions, story.people):
        yield _hit(story, (found.done, found.coming), found.message, found.score, found.is_proved, subject=found.name)


def _dated_stages(story: "Story") -> Iterator[Hit]:
    told = find_happenings(story.sentences, story.mentions, story.people)
    happenings = [h for h in told if not ANOTHER_TIME.search(story.sentences[h.sentence].text)]
    for first, last in find_misdated_stages(happenings):
        message = f"{first.subject}: ‘{last.kind}’ {last.date.text}, and ‘{first.kind}’ only {first.date.text}. Which date is wrong?"
        one, other = sorted((first, last), key=lambda happening: happening.span.start)
        yield _hit(story, (one.date.span, other.date.span), message, 0.6, subject=first.subject)


def _tenses(story: "Story") -> Iterator[Hit]:
    if story.document.date is None:
        return
    dates = [m for m in story.mentions if m.kind is MentionKind.DATE]
    for date, verb, when, has_year in find_wrong_tenses(story.sentences, dates, story.document.date):
        words = story.document.text[slice(*verb)]
        side = when if when == "past" else "still to come"
        message = f"‘{words}’, but {date.text} is {side} on the story’s date. Is the date wrong, or the tense?"
        yield _hit(story, (Span(*verb), date.span), message, 0.8 if has_year else 0.6, subject=words)


def _overtaken(story: "Story") -> Iterator[Hit]:
    for coming, done in find_overtaken(story.sentences, story.mentions):
        message = f"{coming.text} is told as to come, {done.text} as past. Which date is wrong?"
        yield _hit(story, tuple(sorted((coming.span, done.span))), message, 0.6)


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
