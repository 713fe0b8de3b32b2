"""A word of the story that is no word, one slip away from one.

What it checks
--------------
Words in small letters, of six letters or more, that neither a large list of English (British, American, Canadian and
Australian) nor the lists of names and places have, and that a letter too many, missing or wrong, or two letters that
changed places, parts from a word that newspapers print often (from eight letters on, from any word). Words with a
capital, against the common words of names of bodies, offices and days ('the Appropriations Commitee').

Why it matters
--------------
Reporters write past the spelling check of their editor, and readers write in about little else.

Example
-------
'The goverment will appeal.' Government is meant.

Limits
------
Silent on words that the story writes twice or the desk's names file has (terms of their own), on names, quoted forms,
'(sic)', words made of others ('taskforces'), sentences with three unknown words (another language, a dialect) and slips
that make another word ('from' for 'form').
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.words.misspelt_words import find_misspelt_words
from checker.types import Hit, MentionKind, Severity

if TYPE_CHECKING:
    from checker.story import Story

_MOST_NAMED = 2


@check("FC902", "misspelled-word", severity=Severity.QUERY, needs=("sentences", "mentions"))
def find(story: "Story") -> Iterator[Hit]:
    quotes = [mention.span for mention in story.mentions if mention.kind is MentionKind.QUOTE]
    for slip in find_misspelt_words(story.sentences, story.names.known):
        span = slip.sentence.span_of(slip.start, slip.end)
        written, right = story.document.text[span.start : span.end], " or ".join(slip.right[:_MOST_NAMED])
        yield Hit(
            "FC902",
            span,
            f"‘{written}’ is no word we know; is {right} meant?",
            values=(written, right),
            marks=(span,),
            subject=right,
            score=0.7,
            suggestion=None if len(slip.right) > 1 or any(quote.contains(span) for quote in quotes) else right,
        )
