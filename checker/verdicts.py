"""What a desk said of findings: which were right, which it dismissed and why, by whom and when; one store for a team.

A verdict names its finding by fingerprint, so that it holds when the story is reworded and falls when a value changes.
No word of a story is kept. Verdicts are only ever added: of several on one finding the last counts.
"""

import getpass
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from checker.errors import CheckerError
from checker.types import Directive, Span

REASONS = {
    "both-true": "both are true: another time, place or person",
    "speaker-said-it": "the speaker said it so",
    "spelling-checked": "the spelling was checked (cq)",
    "reference-wrong": "the reference is wrong or old",
    "not-worth-it": "true, but not worth the writer's while",
}
LAST = 40  # verdicts of a code by which its precision is judged
LEAST_PRECISION = 0.5  # below, a code costs a desk more than it gives

_COLUMNS = (
    "fingerprint TEXT NOT NULL, code TEXT NOT NULL, is_right INTEGER NOT NULL, reason TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL"
)
_FIELDS = "fingerprint, code, is_right, reason, who, at"
_WAIT = 30  # seconds that a writer waits for another one


class VerdictError(CheckerError):
    """A store of verdicts that cannot be opened, read or written."""


@dataclass(frozen=True)
class Verdict:
    """What somebody said of a finding; `reason` is a key of `REASONS`, empty for a finding that was right. `at` is UTC, ISO 8601."""

    fingerprint: str
    code: str
    is_right: bool
    reason: str
    who: str
    at: str


@dataclass(frozen=True)
class Precision:
    """How often a code was right over its last verdicts."""

    code: str
    right: int
    count: int

    @property
    def is_poor(self) -> bool:
        """Whether a full run of verdicts says that the code is wrong more often than right."""
        return self.count == LAST and self.right < LEAST_PRECISION * self.count


class VerdictStore(Protocol):
    """Where verdicts are kept."""

    def add(self, verdict: Verdict) -> None: ...

    def __iter__(self) -> Iterator[Verdict]:
        """All verdicts, in the order in which they were given."""
        ...


class _TableStore:
    """Verdicts in a table of an SQL database, one connection a transaction."""

    _mark: str  # what stands for a value in a statement

    def add(self, verdict: Verdict) -> None:
        row = (verdict.fingerprint, verdict.code, int(verdict.is_right), verdict.reason, verdict.who, verdict.at)
        with self._connected() as database:
            database.execute(f"INSERT INTO verdicts ({_FIELDS}) VALUES ({', '.join([self._mark] * len(row))})", row)

    def __iter__(self) -> Iterator[Verdict]:
        with self._connected() as database:
            rows = database.execute(f"SELECT {_FIELDS} FROM verdicts ORDER BY id").fetchall()
        return map(_verdict, rows)

    def _connected(self) -> AbstractContextManager[Any]:
        raise NotImplementedError


class SqliteStore(_TableStore):
    """Verdicts in a file; several programs may write to it at once."""

    _mark = "?"

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._connected() as database:
            database.execute(f"CREATE TABLE IF NOT EXISTS verdicts (id INTEGER PRIMARY KEY, {_COLUMNS})")

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        """A connection for one transaction: a file on a shared drive must not stay locked."""
        try:
            database = sqlite3.connect(self._path, timeout=_WAIT)
            try:
                with database:
                    yield database
            finally:
                database.close()
        except sqlite3.Error as error:
            raise VerdictError(f"{self._path}: cannot be used as a store of verdicts ({error}); give another file") from None


class PostgresStore(_TableStore):
    """Verdicts in a table of a PostgreSQL database (needs the `team` extra)."""

    _mark = "%s"

    def __init__(self, url: str) -> None:
        try:
            import psycopg
        except ImportError:
            raise VerdictError("verdicts in PostgreSQL need the extra: pip install 'checker[team]'") from None
        self._psycopg, self._url = psycopg, url
        with self._connected() as database:
            database.execute("SELECT pg_advisory_xact_lock(7103462519)")  # two that make the table at once would clash
            database.execute(f"CREATE TABLE IF NOT EXISTS verdicts (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, {_COLUMNS})")

    @contextmanager
    def _connected(self) -> Iterator[Any]:
        try:
            with self._psycopg.connect(self._url, connect_timeout=_WAIT) as database:
                yield database
        except self._psycopg.Error as error:
            told = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
            raise VerdictError(
                f"the store of verdicts in PostgreSQL cannot be used: {told}"
            ) from None  # without the URL, which has a password


def open_verdicts(address: str) -> VerdictStore:
    """The store at a path (SQLite) or a URL (`postgresql://…`). Raises VerdictError where it cannot be used."""
    if address.startswith(("postgresql://", "postgres://")):
        return PostgresStore(address)
    return SqliteStore(Path(address))


def add_verdict(address: str, fingerprint: str, code: str, reason: str = "", who: str = "") -> None:
    """Add what somebody says of a finding now: that it may stand for a reason of `REASONS`, or, without one, that it was right."""
    at = datetime.now(UTC).isoformat(timespec="seconds")  # the one place with a clock: when a person said so
    open_verdicts(address).add(Verdict(fingerprint, code, not reason, reason, who or getpass.getuser(), at))


def find_dismissed(verdicts: VerdictStore) -> dict[str, Directive]:
    """The findings that are dismissed, by fingerprint, each with the word that did it: the reason, by whom and when."""
    return {v.fingerprint: _directive(v) for v in last_verdicts(verdicts).values() if not v.is_right}


def last_verdicts(verdicts: VerdictStore) -> dict[str, Verdict]:
    """The verdict that counts on each finding, by fingerprint, in the order of the first one on each."""
    return {verdict.fingerprint: verdict for verdict in verdicts}


def _directive(verdict: Verdict) -> Directive:
    reason = f"{REASONS.get(verdict.reason, verdict.reason)} ({verdict.who}, {verdict.at[:10]})"
    return Directive((verdict.code,), Span(0, 0), reason, 0, fingerprint=verdict.fingerprint, path="verdicts")


def measure_precision(verdicts: VerdictStore) -> list[Precision]:
    """How often each code was right over its last `LAST` findings with a verdict, by code."""
    by_code: dict[str, list[bool]] = defaultdict(list)
    for verdict in last_verdicts(verdicts).values():
        by_code[verdict.code].append(verdict.is_right)
    return [Precision(code, sum(said[-LAST:]), len(said[-LAST:])) for code, said in sorted(by_code.items())]


def _verdict(row: tuple) -> Verdict:
    fingerprint, code, is_right, reason, who, at = row
    return Verdict(fingerprint, code, bool(is_right), reason, who, at)
