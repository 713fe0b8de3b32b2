"""The two files that settings may be written in: checker.toml, and pyproject.toml with [tool.checker]."""

import os
import tomllib
from collections.abc import Mapping
from glob import escape
from pathlib import Path
from typing import Any

from checker.errors import SettingsError, tell_fault
from checker.patterns import lazy

FILES = ("checker.toml", "pyproject.toml")
# Options that name a file, or several, from the folder of the settings file.
PATHS = ("names", "facts", "baseline", "cache", "verdicts", "previous", "source")
_CLASS = lazy(r"\[!?\]?[^\]]*\]")  # [abc] of a glob, whose first character may be a ]


def find_table(start: Path) -> tuple[Path | None, Mapping[str, Any]]:
    """The table of options of the nearest file at or above a folder, and that file; (None, {}) where there is none."""
    for folder in (start, *start.parents):
        for name in FILES:
            if (table := read_table(folder / name)) is not None:
                return folder / name, table
    return None, {}


def read_table(path: Path) -> Mapping[str, Any] | None:
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
    elif "tool" in table:
        raise SettingsError(f"{path}: [tool.checker] is for pyproject.toml; here its keys stand without it")
    if not isinstance(table, dict | None):
        raise SettingsError(f"{path}: tool.checker must be a table: write [tool.checker]")
    return None if table is None else _from_its_folder(table, path.parent)


def is_unclosed(glob: str) -> bool:
    """Whether a [ of a glob lacks its ]."""
    return "[" in _CLASS.sub("", glob)


def _from_its_folder(table: Mapping[str, Any], folder: Path) -> Mapping[str, Any]:
    """The table with the paths and globs in it taken from the folder of the settings file."""
    paths = {key: _placed(table[key], folder) for key in PATHS if key in table}
    for key in ("per-file-ignores", "per_file_ignores"):
        if isinstance(table.get(key), dict):
            paths[key] = {_anchored(glob, folder): codes for glob, codes in table[key].items()}
    return {**table, **paths}


def _placed(value: Any, folder: Path) -> Any:
    """A path as one from a folder, and each of a list; a URL, and what is no path, stays."""
    if isinstance(value, list):
        return [_placed(one, folder) for one in value]
    is_path = isinstance(value, str) and value != "" and "://" not in value
    return str(folder / value) if is_path else value


def _anchored(glob: str, folder: Path) -> str:
    """A glob with a slash as one of whole paths; one of a mere name stays."""
    is_whole = "/" not in glob or glob.startswith("*") or Path(glob).is_absolute()
    return glob if is_whole or is_unclosed(glob) else f"{escape(folder.absolute().as_posix())}/{glob}"


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace" if path.name == "pyproject.toml" else "strict")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read as settings ({tell_fault(error)})") from None
