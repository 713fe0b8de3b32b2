"""Find wholes that are split: 'of the 22, 12 died and the other ten', '60 per cent and the remaining 40', '12 people, two of them ...'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.mentions.counts import MEASURES, Count
from checker.mentions.figures import singular
from checker.mentions.precision import interval
from checker.patterns import lazy
from checker.types import Mention, Sentence

_OF_THE = lazy(r"\b[Oo]f (?:the|its|their|those|these) (?:\w+ )?$")
_REST = lazy(r"(?i)\b(?:the (?:other|remaining)|the rest, (?:about )?|the remainder, |the rest \()\s?$")
_HAS_PART = lazy(
    r"(?i)^(?:[\s-][\w’-]+){0,5},?\s\(?(?:includ(?:ing|es|ed)|of (?:which|whom|them)|among (?:them|whom))\s(?:the\s)?(?:[a-z]+\s)?$"
)
_PART_OF = lazy(r"(?i)^(?:\s[\w’-]+)?\sof (?:them|whom|which|these|those)\b")
_TO_PART_OF = lazy(r"(?i)^(?:[\s-][\w’-]+){0,6},?\s(?:[–—(]\s?|and |with |but )?$")
_WORTH = lazy(r"(?i)^(?:\s[\w’-]+){0,3},\swith(?:\s[\w’-]+){1,4}\s(?:priced at|costing|worth|accounting for)\s(?:about\s)?$")
_PEOPLE = frozenset(
    "person man woman child boy girl student pupil worker passenger soldier officer player member resident patient civilian".split()
)
_LABEL = lazy(r"[A-Z][a-z]+\s$")  # 'Interstate 279'
_NO_COUNT = frozenset("% points share age".split())
_OF_NOUN = lazy(r"\sof\s(?:the|these|those)\s(?:[a-z]+\s)?(?P<noun>[a-z]+s)\b")


@dataclass(frozen=True, slots=True)
class Split:
    """Parts that make a `whole`, or, where it is None, 100 per cent; `is_whole` says that no part is left out."""

    whole: Mention | None
    parts: tuple[Mention, ...]
    is_whole: bool


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
        yield Split(None, tuple(shares), True)
    for whole, part in pairwise(figures):
        gap = _gap(sentence, whole, part)
        is_part = _HAS_PART.match(gap) or (_TO_PART_OF.match(gap) and _PART_OF.match(_after(sentence, part))) or _WORTH.match(gap)
        if is_part and _can_be_part(whole, part, _before(sentence, part)):
            yield Split(whole, (part,), False)


def _remainders(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[Split]:
    """'Of the 22, 12 died and the other ten were hurt.'"""
    for whole, part, rest in zip(figures, figures[1:], figures[2:], strict=False):
        if any(figure.value.unit in _NO_COUNT or not figure.text[:1].isalnum() for figure in (whole, part, rest)):
            continue
        is_near = len(_gap(sentence, part, rest)) < 90 and not re.search(r"[.;?!]", _gap(sentence, whole, rest))
        if is_near and _OF_THE.search(_before(sentence, whole)) and _REST.search(_before(sentence, rest)):
            yield Split(whole, (part, rest), True)


def _can_be_part(whole: Mention, part: Mention, before: str) -> bool:
    units = whole.value.unit, part.value.unit
    if _LABEL.search(before) or before.endswith((" or ", " and ")):
        return False
    if any(unit in _NO_COUNT for unit in units) or (whole.text[:1].isalnum() != part.text[:1].isalnum()):
        return False
    if units[0] in MEASURES and units[0] not in _PEOPLE:
        return False
    return units[0] == units[1] or (not units[1] and not before.endswith("including ")) or set(units) <= _PEOPLE


def _before(sentence: Sentence, mention: Mention) -> str:
    return sentence.text[: mention.span.start - sentence.span.start]


def _after(sentence: Sentence, mention: Mention) -> str:
    return sentence.text[mention.span.end - sentence.span.start :]


def _gap(sentence: Sentence, one: Mention, other: Mention) -> str:
    return sentence.text[one.span.end - sentence.span.start : other.span.start - sentence.span.start]


def find_large_parts(sentences: Sequence[Sentence], counts: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """A part and its whole, told in the sentence before, that is smaller: 'There were 80 attacks. Ninety of the attacks ...'."""
    for part in counts:
        sentence = part.sentence
        of = _OF_NOUN.match(sentence.text, part.mention.span.end - sentence.span.start)
        before = [c for c in counts if 0 < sentence.index - c.sentence.index <= 1 and _is_plain(c)] if of and _is_plain(part) else []
        wholes = [c for c in before if c.head == singular(of["noun"].lower())]
        if len(wholes) == 1 and not wholes[0].bound and part.figure.low > interval(wholes[0].mention).high:
            yield part, wholes[0]


def _is_plain(count: Count) -> bool:
    return count.figure.low == count.figure.high and count.figure.unit not in _NO_COUNT and not count.is_money
