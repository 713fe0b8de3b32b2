"""Names of places in several words of which a text has one word wrong.

Beside a word that is none any such name is found ('San Fransisco'); where the wrong word is one, those of countries and
the like only ('Costa Rico').
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from checker.mentions.gazetteer import forms, places, without_accents
from checker.mentions.spelling import WELL_KNOWN, is_derived, is_near, is_one_slip, phrases
from checker.patterns import lazy

_PAIR = lazy(r"(?<![\w’'-])(?=(?P<one>[A-ZÀ-Þ][\w]{2,})\s(?P<two>[A-ZÀ-Þ][\w]{2,})(?![\w-]|\s[A-ZÀ-Þ]|[’'][a-rt-z]))")
# With these names begin too many others: 'San Martino', 'North Korean'.
_COMMON = frozenset("San Santa Santo Saint Port Cape Great Fort Los Las".split())

_WORD_BEFORE = lazy(r"(?<![\w’'-])([A-ZÀ-Þ]\w+)\s$")
_WORD_AFTER = lazy(r"\s([A-ZÀ-Þ]\w+)")


def find_slips(text: str) -> Iterator[tuple[int, int, str]]:
    """Where such a name stands with one word off: offsets, and how it is spelt."""
    for match in _PAIR.finditer(text):
        written = match["one"], match["two"]
        if " ".join(written) in forms():
            continue
        for at, word in enumerate(written):
            right = next((name for name in _pairs().get((at, word), ()) if _is_slip(written[1 - at], name[1 - at])), None)
            if right:
                yield match.start("one"), match.end("two"), " ".join(right)
                break


def find_beside(text: str, match: re.Match[str]) -> tuple[int, int, str] | None:
    """'San Fransisco': all words of a place's name but one, and that one nearly; offsets and the right name."""
    after = _WORD_AFTER.match(text, match.end())
    before = _WORD_BEFORE.search(text, max(0, match.start() - 25), match.start())
    for neighbour, index in ((before, 1), (after, 0)):
        for name in phrases().get(neighbour[1], ()) if neighbour else ():
            if len(name) == 2 and name[1 - index] == neighbour[1] and is_near(match[0], name[index], is_well_known=True):
                start = before.start(1) if index else match.start()
                return start, match.end() if index else after.end(), " ".join(name)
    return None


def _is_slip(word: str, right: str) -> bool:
    a, b = without_accents(word).lower(), without_accents(right).lower()
    return len(b) >= 4 and a != b[:-1] and a[0] == b[0] and not is_derived(a, b) and is_one_slip(word, right)


@cache
def _pairs() -> dict[tuple[int, str], tuple[tuple[str, str], ...]]:
    """Names in two words by the place and the spelling of one of them that few others share."""
    found: dict[tuple[int, str], list[tuple[str, str]]] = defaultdict(list)
    for place in places():
        words = tuple(place.name.split())
        if place.kind in WELL_KNOWN and len(words) == 2:
            for at, word in enumerate(words):
                if word not in _COMMON:
                    found[at, word].append(words)
    return {key: tuple(names) for key, names in found.items()}
