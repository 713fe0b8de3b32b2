"""Words of a kind that exclude each other, as tables list them, and the terms of a table in a text.

kinds.txt holds what a headline may have for its story's word, confused.txt what a story may have for its source's.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from checker.clashes.words.word_forms import bend
from checker.patterns import lazy

KINDS, CONFUSED = "kinds.txt", "confused.txt"

Groups = Mapping[str, frozenset[int]]  # of each kind that a term is of, by its line of the table, its groups
_LONGEST = 4  # words of a term
_WORD = lazy(r"(?:[A-Za-z]\.){2,}|[A-Za-z]\w*(?:[’'-]\w+)*")
_POSSESSIVE = lazy(r"[’'][sS]?$")
_CONVERSE = "~ "


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a table in a text."""

    start: int
    end: int
    written: str
    groups: Groups
    words: frozenset[str]  # of the table, of which it is a form

    def is_like(self, other: "Term") -> bool:
        """Whether one may stand for the other in some kind."""
        return any(groups & other.groups.get(kind, frozenset()) for kind, groups in self.groups.items())

    def excludes(self, other: "Term") -> bool:
        return any(kind in other.groups for kind in self.groups) and not self.is_like(other)

    def among(self, other: "Term") -> "Term":
        """The term in the kinds alone that the other is of too."""
        return replace(self, groups={kind: groups for kind, groups in self.groups.items() if kind in other.groups})

    @property
    def is_converse(self) -> bool:
        """Whether it is of a kind in which the other side does the other way round: who wins beats one who loses."""
        return any(kind.startswith(_CONVERSE) for kind in self.groups)

    @property
    def is_thing(self) -> bool:
        """Whether it is of a kind of more than two groups or of names: no opposites, but things that are each its own."""
        return any(kind.count(" / ") > 1 or _are_names(kind) for kind in self.groups)


@cache
def read_kinds(table: str) -> tuple[str, ...]:
    """The lines of a table."""
    text = files("checker.clashes.words").joinpath(f"data/{table}").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def find_terms(text: str, table: str = KINDS) -> list[Term]:
    """The terms of a table in a text, the longest at each place."""
    words = [(match.start(), match.start() + len(_POSSESSIVE.sub("", match[0]))) for match in _WORD.finditer(text)]
    found, index = [], 0
    while index < len(words):
        length, term = _longest_term(text, words[index : index + _LONGEST], table)
        if term:
            found.append(term)
        index += length
    return found


def _longest_term(text: str, places: Sequence[tuple[int, int]], table: str) -> tuple[int, Term | None]:
    """How many of the words the longest term has that begins with the first of them, and the term; 1 and None without one."""
    most = _lengths(table).get(text[slice(*places[0])].lower(), 0)
    for length in range(min(most, len(places)), 0, -1):
        start, end = places[0][0], places[length - 1][1]
        groups, words = _forms(table).get("_".join(text[start:end].split()).lower(), ({}, frozenset()))
        if groups and (text[start].isupper() or not all(map(_are_names, groups))):
            return length, Term(start, end, text[start:end], groups, words)
    return 1, None


@cache
def _forms(table: str) -> dict[str, tuple[Groups, frozenset[str]]]:
    """Each term in each form, in lower case, with its groups in each kind that it is of, and the words that it is a form of."""
    found: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    words: dict[str, set[str]] = defaultdict(set)
    for kind in read_kinds(table):
        for group, listed in enumerate(kind.removeprefix(_CONVERSE).split(" / ")):
            for word in listed.split():
                for form in bend(word) if word.islower() and "_" not in word else {word}:
                    found[form.lower()][kind].add(group)
                    words[form.lower()].add(word)
    return {form: ({kind: frozenset(groups) for kind, groups in of.items()}, frozenset(words[form])) for form, of in found.items()}


@cache
def _lengths(table: str) -> dict[str, int]:
    """Each first word of terms to the number of words of the longest of them."""
    found: dict[str, int] = defaultdict(int)
    for form in _forms(table):
        first = form.partition("_")[0]
        found[first] = max(found[first], form.count("_") + 1)
    return dict(found)


@cache
def _are_names(kind: str) -> bool:
    """Whether the words of a kind are names, which count with their capital alone."""
    return all(word[0].isupper() for word in re.findall(r"[\w’'.]+", kind))
