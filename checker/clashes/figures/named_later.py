"""Find counts whose list stands in a sentence of its own: 'Only five rebelled ... The only rebels were Hale, Moss and Lind.'"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.figures.lists import END, NAMES, NamedList, read_list
from checker.clashes.figures.together import kind_of
from checker.mentions.counts import Count
from checker.mentions.figures import singular
from checker.patterns import lazy
from checker.types import Sentence

MOST = 12  # of a count that a list may name
_NEAR = 4  # sentences between the two; 'they' are those of the sentence before
_NAMED = lazy(
    r"(?<![\w’-])(?:(?:The|Those|These|His|Her|Their|Its)\s(?:(?!other|first|last|next|main|best|top|new)[a-z]+\s){0,2}?(?P<noun>[A-Za-z]+s|men|women"
    rf"|people|children)(?:\s[a-z]+){{0,5}}?|They)\s(?:are|were):?\s(?:the\s)?(?P<list>{NAMES}){END}"
)
_OPEN = frozenset("other others another more first last next top at-least including among".split())


@dataclass(frozen=True, slots=True)
class NamedLater:
    """A count, and the list that names more or fewer of them, in `sentence`."""

    count: Count
    named: NamedList
    sentence: Sentence


def find_named_later(sentences: Sequence[Sentence], counts: Sequence[Count]) -> Iterator[NamedLater]:
    """The one count that a list can be of, where no count of the story near it is right."""
    for sentence in sentences:
        for match in _NAMED.finditer(sentence.text):
            near = [count for count in counts if _is_of(count, sentence, match["noun"])]
            lists = [read_list(match, int(count.figure.low), count.head, match.span("list")) for count in near]
            if len({listed.count for listed in lists}) == 1 and lists[0].is_wrong:
                yield NamedLater(near[0], lists[0], sentence)


def _is_of(count: Count, sentence: Sentence, noun: str | None) -> bool:
    distance, figure = sentence.index - count.sentence.index, count.figure
    is_exact = figure.low == figure.high and not (figure.approximate or count.bound or kind_of(count))
    if not is_exact or not 1 < figure.low <= MOST or not _OPEN.isdisjoint(count.hedge.split()):
        return False
    if noun is None:
        return distance == 1 and singular(count.head + "s") == count.head and bool(count.head)
    return 0 < abs(distance) <= _NEAR and singular(noun.lower()) == count.head
