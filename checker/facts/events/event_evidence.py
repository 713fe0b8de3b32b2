"""What in a sentence speaks for each event of the store: its name, a telling of it, its anchors and its cues (event_cues.py).

Whichever of its wordings they are of, two words tell an event together if both are names or one is the name of little else,
and three if one is a name. Names of countries do not count, since too much befalls them, but for their independence.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from checker.facts.adjectives import ADJECTIVES
from checker.facts.events.event_stems import Word, read_words
from checker.facts.events.event_tellings import match_telling
from checker.facts.events.wordings import Told
from checker.facts.namesakes import is_of_another, is_of_kin
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact, FactStore

_COUNTRIES = frozenset(
    {*(name.removeprefix("the ") for name in ADJECTIVES), *chain.from_iterable(ADJECTIVES.values()), "America", "Britain"}
)
_PROPER = lazy(r"[A-ZÀ-Þ].*")
_EVENTS = 4500  # of the store, of which a word may tell some
_COMMON = 120  # events: a word of more leads to none of them
_LEAST_RARITY = 5.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a sentence that speak for an event.

    `facts`: the event, and others that the same words may tell. `marks`: the words, in order; `names`: those that are names.
    `breadth`: how many events the rarest of the names may tell. `manner`: told by its 'name', in a 'clause', or by 'cues'.
    `share`: the part of its best telling that is there. `rarity`: how few events have the words, the sum of logarithms.
    """

    facts: tuple["Fact", ...]
    marks: tuple[Span, ...]
    names: tuple[Span, ...] = ()
    breadth: int = 1
    manner: str = "cues"
    share: float = 0.0
    rarity: float = 0.0

    @property
    def fact(self) -> "Fact":
        return self.facts[0]

    @property
    def is_whole(self) -> bool:
        """Whether a telling stands there with all its words."""
        return self.share == 1

    @property
    def is_named(self) -> bool:
        """Whether a name of it, or a form, tells the event."""
        return self.manner != "cues"


def gather_evidence(text: str, store: "FactStore", told: Sequence[Told], taken: Sequence[Span]) -> list[Evidence]:
    """The evidence for each event that the text names or tells in any words; words in `taken`, the dates, are none."""
    by_words = {one.fact: one for one in _find_by_words(text, store, taken)}
    found = [_join_told(one, by_words.pop(one.facts[0], None)) for one in told if _is_apart(one.span, taken)]
    return [*found, *by_words.values()]


def _join_told(told: Told, other: Evidence | None) -> Evidence:
    """The evidence of a telling, with the words that stand beside it."""
    beside = tuple(mark for mark in other.marks if not mark.overlaps(told.span)) if other else ()
    names = (told.span, *(name for name in other.names if name in beside)) if other else (told.span,)
    manner = "clause" if told.is_clause else "name"
    rarity = other.rarity if other else _LEAST_RARITY
    return Evidence(told.facts, tuple(sorted((told.span, *beside))), names, 1, manner, 1.0, rarity)


def _find_by_words(text: str, store: "FactStore", taken: Sequence[Span]) -> Iterator[Evidence]:
    words: dict[str, list[Word]] = defaultdict(list)
    for word in read_words(text):
        if _is_apart(word.span, taken):
            for cue in word.cues:
                words[cue].append(word)
    breadth = {cue: len(store.find_cued(cue)) for cue in words}
    for number in _candidates(store, breadth):
        fact = store.fact_of(number)
        if fact is not None and (evidence := _weigh_up(text, fact, words, breadth)):
            yield evidence


def _candidates(store: "FactStore", breadth: Mapping[str, int]) -> list[int]:
    """The events that have a rare cue of the text, or several that together are as rare."""
    rarity: dict[int, float] = defaultdict(float)
    for cue, count in breadth.items():
        for number in store.find_cued(cue) if 0 < count <= _COMMON else ():
            rarity[number] += _rarity(count)
    return sorted(number for number, sum_ in rarity.items() if sum_ >= _LEAST_RARITY)


def _weigh_up(text: str, fact: "Fact", words: Mapping[str, list[Word]], breadth: Mapping[str, int]) -> Evidence | None:
    match = match_telling(fact, words, breadth)
    marks = tuple(_join(text, match.words))
    meant = (mark for mark in marks if not (is_of_kin(text, mark) or is_of_another(text, mark)))
    names = tuple(mark for mark in meant if _is_name(text[mark.start : mark.end], fact))
    if not names:
        return None
    rarest = {mark: min(breadth[cue] for span, cue in match.words.items() if mark.contains(span)) for mark in marks}
    rarity = sum(map(_rarity, rarest.values()))
    return Evidence((fact,), marks, names, min(rarest[name] for name in names), share=match.share, rarity=rarity)


def _rarity(count: int) -> float:
    return math.log(_EVENTS / count)


def _join(text: str, marks: Iterable[Span]) -> list[Span]:
    """The marks with those made one that stand side by side, since they are one name."""
    joined: list[Span] = []
    for mark in marks:
        if joined and text[mark.start].isupper() and text[joined[-1].end : mark.start] == " ":
            joined[-1] = Span(joined[-1].start, mark.end)
        else:
            joined.append(mark)
    return joined


def _is_apart(span: Span, taken: Iterable[Span]) -> bool:
    return not any(span.overlaps(other) for other in taken)


def _is_name(words: str, fact: "Fact") -> bool:
    """Whether words hold a name as the event's names spell it, or a country, which it may name otherwise."""
    proper = _PROPER.search(words)
    return bool(proper) and (is_country(proper[0]) or any(proper[0] in name for name in (*fact.names, fact.value)))


def is_country(words: str) -> bool:
    """Whether words are the name of a country or its people, of which too much is told to tell an event."""
    return words in _COUNTRIES or words.removesuffix("s") in _COUNTRIES
