"""Every option with its default and its meaning, and the two files it may be written in."""

import datetime
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Self

from checker.errors import SettingsError

FAIL_ON = ("error", "query", "never")
FILES = ("checker.toml", "pyproject.toml")


def _option(default: Any, docs: str) -> Any:
    return field(default=default, metadata={"docs": docs})


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a run is asked to do. Unknown keys and values out of range raise SettingsError."""

    select: tuple[str, ...] = _option(("FC",), "Codes, or beginnings of codes, to report; the longest that fits a code wins.")
    ignore: tuple[str, ...] = _option((), "Codes, or beginnings of codes, to leave out; the longest that fits a code wins.")
    fail_on: str = _option("error", "The tier from which findings make the exit code 1: error, query or never.")
    min_score: float | None = _option(None, "Report findings from this score on (0 to 1) in place of the shipped thresholds; 0 shows all.")
    max_queries: int = _option(5, "At most this many queries are shown a story, the most harmful first.")
    date: datetime.date | None = _option(None, "The stories' date (YYYY-MM-DD), in place of the one above a story's body.")  # noqa: RUF009
    embedder: str | None = _option(None, "Name or folder of a sentence-transformers model in place of the shipped one.")
    nli: str | None = _option(None, "Name or folder of a Hugging Face NLI model in place of the shipped one.")
    names: str | None = _option(
        None, "Path of the desk's names file (CSV): how it spells people and bodies; from a settings file's own folder."
    )
    facts: str | None = _option(
        None,
        "Path of the desk's own facts (CSV), which go before the shipped ones, or of imported ones (.sqlite), which come after them;"
        " from a settings file's own folder.",
    )
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

    @classmethod
    def load(cls, start: Path) -> Self:
        """Settings of the nearest checker.toml, or pyproject.toml with [tool.checker], at or above the folder `start`."""
        for folder in (start, *start.parents):
            for name in FILES:
                if (values := _read(folder / name)) is not None:
                    return cls().with_values(values, origin=str(folder / name))
        return cls()

    @classmethod
    def read(cls, path: Path) -> Self:
        """Settings of one file, which must be there."""
        values = _read(path)
        if values is None:
            raise SettingsError(f"{path}: no settings file, or a pyproject.toml without [tool.checker]: check the path")
        return cls().with_values(values, origin=str(path))

    def with_values(self, values: Mapping[str, Any], *, origin: str) -> Self:
        """A copy with `values`, whose keys are spelt as in the files (`fail-on`); `origin` is named in errors."""
        known = {f.name: f for f in fields(self)}
        changed = {}
        for key, value in values.items():
            name = key.replace("-", "_")
            if name not in known:
                raise SettingsError(f"{origin}: unknown key {key!r}; the keys are {', '.join(n.replace('_', '-') for n in known)}")
            changed[name] = _converted(key, value, origin)
        try:
            return replace(self, **changed)
        except SettingsError as error:
            raise SettingsError(f"{origin}: {error}") from None

    def is_selected(self, code: str, *, preview: bool = False) -> bool:
        """Whether a code is selected: the longest beginning of it in `select` or `ignore` decides, ignore on a tie.

        A preview check has to be selected by its whole code.
        """
        if preview and code not in self.select:
            return False
        chosen = max((len(p) for p in self.select if code.startswith(p)), default=-1)
        left_out = max((len(p) for p in self.ignore if code.startswith(p)), default=-1)
        return chosen > left_out


_PATHS = ("names", "facts", "cache", "previous")
_KINDS = {
    "select": list,
    "ignore": list,
    "fail_on": str,
    "min_score": float,
    "max_queries": int,
    "embedder": str,
    "nli": str,
    "names": str,
    "facts": str,
    "previous": str,
    "source": list,
    "threads": int,
    "jobs": int,
    "cache": str,
}
_WANTED = {list: "a list of codes", float: "a number", int: "a whole number", str: "a string"}
_WANTED_OF = {"date": "a date such as 2018-09-08", "source": "a list of paths"}


def _converted(key: str, value: Any, origin: str) -> Any:
    """The value in the type of its option; TOML's own types and the strings of the command line are taken."""
    name = key.replace("-", "_")
    try:
        if name == "date":
            # a TOML date with a time is a datetime, which is a date too, but never equal to one
            is_date = isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
            return value if is_date else datetime.date.fromisoformat(value)
        kind = _KINDS[name]
        if kind is list:
            if isinstance(value, str) or not all(isinstance(v, str) and v for v in value):
                raise ValueError
            return tuple(value)
        if isinstance(value, bool) or (kind is str and not isinstance(value, str)) or (kind is int and isinstance(value, float)):
            raise ValueError
        return kind(value)
    except (TypeError, ValueError):
        wanted = _WANTED_OF.get(name) or _WANTED[_KINDS[name]]
        raise SettingsError(f"{origin}: {key} is {value!r}; it must be {wanted}") from None


def _read(path: Path) -> Mapping[str, Any] | None:
    """The table of options in a file, None where the file is not there or is a pyproject.toml without ours."""
    if not os.path.isfile(path):  # False too in a folder above that may not be looked into
        return None
    is_shared = path.name == "pyproject.toml"
    text = _read_text(path)
    if is_shared and "tool" not in text:
        return None
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if is_shared and "tool.checker" not in text:  # broken, but not for us to say
            return None
        raise SettingsError(f"{path}: is not valid TOML: {error}") from None
    if is_shared:
        tools = table.get("tool")
        table = tools.get("checker") if isinstance(tools, dict) else None
    if not isinstance(table, dict | None):
        raise SettingsError(f"{path}: tool.checker must be a table: write [tool.checker]")
    return _with_own_paths(table, path.parent)


def _with_own_paths(table: Mapping[str, Any] | None, folder: Path) -> Mapping[str, Any] | None:
    """The table with the paths of the desk's files taken from the folder of the settings file."""
    if table is None:
        return None
    paths = {key: str(folder / table[key]) for key in _PATHS if isinstance(table.get(key), str) and table[key]}
    if isinstance(table.get("source"), list):
        paths["source"] = [str(folder / path) if isinstance(path, str) and path else path for path in table["source"]]
    return {**table, **paths}


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace" if path.name == "pyproject.toml" else "strict")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read as settings: {error}") from None
