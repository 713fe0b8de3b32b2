"""The SQLite database of a store of facts: its tables, what is written into them, and how it is opened."""

import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from checker.errors import FactsError
from checker.facts.events.wordings import GAP, find_anchors
from checker.facts.people.makings import MAKER
from checker.facts.store import EVENT, FIELDS, Fact, FactStore, fold, name_key

# Of these a store has few that differ; kept once, they made the shipped store a fifth smaller.
_SHARED = ("relation", "kind", "source", "as_of")
_JOINS = " ".join(f"JOIN words AS {name}_word ON {name}_word.id = {name}" for name in _SHARED)
_COLUMNS = ", ".join(f"{name}_word.word AS {name}" if name in _SHARED else name for name in FIELDS)
_SCHEMA = f"""
CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT UNIQUE);
CREATE TABLE rows (id INTEGER PRIMARY KEY, {", ".join(FIELDS)});
CREATE INDEX rows_of_relation ON rows (relation);
CREATE VIEW facts AS SELECT rows.id AS id, {_COLUMNS} FROM rows {_JOINS};
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
    [first] = database.execute("SELECT coalesce(max(id) + 1, 0) FROM rows").fetchone()
    values = ", ".join("(SELECT id FROM words WHERE word = ?)" if name in _SHARED else "?" for name in FIELDS)
    insert = f"INSERT INTO rows VALUES (?, {values})"
    for number, fact in enumerate(facts, start=first):
        database.executemany("INSERT OR IGNORE INTO words (word) VALUES (?)", [(getattr(fact, name),) for name in _SHARED])
        database.execute(insert, (number, *_row(fact)))
        titles = [
            name.removeprefix("The ") for name in fact.names if fact.relation == MAKER and name.startswith("The ") and name.count(" ") > 1
        ]
        names = {fold(written) for name in (*fact.names, *titles) if GAP not in name for written in _spellings(name)}
        database.executemany("INSERT INTO names VALUES (?, ?, ?)", [(*name_key(name), number) for name in sorted(names)])
        told = find_anchors(fact.names, fact.kind) if fact.relation == EVENT else ()
        anchors = {(fold(written), wording) for name, wording in told for written in _spellings(name)}
        rows = [(*name_key(name), number, wording) for name, wording in sorted(anchors)]
        database.executemany("INSERT INTO anchors VALUES (?, ?, ?, ?)", rows)
    database.commit()


def _spellings(name: str) -> set[str]:
    """A name, and with the full stop that some papers put behind 'St', 'Mt' and 'Dr'."""
    return {name, re.sub(r"\b(St|Mt|Dr|Mr|Mrs)\s(?=[A-Z])", r"\1. ", name)}


def open_store(path: Path) -> FactStore:
    """Open a store that was written. Raises FactsError where there is none or it is damaged."""
    try:
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        database.execute("SELECT 1 FROM names LIMIT 1")
    except sqlite3.Error as error:
        raise FactsError(f"{path}: cannot be read as a store of facts ({error}); make it, or install the package, again") from None
    return FactStore(database)


def _row(fact: Fact) -> tuple[str | int, ...]:
    values = (getattr(fact, name) for name in FIELDS)
    return tuple("|".join(value) if isinstance(value, tuple) else value for value in values)
