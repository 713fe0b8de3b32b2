"""Every option with its default and its meaning, and what a run asks of them."""

import datetime
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatchcase
from glob import escape
from pathlib import Path, PurePath
from typing import Any, Self

from checker.errors import SettingsError
from checker.sections import KINDS
from checker.settings_files import find_table, is_unclosed, read_table
from checker.settings_values import convert, guess

FAIL_ON = ("error", "query", "never")
TIERS = FAIL_ON[:2]
_NO_CODES: Mapping[str, tuple[str, ...]] = {}  # nothing is ever entered in it


def _option(default: Any, docs: str) -> Any:
    if isinstance(default, Mapping):  # has no hash; Settings of one hash are still told apart by it
        return field(default_factory=dict, hash=False, metadata={"docs": docs})
    return field(default=default, metadata={"docs": docs})


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a run is asked to do. Unknown keys and values out of range raise SettingsError."""

    select: tuple[str, ...] = _option(("FC",), "Codes, or beginnings of codes, to report; the longest that fits a code wins.")
    ignore: tuple[str, ...] = _option((), "Codes, or beginnings of codes, to leave out; the longest that fits a code wins.")
    extend_select: tuple[str, ...] = _option((), "Codes, or beginnings of codes, to report besides those of select.")
    extend_ignore: tuple[str, ...] = _option((), "Codes, or beginnings of codes, to leave out besides those of ignore.")
    per_file_ignores: Mapping[str, tuple[str, ...]] = _option(
        _NO_CODES,
        "Codes to leave out in some files, by glob: 'listings.txt' is a file's name, 'wire/*' a path from the settings file's folder.",
    )
    per_section_ignores: Mapping[str, tuple[str, ...]] = _option(
        _NO_CODES, "Codes to leave out where one side of a clash stands in a section of some kind, such as caption."
    )
    tiers: Mapping[str, str] = _option(_NO_CODES, "Tier, error or query, by code or beginning of codes; the longest that fits a code wins.")
    fail_on: str = _option("error", "The tier from which findings make the exit code 1: error, query or never.")
    min_score: float | None = _option(None, "Report findings from this score on (0 to 1) in place of the shipped thresholds; 0 shows all.")
    max_queries: int = _option(5, "At most this many queries are shown a story, the most harmful first.")
    all: bool = _option(False, "Show all queries of a story, however many.")
    baseline: str | None = _option(
        None, "Path of a file of known findings, which do not fail a run; --update-baseline writes it; from a settings file's own folder."
    )
    verdicts: str | None = _option(
        None,
        "The desk's verdicts on findings: path of an SQLite file, from a settings file's own folder, or URL of a PostgreSQL database;"
        " what is dismissed there is not reported again.",
    )
    date: datetime.date | None = _option(None, "The stories' date (YYYY-MM-DD), in place of the one above a story's body.")  # noqa: RUF009
    embedder: str | None = _option(None, "Name or folder of a sentence-transformers model in place of the shipped one.")
    nli: str | None = _option(None, "Name or folder of a Hugging Face NLI model in place of the shipped one.")
    names: str | None = _option(
        None, "Path of the desk's names file (CSV): how it spells people and bodies; from a settings file's own folder."
    )
    facts: tuple[str, ...] = _option(
        (),
        "Path of the desk's own facts (CSV), which go before the shipped ones, or of imported ones (.sqlite), which come after them;"
        " from a settings file's own folder; may be repeated, and a later file goes before an earlier one.",
    )
    text_column: str | None = _option(
        None, "Column of a table that holds the stories' text; else the first of text, body, content, article."
    )
    id_column: str | None = _option(None, "Column of a table that names the stories; else id.")
    headline_column: str | None = _option(None, "Column of a table that holds the headlines; else the first of headline, title.")
    date_column: str | None = _option(
        None, "Column of a table with the stories' dates (ISO 8601); else the first of date, published, published_at, publication_date."
    )
    include: tuple[str, ...] = _option(
        (),
        "Globs, as in .gitignore, of the files that a folder gives, in place of those with a story's suffix, README and the like left out.",
    )
    exclude: tuple[str, ...] = _option((), "Globs, as in .gitignore, of files and folders that a folder does not give.")
    stdin_filename: str | None = _option(None, "The name that standard input has in the report; its suffix says the format.")
    previous: str | None = _option(
        None, "Path of the story's earlier version, or of a folder of earlier versions that are named as the stories are."
    )
    source: tuple[str, ...] = _option(
        (), "Path of what the story was written from: a transcript, a release, a table (CSV); may be repeated."
    )
    threads: int = _option(2, "Threads for the models; the report does not depend on it.")
    jobs: int = _option(1, "Processes that share the stories of a long run; the report does not depend on it.")
    cache: str | None = _option(
        None, "Folder that keeps what the checks said of stories, without a word of them, in place of the user's cache folder; '' for none."
    )
    # Where values come from that are not the defaults: a file and its key, or the command line; by field.
    origins: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.fail_on not in FAIL_ON:
            raise SettingsError(f"fail-on is {self.fail_on!r}; it can be {', '.join(FAIL_ON)}")
        if self.min_score is not None and not 0 <= self.min_score <= 1:
            raise SettingsError(f"min-score is {self.min_score}; it must lie between 0 and 1")
        if self.threads < 1:
            raise SettingsError(f"threads is {self.threads}; it must be at least 1")
        if self.jobs < 1:
            raise SettingsError(f"jobs is {self.jobs}; it must be at least 1")
        if self.max_queries < 0:
            raise SettingsError(f"max-queries is {self.max_queries}; it must not be negative")
        for name, words in self._faults():
            raise SettingsError(f"{name}: {words}")

    def _faults(self) -> Iterator[tuple[str, str]]:
        """What is wrong in the tables, but for their codes, which `Checker` knows."""
        for glob in self.per_file_ignores:
            if not glob or is_unclosed(glob):
                yield "per-file-ignores", f"{glob!r} is no glob: write a file's name or a path, with * for any characters"
        for kind in self.per_section_ignores:
            if kind not in KINDS:
                yield "per-section-ignores", f"unknown section {kind!r}; the sections are {', '.join(KINDS)}"
        for code, tier in self.tiers.items():
            if tier not in TIERS:
                yield "tiers", f"{code} is {tier!r}; it can be {' or '.join(TIERS)}"

    @classmethod
    def load(cls, start: Path) -> Self:
        """Settings of the nearest checker.toml, or pyproject.toml with [tool.checker], at or above the folder `start`."""
        path, table = find_table(start)
        return cls().with_values(table, origin=str(path))

    @classmethod
    def read(cls, path: Path) -> Self:
        """Settings of one file, which must be there."""
        table = read_table(path)
        if table is None:
            raise SettingsError(f"{path}: no settings file, or a pyproject.toml without [tool.checker]: check the path")
        return cls().with_values(table, origin=str(path))

    def with_values(self, values: Mapping[str, Any], *, origin: str) -> Self:
        """A copy with `values`, whose keys are spelt as in the files (`fail-on`); `origin` is named in errors.

        The `extend-…` options add to what is there, all others take its place.
        """
        options, changed, origins = {option.name: option for option in OPTIONS}, {}, {}
        keys = [name.replace("_", "-") for name in options]
        for key, value in values.items():
            name = key.replace("-", "_")
            if name not in options:
                hint = guess(key, keys) or f"; the keys are {', '.join(keys)}"
                raise SettingsError(f"{origin}: unknown key {key!r}{hint}")
            value = convert(options[name], value, f"{origin}: {key}")
            before = getattr(self, name) if name.startswith("extend_") else ()
            changed[name] = before + value if before else value
            origins[name] = f"{self.origins[name]}, {origin}" if before and name in self.origins else origin
        try:
            return replace(self, **changed, origins={**self.origins, **origins})
        except SettingsError as error:
            raise SettingsError(f"{origin}: {error}") from None

    def is_selected(self, code: str, *, preview: bool = False) -> bool:
        """Whether a code is selected: the longest beginning of it in `select` or `ignore` decides, ignore on a tie.

        A preview check has to be selected by its whole code.
        """
        select, ignore = (*self.select, *self.extend_select), (*self.ignore, *self.extend_ignore)
        if preview and code not in select:
            return False
        return len(_longest(code, select) or "") > len(_longest(code, ignore) or "")

    def is_ignored_in_file(self, code: str, path: str) -> bool:
        return any(code.startswith(codes) and _fits(path, glob) for glob, codes in self.per_file_ignores.items())

    def is_ignored_in_section(self, code: str, kind: str) -> bool:
        return code.startswith(self.per_section_ignores.get(kind, ()))

    def tier(self, code: str) -> str | None:
        """The tier that the settings give a code; None where they leave it to the check."""
        longest = _longest(code, self.tiers)
        return None if longest is None else self.tiers[longest]

    def named_codes(self) -> Iterator[tuple[str, str]]:
        """Every code, or beginning of codes, that the settings name, with the option that names it."""
        for name in ("select", "ignore", "extend_select", "extend_ignore", "tiers"):
            yield from ((name, code) for code in getattr(self, name))
        for name in ("per_file_ignores", "per_section_ignores"):
            yield from ((name, code) for codes in getattr(self, name).values() for code in codes)


OPTIONS = tuple(option for option in fields(Settings) if option.metadata)


def _longest(code: str, beginnings: Iterable[str]) -> str | None:
    return max((beginning for beginning in beginnings if code.startswith(beginning)), key=len, default=None)


def _fits(path: str, glob: str) -> bool:
    """Whether a glob is that of a file: one without a slash of its name, one with a slash of its path, from here if it is relative."""
    if "/" not in glob:
        return fnmatchcase(os.path.basename(path), glob)
    is_whole = PurePath(glob).is_absolute() or glob.startswith("*")
    return fnmatchcase(Path(os.path.abspath(path)).as_posix(), glob if is_whole else f"{escape(Path.cwd().as_posix())}/{glob}")
