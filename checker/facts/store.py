"""Dated facts and where a text names them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from checker.facts.edtf import Interval, parse_edtf
from checker.types import Span

EVENT, OFFICE = "took place", "held office"

_FIRST_WORD = re.compile(r"(?<![\w'-])\w+(?:'s?(?!\w))?")
_NAME_GOES_ON = re.compile(r"\w|-\w")
_STRAIGHT = str.maketrans("’‘ \n", "''  ")


@dataclass(frozen=True)
class Fact:
    """One row of the reference store: the relation of a subject to a value, and when it holds.

    `valid` is an EDTF string; `confirmed` says that a second source that was opened agrees with the row,
    so that it alone may prove a statement wrong. `aliases` are the forms in which prose names the subject.
    """

    subject: str
    relation: str
    value: str
    valid: str
    kind: str
    aliases: tuple[str, ...]
    is_confirmed: bool
    source: str
    as_of: str
    note: str
    statement: str

    @cached_property
    def intervals(self) -> tuple[Interval, ...]:
        """When the fact holds, in order; several where it holds again or where several events share the name."""
        return parse_edtf(self.valid)

    @property
    def names(self) -> tuple[str, ...]:
        """The subject and its aliases."""
        return self.subject, *self.aliases

    @property
    def definite(self) -> str:
        """The subject as it stands in a sentence: 'the Monroe Doctrine', 'Roe v Wade'."""
        return f"the {self.subject}" if self.statement.startswith(f"The {self.subject}") else self.subject

    @property
    def years(self) -> str:
        """The years of validity in short: '1823', '1914–1918', '1204, 1453', 'since 2025'."""
        return ", ".join(map(_years, self.intervals))

    def as_dict(self) -> dict[str, str]:
        """The fields that a report shows."""
        fields = ("subject", "relation", "value", "valid", "source", "as_of", "note", "statement")
        return {name: getattr(self, name) for name in fields}


class FactStore:
    """The facts of a run, by relation and by the names that prose gives their subjects."""

    def __init__(self, facts: Iterable[Fact]):
        self._facts = tuple(facts)

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)

    @cached_property
    def events(self) -> tuple[Fact, ...]:
        """What happened, and when."""
        return tuple(fact for fact in self if fact.relation == EVENT)

    @cached_property
    def terms(self) -> tuple[Fact, ...]:
        """Who held which office, and when."""
        return tuple(fact for fact in self if fact.relation == OFFICE)

    def find_names(self, text: str, relation: str) -> list[tuple[Span, tuple[Fact, ...]]]:
        """Where a text names subjects of a relation; the longest name wins, in either case and with either apostrophe."""
        folded, found, end = _fold(text), [], 0
        if len(folded) != len(text):
            return []
        names = self._by_first_word[relation]
        for word in _FIRST_WORD.finditer(folded):
            candidates = names.get(_stem(word[0]))
            name = _longest_name(folded, word.start(), candidates) if candidates and word.start() >= end else None
            if name:
                end = word.start() + len(name)
                found.append((Span(word.start(), end), self._by_name[relation][name]))
        return found

    @cached_property
    def _by_name(self) -> dict[str, dict[str, tuple[Fact, ...]]]:
        index: dict = defaultdict(lambda: defaultdict(tuple))
        for fact in self:
            for name in dict.fromkeys(map(_fold, fact.names)):
                index[fact.relation][name] += (fact,)
        return index

    @cached_property
    def _by_first_word(self) -> dict[str, dict[str, list[str]]]:
        """Names under their first word, longest first."""
        index: dict = defaultdict(lambda: defaultdict(list))
        for relation, names in self._by_name.items():
            for name in sorted(names, key=len, reverse=True):
                index[relation][_stem(_FIRST_WORD.match(name)[0])].append(name)
        return index


def _years(interval: Interval) -> str:
    first, last = interval.first[0], interval.last[0]
    return f"since {first}" if interval.is_open else str(first) if first == last else f"{first}–{last}"


def _fold(text: str) -> str:
    return text.translate(_STRAIGHT).lower()


def _longest_name(folded: str, start: int, names: Iterable[str]) -> str | None:
    for name in names:
        if folded.startswith(name, start) and not _NAME_GOES_ON.match(folded, start + len(name)):
            return name
    return None


def _stem(word: str) -> str:
    """A word without the sign of the possessive, so that "India's" and 'India' are looked up together."""
    return word.removesuffix("'s").removesuffix("'")
