"""Known findings, which do not fail a run: a file of hashes, one line a finding, that is kept with the stories.

It holds paths, codes and fingerprints, never a story's words. Paths are those from the file's own folder, with slashes, so
that it serves every checkout; lines are sorted, so that two people's changes merge.
"""

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from checker.errors import SettingsError
from checker.output import open_output
from checker.types import Document, Finding, Result, Status

VERSION = 1
_COUNTED = (Status.REPORTED, Status.BASELINED)


class Entry(NamedTuple):
    """A known finding. `path` is the story's, with `#id` where its file holds many."""

    path: str
    code: str
    fingerprint: str

    @property
    def key(self) -> tuple[str, str]:
        """What makes it the same finding, whichever code of its family leads it now."""
        return self.path, self.fingerprint


class Baseline:
    """The known findings, and what a run over some of their stories learns of them."""

    def __init__(self, path: Path, entries: Iterable[Entry] = (), is_looked_for: Callable[[str], bool] = lambda code: True) -> None:
        """`path` is the file's; `is_looked_for` says of a code whether this run would find it: of others it learns nothing."""
        self.path = path
        self._entries = {entry.key: entry for entry in entries}
        self._is_looked_for = is_looked_for
        self._found: dict[tuple[str, str], Entry] = {}
        self._occurring: set[tuple[str, str]] = set()  # whatever their status: one that is suppressed now is not gone
        self._checked: set[str] = set()

    def add(self, result: Result) -> None:
        """Take in what a run says of a story; one that was not read to its end does not say what is no more."""
        name = self._name(result.document)
        entries = [(Entry(name, finding.code, finding.fingerprint), finding) for finding in result.findings]
        self._occurring.update(entry.key for entry, _ in entries)
        self._found |= {entry.key: entry for entry, finding in entries if finding.status in _COUNTED and _may_be_known(finding)}
        if not result.document.failure:
            self._checked.add(name)

    def mark(self, result: Result, *, is_all: bool = False) -> Result:
        """The result with the status BASELINED for those reported findings that are known, or for all."""
        name = self._name(result.document)

        def marked(finding: Finding) -> Finding:
            is_known = is_all or (name, finding.fingerprint) in self._entries
            is_marked = is_known and finding.status is Status.REPORTED and _may_be_known(finding)
            return replace(finding, status=Status.BASELINED) if is_marked else finding

        return replace(result, findings=tuple(map(marked, result.findings)))

    @property
    def stale(self) -> frozenset[Entry]:
        """Entries of the stories taken in whose findings occur no more."""
        missing = (entry for key, entry in self._entries.items() if entry.path in self._checked and key not in self._occurring)
        return frozenset(entry for entry in missing if self._is_looked_for(entry.code))

    def write(self) -> int:
        """Write the file anew, whole or not at all; returns how many entries were dropped: stale ones, and those of files that are gone."""
        dropped = self.stale | {entry for entry in self._entries.values() if self._is_gone(entry.path)}
        kept = {key: entry for key, entry in self._entries.items() if entry not in dropped}
        with open_output(self.path) as out:
            out.write(_written((kept | self._found).values()))
        return len(dropped)

    def _name(self, document: Document) -> str:
        """What entries call a story."""
        if document.path.startswith("<"):  # standard input
            return document.name
        path = Path(os.path.relpath(document.path, self.path.parent)).as_posix()
        return f"{path}#{document.id}" if document.id else path

    def _is_gone(self, name: str) -> bool:
        path, _, id = name.rpartition("#")
        names = (name, path) if id and path else (name,)
        return name not in self._checked and not name.startswith("<") and not any((self.path.parent / name).exists() for name in names)


def read_entries(path: Path) -> frozenset[Entry]:
    """The entries of a file. Raises SettingsError where it cannot be read or is no baseline."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(record, dict) or "version" not in record:
            raise SettingsError(f"{path}: is not a baseline; give another file, or move it away and let --update-baseline make it")
        if record["version"] != VERSION:
            raise SettingsError(f"{path}: a baseline of version {record['version']}; this program reads version {VERSION}")
        return frozenset(Entry(str(row["path"]), str(row["code"]), str(row["fingerprint"])) for row in record["findings"])
    except FileNotFoundError:
        raise SettingsError(f"{path}: no such baseline; --update-baseline makes it") from None
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read as a baseline ({error.strerror})") from None
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise SettingsError(f"{path}: is not a baseline ({error}); mend it, or move it away and let --update-baseline make it") from None


def _written(entries: Iterable[Entry]) -> bytes:
    rows = [json.dumps(entry._asdict(), ensure_ascii=False) for entry in sorted(entries)]
    return ("\n".join([f'{{"version": {VERSION}, "findings": [', ",\n".join(rows), "]}"]) + "\n").encode("utf-8", "backslashreplace")


def _may_be_known(finding: Finding) -> bool:
    """A story that cannot be read is never let pass."""
    return finding.code != "FC001"
