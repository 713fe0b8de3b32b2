"""The name of a place that is not spelt so.

What it checks
--------------
Capitalised words that are no name, no dictionary word and no place we know, but nearly one: 'Afghanisation',
'Guatamala', 'San Fransisco'. Where the sentence says that a place is meant ('in', 'from', 'Kabul, ...') it
is an error, elsewhere a query. So are words that no list has, one slip from a town's name, and from a short one's where a
place is told of ('in Iruq').

Why it matters
--------------
A misspelt country is the slip that readers write in about.

Example
-------
'Troops were sent to Afghanisation.' Afghanistan is meant.

Limits
------
Accented, former and foreign names (Kiev, Bombay, Torino), demonyms, words in capitals, words next to another
capitalised word that is no title ('Columbia University'), people ('Mr Pakstan said') and names that recur, unless near a
demonym, are left alone. So is the name of another place ('Columbia' for Colombia) but beside one of the place meant.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.places import place_phrases
from checker.clashes.places.misspelt import Misspelt, find_misspelt
from checker.facts.places.lookalikes import find_lookalikes
from checker.mentions.quotes import is_about_wording, is_cited
from checker.types import Hit, MentionKind, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story

QUERY_SCORE = 0.6


@check("FC404", "misspelled-place", severity=Severity.ERROR, needs=("sentences", "mentions"))
def find(story: "Story") -> Iterator[Hit]:
    quotes = [mention.span for mention in story.mentions if mention.kind is MentionKind.QUOTE]
    yield from (_hit(slip, quotes) for slip in (*find_misspelt(story.sentences), *_words(story)))


def _words(story: "Story") -> Iterator[Misspelt]:
    """Slips that are words or names themselves: 'Costa Rico', 'Columbia' beside Bogotá."""
    for sentence in story.sentences:
        text = sentence.text
        found = [] if is_about_wording(text) else [*place_phrases.find_slips(text), *find_lookalikes(text, story.facts)]
        yield from (Misspelt(sentence, *slip, is_sure=False) for slip in found if not is_cited(text, *slip[:2]))


def _hit(slip: Misspelt, quotes: list[Span]) -> Hit:
    written = slip.sentence.text[slip.start : slip.end]
    span = slip.sentence.span_of(slip.start, slip.end)
    return Hit(
        "FC404",
        span,
        f"‘{written}’ is no place we know; is {slip.right} meant?",
        values=(written, slip.right),
        marks=(span,),
        subject=slip.right,
        score=1.0 if slip.is_sure else QUERY_SCORE,
        severity=None if slip.is_sure else Severity.QUERY,
        suggestion=None if any(quote.contains(span) for quote in quotes) else slip.right,
    )
