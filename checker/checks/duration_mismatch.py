"""A length of time that its own start and end do not give.

What it checks
--------------
Years that stand right beside their bounds: 'ten years, from 2001 to 2009', 'two four-year terms, from 2000 to 2006', 'six years of a
four-year sentence'; years served between a verdict and a release, and the anniversary of a body since its founding; against the
story's date 'for 12 years since 2010' and '20 years ago, in 1990'. Also two lengths of one thing: 'a five-year contract' and 'the
four-year contract', results of 'the first six months' and of 'the quarter'; and two counts up to now ('in the 21st year of', 'over the
last 27 years'; 'the 20th anniversary', '30 years ago').

Why it matters
--------------
The sum is one that readers do in passing, and a wrong one makes them doubt the dates.

Example
-------
'He was mayor from 2001 to 2009, twelve years in all.' That is eight.

Limits
------
One year more or less is let pass, as are rough lengths ('nearly ten years') and round ones within a tenth. Parts of a span
('two years between 2001 and 2009') and lengths in quotes are left alone.
"""

from collections.abc import Iterator
from itertools import starmap
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.checks.time_clashes import time_hit
from checker.clashes.dates.durations import Length, find_lengths
from checker.clashes.dates.elapsed import Elapsed, find_elapsed_clashes
from checker.clashes.dates.lengths_retold import TwoLengths, find_lengths_retold
from checker.mentions.corrections import corrected_paragraphs
from checker.types import Evidence, Hit, MentionKind, Sentence, Severity

if TYPE_CHECKING:
    from checker.story import Story


@check("FC305", "duration-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    clashes = (clash for clash in story.time_clashes if "length" in clash.kinds and "age" not in clash.kinds)
    together = (time_hit("FC305", clash, "Is the length wrong, or a date?", 0.5) for clash in clashes)
    retold = map(_retold_hit, find_lengths_retold(story.sentences, story.mentions))
    elapsed = starmap(_elapsed_hit, find_elapsed_clashes(story.sentences))
    hits = [*_lengths(story), *together, *retold, *elapsed]
    corrected = corrected_paragraphs(story.sentences) if hits else frozenset()
    for hit in hits:
        if corrected.isdisjoint(story.document.paragraph(span.start) for span in (hit.span, hit.evidence[0].span)):
            yield hit


def _lengths(story: "Story") -> Iterator[Hit]:
    quotes = [m.span for m in story.mentions if m.kind is MentionKind.QUOTE]
    for sentence in story.sentences:
        for length in find_lengths(sentence.text):
            place = sentence.span_of(*length.length)
            if length.count not in length.allowed and not any(quote.contains(place) for quote in quotes):
                yield _hit(sentence, length)


def _hit(sentence: Sentence, length: Length) -> Hit:
    place, bounds = sentence.span_of(*length.length), sentence.span_of(*length.bounds)
    written = sentence.text[slice(*length.length)]
    off = min(abs(length.count - allowed) for allowed in length.allowed)
    return Hit(
        "FC305",
        place,
        f"‘{written}’, but {length.working}. Is the length wrong, or a date?",
        (written, sentence.text[slice(*length.bounds)]),
        (place,),
        (Evidence(bounds, (bounds,)),),
        subject=sentence.text[slice(*length.bounds)],
        working=length.working,
        score=0.5 if off == 1 else 0.8,
    )


def _retold_hit(found: TwoLengths) -> Hit:
    (one, other), (first, second) = found.lengths, found.spans
    what = found.what if found.what.startswith("the ") else "what seems to be one thing"
    message = f"‘{other}’ here, ‘{one}’ there, of {what}. Which stands?"
    return Hit("FC305", second, message, (one, other), (second,), (Evidence(first, (first,)),), subject=found.what, score=0.5)


def _elapsed_hit(one: Elapsed, other: Elapsed) -> Hit:
    message = f"‘{one.text}’ and ‘{other.text}’ seem to tell how long one thing has gone on. Which stands?"
    return Hit("FC305", other.span, message, (one.text, other.text), (other.span,), (Evidence(one.span, (one.span,)),), one.text, 0.4)
