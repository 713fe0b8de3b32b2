"""Find wholes that are split: 'of the 22, 12 died and the other ten', '60 per cent and the remaining 40'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.patterns import lazy
from checker.types import Mention, Sentence

_OF_THE = lazy(r"\b[Oo]f (?:the|its|their|those|these) (?:\w+ )?$")
_REST = lazy(r"(?i)\b(?:the (?:other|remaining)|the rest, (?:about )?|the remainder, |the rest \()\s?$")
_NO_COUNT = frozenset("% points share age".split())


@dataclass(frozen=True, slots=True)
class Split:
    """Parts that make a `whole`, or, where it is None, 100 per cent."""

    whole: Mention | None
    parts: tuple[Mention, ...]


def find_splits(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[Split]:
    """The splits of a sentence; `figures` are its figures in reading order."""
    figures = [figure for figure in figures if figure.value.low == figure.value.high and not figure.value.approximate]
    yield from _remainders(sentence, figures)
    shares = [figure for figure in figures if figure.value.unit == "%"]
    if (
        len(shares) >= 2
        and _REST.search(_before(sentence, shares[-1]))
        and not re.search(r"(?i)\bof the re|\bof those|\beach\b|\bthan the\b", sentence.text)
    ):
        yield Split(None, tuple(shares))


def _remainders(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[Split]:
    """'Of the 22, 12 died and the other ten were hurt.'"""
    for whole, part, rest in zip(figures, figures[1:], figures[2:], strict=False):
        if any(figure.value.unit in _NO_COUNT or not figure.text[:1].isalnum() for figure in (whole, part, rest)):
            continue
        is_near = len(_gap(sentence, part, rest)) < 90 and not re.search(r"[.;?!]", _gap(sentence, whole, rest))
        if is_near and _OF_THE.search(_before(sentence, whole)) and _REST.search(_before(sentence, rest)):
            yield Split(whole, (part, rest))


def _before(sentence: Sentence, mention: Mention) -> str:
    return sentence.text[: mention.span.start - sentence.span.start]


def _gap(sentence: Sentence, one: Mention, other: Mention) -> str:
    return sentence.text[one.span.end - sentence.span.start : other.span.start - sentence.span.start]
