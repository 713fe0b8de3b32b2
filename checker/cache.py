"""What the checks said of stories before, kept in a file without a word of the stories themselves.

A row stands under a hash of all that it hangs on: the story's text, sections and date, the program, its models and the
settings that the checks read. It holds codes, offsets, and of each message the program's own words: what a message quotes
of the story is kept as a place in it (`checker/quoting.py`).
"""

import hashlib
import json
import os
import platform
import sqlite3
import sys
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from checker.artifacts import models_folder
from checker.errors import CheckerError
from checker.pipeline import Checker, Examined, Examiner
from checker.quoting import dump_examination, load_examination
from checker.types import Document, Examination

MOST_ROWS = 100_000  # some 2 KB each; beyond, what was not asked for longest goes
_OF_OTHER_FILES = "FC8"  # checks of versions and sources
_WAIT = 30  # seconds that a run waits for another one's transaction, which takes milliseconds
_TABLE = "CREATE TABLE IF NOT EXISTS examinations (key BLOB PRIMARY KEY, run INTEGER NOT NULL, row TEXT NOT NULL) WITHOUT ROWID"


class CacheError(CheckerError):
    """A cache that can be neither opened nor made anew."""


class ResultCache:
    """Examinations by key in one SQLite file, which many runs may use at once.

    The file is readable by its owner only. One that is damaged is made anew: it holds nothing that cannot be had again.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._open()
        except sqlite3.DatabaseError:
            self._make_anew()
        except OSError as error:
            raise CacheError(
                f"{path}: the cache cannot be written ({error.strerror}); give another --cache folder, or --no-cache"
            ) from None

    def find(self, keys: Sequence[bytes]) -> list[str | None]:
        """The row of each key, None where there is none."""
        marks = ",".join("?" * len(keys))
        try:
            rows = dict(self._database.execute(f"SELECT key, row FROM examinations WHERE key IN ({marks})", keys))
        except sqlite3.DatabaseError:
            return [None] * len(keys)
        return [rows.get(key) for key in keys]

    def keep(self, rows: dict[bytes, str], used: Sequence[bytes] = ()) -> None:
        """Add rows, and note that those under `used` were of use; all at once, or not at all."""
        with suppress(sqlite3.DatabaseError), self._database:  # a full disk must not cost a report
            self._database.executemany("INSERT OR REPLACE INTO examinations VALUES (?, ?, ?)", [(k, self._run, r) for k, r in rows.items()])
            self._database.executemany("UPDATE examinations SET run = ? WHERE key = ?", [(self._run, key) for key in used])

    def close(self) -> None:
        """Let the rows go that were not asked for longest, as far as there are too many."""
        with suppress(sqlite3.DatabaseError):
            [(count,)] = self._database.execute("SELECT count(*) FROM examinations")
            if count > MOST_ROWS:
                oldest = "SELECT key FROM examinations ORDER BY run, key LIMIT ?"
                with self._database:
                    self._database.execute(f"DELETE FROM examinations WHERE key IN ({oldest})", (count - MOST_ROWS * 9 // 10,))
        self._database.close()

    def _open(self) -> None:
        os.close(os.open(self._path, os.O_CREAT | os.O_WRONLY, 0o600))
        self._database = sqlite3.connect(self._path, timeout=_WAIT)
        self._database.execute(_TABLE)
        [(last,)] = self._database.execute("SELECT coalesce(max(run), 0) FROM examinations")
        self._run = last + 1

    def _make_anew(self) -> None:
        try:
            self._path.unlink(missing_ok=True)
            self._open()
        except (OSError, sqlite3.DatabaseError) as error:
            raise CacheError(f"{self._path}: the cache cannot be opened ({error}); delete it, or run with --no-cache") from None


@contextmanager
def use_cache(checker: Checker, warn: Callable[[str], object] = warnings.warn) -> Iterator[None]:
    """Let a checker look first for what was said before, in the cache that its settings name, as long as the block runs.

    Where the user's own cache folder cannot be written, as in many containers, that is said to `warn` and there is none.
    Raises CacheError where one that the settings name cannot be.
    """
    cache = _open_cache(checker.settings.cache, warn)
    if cache is None:
        yield
        return
    examiner = checker.examiner
    try:
        checker.examiner = cached(examiner, cache, environment_of(checker))
        yield
    finally:
        checker.examiner = examiner
        cache.close()


def _open_cache(folder: str | None, warn: Callable[[str], object]) -> ResultCache | None:
    """The cache in a folder, in the user's where that is None; no cache where it is ''."""
    if folder == "":
        return None
    try:
        return ResultCache((Path(folder) if folder else _users_folder()) / "examinations.sqlite")
    except CacheError as error:
        if folder:
            raise
        warn(f"going on without a cache: {error}")
        return None


def _users_folder() -> Path:
    """Where the user's programs keep what can be made again (XDG Base Directory; the usual places of macOS and Windows)."""
    try:
        if sys.platform == "win32":
            home = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local"
        elif sys.platform == "darwin":
            home = Path.home() / "Library/Caches"
        else:
            home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    except RuntimeError:  # a user of a container who is in no list of users
        raise CacheError("there is no home folder to keep one in; give a --cache folder, or --no-cache") from None
    return Path(home) / "checker"


def cached(examiner: Examiner, cache: ResultCache, environment: bytes) -> Examiner:
    """An examiner that asks the other one only for what the cache has not; `environment` is what all keys hang on."""

    def examine(windows: Iterable[Sequence[Document]]) -> Iterator[Examined]:
        asked: deque[tuple[Sequence[Document], list[bytes], list[str | None]]] = deque()

        def unknown() -> Iterator[Sequence[Document]]:
            for window in windows:
                keys = [_key(environment, document) for document in window]
                asked.append((window, keys, cache.find(keys)))
                yield [document for document, row in zip(window, asked[-1][2], strict=True) if row is None]

        for _, examinations in examiner(unknown()):
            window, keys, rows = asked.popleft()
            new = iter(examinations)
            known = [next(new) if row is None else load_examination(row, doc.text) for doc, row in zip(window, rows, strict=True)]
            fresh = [(key, doc, e) for key, doc, row, e in zip(keys, window, rows, known, strict=True) if row is None and _is_kept(doc, e)]
            used = [key for key, row in zip(keys, rows, strict=True) if row is not None]
            cache.keep({key: dump_examination(e, doc.text) for key, doc, e in fresh}, used)
            yield window, known

    return examine


def environment_of(checker: Checker) -> bytes:
    """A hash of what the hits of any story hang on: the program's files and data, its checks, its models and the desk's files."""
    settings = checker.settings
    package = [_stamp(path) for path in _files(str(Path(__file__).parent)) if path.is_file() and path.suffix != ".pyc"]
    given = [[_stamp(path) for path in _files(name)] or name for name in (settings.names, *settings.facts, settings.nli, settings.embedder)]
    weights = _stamp(models_folder() / "manifest.toml")  # names the hash of each file
    held_against = [[str(path), _digest(path)] for name in (settings.previous, *settings.source) for path in _files(name) if path.is_file()]
    given += [settings.previous, settings.source, held_against]
    told = [platform.machine(), platform.python_version(), [c.code for c in checker.checks], package, given, weights]
    return hashlib.sha256(json.dumps(told).encode()).digest()


def _files(name: str | None) -> list[Path]:
    """The files of a path, or of a folder."""
    path = Path(name) if name else None
    return sorted(path.rglob("*")) if path and path.is_dir() else [path] if path and path.exists() else []


def _stamp(path: Path) -> list[str | int]:
    """A file as it stands: a change of it changes this, and reading it all would cost more than the cache saves."""
    state = path.stat()
    return [path.name, state.st_size, state.st_mtime_ns]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _is_kept(document: Document, examination: Examination) -> bool:
    """What failed may go well the next time; what was found beside another file holds words of that, which the story has not."""
    is_own = not any(hits for code, hits in examination.hits.items() if code.startswith(_OF_OTHER_FILES))
    return is_own and not document.failure and not examination.failures


def _key(environment: bytes, document: Document) -> bytes:
    told = [document.text, document.path, str(document.date), [(s.kind, s.span.start, s.span.end) for s in document.sections]]
    return hashlib.sha256(environment + json.dumps(told).encode()).digest()
