"""Where a source tells what a story tells: the words that few of its sentences have, and what is ascribed to somebody else."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Protocol, TypeVar

from checker.mentions.attribution import VERBS
from checker.mentions.counts import stems
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.patterns import lazy
from checker.sources.amounts import Amount, find_amounts, find_numbers
from checker.types import Mention, MentionKind, Sentence, Span

if TYPE_CHECKING:
    from checker.story import Story

T = TypeVar("T")
_RARE = 0.1  # share of a source's sentences that may have a word which tells what a figure is of
_FEWEST = 2  # sentences that may have one in the shortest source
_LEAST_COMMON = 0.22  # of the words of the shorter text; in 600 pairs of unlike matters one had more
NEAR = 70  # characters around a place that tell what it is about
_NAME = r"[A-Z][\w’'.-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'.-]*)*"
_SAID_BY = lazy(
    rf"(?:[Aa]ccording\sto|[Tt]old|[Bb]y)\s(?:the\s|an?\s)?(?P<to>{_NAME})"
    rf"|(?<!\bin\s)(?<!\bat\s)(?<!\bof\s)(?<![\w.’'-])(?P<by>{_NAME})(?:,\s[^,]{{1,60}},)?\s(?:has\s|had\s)?(?:{VERBS}|puts?|reported|reports|estimates?|found|counted|counts)\b"
)
_NO_SPEAKER = frozenset({"He", "She", "It", "They", "We", "The", "A", "An", "But", "And", "In", *MONTHS, *WEEKDAYS})
_ANOTHER_TIME = lazy(
    r"(?i)\b(?:last|previous|past|the)\s(?:year|month|quarter|season|decade|time|one)\b(?:\sbefore)?|\bpreviously|\b(?:19|20)\d\d\b"
    r"|\b(?:a|an|one|two|three|five|ten)\s(?:year|decade|month|week|quarter)s?\s(?:ago|earlier|before|previously)|\bused\sto\b"
)


class Told(Protocol):
    """Something told at a place of a text: a `Value`, an `Amount`."""

    span: Span
    text: str
    sentence: Sentence


@dataclass(frozen=True, eq=False)
class Telling:
    """A story or a source with what the comparison looks at."""

    story: "Story"

    @cached_property
    def _read(self) -> dict[Callable, tuple]:
        return {}

    def all(self, read: "Callable[[Story], Iterable[T]]") -> tuple[T, ...]:
        """What a function reads in the story, read once."""
        if read not in self._read:
            self._read[read] = tuple(read(self.story))
        return self._read[read]

    @property
    def amounts(self) -> tuple[Amount, ...]:
        return self.all(find_amounts)

    @cached_property
    def quotes(self) -> tuple[Span, ...]:
        return tuple(mention.span for mention in self.story.mentions if mention.kind is MentionKind.QUOTE)

    @cached_property
    def dates(self) -> dict[int, list[Mention]]:
        """The dates by the index of their sentence."""
        found: dict[int, list[Mention]] = defaultdict(list)
        for mention in self.story.mentions:
            if mention.kind is MentionKind.DATE:
                found[mention.sentence].append(mention)
        return dict(found)

    @cached_property
    def numbers(self) -> frozenset[float]:
        return find_numbers(self.story)

    @cached_property
    def text(self) -> str:
        return self.story.document.text

    @cached_property
    def lower_text(self) -> str:
        return self.text.lower()

    @cached_property
    def times(self) -> Counter[str]:
        """How many sentences have a word of a root."""
        return Counter(root for sentence in self.story.sentences for root in _roots(_words(sentence.text)))

    def telling(self, one: Sequence[str], other: Sequence[str]) -> frozenset[str]:
        """The roots of words of both texts that few sentences of this one have."""
        most = max(_FEWEST, _RARE * len(self.story.sentences))
        return frozenset(root for root in _roots(one) & _roots(other) if self.times[root] <= most)

    def is_quoted(self, span: Span) -> bool:
        return any(quote.contains(span) for quote in self.quotes)


@lru_cache(maxsize=32)
def telling_of(story: "Story") -> Telling:
    """The telling of a story, made once for all that compare it, and of a source once for all stories of a batch."""
    return Telling(story)


def tells_of(source: "Story", story: "Story") -> bool:
    """Whether a source and a story tell of one matter, by the share of the words of either that the other has too."""
    one, other = telling_of(source).times.keys(), telling_of(story).times.keys()
    return len(one & other) >= _LEAST_COMMON * max(1, min(len(one), len(other)))


def _roots(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word if word[0] == "#" else word[:4] for word in words)


@dataclass(frozen=True, slots=True)
class Link:
    """The telling words of two sentences that both have near a place in each, and those that they have besides."""

    near: frozenset[str]
    far: frozenset[str]

    @property
    def strength(self) -> float:
        return len(self.near) + 0.5 * len(self.far)


def link(one: Told, other: Told, source: Telling) -> Link:
    """What says that what is told at two places of a story and a source is told of one thing."""
    near = source.telling(*(_words(words_around(told.sentence, told.span)) for told in (one, other)))
    far = source.telling(*(_words(told.sentence.text) for told in (one, other)))
    return Link(near, far - near)


def words_around(sentence: Sentence, span: Span) -> str:
    """The whole words within `NEAR` characters of a place in a sentence."""
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    before, after = sentence.text[max(0, start - NEAR) : start], sentence.text[end : end + NEAR]
    left = before.partition(" ")[2] if start > NEAR else before
    return f"{left} {after.rpartition(' ')[0] if len(after) == NEAR else after}"


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    """Stems of the words of a text, and its numbers."""
    return stems(text) | frozenset(f"#{number}" for number in re.findall(r"\d[\d,.]*\d|\d", text))


def is_from_elsewhere(sentence: Sentence, sources: Sequence[Telling]) -> bool:
    """Whether a sentence of the story ascribes what it tells to somebody of whom the sources do not speak."""
    for match in _SAID_BY.finditer(sentence.text):
        words = [word for word in re.findall(r"[A-Z][\w’-]+", match["to"] or match["by"]) if word not in _NO_SPEAKER]
        if words and not any(word.removesuffix("’s").lower() in source.lower_text for source in sources for word in words):
            return True
    return False


def is_of_another_time(text: str) -> bool:
    """Whether words near a value set it beside that of another time: 'last year', 'a decade ago'."""
    return bool(_ANOTHER_TIME.search(text))
