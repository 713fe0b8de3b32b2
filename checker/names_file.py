"""The desk's names file: how the people and bodies that it writes about are spelt. CSV -> NamesFile, with the place of every fault."""

import csv
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from checker.errors import NamesFileError
from checker.facts.edtf import parse_edtf

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
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise NamesFileError(f"{path}: cannot be read as a names file: {error}; give a CSV file in UTF-8") from None
    return read_names(text, str(path))


def read_names(text: str, path: str) -> NamesFile:
    """The rows of a CSV text; `path` names it in errors. The first line names the columns, in any order; only 'name' must be there."""
    rows = csv.reader(text.splitlines(keepends=True), strict=True)
    entries, faults = [], []
    try:
        header = [column.strip() for column in next(rows, [])]
        faults += [f"{path}:{place}" for place in _header_faults(header)]
        for row in rows if not faults else ():
            if any(value.strip() for value in row):
                values = dict(zip(header, (value.strip() for value in row), strict=False))
                faults += [f"{path}:{rows.line_num}:{at + 1}: {fault}" for at, fault in _row_faults(header, row, values)]
                entries.append((rows.line_num, values))
    except csv.Error as error:
        faults.append(f"{path}:{rows.line_num}:1: {error}; close the quotation mark")
    faults += [f"{path}:{fault}" for fault in _clashes(entries)] if not faults else []
    if faults:
        raise NamesFileError("\n".join(faults))
    return NamesFile(tuple(_entry(values) for _, values in entries))


def _header_faults(header: list[str]) -> Iterator[str]:
    if "name" not in header:
        yield f"1:1: there is no column 'name'; the columns are {', '.join(COLUMNS)}"
    for at, column in enumerate(header, start=1):
        if column not in COLUMNS:
            yield f"1:{at}: unknown column {column!r}; the columns are {', '.join(COLUMNS)}"
        elif header.index(column) != at - 1:
            yield f"1:{at}: column {column!r} is there twice; keep one"


def _row_faults(header: list[str], row: list[str], values: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Index of the field and what is wrong with it."""
    if len(row) != len(header):
        yield len(header), f"{len(row)} fields where {len(header)} are due; put a value with commas in quotation marks"
    if not values.get("name"):
        yield header.index("name"), "name: is empty; give the name as the desk writes it"
    for column in ("from", "until", "review"):
        try:
            _read_date(column, values.get(column, ""))
        except ValueError as error:
            yield header.index(column), f"{column}: {error}; write a date such as 2026-11-23"
    if values.get("from", "") > values.get("until", "") > "":
        yield header.index("until"), "until: is before 'from'; one of the two is wrong"


def _read_date(column: str, text: str) -> None:
    if text and column == "review":
        datetime.date.fromisoformat(text)
    elif text:
        parse_edtf(text)


def _clashes(entries: list[tuple[int, Mapping[str, str]]]) -> Iterator[str]:
    """Names that two rows have, and forms that are both right and wrong."""
    lines: dict[str, int] = {}
    for line, values in entries:
        if (first := lines.setdefault(values["name"], line)) != line:
            yield f"{line}:1: name: {values['name']!r} is in line {first} too; make them one row"
    right = {
        form: line for line, values in entries for form in (values["name"], *_several(values, "accepted"), *_several(values, "namesakes"))
    }
    for line, values in entries:
        for form in _several(values, "never"):
            if form in right:
                yield f"{line}:1: never: {form!r} is right in line {right[form]}; take it out of one of them"


def _several(values: Mapping[str, str], column: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in values.get(column, "").split(";") if form.strip())


def _entry(values: Mapping[str, str]) -> NameEntry:
    one = {column: value for column, value in values.items() if column not in _SEVERAL | {"from", "review"}}
    several = {column: _several(values, column) for column in _SEVERAL}
    review = values.get("review")
    return NameEntry(**one, **several, start=values.get("from", ""), review=datetime.date.fromisoformat(review) if review else None)
