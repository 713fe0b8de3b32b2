"""Find 'both' said of more than two: 'Three bombs went off ... Both explosions', 'four ferries ... neither of the ferries'."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.figures.together import LOOSE, kind_of
from checker.mentions.counts import Count
from checker.mentions.figures import singular
from checker.patterns import lazy
from checker.types import Sentence, Span

NEAR = 4  # sentences from the count to 'both'
MOST = 12  # of more a story that says 'both' has some others in mind
_BOTH = lazy(
    r"\b(?:[Bb]oth(?:\sof)?(?:\sthe|\sthese|\sthose)?|[Nn]either\sof\s(?:the|these|those))\s(?:[a-z-]+\s)?"
    r"(?P<noun>[a-z]{4,}s|men|women|children)\b(?!\sof\b|,?\sand\b)"
)
_TWO = lazy(r"(?i)\b(?:two|pair|couple|twin|other|another|second|brothers|sisters|parents)\b")


@dataclass(frozen=True, slots=True)
class WrongBoth:
    """A count of more than two, and the words at `span` that make it two."""

    count: Count
    words: str
    span: Span
    sentence: Sentence


def find_wrong_both(sentences: Sequence[Sentence], counts: Sequence[Count]) -> Iterator[WrongBoth]:
    """What the nearest count of the noun before 'both' denies, where no word between the two picks out or counts any two."""
    for sentence in sentences:
        for match in _BOTH.finditer(sentence.text):
            noun = singular(match["noun"])
            count = next((c for c in reversed(counts) if _may_count(c, noun, sentence)), None)
            if not count or not 2 < count.figure.low <= MOST or noun in LOOSE:
                continue
            between = (s.text for s in sentences[count.sentence.index : sentence.index + 1])
            if not any(_TWO.search(text) for text in between):
                yield WrongBoth(count, match[0], sentence.span_of(*match.span()), sentence)


def _may_count(count: Count, noun: str, sentence: Sentence) -> bool:
    """Whether a count before is of the noun, or of what its sentence tells of by the noun's stem: 'bombs exploded', 'explosions'."""
    if not 0 < sentence.index - count.sentence.index <= NEAR or kind_of(count) or count.bound or count.figure.low != count.figure.high:
        return False
    is_told_by_verb = noun[:5] in count.near and noun not in count.sentence.text.lower()
    return count.head == noun or (is_told_by_verb and count.head not in LOOSE | {""})
