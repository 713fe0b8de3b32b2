"""Which stories and findings a run of `checker check` is about: what changed, what is not known yet, and the worst of that."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.commands.terminal import complain
from checker.errors import SettingsError
from checker.settings import Settings

if TYPE_CHECKING:
    from checker.baseline import Baseline
    from checker.diff import Diff
    from checker.types import Document, Result


class Screen:
    """What --diff and the baseline leave of a run, and the cap on queries, which counts what is left."""

    def __init__(self, settings: Settings, revision: str | None = None, *, is_update: bool = False) -> None:
        """`revision` is that of --diff; with `is_update` all that is found is entered in the baseline, and so is known.

        Raises SettingsError where there is no baseline to read, or to update.
        """
        if is_update and not settings.baseline:
            raise SettingsError("--update-baseline: no file is named; add --baseline FILE, or baseline to the settings file")
        if is_update and revision:
            raise SettingsError("--update-baseline: takes whole stories; leave --diff out")
        self._settings, self._is_update = settings, is_update
        self._diff = _load_diff(revision) if revision else None
        self._baseline = _load_baseline(settings, is_update) if settings.baseline else None

    def documents(self, documents: Iterable["Document"]) -> Iterable["Document"]:
        """The stories to be checked."""
        return self._diff.changed(documents) if self._diff else documents

    def results(self, results: Iterable["Result"]) -> Iterator["Result"]:
        """The results with what is left of their findings."""
        from checker.findings import cap_queries

        for result in results:
            result = self._diff.keep(result) if self._diff else result
            result = self._mark_known(result) if self._baseline else result
            yield result if self._settings.all else replace(result, findings=cap_queries(result.findings, self._settings.max_queries))

    def close(self) -> None:
        """Write the baseline where it is to be updated, else say how many of its entries occur no more."""
        if self._baseline is None:
            return
        path, stale = self._baseline.path, len(self._baseline.stale)
        if self._is_update:
            dropped = self._baseline.write()
            complain(f"checker: {path}: written{f'; dropped {_entries(dropped)} no longer found' if dropped else ''}")
        elif stale and not self._diff:
            complain(f"checker: {path}: {_entries(stale)} no longer found; --update-baseline drops what is not")

    def _mark_known(self, result: "Result") -> "Result":
        self._baseline.add(result)
        result = self._baseline.mark(result, is_all=self._is_update)
        return replace(result, known=sum(finding.status == "baselined" for finding in result.findings))


def _load_diff(revision: str) -> "Diff":
    from checker.diff import Diff

    return Diff(revision)


def _load_baseline(settings: Settings, is_update: bool) -> "Baseline":
    from checker.baseline import Baseline, read_entries

    def is_looked_for(code: str) -> bool:
        from checker.checks import BY_CODE

        check = BY_CODE.get(code)  # None: a code that is no more
        return check is None or settings.is_selected(code, preview=check.preview)

    path = Path(settings.baseline)
    if is_update and not path.parent.is_dir():  # found out now, not when all is checked
        raise SettingsError(f"--update-baseline: {path.parent}: no such folder; make it, or give another file")
    is_new = is_update and not path.exists()
    return Baseline(path, frozenset() if is_new else read_entries(path), is_looked_for)


def _entries(count: int) -> str:
    return f"{count:,} {'entry' if count == 1 else 'entries'}"
