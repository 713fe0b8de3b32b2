"""What changed since a revision of git: only findings in lines that did are for this run to report.

A side of a clash that changed is enough: a new paragraph may contradict an old one.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from checker.errors import SettingsError
from checker.patterns import lazy
from checker.types import Document, Finding, Result, Span

_HUNK = lazy(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_NOT_BY_LINE = (".docx", ".pdf", ".parquet", ".gz")  # formats whose lines, in a report, are not those that git counts


@dataclass(frozen=True)
class Changes:
    """The lines of a file that changed, from 1; all of them where `is_whole`."""

    lines: tuple[range, ...] = ()
    is_whole: bool = False

    def touch(self, first: int, last: int) -> bool:
        return self.is_whole or any(first < lines.stop and lines.start <= last for lines in self.lines)


@dataclass(frozen=True)
class Diff:
    """The differences between a revision and the files as they are now."""

    revision: str
    _repositories: dict[str, "_Repository"] = field(default_factory=dict)
    _changes: dict[str, Changes] = field(default_factory=dict)

    def changed(self, documents: Iterable[Document]) -> Iterator[Document]:
        """The documents in which a line changed. One that git does not know how to compare fails, and says why.

        Raises SettingsError where a repository has no such revision, or there is no git.
        """
        for document in documents:
            try:
                is_changed = any(_touches(self._changes_of(file.path), file, Span(0, len(file.text))) for file in _files(document))
            except _NoRepositoryError as error:
                yield replace(document, text="", sections=(), source=None, directives=(), parts=(), failure=document.failure or str(error))
            else:
                if is_changed:
                    yield document

    def keep(self, result: Result) -> Result:
        """The result with those findings of which a side stands in lines that changed."""
        if result.document.failure:
            return result
        return replace(result, findings=tuple(finding for finding in result.findings if self._is_new(finding)))

    def _is_new(self, finding: Finding) -> bool:
        """Whether a side of a finding stands in lines that changed, or the finding is about no words of the story at all."""
        hit, homes = finding.hit, (finding.document.home(side) for side in finding.hit.sides)
        return hit.span.start == hit.span.end or any(_touches(self._changes_of(file.path), file, span) for file, span in homes)

    def _changes_of(self, path: str) -> Changes:
        if path not in self._changes:
            self._changes[path] = self._repository(path).changes(os.path.realpath(path))
        return self._changes[path]

    def _repository(self, path: str) -> "_Repository":
        folder = os.path.dirname(os.path.realpath(path))
        if path.startswith("<"):
            raise _NoRepositoryError("standard input has no revisions: give a file, or leave --diff out")
        if folder not in self._repositories:
            top = _find_top(folder)
            same = next((repository for repository in self._repositories.values() if repository.top == top), None)
            self._repositories[folder] = same or _Repository(top, _find_commit(top, self.revision))
        return self._repositories[folder]


class _NoRepositoryError(Exception):
    """A file that git keeps no revisions of."""


@dataclass(frozen=True)
class _Repository:
    top: str
    commit: str

    def changes(self, path: str) -> Changes:
        """The changes of a file, whose path is absolute and without links."""
        name = Path(path).relative_to(self.top).as_posix()
        if name not in self._tracked:
            return Changes(is_whole=True)
        if name not in self._former_names:
            return Changes()
        if name.lower().endswith(_NOT_BY_LINE):
            return Changes(is_whole=True)
        names = {name, self._former_names[name]}
        patch = _git(self.top, "diff", "-U0", "-M", "--no-color", "--no-ext-diff", "--no-textconv", self.commit, "--", *sorted(names))
        hunks = [(int(start), int(count or b"1")) for start, count in _HUNK.findall(patch)]
        is_binary = not hunks and b"\nBinary files " in patch
        return Changes(tuple(range(start, start + count) for start, count in hunks if count), is_binary)

    @cached_property
    def _tracked(self) -> frozenset[str]:
        return frozenset(_names(_git(self.top, "ls-files", "-z")))

    @cached_property
    def _former_names(self) -> dict[str, str]:
        """The files that changed since the commit, with the names that they had then."""
        words, former = iter(_names(_git(self.top, "diff", "--name-status", "-z", "-M", "--no-ext-diff", self.commit))), {}
        for status in words:
            old = next(words)
            former[next(words) if status[0] in "RC" else old] = old
        return former


def _find_top(folder: str) -> str:
    try:
        return os.path.realpath(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).rstrip("\n"))
    except subprocess.CalledProcessError as error:
        reason = os.fsdecode(error.stderr).strip().partition("\n")[0]
        raise _NoRepositoryError(f"--diff cannot tell what changed in it ({reason}): leave the file out, or --diff") from None


def _find_commit(top: str, revision: str) -> str:
    try:
        return _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    except (subprocess.CalledProcessError, ValueError):  # ValueError: a null character
        raise SettingsError(f"--diff: {top} has no revision {revision!r}; fetch it, or give a branch, tag or commit") from None


def _git(folder: str, *arguments: str) -> bytes:
    """What git prints. Raises SettingsError where there is none, CalledProcessError where it fails."""
    command = ["git", "-c", "core.quotePath=false", "-C", folder, "--literal-pathspecs", *arguments]
    # A hook's GIT_DIR may be relative to another folder; git finds its folder itself.
    environment = {name: value for name, value in os.environ.items() if name not in ("GIT_DIR", "GIT_WORK_TREE")} | {"LC_ALL": "C"}
    try:
        return subprocess.run(command, capture_output=True, check=True, stdin=subprocess.DEVNULL, env=environment).stdout
    except FileNotFoundError:
        raise SettingsError("--diff needs git, which is not installed or not on the path") from None


def _names(listing: bytes) -> Sequence[str]:
    return [os.fsdecode(name) for name in listing.split(b"\0")[:-1]]


def _files(document: Document) -> Sequence[Document]:
    """What the files of a package were read as; of any other story, itself."""
    return [part.document for part in document.parts] or [document]


def _touches(changes: Changes, document: Document, span: Span) -> bool:
    first = document.position(span.start)[0]
    return changes.touch(first, document.position(span.end - 1)[0] if span.end > span.start else first)
