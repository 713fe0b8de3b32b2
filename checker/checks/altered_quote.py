"""One quotation given twice in different words, or denied by the words that lead to it.

What it checks
--------------
Two quotations that share six words or more around one place where a 'not', a number, a name or a word with its
opposite differs: 'we will not close it this year' and 'we will close it this year'. The words that lead to a quote,
where they say otherwise: 'Hale said that turnout had doubled: “It has tripled.”' And quotations far apart that are alike but
for one word: 'politics as usual' and 'business as usual'.

Why it matters
--------------
What stands between quotation marks is what was said. Copied twice, a word is lost, and the meaning turns round.

Example
-------
'“We will not sell the ground to anyone,” he said.' ... 'He had promised: “We will sell the ground to anyone.”'

Limits
------
Trimmed quotes, words in brackets, and other forms of one word are let pass. So are quotations of two speakers, who may
disagree in each other's words, and near ones in which a word changed whose meaning the check cannot weigh.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.words.echoes import Echo, Word, find_echoes
from checker.clashes.words.opposites import are_opposites
from checker.clashes.words.paraphrases import Paraphrase, find_denied_paraphrases
from checker.mentions.attribution import find_attributions
from checker.mentions.corrections import corrected_paragraphs
from checker.mentions.counts import stems
from checker.mentions.likeness import plain
from checker.mentions.number_words import ONES, TEENS, TENS
from checker.types import Evidence, Hit, MentionKind, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story

_NEGATIONS = frozenset("not never no without cannot".split())
# The share of the shorter quote's words, and the sentences between: the 4,282 published stories hold one such pair,
# which is no slip.
_SAME_SAYING = 0.8
_FAR = 3
_NUMBERS = ONES.keys() | TEENS.keys() | TENS.keys() | {"hundred", "thousand", "million", "billion"}


@check("FC501", "altered-quote", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    yield from map(_paraphrase_hit, find_denied_paraphrases(story.sentences, story.mentions))
    quotes = [m for m in story.mentions if m.kind is MentionKind.QUOTE]
    echoes = [(echo, score) for echo in find_echoes(quotes) if (score := _score(echo, story.document.text))]
    if not echoes:
        return
    speakers = {a.quote.span: a.speaker for a in find_attributions(story.sentences, story.mentions, story.people)}
    corrected = corrected_paragraphs(story.sentences)
    for echo, score in echoes:
        told = {speakers[quote.span] for quote in echo.quotes if quote.span in speakers}
        if len(told) < 2 and not any(story.sentences[quote.sentence].paragraph in corrected for quote in echo.quotes):
            yield _hit(echo, score, story.document.text)


def _score(echo: Echo, text: str) -> float:
    """How sure a change of meaning is; 0.0 where the words that differ say nothing of it."""
    one, other = echo.differing
    if not (one or other) or _is_spelling(one, other) or any(_is_edited(text[quote.span.start : quote.span.end]) for quote in echo.quotes):
        return 0.0
    if _negates(one) != _negates(other):
        return 0.7
    if len(one) == len(other) == 1 and one[0].text != other[0].text:
        a, b = one[0], other[0]
        if all(w.text[0].isdigit() or w.text in _NUMBERS for w in (a, b)):
            return 0.7
        if are_opposites(a.text, b.text):
            return 0.7
        if a.is_capital and b.is_capital and a.text not in ("i", "we"):
            return 0.4
    return 0.4 if _is_one_saying(echo) else 0.0


def _is_spelling(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """'Lead-free' and 'lead free', 'GI' and 'G.I.'."""
    a, b = (plain("".join(word.text for word in side)) for side in (one, other))
    is_hyphen = any("-" in word.text for word in (*one, *other))
    return bool(a and b) and (a == b or (is_hyphen and (a.endswith(b) or b.endswith(a))))


def _is_one_saying(echo: Echo) -> bool:
    """Whether a word is all that parts them, so far apart that a speech's parallel ('fight for jobs, fight for homes') is unlikely."""
    if echo.share < _SAME_SAYING or echo.quotes[1].sentence - echo.quotes[0].sentence < _FAR:
        return False
    one, other = (stems(" ".join(word.text for word in side)) for side in echo.differing)
    return bool(one and other) and not one & other


def _is_edited(quote: str) -> bool:
    """Whether brackets or dots say that words were changed or left out."""
    return any(mark in quote for mark in ("[", "…", "...", ". ."))


def _negates(words: Sequence[Word]) -> bool:
    return any(word.text in _NEGATIONS or word.text.endswith("n't") for word in words)


def _hit(echo: Echo, score: float, text: str) -> Hit:
    values = tuple(" ".join(word.text for word in side) or "—" for side in echo.differing)
    places = [_place(quote.span, words) for quote, words in zip(echo.quotes, echo.differing, strict=True)]
    return Hit(
        "FC501",
        echo.quotes[1].span,
        "The same words are quoted twice, and not alike. Which was said?",
        values,
        (places[1],),
        (Evidence(echo.quotes[0].span, (places[0],)),),
        subject=min(text[quote.span.start + 1 : quote.span.end - 1][:40] for quote in echo.quotes),  # whichever stands first
        score=score,
    )


def _paraphrase_hit(found: Paraphrase) -> Hit:
    told, quoted = found.words
    return Hit(
        "FC501",
        found.quote.span,
        f"The words that lead to the quote say ‘{told}’, the quote ‘{quoted}’. Which was said?",
        found.words,
        (found.quoted,),
        (Evidence(found.told, (found.told,)),),
        subject=told,
        score=0.7,
    )


def _place(quote: Span, words: Sequence[Word]) -> Span:
    """The words that differ; the whole quote where this side lacks them."""
    return Span(words[0].span.start, words[-1].span.end) if words else quote
