"""Find quotes that give the same words: wholly, or with a few of them changed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import pairwise

from checker.patterns import lazy
from checker.types import Mention, Span

_RUN = 3  # words in a row that two quotes must share to be compared
FEWEST_WORDS = 6  # shorter ones are phrases that anybody may say
_SHORTEST = 5  # words of a quote that is compared at all
_WORD = lazy(r"\w+(?:[’'.,-]\w+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quote: lower case, with straight apostrophes, and its place in the document."""

    text: str
    span: Span
    is_capital: bool


@dataclass(frozen=True, slots=True)
class Echo:
    """Two quotes, the earlier first, that share `shared` words in one row or around the words that differ.

    `differing` are the words of each side where they part; both are empty where they do not. `share` is how much of the shorter
    quote the shared words are, from 0 to 1.
    """

    quotes: tuple[Mention, Mention]
    shared: int
    differing: tuple[tuple[Word, ...], tuple[Word, ...]] = ((), ())
    share: float = 0.0


def words_of(quote: Mention) -> tuple[Word, ...]:
    """The words inside the quotation marks."""
    start = quote.span.start
    found = [(m[0], Span(start + m.start(), start + m.end())) for m in _WORD.finditer(quote.text)]
    return tuple(Word(text.lower().replace("’", "'"), span, text[0].isupper()) for text, span in found)


def find_echoes(quotes: Sequence[Mention]) -> Iterator[Echo]:
    """Pairs of quotes that share words enough to be one saying, in order of the later quote."""
    words = [words_of(quote) for quote in quotes]
    seen: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, held in enumerate(words):
        if len(held) < _SHORTEST:
            continue
        texts = [word.text for word in held]
        runs = list(dict.fromkeys(tuple(texts[i : i + _RUN]) for i in range(len(texts) - _RUN + 1)))
        for other in sorted({earlier for run in runs for earlier in seen[run]}):
            yield from _compare(quotes[other], quotes[number], words[other], held)
        for run in runs:
            seen[run].append(number)


def _compare(one: Mention, other: Mention, a: Sequence[Word], b: Sequence[Word]) -> Iterator[Echo]:
    matcher = SequenceMatcher(None, [word.text for word in a], [word.text for word in b], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    longest, shorter = max(blocks, key=lambda block: block.size), min(len(a), len(b))
    yield Echo((one, other), longest.size, share=longest.size / shorter)
    for left, right in pairwise(blocks):
        gaps = tuple(a[left.a + left.size : right.a]), tuple(b[left.b + left.size : right.b])
        shared = left.size + right.size
        if shared >= FEWEST_WORDS and max(map(len, gaps)) <= 2:
            yield Echo((one, other), shared, gaps, shared / shorter)
    if longest.size == shorter - 1:
        yield from (Echo((one, other), longest.size, gaps, longest.size / shorter) for gaps in _parted_at_an_end(a, b, longest))


def _parted_at_an_end(a: Sequence[Word], b: Sequence[Word], block: Match) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """The words before or after the equal ones, where one quote has one more word there and the other goes on in its own way."""
    before = a[: block.a], b[: block.b]
    after = a[block.a + block.size :], b[block.b + block.size :]
    if min(map(len, before)) == 1:
        yield tuple(before[0][-1:]), tuple(before[1][-1:])
    if min(map(len, after)) == 1:
        yield tuple(after[0][:1]), tuple(after[1][:1])
