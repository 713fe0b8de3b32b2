"""What the words of a text stand for where events are told: 'abolition' and 'abolished' have one stem, 'shot' and 'slain' one sort.

A sort is a row of `CUE_SETS`: words that tell one sort of happening. Countries and their people are one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from checker.facts.adjectives import ADJECTIVES, OTHER_COUNTRIES, OTHER_NAMES
from checker.facts.events.event_calendar import MONTHS
from checker.facts.events.event_cue_words import CUE_SETS, VERBS
from checker.language import english_function_words
from checker.patterns import lazy
from checker.types import Span

_WORD = lazy(r"(?<![’'])[^\W\d_]+|\d+")
# Endings that words of one stem differ in, taken off while enough of the word is left.
_ENDING = lazy(
    r"(?:i[sz]ations?|ifications?|ications?|ations?|itions?|ions?|i[sz]ing|i[sz]ed?|ated?|ating|ing|ish(?:ed|es)?|ments?|ances?|ences?|ants?|ents?"
    r"|ed|er|or|es|s|al|cy|ity|ies|ied|ify|y|i|e)$"
)
_SHORTEST = 4
# Words that tell when or how, and not what.
_NOTHING = frozenset(
    {*(month.lower() for month in MONTHS), "day", "days", "year", "years", "month", "week", "night", "morning", "evening", "afternoon"}
    | {"summer", "autumn", "winter", "spring", "century", "later", "ago", "early", "late", "since", "until", "during", "before", "while"}
    | {"last", "next", "old", "many", "most", "own", "made", "make", "took", "take", "went", "came", "got", "set", "put", "well", "back"}
    | {"down", "off", "against", "through", "between", "under", "still", "even", "such", "because", "where", "why", "own", "much", "same"}
    | {"four", "five", "six", "seven", "eight", "nine", "ten", "hundred", "thousand", "million", "us", "am", "did", "does", "being", "both"}
)
_SHORT = 3  # letters
_KEPT = frozenset({"first"})
_LONGEST = 4  # words of a cue
_JOINTS = frozenset({" ", "-", "."})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, or a few that are one: where it stands, and what it stands for."""

    span: Span
    cues: frozenset[str]


@lru_cache(4096)
def read_words(text: str) -> tuple[Word, ...]:
    """The words of a text that say something, without numbers."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[Word]:
    tokens = [(match.start(), match.end(), match[0].lower()) for match in _WORD.finditer(text)]
    at = 0
    while at < len(tokens):
        start, end, word = tokens[at]
        length, sorts = _longest_phrase(text, tokens[at : at + _LONGEST])
        if length > 1:
            yield Word(Span(start, tokens[at + length - 1][1]), frozenset(sorts))
        elif text[start:end] == "US":
            yield Word(Span(start, end), frozenset({"@the United States"}))
        elif not (word in _NOTHING or len(word) < _SHORT or word.isdigit() or (word in english_function_words() and word not in _KEPT)):
            yield Word(Span(start, end), _meaning_of(word, is_name=text[start].isupper()))
        at += length


def _longest_phrase(text: str, tokens: Sequence[tuple[int, int, str]]) -> tuple[int, set[str]]:
    """How many of the words from the first on are one, and what they stand for."""
    for length in range(len(tokens), 1, -1):
        sorts = _phrases().get(tuple(word for _, _, word in tokens[:length]))
        if sorts and all(text[one[1] : other[0]] in _JOINTS for one, other in pairwise(tokens[:length])):
            return length, sorts
    return 1, set()


@cache
def stem(word: str) -> str:
    """What words of one stem have in common: 'abol', 'independ'."""
    while match := _ENDING.search(word, _SHORTEST):
        word = word[: match.start()]
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word


@cache
def _meaning_of(word: str, *, is_name: bool) -> frozenset[str]:
    """What a word stands for: a country alone, or its stem and the sorts that have it."""
    sorts = _sorts_of(word)
    countries = frozenset(sort for sort in sorts if sort[0] == "@")
    return countries if countries and is_name else frozenset({stem(word), *(sorts - countries)})


@cache
def _sorts_of(word: str) -> frozenset[str]:
    starred = (_starred().get(word[:length], ()) for length in range(_SHORTEST - 1, len(word) + 1))
    return frozenset({*_phrases().get((word,), ()), *(sort for sorts in starred for sort in sorts)})


@cache
def _starred() -> dict[str, set[str]]:
    """The cues with '*', each with its sorts."""
    found: dict[str, set[str]] = {}
    for cue, sort in _sorts():
        if cue.endswith("*"):
            found.setdefault(cue[:-1].lower(), set()).add(sort)
    return found


def _sorts() -> Iterator[tuple[str, str]]:
    """Each cue with a sort that has it."""
    yield from ((cue, f"={sort}") for sort, cues in CUE_SETS.items() for cue in cues.split(", "))
    yield from ((cue.lower(), f"={verbs.partition('* ')[0].partition(' ')[0]}") for verbs in VERBS for cue in verbs.split())


@cache
def _phrases() -> dict[tuple[str, ...], set[str]]:
    """The cues of one word or several, and the names of countries and their people, each with what it stands for."""
    told = [(cue, sort) for cue, sort in _sorts() if not cue.endswith("*")]
    for country in {**ADJECTIVES, **OTHER_COUNTRIES, **OTHER_NAMES}:
        names = (country, *ADJECTIVES.get(country, ()), *OTHER_COUNTRIES.get(country, ()), *OTHER_NAMES.get(country, ()))
        told += [(name.removeprefix("the ") + plural, f"@{country}") for name in names for plural in ("", "s")]
    found: dict[tuple[str, ...], set[str]] = {}
    for words, meant in told:
        found.setdefault(tuple(match[0].lower() for match in _WORD.finditer(words)), set()).add(meant)
    return found
