"""Find quotations of a story that are nearly, but not quite, what a source has."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.patterns import lazy
from checker.sources.comparing import Differing
from checker.sources.matching import Match, SourceWords, find_match
from checker.sources.words import Word, find_words
from checker.types import Mention, MentionKind, Span

if TYPE_CHECKING:
    from checker.story import Story

FEWEST = 4  # words of a sentence within quotation marks that are looked for
_GAP = lazy(r"\s*(?:…|\.\s?\.\s?\.)\s*")
_SENTENCE = lazy(r"(?<=[.!?])\s+(?=[A-Z\[“‘])")
_LIMIT = lazy(
    r"(?:unless|until|if|provided|except|yet|as long as|so long as|before|for now|right now|at the moment|at present|so far"
    r"|in principle|this (?:year|week|month|season|summer|winter|spring|autumn)|today|for the time being|as far as (?:we|i) know)\b"
)
_LONGEST_LIMIT = 8  # words; what goes on for longer is another thought
_DOUBT = lazy(
    r"(?:not (?:think|believe|say|saying|claim|sure|mean|true|suggest\w*)(?: that)?"
    r"|never said(?: that)?|doubt(?: that| whether)?|if|unless)$"
)
_LEADS_IN = lazy(r"(?i)\b(?:not|never|denied|deny|denies|doubt\w*|if|unless|whether)\b|n[’']t\b")


def find_departures(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """The first departure of each quotation, in reading order; none where a source has it word for word."""
    said = [SourceWords(source) for source in sources]
    for quote in story.mentions:
        if quote.kind is not MentionKind.QUOTE:
            continue
        pieces = [piece for piece in _split(quote) if len(piece) >= FEWEST]
        found = (departure for piece in pieces if (departure := _compare(story, quote, piece, said)))
        if departure := next(found, None):
            yield departure


def _split(quote: Mention) -> Iterator[list[Word]]:
    """The sentences of a quotation, and what stands between dots, as words with their places in the story."""
    inner, start = quote.value, 0
    cuts = sorted({(m.start(), m.end()) for pattern in (_GAP, _SENTENCE) for m in pattern.finditer(inner)})
    for first, last in [*cuts, (len(inner), len(inner))]:
        if first >= start:
            yield list(find_words(inner[start:first], quote.span.start + 1 + start))
            start = last


def _compare(story: "Story", quote: Mention, piece: list[Word], said: Sequence[SourceWords]) -> Differing | None:
    found = [match for words in said if (match := find_match(piece, words))]
    if not found:
        return None
    match = max(found, key=lambda match: match.matched)
    difference = next(match.differences(), None) or _cut_off(story, quote, piece, match)
    return _departure(quote, piece, match.source, *difference) if difference else None


def _cut_off(story: "Story", quote: Mention, piece: list[Word], match: Match) -> tuple[list[Word], list[Word]] | None:
    """The limit or doubt that the source's sentence has before or after the words quoted, and the story nowhere near."""
    text, (first, last) = story.document.text, match.ends
    is_whole_start, is_whole_end = match.codes[0][0] != "replace", match.codes[-1][0] != "replace"
    tail = _sentence_part(match.said, last, 1) if is_whole_end and not match.said[last - 1].is_last else []
    told = " ".join(word.text for word in tail)
    nearby = " ".join(word.text for word in find_words(text[piece[-1].end : piece[-1].end + 150]))
    if tail and len(tail) <= _LONGEST_LIMIT and _LIMIT.match(told) and " ".join(told.split()[:2]) not in nearby:
        return [], tail
    head = _sentence_part(match.said, first - 1, -1) if is_whole_start else []
    doubt = _DOUBT.search(" ".join(word.text for word in head))
    if doubt and not _LEADS_IN.search(text[max(0, quote.span.start - 80) : piece[0].start]):
        return [], head[-len(doubt[0].split()) :]
    return None


def _sentence_part(said: Sequence[Word], at: int, step: int) -> list[Word]:
    """The words of a sentence from one on, forwards or backwards."""
    found: list[Word] = []
    while 0 <= at < len(said) and not (step < 0 and said[at].is_last):
        found.append(said[at])
        if said[at].is_last:
            break
        at += step
    return found if step > 0 else found[::-1]


def _departure(quote: Mention, piece: list[Word], source: "Story", quoted: list[Word], said: list[Word]) -> Differing:
    text = source.document.text
    mark = Span(quoted[0].start, quoted[-1].end) if quoted else Span(piece[0].start, piece[-1].end)
    words = quote.text[mark.start - quote.span.start : mark.end - quote.span.start] if quoted else ""
    at = Span(said[0].start, said[-1].end) if said else None
    held = next(s.span for s in source.sentences if s.span.end > (at or _nearest(source, piece)).start)
    return Differing(mark, quote.span, source, at or held, held, (words, text[at.start : at.end] if at else ""), quote.text[1:40])


def _nearest(source: "Story", piece: list[Word]) -> Span:
    """The sentence that has most of the words quoted."""
    quoted = {word.text for word in piece}
    return max(source.sentences, key=lambda s: len(quoted & {word.text for word in find_words(s.text)})).span
