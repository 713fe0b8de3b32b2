"""The work file -> the store, row by row, in the order of the items, so that the same claims always give the same store."""

import os
import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path

from checker.facts.database import add_facts, seal_store, write_store
from checker.facts.imports.groups import Item, make_facts
from checker.facts.imports.kinds import kind_of_event, mark_events
from checker.facts.imports.statements import CLAIMS, ITEMS, WITHIN, Claim
from checker.facts.store import EVENT, fold

_BATCH = 10_000
_DEPTH = 6  # town, district, region, state, country and one more
_CACHED = 20_000


class WorkRegister:
    """Items as the work file knows them; names that several subjects of one relation bear are shared."""

    def __init__(self, database: sqlite3.Connection):
        self.database = database
        self.item = lru_cache(_CACHED)(self._read_item)
        database.execute("CREATE TEMP TABLE bearers (relation, name, item, PRIMARY KEY (relation, name, item)) WITHOUT ROWID")
        database.executemany("INSERT OR IGNORE INTO bearers VALUES (?, ?, ?)", self._read_bearers())

    def is_shared(self, name: str, relation: str) -> bool:
        found = self.database.execute("SELECT 1 FROM bearers WHERE relation = ? AND name = ? LIMIT 2", (relation, fold(name)))
        return len(found.fetchall()) > 1

    def _read_bearers(self) -> Iterator[tuple[str, str, int]]:
        subjects = self.database.execute(f"SELECT DISTINCT relation, id, label, aliases FROM {CLAIMS} JOIN {ITEMS} ON id = subject")
        for relation, number, label, aliases in subjects:
            for name in (label, *aliases.split("|")):
                yield relation, fold(name), number

    def _read_item(self, number: int) -> Item | None:
        row = self.database.execute(f"SELECT label, aliases FROM {ITEMS} WHERE id = ?", (number,)).fetchone()
        return Item(number, row[0], tuple(filter(None, row[1].split("|"))), self._read_containers(number)) if row else None

    def _read_containers(self, number: int) -> tuple[str, ...]:
        rows = self.database.execute(
            f"""WITH RECURSIVE above (item, depth) AS (
                SELECT ?, 0 UNION SELECT container, depth + 1 FROM {WITHIN} JOIN above USING (item) WHERE depth < {_DEPTH}
            ) SELECT DISTINCT label FROM above JOIN {ITEMS} ON id = item WHERE depth AND label <> '' ORDER BY label""",
            (number,),
        )
        return tuple(label for (label,) in rows)


def write_facts(database: sqlite3.Connection, target: Path, as_of: str) -> int:
    """Write the store that the claims of a work file make; it takes its name when it is whole. Returns the number of facts."""
    made = target.with_name(f"{target.name}.new")
    made.unlink(missing_ok=True)
    mark_events(database)
    store = write_store([], made)
    store.database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;")  # nobody sees it yet
    facts = make_facts(_read_claims(database), WorkRegister(database), as_of)
    while batch := list(islice(facts, _BATCH)):
        add_facts(store.database, batch)
    seal_store(store)
    count = len(store)
    store.database.close()
    os.replace(made, target)
    return count


def _read_claims(database: sqlite3.Connection) -> Iterator[Claim]:
    rows = database.execute(
        f"""SELECT {CLAIMS}.*, rank FROM {CLAIMS} LEFT JOIN events ON relation = ? AND item = subject
        WHERE relation <> ? OR kind <> '' OR rank IS NOT NULL ORDER BY subject, relation, statement, value""",
        (EVENT, EVENT),
    )
    for *row, rank in rows:
        claim = Claim(*row)
        yield claim if rank is None else claim._replace(kind=kind_of_event(rank))
