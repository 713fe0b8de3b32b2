"""What an import has read so far: an SQLite file beside the store to be, with how far each source was read.

Rows and progress are committed together, so that a run that was interrupted goes on where its last commit stands.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker.errors import FactsError
from checker.facts.imports.statements import CLAIMS, ITEMS, SUBCLASSES, TYPES, WITHIN, Claim, Row

CLAIMS_READ, LABELS_READ = "claims", "labels"  # the two passes over a dump
_SCHEMA = f"""
CREATE TABLE {CLAIMS} ({", ".join(Claim._fields)}, PRIMARY KEY (subject, relation, statement, value)) WITHOUT ROWID;
CREATE TABLE {ITEMS} (id INTEGER PRIMARY KEY, label, aliases);
CREATE TABLE {TYPES} (item, class, PRIMARY KEY (item, class)) WITHOUT ROWID;
CREATE TABLE {SUBCLASSES} (class, above, PRIMARY KEY (above, class)) WITHOUT ROWID;
CREATE TABLE {WITHIN} (item, container, PRIMARY KEY (item, container)) WITHOUT ROWID;
CREATE TABLE progress (step, source, place, is_done, PRIMARY KEY (step, source)) WITHOUT ROWID;
CREATE TABLE options (name PRIMARY KEY, value) WITHOUT ROWID;
"""
_INSERTS = {
    table: f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * columns)})"
    for table, columns in {CLAIMS: len(Claim._fields), TYPES: 2, SUBCLASSES: 2, WITHIN: 2}.items()
} | {
    # a query has the other names of some items only
    ITEMS: f"INSERT INTO {ITEMS} VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE"
    " SET label = excluded.label, aliases = excluded.aliases WHERE length(excluded.aliases) > length(aliases)"
}


class Work:
    """The file of an unfinished import. Raises FactsError where it belongs to an import with other options."""

    def __init__(self, path: Path, options: Mapping[str, str]):
        self.path = path
        self.database = sqlite3.connect(path)
        self.database.execute("PRAGMA cache_size = -65536")  # 64 MiB, whatever the size of the dump
        if not self.database.execute("SELECT 1 FROM sqlite_master").fetchone():
            self.database.executescript(f"BEGIN;{_SCHEMA}COMMIT;")
            self.database.executemany("INSERT INTO options VALUES (?, ?)", options.items())
            self.database.commit()
        if dict(self.database.execute("SELECT * FROM options")) != dict(options):
            raise FactsError(f"{path}: was begun with other options; give the same ones, or delete it to begin anew")

    def put(self, rows: Iterable[Row]) -> None:
        """Write rows, which count when `mark` is called."""
        for table, row in rows:
            self.database.execute(_INSERTS[table], row)

    def mark(self, step: str, source: str, place: int, *, is_done: bool = False) -> None:
        """Commit what was written, with how far the source has been read."""
        self.database.execute("INSERT OR REPLACE INTO progress VALUES (?, ?, ?, ?)", (step, source, place, is_done))
        self.database.commit()

    def progress(self, step: str, source: str) -> tuple[int, bool]:
        """How far the source has been read, and whether to its end."""
        row = self.database.execute("SELECT place, is_done FROM progress WHERE step = ? AND source = ?", (step, source)).fetchone()
        return (row[0], bool(row[1])) if row else (0, False)

    def nameless(self) -> Iterator[int]:
        """The items that claims speak of and whose names have not been read."""
        spoken_of = (
            f"SELECT value AS item FROM {CLAIMS} WHERE value UNION SELECT container FROM {WITHIN}"
            f" UNION SELECT CAST(substr(of, instr(of, ' ') + 1) AS INTEGER) FROM {CLAIMS} WHERE of <> ''"
        )
        return (item for (item,) in self.database.execute(f"SELECT item FROM ({spoken_of}) WHERE item NOT IN (SELECT id FROM {ITEMS})"))

    def close(self) -> None:
        self.database.close()
