"""Names of bodies with one word of another: 'the International Money Fund', 'the National Aeronautics and Space Agency'.

The wrong word only begins like the right one, as slips of memory do, or is another word for a sort of body where three others are right.
"""

import re
from collections.abc import Iterator
from functools import cache

from checker.facts.denials import BodyDenial
from checker.facts.organisations.acronyms import ACRONYM
from checker.facts.organisations.seats import SEAT
from checker.facts.people.makings import FOUNDED
from checker.facts.store import Fact, FactStore
from checker.patterns import lazy
from checker.types import Span

_NAME = lazy(
    r"(?<![\w’'-])(?!The\s)(?:[A-ZÀ-Þ][\w’'-]+\s)(?:(?:[A-ZÀ-Þ][\w’'-]+|of|for|the|and|on|in)\s){1,6}"
    r"[A-ZÀ-Þ][\w’'-]+(?!\s[A-ZÀ-Þ&])(?![\w-])"
)
# There is one in every place.
_OF_PLACES = ("University", "Bank", "Church", "Supreme", "Museum", "National", "Royal", "London", "New", "Labour", "Democratic")
_SORTS = frozenset(
    "Agency Administration Organisation Organization Authority Association Council Commission Committee Institute Institution"
    " Foundation Fund Bank Board Office Service Union League Federation Society Alliance Bureau Department Ministry Court"
    " Tribunal Corporation Company Programme Program Conference Congress Assembly Forum Panel Group Body".split()
)
_LETTERS = lazy(r"\s\((?:the\s)?[A-Z]\w{1,7}\)")
_SMALL = frozenset({"of", "for", "the", "and", "on", "in"})
_ENOUGH = 3  # words that are right beside a wrong word for the sort of body


def find_wrong_names(text: str, store: FactStore) -> Iterator[BodyDenial]:
    """Where a text has the name of a body of three words and more but for one."""
    for match in _NAME.finditer(text):
        words = re.sub(r"[’']s?$", "", match[0]).split()
        for name, fact in _long_names(store).get((words[0], len(words)), ()):
            if _LETTERS.match(text, match.end()):
                continue  # which acronyms.py reads
            differing = [(a, b) for a, b in zip(words, name.split(), strict=True) if a != b]
            if len(differing) == 1 and _is_slip(name, *differing[0]) and not _is_known_name(" ".join(words), store):
                span = Span(match.start(), match.start() + len(match[0]))
                yield span, span, fact, match[0], name


def _is_slip(name: str, written: str, right: str) -> bool:
    """Whether one word of a name is wrong, and no other body meant."""
    if {written, right} <= _SORTS:
        return written.replace("z", "s") != right.replace("z", "s") and len(set(name.split()) - _SMALL) > _ENOUGH
    return not name.startswith(_OF_PLACES) and _begins_alike(written, right)


def _begins_alike(written: str, right: str) -> bool:
    """Whether the words differ by more than their spelling and begin alike."""
    stems = [word.replace("-", "").rstrip("s")[:5].lower() for word in (written, right)]
    return written[:2] == right[:2] and min(len(written), len(right)) > 3 and stems[0] != stems[1]


def _is_known_name(name: str, store: FactStore) -> bool:
    """Whether there is a body of just this name."""
    return store.is_name(name, SEAT, FOUNDED, ACRONYM)


@cache
def _long_names(store: FactStore) -> dict[tuple[str, int], list[tuple[str, Fact]]]:
    """Full names of bodies, by their first word and the number of words."""
    found: dict[tuple[str, int], list[tuple[str, Fact]]] = {}
    for fact in store.of(SEAT, ACRONYM):
        for name in fact.names:
            if fact.kind == "organisation" and len(name.split()) >= 3:
                found.setdefault((name.split()[0], len(name.split())), []).append((name, fact))
    return found
