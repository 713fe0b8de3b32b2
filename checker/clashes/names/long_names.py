"""Names of three words and more, of which a text has all but one right: 'Médecins Sans Frontiers'.

So much of the name is there that nothing else can be meant, whoever or whatever bears it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from checker.mentions.famous import famous_names, is_mangled
from checker.mentions.known_bodies import fold, is_known
from checker.mentions.likeness import is_slip, plain
from checker.patterns import lazy

_WORD = lazy(r"(?<![\w’'-])[^\W\d_][\w’'-]*[\w](?![’'-]\w)")
_SMALL = frozenset({"of", "the", "and", "for"})
_LEAST = 2  # words beside the wrong one that are no 'of' or 'the'


def find_slips(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a long name stands with one word misspelt: offsets of the whole name, and how it is spelt."""
    words = list(_WORD.finditer(text))
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for at, word in enumerate(words):
        for name in _by_word().get(plain(word[0]), ()) if word[0][0].isupper() else ():
            start = at - next(place for place, other in enumerate(name.split()) if plain(other) == plain(word[0]))
            written = words[start : start + len(name.split())] if start >= 0 else []
            if _is_slip([match[0] for match in written], name.split()) and _is_run(text, written):
                found[written[0].start(), written[-1].end()].append(name)
    for place, names in sorted(found.items()):
        if not is_known(fold(text[slice(*place)])):
            yield *place, _nearest(text[slice(*place)], names)


def _nearest(written: str, names: list[str]) -> str:
    """The name as the text has it but for the slip: with its accents or without."""
    accents = {letter for letter in written if not letter.isascii()}
    return min(names, key=lambda name: (len(accents - set(name)), name))


def _is_run(text: str, words: list[re.Match[str]]) -> bool:
    return all(text[one.end() : other.start()] == " " for one, other in pairwise(words))


def _is_slip(written: list[str], right: list[str]) -> bool:
    differing = [(a, b) for a, b in zip(written, right, strict=False) if plain(a) != plain(b)]
    if len(written) != len(right) or len(differing) != 1 or sum(word.lower() not in _SMALL for word in written) <= _LEAST:
        return False
    a, b = differing[0]
    is_plural = plain(a) in (plain(b) + "s", plain(b).removesuffix("s"))
    return a[0].isupper() and ("-" in a) == ("-" in b) and not is_plural and (is_slip(a, b) or is_mangled(a, b))


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    """Long names by their two longest words, of which one at least is right."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in famous_names():
        words = name.split()
        if len(words) > _LEAST:
            for word in sorted(set(map(plain, words)), key=len)[-2:]:
                found[word].append(name)
    return {word: tuple(names) for word, names in found.items()}
