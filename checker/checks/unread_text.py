"""Text of the story that was not compared by meaning.

What it checks
--------------
Sentences that are too long for the models (over 1,000 characters; mostly tables or lists without full stops), and
whatever stands after the 6,000th sentence of a very long text: all other checks still read them. Over 5,000 characters
without a sentence's end, and stories and long passages in another language than English, which no check reads.

Why it matters
--------------
Silence must never mean 'not looked at'.

Example
-------
A results table pasted in as one line of 3,000 characters. A statement in French below an English story.

Limits
------
The language is told by its common words or its letters. What is short, a headline or a list of names, is taken for
English, and so is a quotation within a paragraph.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.claims import MAX_CLAIMS, split_unread
from checker.language import identify
from checker.sections import FOREIGN
from checker.sentences import find_endless
from checker.types import Document, Hit, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story


@check("FC002", "unread-text", severity=Severity.QUERY)
def find(story: "Story") -> Iterator[Hit]:
    yield from _foreign_hits(story.document)
    for span in find_endless(story.document):
        message = f"These {span.end - span.start:,} characters without the end of a sentence were not checked. Is it a table or a list?"
        yield Hit("FC002", span, message, ("", ""), subject=story.document.text[span.start : span.start + 60])
    _, too_long, beyond = split_unread(story.sentences)
    for sentence in too_long:
        message = f"This sentence of {len(sentence.text):,} characters was not compared with the others. Is it a table or a list?"
        yield Hit("FC002", sentence.span, message, ("", ""), subject=sentence.text[:60])
    if beyond:
        message = f"From here on {len(beyond):,} sentences were not compared with each other: the story has over {MAX_CLAIMS:,}. Split it?"
        yield Hit("FC002", Span(beyond[0].span.start, beyond[-1].span.end), message, ("", ""), subject="length")


def _foreign_hits(document: Document) -> Iterator[Hit]:
    for span in (section.span for section in document.sections if section.kind == FOREIGN):
        text = document.text[span.start : span.end]
        what = "story" if text == document.text.strip() else "passage"
        message = f"This {what} is in {identify(text)}, as far as we can tell; it was not checked."
        yield Hit("FC002", span, message, ("", ""), subject=what if what == "story" else text[:60])
