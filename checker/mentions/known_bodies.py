"""Bodies, brands, works and terms that papers write with a capital, and what a written word or run of words is nearly.

The list is data/known_bodies.txt. Nothing here scans it: a name of one word is found by its first or its last letters, of which a
single slip leaves one right, and a name of several words by its first or its last word.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from checker.mentions.gazetteer import without_accents
from checker.patterns import lazy

SHORTEST = 5  # letters of a name of one word
_LONG = 7  # letters from which three at either end are looked up, else two

_STYLE = lazy(r"[’']s\b|[-–.,:!/’'ʼ]")
_LETTERS = (("&", "and"), ("ø", "o"), ("ł", "l"), ("æ", "ae"))

_Places = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A name as it is spelt and its words as `fold` makes them; all spellings of one name have one `entry`, names of a kind one `group`."""

    name: str
    words: tuple[str, ...]
    entry: int
    group: int


@dataclass(frozen=True, slots=True)
class _List:
    """The spellings, folded too, with the number of each one's name and group, and the groups' signs."""

    names: tuple[str, ...]
    folded: tuple[str, ...]
    entries: tuple[tuple[int, int], ...]
    signs: tuple[str, ...]

    def is_meant(self, place: int) -> bool:
        """Whether a name may be meant by a slip; namesakes of such names only pass."""
        return self.signs[self.entries[place][1]] != ""

    def body(self, place: int) -> KnownBody:
        entry, group = self.entries[place]
        return KnownBody(self.names[place], tuple(self.folded[place].split(" ")), entry, group)


@lru_cache(20_000)
def fold(text: str) -> str:
    """What style does not change: small letters without accents, points, hyphens and a possessive 's'; blanks and lines stay."""
    folded = _STYLE.sub("", without_accents(text)).casefold()
    for written, plain in () if folded.isalpha() and folded.isascii() else _LETTERS:
        folded = folded.replace(written, plain)
    return folded


@cache
def _list() -> _List:
    text = files("checker.mentions").joinpath("data/known_bodies.txt").read_text("utf-8")
    names: list[str] = []
    entries: list[tuple[int, int]] = []
    signs: list[str] = []
    for entry, line in enumerate(text.splitlines()):
        if line.startswith("["):
            signs.append(line.partition("]")[2])
        elif not line.startswith("#"):
            spellings = line.split("|")
            names += spellings
            entries += [(entry, len(signs) - 1)] * len(spellings)
    plain = "\n".join(name if name.isascii() else without_accents(name) for name in names)  # the few, since accents take time
    return _List(tuple(names), tuple(fold(plain).split("\n")), tuple(entries), tuple(signs))


@cache
def _all_folded() -> frozenset[str]:
    return frozenset(_list().folded)


@cache
def words_of_names() -> frozenset[str]:
    """Every word of the list, folded."""
    return frozenset(" ".join(_list().folded).split())


def known_names() -> tuple[str, ...]:
    """Every spelling of the list, in the order of the file."""
    return _list().names


@cache
def signs_of(group: int) -> frozenset[str]:
    """The words that stand near names of a group ('airline', 'lender')."""
    return frozenset(_list().signs[group].split())


def is_known(words: str) -> bool:
    """Whether words, folded, are a name of the list as it stands there."""
    return words in _all_folded()


def is_word_of_one(word: str) -> bool:
    """Whether a word, folded, is one of a name of the list."""
    return word in words_of_names()


@cache
def _by_word() -> _Places:
    """Names of several words by their first and their last, which keep their capital here ('Hodgkin', 'lymphoma')."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(_list().folded):
        first, _, rest = name.partition(" ")
        if rest and _list().is_meant(place):
            written = _list().names[place]
            found[_key(first, is_small=written[0].islower())].append(place)
            found[_key(rest.rpartition(" ")[2], is_small=written.rpartition(" ")[2][0].islower())].append(place)
    return {word: tuple(places) for word, places in found.items()}


def _key(word: str, *, is_small: bool) -> str:
    return word if is_small else f"^{word}"


@cache
def _by_end() -> _Places:
    """Names of one word, or of two that are written as one too, by their first and their last letters ('fac^', '$ook')."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(_list().folded):
        if " " not in name and len(name) >= SHORTEST and _list().is_meant(place):
            for key in _ends(name, 3 if len(name) >= _LONG else 2):
                found[key].append(place)
    return {word: tuple(places) for word, places in found.items()}


def _ends(word: str, size: int) -> tuple[str, str]:
    return f"{word[:size]}^", f"${word[-size:]}"


@lru_cache(2_000)
def with_word(word: str, *, is_small: bool) -> tuple[KnownBody, ...]:
    """Names of several words that begin or end with a word, folded, which is written with a capital in them or is not."""
    return tuple(map(_list().body, _by_word().get(_key(word, is_small=is_small), ())))


@lru_cache(2_000)
def near_word(word: str) -> tuple[KnownBody, ...]:
    """Names of one word that may be a slip from a word, folded: those that begin or end as it does."""
    held = _by_end()
    keys = (*_ends(word, 2), *_ends(word, 3))
    places = {place for key in keys for place in held.get(key, ())}
    return tuple(map(_list().body, sorted(places)))
