"""A caption that the story beside it contradicts.

What it checks
--------------
Each caption against the sentences of the story, headline included, that are nearest to it, as FC101 does with two
sentences of the body: a language-inference model reads each pair both ways. And word by word, as FC102 holds a headline
against the story: a name, place, figure or word of which the sentence that tells the same has another.

Why it matters
--------------
Captions come from the picture desk or the agency, and keep the first version of a name, a place or a toll.

Example
-------
"Photo: The bridge, which opened on Friday." ... "The bridge will open next month." Which stands?

Limits
------
A model judges, so this is a query, never an error. In plain text only lines that say so ('Photo: ...', 'FILE - ...', a
credit at the end), and lines that stand twice in a row, are known to be captions. The year of a line that is no whole
sentence ('The pool in 1936') is that of the picture, and left alone.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.checks.contradiction import contradiction, sections
from checker.headlines import find_nearest, untold_hits
from checker.mentions.pictures import is_year_of_picture
from checker.sections import CAPTIONS, HEADLINES
from checker.types import Hit, Severity

if TYPE_CHECKING:
    from checker.story import Story

_MESSAGE = "The caption and the story do not seem to fit together. Which stands?"


@check("FC103", "caption-contradicted", severity=Severity.QUERY, needs=("mentions", "judgments"))
def find(story: "Story") -> Iterator[Hit]:
    untold = list(_find_untold(story))
    yield from untold
    shown = {(hit.span, hit.evidence[0].span) for hit in untold}
    for judgment in story.judgments:
        if sections(judgment) & CAPTIONS:
            for hit in contradiction(story, "FC103", judgment, _MESSAGE, flagged=CAPTIONS):
                if (hit.span, hit.evidence[0].span) not in shown and not _is_dated(story, hit):
                    yield hit


def _find_untold(story: "Story") -> Iterator[Hit]:
    """Words that a caption alone has, beside a sentence that shares half of its others; a lead that shares fewer tells of no picture."""
    body = [sentence for sentence in story.sentences if sentence.section not in HEADLINES | CAPTIONS]
    for caption in (sentence for sentence in story.sentences if sentence.section in CAPTIONS):
        nearest = {sentence.span for sentence in find_nearest(caption, body)}
        for hit in untold_hits(story, "FC103", caption, body, "caption"):
            if hit.evidence[0].span in nearest and not _is_dated(story, hit):
                yield hit


def _is_dated(story: "Story", hit: Hit) -> bool:
    """Whether what clashes is when the picture was taken."""
    years = [mention.span for mention in story.mentions if is_year_of_picture(mention, story.sentences[mention.sentence])]
    return any(year.overlaps(mark) for year in years for mark in hit.marks)
