"""Find a place in a row that a story gives twice: 'the tenth country in the world to ...' ... 'the eighth country in the world to ...'."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.mentions.counts import stems
from checker.mentions.number_words import ORDINAL, rank_of
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

_NTH = lazy(
    rf"(?P<lead>(?:\b[Tt]he|\b[Ii]ts|\b[Hh]is|\b[Hh]er|\b[Tt]heir|[’']s)\s)(?P<nth>(?!first|second){ORDINAL})\s"
    r"(?:(?P<modifiers>(?:[a-z][\w’-]*\s){0,2}?))(?P<noun>[a-z]{3,})\b(?![\s-](?:century|year-old))"
)
# What a story counts through: the third goal and the fourth.
_ROWS = frozenset(
    "century quarter day year month week half floor storey place spot goal set inning innings round season edition time birthday"
    " anniversary grade grader minute hour hole lap stage term party person one book film part"
    " volume chapter game match race week leg attempt wicket over try"
    " down sentence paragraph class generation child son daughter wife husband baby man woman victim body suspect person defendant"
    " amendment district circuit avenue street".split()
)
FEWEST_SHARED = 2  # rare words that the two sentences share besides
RARE = 3  # sentences of the story that may have such a word


@dataclass(frozen=True, slots=True)
class Place:
    """The place `number` in a row of `noun`."""

    number: int
    noun: str
    span: Span
    sentence: Sentence


def find_two_places(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[tuple[Place, Place]]:
    """Two places of one thing in two sentences that share their rare words; none where the story counts three of the noun."""
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    found = [place for sentence in sentences for place in _places(sentence) if not any(quote.overlaps(place.span) for quote in quotes)]
    numbers = Counter(noun for noun, _ in {(place.noun, place.number) for place in found})
    pairs = [(a, b) for a, b in combinations(found, 2) if a.noun == b.noun and a.number != b.number and a.sentence is not b.sentence]
    common = Counter(word for sentence in sentences for word in stems(sentence.text)) if pairs else Counter()
    for one, other in pairs:
        shared = [word for word in stems(one.sentence.text) & stems(other.sentence.text) if common[word] <= RARE and word != one.noun[:5]]
        if numbers[one.noun] == 2 and len(shared) >= FEWEST_SHARED:
            yield one, other


def _places(sentence: Sentence) -> Iterator[Place]:
    for match in _NTH.finditer(sentence.text):
        number = rank_of(match["nth"])
        if match["noun"] not in _ROWS:
            yield Place(number, match["noun"], sentence.span_of(*match.span("nth")), sentence)
