"""Find a length told twice of one thing: 'a five-year contract' ... 'the four-year contract'; 'the first six months' ... 'the quarter'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.clashes.dates.durations import COUNT
from checker.mentions.counts import stems
from checker.mentions.number_words import number_of
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

# Things of which a story mostly has one, and that last as long as they are said to.
_NOUNS = (
    "deal contract plan sentence term ban suspension war conflict drought siege strike stoppage study programme program project reign rule"
    " marriage trial mission trip journey voyage tour festival holiday visit campaign investigation inquiry ceasefire truce embargo lease"
    " moratorium course scheme apprenticeship experiment expedition summit conference tournament walk ride occupation sit-in blockade"
)
_LONG = lazy(
    rf"(?P<the>\b(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?)|[’']s)\s(?P<length>(?P<n>{COUNT})-(?P<unit>year|month|week|day|hour|minute))"
    rf"(?:-long)?,?\s(?:(?!(?:and|or|of|in|to)\b)[a-z][\w’'-]*\s){{0,2}}?(?P<noun>{'|'.join(_NOUNS.split())})\b"
)
_SEVERAL = r"(?:another|second|other|both|each|every|previous|earlier|last|next|further|new|original|separate|initial|typical|average)"
_PERIOD = lazy(
    r"\b(?P<months>(?:first|second|third|fourth|last|final|past)\s(?P<n>three|six|nine)\smonths)\b"
    r"|\b(?P<quarter>(?:first|second|third|fourth|last|final)[\s-]quarter|(?<=\bthe\s)quarter)\b(?!\sof\s(?!the\syear\b)|-)"
)
FEWEST_SHARED = 3  # words that the clauses around two periods share


@dataclass(frozen=True, slots=True)
class TwoLengths:
    """`what` is told with two lengths, in reading order: the words of each, and where."""

    what: str
    lengths: tuple[str, str]
    spans: tuple[Span, Span]


def find_lengths_retold(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[TwoLengths]:
    """At most one for each thing; none where the story tells three lengths of it, or speaks of several."""
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    groups: dict[tuple[str, str], list[tuple[str, bool, Span]]] = defaultdict(list)
    for sentence in sentences:
        for match in _LONG.finditer(sentence.text) if "-" in sentence.text else ():
            span = sentence.span_of(*match.span("length"))
            if not any(quote.overlaps(span) for quote in quotes):
                groups[match["noun"], match["unit"]].append((match["n"].lower(), match["the"].lower() not in ("a", "an"), span))
    for (noun, unit), held in groups.items():
        values = {number_of(number) for number, _, _ in held}
        pairs = ((one, other) for one, other in combinations(held, 2) if other[1] and number_of(one[0]) != number_of(other[0]))
        if len(values) == 2 and (pair := next(pairs, None)) and not _are_several(noun, sentences):
            one, other = pair
            yield TwoLengths(f"the {noun}", (f"{one[0]}-{unit}", f"{other[0]}-{unit}"), (one[2], other[2]))
    yield from _periods(sentences)


def _are_several(noun: str, sentences: Sequence[Sentence]) -> bool:
    several = re.compile(rf"(?i)\b{_SEVERAL}\s(?:[\w-]+\s){{0,3}}?{noun}\b|\b{noun}s\b|\bre-?new|\bextend|\bcut\b|\breduc|\bshorten")
    return any(several.search(sentence.text) for sentence in sentences)


def _periods(sentences: Sequence[Sentence]) -> Iterator[TwoLengths]:
    """What a firm tells of 'the first six months' in one sentence and of 'the quarter' in another, in the same words."""
    found = [(sentence, match) for sentence in sentences for match in _PERIOD.finditer(sentence.text)]
    for (one, first), (other, second) in combinations(found, 2):
        lengths = [number_of(match["n"]) if match["n"] else 3 for match in (first, second)]
        near = [stems(s.text[max(0, m.start() - 70) : m.start()]) for s, m in ((one, first), (other, second))]
        if one is not other and lengths[0] != lengths[1] and len(near[0] & near[1]) >= FEWEST_SHARED:
            spans = one.span_of(*first.span()), other.span_of(*second.span())
            yield TwoLengths("what both sentences tell", (first[0], second[0]), spans)
            return
