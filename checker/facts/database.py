"""The SQLite database of a store of facts: its tables, what is written into them, and how it is opened."""

import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from checker.errors import FactsError
from checker.facts.acts.act_cues import find_gapped
from checker.facts.acts.told_acts import ACTS
from checker.facts.events.event_tellings import GAP, cues_of, is_told_by_words
from checker.facts.events.wordings import find_anchors
from checker.facts.people.makings import MAKER
from checker.facts.store import EVENT, FIELDS, Fact, FactStore, fold, stem_of

# Of these a store has fewer that differ than rows. Each is kept once, which halved the shipped store: in `words`, by which
# rows are found too, or in `texts`, whose index serves writing alone and goes when a store is sealed.
_SHARED = dict.fromkeys(("relation", "kind", "as_of"), "words") | dict.fromkeys(("value", "valid", "source", "statement"), "texts")
_SIGNS = {"subject": "\x01", "value": "\x02", "valid": "\x03"}  # of a row, in its statement: '\x01 was born in \x02.' serves many
_JOINS = " ".join(f"JOIN {table} AS {name}_text ON {name}_text.id = rows.{name}" for name, table in _SHARED.items())
_READ = {name: f"{name}_text.text" for name in _SHARED}
for _name, _sign in _SIGNS.items():
    _READ["statement"] = f"replace({_READ['statement']}, char({ord(_sign)}), {_READ.get(_name, _name)})"
_COLUMNS = ", ".join(f"{_READ.get(name, name)} AS {name}" for name in FIELDS)
_VERSION = 3  # of the tables; a store of another is made again
_SCHEMA = f"""
PRAGMA user_version = {_VERSION};
CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT UNIQUE);
CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT);
CREATE UNIQUE INDEX written_texts ON texts (text);
CREATE TABLE rows (id INTEGER PRIMARY KEY, {", ".join(FIELDS)});
CREATE TABLE runs (relation INTEGER, first INTEGER, last INTEGER, PRIMARY KEY (relation, first)) WITHOUT ROWID;
CREATE VIEW facts AS SELECT rows.id AS id, {_COLUMNS} FROM rows {_JOINS};
CREATE TABLE stems (stem TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE bearers (name TEXT PRIMARY KEY, facts) WITHOUT ROWID;
CREATE VIEW names AS SELECT name, fact.value AS fact FROM bearers, json_each('[' || facts || ']') AS fact;
CREATE TABLE cues (cue TEXT PRIMARY KEY, facts) WITHOUT ROWID;
CREATE TABLE anchors (stem TEXT, name TEXT, fact INTEGER, wording, PRIMARY KEY (stem, name, fact, wording)) WITHOUT ROWID;
"""
# Facts of one relation stand side by side, so that a few runs of numbers find them all.
_RUNS = """
INSERT INTO runs SELECT relation, min(id), max(id)
FROM (SELECT id, relation, id - row_number() OVER (PARTITION BY relation ORDER BY id) AS run FROM rows WHERE id >= ?) GROUP BY relation, run
"""
_BEAR = "INSERT INTO bearers VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET facts = facts || ',' || excluded.facts"
_CUE = _BEAR.replace("bearers", "cues").replace("(name)", "(cue)")


def write_store(facts: Iterable[Fact], path: str | Path = ":memory:") -> FactStore:
    """Make a store of facts in a new file, or in memory."""
    database = sqlite3.connect(path, check_same_thread=False)
    database.executescript(_SCHEMA)
    add_facts(database, facts)
    return FactStore(database)


def add_facts(database: sqlite3.Connection, facts: Iterable[Fact]) -> None:
    """Write facts behind those that a store holds."""
    [first] = database.execute("SELECT coalesce(max(id) + 1, 0) FROM rows").fetchone()
    values = ", ".join(f"(SELECT id FROM {_SHARED[name]} WHERE text = ?)" if name in _SHARED else "?" for name in FIELDS)
    insert = f"INSERT INTO rows VALUES (?, {values})"
    for number, fact in enumerate(facts, start=first):
        row = _row(fact)
        for name, table in _SHARED.items():
            database.execute(f"INSERT OR IGNORE INTO {table} (text) VALUES (?)", (row[name],))
        database.execute(insert, (number, *row.values()))
        names = sorted(_names(fact))
        database.executemany("INSERT OR IGNORE INTO stems VALUES (?)", [(stem_of(name),) for name in names])
        database.executemany(_BEAR, [(name, number) for name in names])
        if is_told_by_words(fact):
            database.executemany(_CUE, [(cue, number) for cue in sorted(cues_of(fact))])
        rows = [(stem_of(name), name, number, wording) for name, wording in sorted(_anchors(fact), key=str)]
        database.executemany("INSERT INTO anchors VALUES (?, ?, ?, ?)", rows)
    database.execute(_RUNS, (first,))
    database.commit()


def seal_store(store: FactStore) -> None:
    """Give up what only writing needs, and the room between the rows."""
    store.database.executescript("DROP INDEX written_texts; VACUUM;")


def _names(fact: Fact) -> set[str]:
    """What a text may call the subject of a fact; the article of a title may be left out. Acts have cues and no names."""
    if fact.relation in ACTS:
        return set()
    titles = (name for name in fact.names if fact.relation == MAKER and name.startswith("The ") and name.count(" ") > 1)
    names = (*fact.names, *(title.removeprefix("The ") for title in titles))
    return {fold(written) for name in names if GAP not in name for written in _spellings(name)}


def _anchors(fact: Fact) -> set[tuple[str, str | int]]:
    """The names by which an event may be told otherwise, each with a wording, or with the place of one that is an alias."""
    told = find_anchors(fact.names) if fact.relation == EVENT else find_gapped(fact.aliases)
    places = {alias: place for place, alias in enumerate(fact.aliases)}
    return {(fold(written), places.get(wording, wording)) for name, wording in told for written in _spellings(name)}


def _spellings(name: str) -> set[str]:
    """A name, and with the full stop that some papers put behind 'St', 'Mt' and 'Dr'."""
    return {name, re.sub(r"\b(St|Mt|Dr|Mr|Mrs)\s(?=[A-Z])", r"\1. ", name)}


def open_store(path: Path) -> FactStore:
    """Open a store that was written. Raises FactsError where there is none or it is damaged."""
    try:
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        [version] = database.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        raise FactsError(f"{path}: cannot be read as a store of facts ({error}); make it, or install the package, again") from None
    if version != _VERSION:
        raise FactsError(f"{path}: was written by another version of the program; make it, or install the package, again")
    return FactStore(database)


def _row(fact: Fact) -> dict[str, str | int]:
    """The columns of a fact; its statement with signs for what other columns have."""
    row = {name: getattr(fact, name) for name in FIELDS} | {"aliases": "|".join(fact.aliases)}
    for name, sign in _SIGNS.items():
        row["statement"] = row["statement"].replace(row[name] or sign, sign)
    return row
