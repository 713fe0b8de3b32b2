"""The same quotation given to two speakers.

What it checks
--------------
A quotation of six words or more that stands twice in a story, by the names, or a 'she said' whose person is sure,
that stand with verbs of saying beside it: 'as Anna Roe put it', 'said Tom Hale'.

Why it matters
--------------
Words put into the wrong mouth are among the slips that readers, and lawyers, mind most.

Example
-------
'“We were never asked about it,” said Anna Roe.' ... '“We were never asked about it,” Tom Hale said.'

Limits
------
A shared statement, a chant, a slogan, the title of a book, and one who quotes the other are left alone, as are quotes
whose speaker is not named near them.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.words.echoes import FEWEST_WORDS, Echo, find_echoes, words_of
from checker.mentions.attribution import Attribution, find_attributions
from checker.mentions.corrections import corrected_paragraphs
from checker.patterns import lazy
from checker.types import Evidence, Hit, MentionKind, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story

_SHARE = 0.9  # of the words of the shorter quote that the longer one must give in one row
_SHARED = lazy(
    r"(?i)\b(?:both|joint(?:ly)?|together|all|each|chant\w*|slogan|motto|song|lyrics?|sang|sings?|prayer|placards?|banners?|echo\w*|repeat\w*"
    r"|quot(?:es|ed|ing)|cit(?:es|ed|ing)|recit\w+|read(?:s|ing)?|same (?:words|thing)"
    r"|recall\w*|misquot\w+|famous\w*|proverb|titled?|called|oath)\b"
)


@check("FC502", "attribution-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    quotes = [m for m in story.mentions if m.kind is MentionKind.QUOTE]
    echoes = [echo for echo in find_echoes(quotes) if not any(echo.differing) and _is_one_saying(echo)]
    if not echoes:
        return
    speakers = {a.quote.span: a for a in find_attributions(story.sentences, story.mentions, story.people)}
    corrected = corrected_paragraphs(story.sentences)
    for echo in echoes:
        told = [speakers.get(quote.span) for quote in echo.quotes]
        is_shared = any(_is_shared(story.sentences[quote.sentence], quote.span, corrected) for quote in echo.quotes)
        if None not in told and not is_shared and _are_two(*told):
            yield _hit(*told)


def _is_one_saying(echo: Echo) -> bool:
    shorter = min(len(words_of(quote)) for quote in echo.quotes)
    return shorter >= FEWEST_WORDS and echo.shared >= _SHARE * shorter


def _are_two(one: Attribution, other: Attribution) -> bool:
    """Whether the speakers have no word of their names in common, so that neither is a form of the other."""
    return not set(one.speaker.split()) & set(other.speaker.split())


def _is_shared(sentence: Sentence, quote: Span, corrected: frozenset[int]) -> bool:
    """Whether the words around a quote say that its words are not the speaker's alone."""
    start, end = max(0, quote.start - sentence.span.start), max(0, quote.end - sentence.span.start)
    return sentence.paragraph in corrected or bool(_SHARED.search(sentence.text[:start] + " " + sentence.text[end:]))


def _hit(one: Attribution, other: Attribution) -> Hit:
    words, earlier = (" ".join(said.quote.text.strip("“”\"‘’'«»").split()[:8]) for said in (other, one))
    is_named = one.source == other.source == "named"
    return Hit(
        "FC502",
        other.quote.span,
        f"The quote that begins ‘{words}’ is given to {one.speaker} and to {other.speaker}. Who said it?",
        (one.speaker, other.speaker),
        (other.quote.span,),
        (Evidence(one.quote.span, (one.quote.span,)),),
        subject=min(words, earlier, key=str.casefold),  # whichever stands first
        score=0.85 if is_named else 0.6,
    )
