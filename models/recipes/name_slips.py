"""Slips in people's names as writers make them, planted into printed stories: another letter, another name of the sound, another name.

Used by name_weights.py. A plant is drawn from a seeded generator, so that a run repeats.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.mentions.lexicon import is_only_name
from checker.mentions.likeness import are_man_and_woman, begins_alike, is_alike, may_be_one, plain, sound
from checker.mentions.name_words import first_names
from checker.mentions.people import Person
from checker.types import Mention, Span

PLACES = {"alone": 50, "last": 12, "introduction": 13, "first": 17, "single": 8}  # which word of which name, in per cent
VOWELS, CONSONANTS = "aeiou", "bcdfghklmnprstvwz"
# Spellings of one sound, either way round.
SOUNDS = (("ck", "k"), ("ph", "f"), ("ie", "ei"), ("y", "i"), ("ea", "ee"), ("s", "z"), ("c", "k"), ("th", "t"), ("er", "or"), ("o", "ou"))
OFTEN = 3  # mentions of somebody by one name, from which the first is an introduction
TRIES = 20  # of one word, before another is taken


@dataclass(frozen=True)
class Plant:
    """A story with one name changed: where the changed word stands in `text`, what it was, and how it was changed."""

    text: str
    span: Span
    was: str
    kind: str

    @property
    def odd(self) -> str:
        """The changed word."""
        return self.text[self.span.start : self.span.end]


class Planter:
    """Draws plants; `surnames` are those of the training stories, as often as people there are called so."""

    def __init__(self, surnames: Sequence[str], seed: int = 1) -> None:
        self._draw = random.Random(seed)
        self._surnames = surnames
        self._alike: dict[str, list[str]] = defaultdict(list)
        for name in surnames:
            self._alike[plain(name)[:1]].append(name)
        self._firsts = sorted(first_names())

    def plant(self, text: str, people: Iterable[Person]) -> Plant | None:
        """One slip in a name of a person who is named twice or more; None where a story has none, or no slip was drawn."""
        named = [person for person in people if person.kind == "person" and len(person.mentions) > 1]
        places = [(kind, *place) for kind in PLACES for person in named for place in _places(kind, person)]
        if not places:
            return None
        kinds = [kind for kind in PLACES if any(place[0] == kind for place in places)]
        kind = self._draw.choices(kinds, [PLACES[kind] for kind in kinds])[0]
        _, mention, word = self._draw.choice([place for place in places if place[0] == kind])
        found = re.search(rf"\b{re.escape(word)}\b", text[mention.span.start : mention.span.end])
        changed = self._other_first(word) if kind == "first" else self._other(word)
        if not found or not changed or re.search(rf"\b{re.escape(changed)}\b", text):
            return None
        start = mention.span.start + found.start()
        return Plant(text[:start] + changed + text[start + len(word) :], Span(start, start + len(changed)), word, kind)

    def _other(self, word: str) -> str | None:
        """A slip of a surname: of a finger, of an ear, or another name that is like it."""
        how = self._draw.choices((self._of_finger, self._of_ear, self._of_memory, self._of_another), (30, 20, 30, 20))[0]
        return next((other for _ in range(TRIES) if (other := how(word)) and plain(other) != plain(word)), None)

    def _other_first(self, word: str) -> str | None:
        """Another first name, or a slip of it; none that is a form of the same, or the other sex's."""
        if self._draw.random() < 0.35:
            return self._other(word)
        same = [name for name in self._firsts if name[0] == word[0]]
        pool = same if self._draw.random() < 0.7 else self._firsts
        drawn = (self._draw.choice(pool or self._firsts) for _ in range(TRIES))
        return next((name for name in drawn if not may_be_one(name, word) and not are_man_and_woman(name, word)), None)

    def _of_finger(self, word: str) -> str:
        """A letter too many or too few, another, one doubled, or two that changed places."""
        if len(word) < 3:
            return word
        at = self._draw.randrange(1 if self._draw.random() < 0.85 else 0, len(word) - 1)
        letter = word[at].lower()
        other = self._draw.choice((VOWELS if letter in VOWELS else CONSONANTS).replace(letter, ""))
        head, tail = word[:at], word[at + 1 :]
        changed = self._draw.choice((head + tail, head + other + tail, word[: at + 1] + letter + tail, head + tail[:1] + letter + tail[1:]))
        return changed[:1].upper() + changed[1:]

    def _of_ear(self, word: str) -> str:
        """Another spelling of a sound."""
        swaps = [(old, new) for pair in SOUNDS for old, new in (pair, pair[::-1]) if old in word[1:]]
        if not swaps or self._draw.random() < 0.2:
            return word + "e" if word[-1] not in VOWELS else word[:-1]
        old, new = self._draw.choice(swaps)
        return word[0] + word[1:].replace(old, new, 1)

    def _of_memory(self, word: str) -> str | None:
        """Another surname that begins, sounds or looks like it, of those whom the stories name."""
        pool = self._alike[plain(word)[:1]]
        near = [name for name in pool if is_alike(name, word) or begins_alike(name, word) or sound(name) == sound(word)]
        return self._draw.choice(near) if near else None

    def _of_another(self, word: str) -> str:
        """Anybody's surname, in half of the cases one with the same first letter; at times a first name."""
        if self._draw.random() < 0.15:
            return self._draw.choice(self._firsts)
        pool = self._alike[plain(word)[:1]] if self._draw.random() < 0.5 else self._surnames
        return self._draw.choice(pool or self._surnames)


def _places(kind: str, person: Person) -> Iterable[tuple[Mention, str]]:
    """The mentions of a person in which a slip of a kind may stand, each with the word that changes."""
    full = [m for m in person.mentions if " " in m.value]
    alone = [m for m in person.mentions if m.value == person.words[-1]]
    if len(person.words) == 1:
        return [(m, person.name) for m in _single(kind, person) if m.value == person.name]
    match kind:
        case "alone":
            return [(m, person.words[-1]) for m in alone if m is not person.mentions[0]]
        case "last":
            return [(m, person.words[-1]) for m in full[1:] if m.value.endswith(person.words[-1])]
        case "introduction":
            return [(full[0], person.words[-1])] if full[:1] == list(person.mentions[:1]) and len(full) == 1 and alone else []
        case "first":
            return [(m, person.words[0]) for m in full[1:] if m.value.startswith(person.words[0] + " ")]
    return []


def _single(kind: str, person: Person) -> Sequence[Mention]:
    """The mentions of somebody who has one name: all but the first, or the first where the name is used again and again."""
    if kind == "introduction":
        return person.mentions[:1] if len(person.mentions) >= OFTEN else ()
    return person.mentions[1:] if kind == "single" else ()


def surnames_of(people: Iterable[Person]) -> list[str]:
    """The last words of the people who are named in full."""
    return [
        person.words[-1]
        for person in people
        if person.kind == "person" and len(person.words) > 1 and (is_only_name(person.words[-1]) or person.words[0] in first_names())
    ]
