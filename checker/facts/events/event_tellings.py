"""How an event may be told in any words: by the stems of its names, in any order, or by the pieces of an alias with gaps.

A telling is a list of groups, a group a choice of words, any of which will do. Each word of a name is a group of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from checker.facts.events.event_stems import Word, read_words
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact

# An alias may leave gaps and name choices: 'Soviet/Warsaw Pact … tanks/troops … Prague'.
GAP = " … "
MARK = "!"  # behind the piece that is rarest, by which an act is looked up where it is not the last of names alone
EVENTS = 6000  # whose tellings are kept
_ACTS = ("was done by", "was done to", "was done in")
_SHORT = 2  # years
_KIND_CUES = {"law": "=enacted", "treaty": "=signed", "ruling": "=ruled"}  # what is done with all of a kind
_DATED = lazy(r"\d{4}")
Choice = tuple[frozenset[str], ...]  # the words that must all be there, each with what it stands for
Telling = tuple[tuple[Choice, ...], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """What of an event a text tells: the words, each with the rarest cue by which it is known, and the part of its best telling."""

    words: dict[Span, str]
    share: float


@lru_cache(EVENTS)
def tellings_of(fact: "Fact") -> tuple[Telling, ...]:
    """The tellings that the names of an event give, and of an act its aliases with what else its row says."""
    found = [telling for name in _names_of(fact) if (telling := _telling_of(name))]
    if fact.kind in _KIND_CUES and found:
        found.append((*found[0], ((frozenset({_KIND_CUES[fact.kind]}),),)))
    return tuple(dict.fromkeys(found))


def is_told_by_words(fact: "Fact") -> bool:
    """Whether a fact is an event, or an act that has one short time."""
    is_short = all(interval.last[0] - interval.first[0] < _SHORT for interval in fact.intervals)
    return fact.relation == "took place" or (fact.relation in _ACTS and is_short)


def cues_of(fact: "Fact") -> frozenset[str]:
    """Everything that any word of an event stands for, by which it is looked up."""
    return frozenset(cue for telling in tellings_of(fact) for group in telling for choice in group for word in choice for cue in word)


def _names_of(fact: "Fact") -> Iterator[str]:
    if fact.relation == "took place":
        yield from fact.names
    else:
        values = "/".join(f"{value}/{value.split()[-1]}" for value in fact.value.split("; "))
        yield from (f"{alias}{GAP}{values}" for alias in fact.aliases)


def _telling_of(name: str) -> Telling:
    if GAP not in name:
        return tuple(dict.fromkeys(((word.cues,),) for word in read_words(name)))
    groups = (_group_of(piece.removesuffix(MARK)) for piece in name.split(GAP))
    return tuple(dict.fromkeys(group for group in groups if group))


def _group_of(piece: str) -> tuple[Choice, ...]:
    choices = (tuple(word.cues for word in read_words(words)) for words in piece.split("/") if not _DATED.search(words))
    return tuple(dict.fromkeys(choice for choice in choices if choice))


def match_telling(fact: "Fact", told: Mapping[str, Sequence[Word]], breadth: Mapping[str, int]) -> Match:
    """What of an event the words of a text tell. `told`: the words by their cues; `breadth`: how many events have a cue."""
    best, words = 0.0, {}
    for telling in tellings_of(fact):
        met = [found for group in telling if (found := _find(group, told, breadth))]
        words.update((cue, word.span) for cue, word in chain.from_iterable(met))
        best = max(best, len(met) / len(telling) if len(telling) > 1 else 0.0)
    return Match({span: cue for cue, span in sorted(words.items(), key=lambda found: (found[1], found[0]))}, best)


def _find(group: Sequence[Choice], told: Mapping[str, Sequence[Word]], breadth: Mapping[str, int]) -> list[tuple[str, Word]]:
    """The words of the first choice that is there, each with its rarest cue; all of its words must be."""
    for choice in group:
        known = [sorted((cue for cue in cues if told.get(cue)), key=lambda cue: (breadth[cue], cue)) for cues in choice]
        if all(known):
            return [(cues[0], told[cues[0]][0]) for cues in known]
    return []
