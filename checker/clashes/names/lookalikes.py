"""The names of a story that may be likened to one of them, found without holding it against each.

A roll of honour or the results of an election has thousands of names: each against each would take minutes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from checker.mentions.likeness import LEAST_LIKENESS, plain, singled, sound, without_mac
from checker.mentions.people import Person

T = TypeVar("T")
_MOST_EDITS = 2  # of a slip
_FEWEST_LETTERS = 4  # of two words that are likened though their first letters differ


class Lookalikes(Generic[T]):
    """Things by a word of their names; the things of one word keep their order."""

    def __init__(self, named: Iterable[tuple[str, T]]) -> None:
        self._things: dict[str, list[T]] = defaultdict(list)
        for word, thing in named:
            self._things[plain(word)].append(thing)
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        self._by_key: dict[tuple[str, str], list[str]] = defaultdict(list)
        for word in self._things:
            self._by_letter[word[:1]].append(word)
            for key in _keys(word):
                self._by_key[key].append(word)

    def near(self, word: str) -> Iterator[T]:
        """The things of another word which `likeness` may call a slip, a homophone or an anagram of this one, or alike.

        All of them, in no order, and some more: those few are left to be compared.
        """
        from rapidfuzz import process
        from rapidfuzz.distance import OSA, JaroWinkler

        word = plain(word)
        rivals = self._by_letter.get(word[:1], [])
        found = {other for key in _keys(word) for other in self._by_key.get(key, ())}
        for likeness, least in ((OSA.distance, _MOST_EDITS), (JaroWinkler.similarity, LEAST_LIKENESS)):
            found.update(other for other, _, _ in process.extract(word, rivals, scorer=likeness, score_cutoff=least, limit=None))
        for other in found - {word}:
            yield from self._things[other]


def _keys(word: str) -> Iterator[tuple[str, str]]:
    """What two words of one likeness share that is not bound to their first letter."""
    yield "sound", sound(word)
    yield "beginning", without_mac(word)[:3]
    yield "letters", "".join(sorted(word))
    yield "single", singled(word)
    if len(word) >= _FEWEST_LETTERS:  # one edit of the first letter leaves the rest; where two change places, all letters
        yield from (("rest", word[at:]) for at in range(2))


def differ_in_one_word(people: Iterable[Person]) -> Iterator[tuple[Person, Person]]:
    """Pairs of names of as many words, initials left out, that are the same but for one, which may be likened, in the people's order."""
    people = list(people)
    rest: dict[tuple[str | None, ...], list[tuple[str, int]]] = defaultdict(list)
    for index, person in enumerate(people):
        words = without_initials(person.words)
        for at, key in all_but_one(words):
            rest[key].append((words[at], index))
    pairs = set()
    for named in rest.values():
        if len(named) > 1:
            alike = Lookalikes(named)
            pairs |= {(index, other) for word, index in named for other in alike.near(word) if other > index}
    yield from ((people[one], people[other]) for one, other in sorted(pairs))


def without_initials(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name less the initials in its midst, which come and go: 'Lee H. Hamilton'."""
    return tuple(word for at, word in enumerate(words) if not (0 < at < len(words) - 1 and len(plain(word)) == 1))


def all_but_one(written: Sequence[str]) -> Iterator[tuple[int, tuple[str | None, ...]]]:
    """Each place of a word in a name, and what the name is without that word: equal for names that differ in it only."""
    words = tuple(map(plain, written))
    for at in range(len(words)):
        yield at, (*words[:at], None, *words[at + 1 :])
