"""Find votes and scores of a story, of two numbers each, where a source has another: 'seven votes to two', '3-1'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.mentions.number_words import ONES, TEENS, TENS, number_of
from checker.patterns import lazy
from checker.sources.names import Differing
from checker.sources.setting import Telling, is_from_elsewhere, link, telling_of
from checker.types import Sentence, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_NUMBER = rf"(?:\d{{1,3}}|(?:{'|'.join(TENS)})-(?:{'|'.join(ONES)})|{'|'.join([*TENS, *TEENS, *ONES])})"
_TALLY = lazy(
    rf"(?i)(?<![\w.,:£$€–-])(?P<one>{_NUMBER})(?P<votes>\svotes)?(?:\sto\s|[-–]|\svotes\sagainst\s)(?P<two>{_NUMBER})(?:\svotes)?"
    r"(?![\w%:–-]|[.,]\d|\s(?:per|million|billion|m|bn|years?|months?|weeks?|days?|hours?|minutes?|(?-i:[A-Z][a-z]+))\b)"
)
_ALIKE = 1.5  # strength of the link of two tallies of one vote or match that have a number in common
_SURELY = 2.5  # and of two that have none


@dataclass(frozen=True, slots=True)
class _Tally:
    numbers: tuple[int, int]
    text: str
    span: Span
    sentence: Sentence


def find_other_tallies(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Tallies outside quotations that no source has, each with the only other one of the same vote or match."""
    told, held = telling_of(story), [telling_of(source) for source in sources]
    own, theirs = list(_tallies(story)), [list(_tallies(source)) for source in sources]
    known = {frozenset(tally.numbers) for tallies in theirs for tally in tallies}
    for tally in own:
        if frozenset(tally.numbers) in known or told.is_quoted(tally.span) or is_from_elsewhere(tally.sentence, held):
            continue
        for source, tallies in zip(held, theirs, strict=True):
            left = [other for other in tallies if not any(_are_one(other, mine) for mine in own)]
            is_sole = len(left) == 1 and _are_votes(tally, left[0]) and bool(set(left[0].numbers) & set(tally.numbers))
            found = left if is_sole else [other for other in left if _is_linked(tally, other, source)]
            if len(found) == 1:
                other = found[0]
                yield Differing(
                    tally.span, tally.sentence.index, source.story, other.span, other.sentence.span, (tally.text, other.text), "tally"
                )
                break


def _tallies(story: "Story") -> Iterator[_Tally]:
    for sentence in story.sentences:
        for match in _TALLY.finditer(sentence.text):
            numbers = [number_of(match[name].lower()) for name in ("one", "two")]
            if all(number is not None for number in numbers):
                yield _Tally(tuple(map(int, numbers)), match[0], sentence.span_of(*match.span()), sentence)


def _are_one(one: _Tally, other: _Tally) -> bool:
    return set(one.numbers) == set(other.numbers)


def _are_votes(one: _Tally, other: _Tally) -> bool:
    return all(re.search(r"(?i)\bvot|\bmotion\b", tally.sentence.text) for tally in (one, other))


def _is_linked(one: _Tally, other: _Tally, source: Telling) -> bool:
    found = link((one.sentence, one.span), (other.sentence, other.span), source)
    needed = _ALIKE if set(one.numbers) & set(other.numbers) else _SURELY
    return bool(found.near) and found.strength >= needed
