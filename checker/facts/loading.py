"""CSV files of facts -> facts, with the place of every fault; and the store that is compiled from them."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

from checker.errors import FactsError
from checker.facts.database import open_store
from checker.facts.edtf import parse_edtf
from checker.facts.store import Fact, FactStore

COLUMNS = ("subject", "relation", "value", "valid", "kind", "aliases", "standing", "source", "as_of", "note", "statement")
_REQUIRED = frozenset(COLUMNS) - {"aliases", "note"}


@cache
def load_facts() -> FactStore:
    """The facts that the program ships, opened once."""
    return open_store(Path(str(resources.files("checker.facts") / "facts.sqlite")))


def read_folder(folder: Path) -> Iterator[Fact]:
    """The facts of the CSV files of a folder, by the names of the files: what the shipped store is compiled from."""
    for path in sorted(folder.glob("*.csv")):
        yield from read_facts(path.read_text(encoding="utf-8"), path.name)


def read_facts(text: str, path: str) -> Iterator[Fact]:
    """Yield the facts of a CSV text; `path` names it in errors."""
    rows = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = tuple(next(rows, ()))
        if header != COLUMNS:
            raise FactsError(f"{path}:1:1: the columns must be {', '.join(COLUMNS)}")
        for row in rows:
            yield _read_row(row, f"{path}:{rows.line_num}")
    except csv.Error as error:
        raise FactsError(f"{path}:{rows.line_num}:1: {error}") from error


def _read_row(row: list[str], place: str) -> Fact:
    if len(row) != len(COLUMNS):
        raise FactsError(f"{place}:1: {len(row)} fields where {len(COLUMNS)} are due")
    fields = dict(zip(COLUMNS, row, strict=True))
    for column in COLUMNS:
        fault = _find_fault(column, fields[column])
        if fault:
            raise FactsError(f"{place}:{COLUMNS.index(column) + 1}: {column}: {fault}")
    standing = fields.pop("standing")
    aliases = tuple(filter(None, fields.pop("aliases").split("|")))
    return Fact(**fields, aliases=aliases, is_confirmed=standing == "confirmed")


def _find_fault(column: str, text: str) -> str | None:
    if column in _REQUIRED and not text.strip():
        return "must not be empty"
    if column == "standing" and text not in ("confirmed", "editorial"):
        return f"'{text}' is neither 'confirmed' nor 'editorial'"
    try:
        if column in ("valid", "as_of"):
            parse_edtf(text)
    except ValueError as error:
        return str(error)
    return None
