"""Who or what a text names that an act may be given to by mistake: people, bodies and countries, each with its classes.

Known are the people of the facts with their callings, holders of offices, bodies, countries, and all to whom the acts themselves
belong. Somebody may be named by a surname alone, if the text tells no other bearer of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.facts.acts.told_acts import AGENT, OBJECT
from checker.facts.adjectives import ADJECTIVES
from checker.facts.people.lives import NATIONALITY
from checker.facts.people.makings import FOUNDED, FOUNDER
from checker.facts.store import OFFICE, Fact, FactStore
from checker.mentions.gazetteer import forms
from checker.mentions.name_words import first_names
from checker.patterns import lazy
from checker.types import Span

COUNTRY, BODY = "country", "firm"
_THINGS = frozenset({COUNTRY, BODY, "team"})
_OTHER_CLASS, _UNKNOWN = 1.0, 1.5  # points against people who are known for something else, and for nothing
_THRONES = frozenset("Pope King Queen Emperor Empress Tsar Kaiser".split())
# Callings of the facts on people, and the classes of acts whose doers are mixed up with those who have them.
_CLASSES = {
    "writer": {"writer"},
    "philosopher": {"writer"},
    "scientist": {"scientist", "founder", "explorer"},
    "politician": {"statesman", "activist", "soldier", "victim"},
    "composer": {"musician"},
    "painter": {"artist"},
    "artist": {"artist", "musician", "film"},
    "athlete": {"sport"},
    "explorer": {"explorer", "space"},
    "founder": {"founder", "scientist"},
}
_HOLDER = {"statesman", "activist", "soldier", "victim"}
_ALIKE = {"statesman": {"activist", "soldier", "victim"}, "activist": {"statesman"}, "space": {"explorer"}, "victim": {"statesman"}}
_WORD = r"(?:(?:[A-Z]\.)+|[A-ZÀ-Þ](?:\w|[-’'](?!s\b)(?=\w))*)"
_JOIN = r"(?:\s(?:de|da|di|du|la|le|del|van|von|der|den|bin|ibn|al|of|the))*\s"
_START = lazy(rf"(?<![\w’'-]){_WORD}")
_RUN = lazy(rf"{_WORD}(?:{_JOIN}{_WORD}){{0,4}}")
# Surnames that are words, months or places first.
_WORDS = frozenset(
    "May March Major King Queen Prince Pope Brown Green White Black Young Long Day Best Bell Cook Church Hill Law Love Park Rice"
    " Rose Smith Stone Street Wood West North South Hope Grace Victoria Washington Jackson Houston Berlin London"
    " Paris Berlin Sydney Madison Mercury Marine Prize General Banks Rivers Castle English Scott Marshall Page Swift"
    " Williams Jones Taylor Lee Davis Miller Moore Anderson Thomas Martin Thompson Robinson Clark Lewis Walker Hall Allen Wright"
    " Cash Head Small Power Powers Price Case Ball Bean Fox Wolf Bacon Cope Kong Sun Li Wang Chen Kim Park"
    " America Africa Europe Asia India China Georgia Jordan Chad Israel Ireland Holland French German".split()
)


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody or something of the facts: the name it is known by, all its names, and its classes."""

    subject: str
    names: frozenset[str]
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Named:
    """Where a text names a bearer; `is_full`: by more than a surname; `strangeness`: how little he is like those of the class asked for."""

    span: Span
    bearer: Bearer
    is_full: bool
    strangeness: float


def find_named(text: str, kind: str, store: FactStore) -> list[Named]:
    """Those of a class whom the text names, in order; for a class of people all others too."""
    found: list[Named] = []
    for start in _START.finditer(text):
        if not found or found[-1].span.end <= start.start():
            one = _read_name(text, start.start(), kind, store) or _read_surname(text, start, kind, store)
            found += [one] if one else []
    return found


def _read_name(text: str, start: int, kind: str, store: FactStore) -> Named | None:
    """The longest name that begins at a place and somebody of the class bears, else one that is known, else one like a person's."""
    run = _RUN.match(text, start)
    if run is None:
        return None
    ends = [run.end(), *(start + join.start() for join in reversed(list(re.finditer(_JOIN, run[0]))))]
    for end in ends:
        known = bearers(store).get(text[start:end], ())
        near = min(
            (bearer for bearer in known if _may_stand_for(bearer, kind)), key=lambda bearer: kind not in bearer.classes, default=None
        )
        if near:
            is_full = text.find(" ", start, end) >= 0 or near.subject == text[start:end]
            return Named(Span(start, end), near, is_full, 0.0 if kind in near.classes else _OTHER_CLASS)
    first = _START.match(text, start)[0]
    if kind in _THINGS or run.end() == ends[-1] or not (first in first_names() or first in _THRONES):
        return None
    return Named(Span(*run.span()), Bearer(run[0], frozenset({run[0]}), frozenset()), True, _UNKNOWN)


def _may_stand_for(bearer: Bearer, kind: str) -> bool:
    return kind in bearer.classes or (kind not in _THINGS and not bearer.classes & _THINGS)


def _read_surname(text: str, word: re.Match[str], kind: str, store: FactStore) -> Named | None:
    """The first of the class who is known by a surname that is no word or place."""
    if kind in _THINGS or word[0] in _WORDS or word[0] in forms() or re.match(_JOIN + "[A-Z]", text[word.end() :]):
        return None
    alone = (bearer for bearer in _by_surname(store).get(word[0], ()) if kind in bearer.classes)
    return next((Named(Span(*word.span()), bearer, False, 0.0) for bearer in alone), None)


def names_of(value: str, store: FactStore) -> frozenset[str]:
    """All names of an accepted value."""
    same = (bearer.names for bearer in bearers(store).get(value, ()) if bearer.subject == value)
    return frozenset({value, *ADJECTIVES.get(value, ()), *ADJECTIVES.get(f"the {value}", ())}.union(*same))


def values_of(fact: Fact) -> list[str]:
    """Those whom a row accepts: its values, and others who may be named with them."""
    return [value for value in (*fact.value.split("; "), *fact.also.split("; ")) if value]


@cache
def bearers(store: FactStore) -> dict[str, tuple[Bearer, ...]]:
    """Everybody who is known, by each name."""
    names: dict[str, set[str]] = defaultdict(set)
    classes: dict[str, set[str]] = defaultdict(set)
    for subject, called, kinds in _read_bearers(store):
        names[subject] |= called
        classes[subject] |= kinds
    found: dict[str, list[Bearer]] = defaultdict(list)
    for subject, called in names.items():
        for name in called:
            found[name].append(Bearer(subject, frozenset(called), frozenset(classes[subject])))
    return {name: tuple(known) for name, known in found.items()}


def _read_bearers(store: FactStore) -> Iterator[tuple[str, set[str], set[str]]]:
    for fact in store.of(NATIONALITY):
        yield fact.subject, {*fact.names}, _CLASSES.get(fact.kind, set())
    for fact in store.of(OFFICE):
        yield fact.subject, {*fact.names}, {"pope"} if fact.value == "pope" else _HOLDER
    for fact in store.of(AGENT, OBJECT):
        yield from ((value, {value}, {fact.kind, *_ALIKE.get(fact.kind, ())}) for value in fact.value.split("; "))
    for fact in store.of(FOUNDED, FOUNDER):
        yield fact.subject, {*fact.names}, {BODY}
    for country, adjectives in ADJECTIVES.items():
        yield country.removeprefix("the "), {country.removeprefix("the "), *adjectives}, {COUNTRY}


@cache
def _by_surname(store: FactStore) -> dict[str, tuple[Bearer, ...]]:
    """Those who are known by a surname, which several may bear."""
    found: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for known in bearers(store).values():
        for bearer in known:
            words = bearer.subject.split()
            if len(words) > 1 and "of" not in words and not bearer.classes & _THINGS and len(words[-1]) > 2 and not words[-1].isupper():
                found[words[-1]][bearer.subject] = bearer
    return {surname: tuple(known.values()) for surname, known in found.items()}
