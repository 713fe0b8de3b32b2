"""The desk's names file: how the people and bodies that it writes about are spelt. CSV -> NamesFile, with the place of every fault."""

import csv
import datetime
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from checker.errors import NamesFileError
from checker.facts.edtf import parse_edtf
from checker.tables import Fault, Row, read_header, read_rows, read_text, repeated, several, tell_faults

COLUMNS = ("name", "accepted", "never", "title", "from", "until", "honorific", "namesakes", "source", "owner", "review")
_SEVERAL = frozenset({"accepted", "never", "namesakes"})  # values with semicolons between them


@dataclass(frozen=True)
class NameEntry:
    """A row: `accepted` forms pass, `never` forms are wrong, `namesakes` are other people whose names are nearly this.

    `title` holds from `start` to `until` (dates in EDTF, or ''); `review` is the day by which `owner` looks at the row again.
    """

    name: str
    accepted: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    title: str = ""
    start: str = ""
    until: str = ""
    honorific: str = ""
    namesakes: tuple[str, ...] = ()
    source: str = ""
    owner: str = ""
    review: datetime.date | None = None


@dataclass(frozen=True)
class NamesFile:
    """The rows of a names file; empty where a desk has none."""

    entries: tuple[NameEntry, ...] = field(default=())

    @cached_property
    def known(self) -> frozenset[str]:
        """Every form that passes: names, accepted forms, namesakes."""
        return frozenset(form for entry in self.entries for form in (entry.name, *entry.accepted, *entry.namesakes))

    @cached_property
    def never(self) -> dict[str, NameEntry]:
        """Every form that must not be written, to its row."""
        return {form: entry for entry in self.entries for form in entry.never}


def load_names(path: Path) -> NamesFile:
    """Read a names file. Raises NamesFileError, with all faults and their places, where it cannot be read or a row is bad."""
    return read_names(read_text(path, "a names file", NamesFileError), str(path))


def read_names(text: str, path: str) -> NamesFile:
    """The rows of a CSV text; `path` names it in errors. The first line names the columns, in any order; only 'name' must be there."""
    rows, faults = read_rows(text, COLUMNS, ("name",), _find_faults)
    faults = faults or list(_clashes(rows))
    if faults:
        raise NamesFileError(tell_faults(path, faults))
    return NamesFile(tuple(_entry(values) for _, values in rows))


def add_name(path: Path, name: str) -> None:
    """Add a row for a name that a names file has not yet. Raises NamesFileError where the file is bad or cannot be written."""
    if name in load_names(path).known:
        return
    text = read_text(path, "a names file", NamesFileError)
    columns = read_header(next(csv.reader([text.splitlines()[0]])))
    row = io.StringIO()
    csv.writer(row, lineterminator="\n").writerow([name if column == "name" else "" for column in columns])
    try:
        with path.open("a", encoding="utf-8", newline="") as file:
            file.write(("" if text.endswith("\n") else "\n") + row.getvalue())
    except OSError as error:
        raise NamesFileError(f"{path}: cannot be written ({error.strerror}); the name {name!r} was not added") from None


def _find_faults(values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for column in ("from", "until", "review"):
        try:
            _read_date(column, values.get(column, ""))
        except ValueError as error:
            yield column, f"{error}; write a date such as 2026-11-23"
    if values.get("from", "") > values.get("until", "") > "":
        yield "until", "is before 'from'; one of the two is wrong"


def _read_date(column: str, text: str) -> None:
    if text and column == "review":
        datetime.date.fromisoformat(text)
    elif text:
        parse_edtf(text)


def _clashes(entries: list[Row]) -> Iterator[Fault]:
    """Names that two rows have, and forms that are both right and wrong."""
    for line, first, values in repeated(entries, ("name",)):
        yield line, 1, f"name: {values['name']!r} is in line {first} too; make them one row"
    right = {
        form: line for line, values in entries for form in (values["name"], *several(values, "accepted"), *several(values, "namesakes"))
    }
    for line, values in entries:
        for form in several(values, "never"):
            if form in right:
                yield line, 1, f"never: {form!r} is right in line {right[form]}; take it out of one of them"


def _entry(values: Mapping[str, str]) -> NameEntry:
    one = {column: value for column, value in values.items() if column not in _SEVERAL | {"from", "review"}}
    lists = {column: several(values, column) for column in _SEVERAL}
    review = values.get("review")
    return NameEntry(**one, **lists, start=values.get("from", ""), review=datetime.date.fromisoformat(review) if review else None)
