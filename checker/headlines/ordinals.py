"""Find a place in a row, or a length, that a headline gives otherwise: '60th anniversary' for 'the 65th anniversary'."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.headlines.body import Headline, Untold
from checker.mentions.counts import MEASURES
from checker.mentions.figures import singular
from checker.mentions.number_words import ONES, ORDINALS, TEENS, TENS, TENTHS, number_of, rank_of
from checker.patterns import lazy
from checker.types import Sentence, Span

_WORDS = {word: rank_of(word) for word in (*ORDINALS, *TENTHS)} | {"hundredth": 100}
_NTH = lazy(
    rf"(?i)(?<![\w-])(?:(?P<digits>\d{{1,4}})(?:st|nd|rd|th)|(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))}))\b"
    r"(?P<after>(?:[\s-][a-z][\w’'-]*){1,3})"
)
_LENGTH = lazy(rf"(?i)(?<![\w-])(?P<number>{'|'.join([*TEENS, *TENS, *ONES])}|\d+)-(?P<measure>{'|'.join(sorted(MEASURES))})s?\b(?!-old)")
_SHORT = 3  # letters
_PERIODS = frozenset("century congress session year quarter season week time half round inning person people".split())
_ENDS = lazy(r"(?i)\s(?:of|in|on|at|for|to|by|with|from|and|or|as|is|was|were|who|that|which|since|after|before)\b.*")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a row of what the words `of` say, or a length in the measure `of`."""

    number: float
    of: frozenset[str]
    span: Span


def find_ordinals(headline: Headline) -> Iterator[Untold]:
    """Places and lengths of the headline that the story does not give, beside the only other one of the same in a nearest sentence."""
    for place in _places(headline.line):
        told = [(sentence, other) for sentence in headline.body.sentences for other in _places(sentence) if place.of & other.of]
        near = [(sentence, other) for sentence, other in told if sentence in headline.nearest]
        if near and len({other.number for _, other in told} - {place.number}) == 1 and all(o.number != place.number for _, o in told):
            yield Untold(place.span, near[0][1].span, near[0][0])


def _places(sentence: Sentence) -> Iterator[Place]:
    for match in _NTH.finditer(sentence.text):
        number = float(match["digits"] or _WORDS[match["word"].lower()])
        words = _ENDS.sub("", match["after"]).lower().replace("-", " ").split()
        if of := frozenset(singular(word) for word in words if len(word) > _SHORT) - _PERIODS:
            yield Place(number, of, sentence.span_of(match.start(), match.start("after")))
    for match in _LENGTH.finditer(sentence.text):
        yield Place(number_of(match["number"]), frozenset({"-" + match["measure"].lower()}), sentence.span_of(*match.span("number")))
