"""Find votes and scores of a story, of two numbers each, where a source has another: 'seven votes to two', '3-1'."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.mentions.number_words import IN_WORDS, number_of
from checker.patterns import lazy
from checker.sources.comparing import comparison
from checker.sources.setting import Telling, link
from checker.versions.values import Value

if TYPE_CHECKING:
    from checker.story import Story

_NUMBER = rf"(?:\d{{1,3}}|{IN_WORDS})"
_TALLY = lazy(
    rf"(?i)(?<![\w.,:£$€–-])(?P<one>{_NUMBER})(?P<votes>\svotes)?(?:\sto\s|[-–]|\svotes\sagainst\s)(?P<two>{_NUMBER})(?:\svotes)?"
    r"(?![\w%:–-]|[.,]\d|\s(?:per|million|billion|m|bn|years?|months?|weeks?|days?|hours?|minutes?|(?-i:[A-Z][a-z]+))\b)"
)
_ALIKE = 1.5  # strength of the link of two tallies of one vote or match that have a number in common
_SURELY = 2.5  # and of two that have none


def _read(story: "Story") -> Iterator[Value]:
    for sentence in story.sentences:
        for match in _TALLY.finditer(sentence.text):
            yield Value.of("tally", frozenset(number_of(match[name]) for name in ("one", "two")), sentence, match)


def _is_known(tally: Value, _told: Telling, held: Sequence[Telling]) -> bool:
    return any(tally.is_same(other) for source in held for other in source.all(_read))


def _meant(tally: Value, told: Telling, source: Telling) -> Value | None:
    """The only other tally of the same vote or match that the story does not give."""
    left = [other for other in source.all(_read) if not any(map(other.is_same, told.all(_read)))]
    is_sole = len(left) == 1 and _are_votes(tally, left[0]) and bool(left[0].key & tally.key)
    found = left if is_sole else [other for other in left if _is_linked(tally, other, source)]
    return found[0] if len(found) == 1 else None


def _are_votes(one: Value, other: Value) -> bool:
    return all(re.search(r"(?i)\bvot|\bmotion\b", tally.sentence.text) for tally in (one, other))


def _is_linked(one: Value, other: Value, source: Telling) -> bool:
    found = link(one, other, source)
    return bool(found.near) and found.strength >= (_ALIKE if one.key & other.key else _SURELY)


find_other_tallies = comparison(_read, _meant, is_left_out=_is_known, subject=lambda _one, _other: "tally")
