"""Dated facts and where a text names them."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from checker.errors import FactsError
from checker.facts.edtf import Interval, parse_edtf
from checker.facts.wordings import GAP, find_anchors
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
    def also(self) -> str:
        """Further values that the world uses: what the note says after 'also: '."""
        return self.note.removeprefix("also: ") if self.note.startswith("also: ") else ""

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
    """The facts of a run in an SQLite database, by relation and by the names that prose gives their subjects.

    A shipped store is opened, not read: a story costs the rows that it names (see `write_store`, `open_store`).
    """

    def __init__(self, database: sqlite3.Connection):
        self.database = database
        self._names_of_stem = cache(self._read_names)
        self._anchors_of_stem = cache(self._read_anchors)
        self._fact_of_row = cache(_fact)  # one object for each row, however often it is named

    def __iter__(self) -> Iterator[Fact]:
        return self._select("")

    def __len__(self) -> int:
        return self.database.execute("SELECT count(*) FROM facts").fetchone()[0]

    def of(self, *relations: str) -> Iterator[Fact]:
        """The facts of these relations, in the order of the files."""
        return self._select(f"WHERE relation IN ({', '.join('?' * len(relations))})", *relations)

    @cached_property
    def relations(self) -> tuple[str, ...]:
        """The relations that the store has facts of."""
        return tuple(relation for (relation,) in self.database.execute("SELECT DISTINCT relation FROM facts ORDER BY relation"))

    def look_up(self, words: str) -> list[Fact]:
        """The facts whose subject has these words as one of its names, else those with such a name that holds them."""
        name = _fold(words).strip()
        for where, value in (("name = ?", name), ("instr(name, ?)", name)):
            rows = self.database.execute(f"SELECT DISTINCT fact FROM names WHERE {where} ORDER BY fact", (value,)).fetchall()
            if rows and name:
                return [fact for (number,) in rows for fact in self._select("WHERE id = ?", number)]
        return []

    @cached_property
    def events(self) -> tuple[Fact, ...]:
        """What happened, and when."""
        return tuple(self.of(EVENT))

    @cached_property
    def terms(self) -> tuple[Fact, ...]:
        """Who held which office, and when."""
        return tuple(self.of(OFFICE))

    def find_names(self, text: str, relation: str) -> list[tuple[Span, tuple[Fact, ...]]]:
        """Where a text names subjects of a relation; the longest name wins, in either case and with either apostrophe."""
        return _find_longest(text, lambda stem: self._names_of_stem(stem).get(relation, ()))

    def find_anchors(self, text: str) -> list[tuple[Span, tuple[tuple[Fact, str], ...]]]:
        """Where a text has a name by which an event may be told in other words, each with the events and their wordings."""
        return _find_longest(text, self._anchors_of_stem)

    def _select(self, where: str, *values: str) -> Iterator[Fact]:
        rows = self.database.execute(f"SELECT {', '.join(_FIELDS)} FROM facts {where} ORDER BY id", values)
        return map(self._fact_of_row, rows)

    def _read_names(self, stem: str) -> dict[str, list[tuple[str, tuple[Fact, ...]]]]:
        """By relation the names that begin with a word, longest first, each with its facts."""
        rows = self.database.execute(
            f"SELECT name, {', '.join(_FIELDS)} FROM names JOIN facts ON fact = id WHERE stem = ? ORDER BY length(name) DESC, name, id",
            (stem,),
        )
        found: dict = defaultdict(lambda: defaultdict(tuple))
        for name, *row in rows:
            fact = self._fact_of_row(tuple(row))
            found[fact.relation][name] += (fact,)
        return {relation: list(names.items()) for relation, names in found.items()}

    def _read_anchors(self, stem: str) -> list[tuple[str, tuple[tuple[Fact, str], ...]]]:
        rows = self.database.execute(
            f"SELECT name, wording, {', '.join(_FIELDS)} FROM anchors JOIN facts ON fact = id WHERE stem = ? "
            "ORDER BY length(name) DESC, name, id, wording",
            (stem,),
        )
        found: dict = defaultdict(tuple)
        for name, wording, *row in rows:
            found[name] += ((self._fact_of_row(tuple(row)), wording),)
        return list(found.items())


_FIELDS = tuple(field.name for field in fields(Fact))
_SCHEMA = f"""
CREATE TABLE facts (id INTEGER PRIMARY KEY, {", ".join(_FIELDS)});
CREATE INDEX facts_of_relation ON facts (relation);
CREATE TABLE names (stem TEXT, name TEXT, fact INTEGER, PRIMARY KEY (stem, name, fact)) WITHOUT ROWID;
CREATE TABLE anchors (stem TEXT, name TEXT, fact INTEGER, wording TEXT, PRIMARY KEY (stem, name, fact, wording)) WITHOUT ROWID;
"""


def write_store(facts: Iterable[Fact], path: str | Path = ":memory:") -> FactStore:
    """Make a store of facts in a new file, or in memory."""
    database = sqlite3.connect(path, check_same_thread=False)
    database.executescript(_SCHEMA)
    add_facts(database, facts)
    return FactStore(database)


def add_facts(database: sqlite3.Connection, facts: Iterable[Fact]) -> None:
    """Write facts behind those that a store holds."""
    [first] = database.execute("SELECT coalesce(max(id) + 1, 0) FROM facts").fetchone()
    insert = f"INSERT INTO facts VALUES ({', '.join('?' * (len(_FIELDS) + 1))})"
    for number, fact in enumerate(facts, start=first):
        database.execute(insert, (number, *_row(fact)))
        names = {_fold(name) for name in fact.names if GAP not in name}
        database.executemany("INSERT INTO names VALUES (?, ?, ?)", [(_first_stem(name), name, number) for name in sorted(names)])
        anchors = {(_fold(name), wording) for name, wording in find_anchors(fact.names)} if fact.relation == EVENT else ()
        rows = [(_first_stem(name), name, number, wording) for name, wording in sorted(anchors)]
        database.executemany("INSERT INTO anchors VALUES (?, ?, ?, ?)", rows)
    database.commit()


def open_store(path: Path) -> FactStore:
    """Open a store that was written. Raises FactsError where there is none or it is damaged."""
    try:
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        database.execute("SELECT 1 FROM names LIMIT 1")
    except sqlite3.Error as error:
        raise FactsError(f"{path}: cannot be read as a store of facts ({error}); install the package again") from None
    return FactStore(database)


def _row(fact: Fact) -> tuple[str | int, ...]:
    values = (getattr(fact, name) for name in _FIELDS)
    return tuple("|".join(value) if isinstance(value, tuple) else value for value in values)


def _fact(row: tuple[str | int, ...]) -> Fact:
    values = dict(zip(_FIELDS, row, strict=True))
    aliases = tuple(filter(None, values.pop("aliases").split("|")))
    return Fact(**values | {"aliases": aliases, "is_confirmed": bool(values["is_confirmed"])})


def _years(interval: Interval) -> str:
    first, last = interval.first[0], interval.last[0]
    return f"since {first}" if interval.is_open else str(first) if first == last else f"{first}–{last}"


def _fold(text: str) -> str:
    return text.translate(_STRAIGHT).lower()


def _find_longest(text: str, known: Callable[[str], Iterable[tuple[str, Any]]]) -> list[tuple[Span, Any]]:
    """Where names stand in a text, in either case and with either apostrophe; `known` gives those of a stem, longest first."""
    folded, found, end = _fold(text), [], 0
    if len(folded) != len(text):
        return []
    for word in _FIRST_WORD.finditer(folded):
        if word.start() < end:
            continue
        for name, value in known(_stem(word[0])):
            if folded.startswith(name, word.start()) and not _NAME_GOES_ON.match(folded, word.start() + len(name)):
                end = word.start() + len(name)
                found.append((Span(word.start(), end), value))
                break
    return found


def _first_stem(name: str) -> str:
    return _stem(_FIRST_WORD.match(name)[0])


def _stem(word: str) -> str:
    """A word without the sign of the possessive, so that "India's" and 'India' are looked up together."""
    return word.removesuffix("'s").removesuffix("'")
