"""CSV files that a desk keeps: their rows by column, and every fault with its line and field."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from checker.errors import CheckerError, tell_fault
from checker.settings_values import guess

Row = tuple[int, Mapping[str, str]]  # the line that it ends on, and its values by column, stripped
Fault = tuple[int, int, str]  # its line and field, and what is wrong there and what to do
_MOST_TOLD = 20  # faults of a file; whoever mends these sees the others next
_OTHER_SEPARATORS = {";": "semicolons", "\t": "tabs"}  # what spreadsheets write in their place
FindFaults = Callable[[Mapping[str, str]], Iterator[tuple[str, str]]]  # of a row: column and what is wrong, and what to do


def read_text(path: Path, what: str, error: type[CheckerError]) -> str:
    """The text of a desk's file, with or without a BOM; raises `error` where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise error(f"{path}: no such file: check the path") from None
    except UnicodeDecodeError:
        raise error(f"{path}: cannot be read as {what}: it is not in UTF-8; save it as ‘CSV UTF-8’") from None
    except OSError as fault:
        raise error(f"{path}: cannot be read as {what} ({tell_fault(fault)}); give a CSV file in UTF-8") from None


def read_rows(text: str, columns: Sequence[str], required: Sequence[str], find_faults: FindFaults) -> tuple[list[Row], list[Fault]]:
    """The rows of a CSV text, and all its faults.

    The first line names the columns, in any order and case; only those `required` must be there, and be filled in every row.
    """
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    rows: list[Row] = []
    faults: list[Fault] = []
    try:
        header = read_header(next(reader, []))
        faults += [(1, at, fault) for at, fault in _header_faults(header, columns, required)]
        for fields in reader if not faults else ():
            if any(value.strip() for value in fields):
                values = dict(zip(header, (value.strip() for value in fields), strict=False))
                faults += [(reader.line_num, at, fault) for at, fault in _row_faults(header, fields, values, required, find_faults)]
                rows.append((reader.line_num, values))
    except csv.Error as error:
        faults.append((reader.line_num, 1, f"{error}; close the quotation mark"))
    return rows, faults


def tell_faults(path: str, faults: Sequence[Fault]) -> str:
    """A line for each fault, 'path:line:field: what'; the same one in many rows is told once, with the first of them."""
    lines: dict[tuple[int, str], list[int]] = {}
    for line, at, words in faults:
        lines.setdefault((at, words), []).append(line)
    told = [
        f"{path}:{found[0]}:{at}: {words}{f' (in {len(found):,} rows)' if len(found) > 1 else ''}" for (at, words), found in lines.items()
    ]
    left = [f"{path}: and {len(told) - _MOST_TOLD:,} other faults"] if len(told) > _MOST_TOLD else []
    return "\n".join(told[:_MOST_TOLD] + left)


def read_header(fields: Sequence[str]) -> list[str]:
    """The names of the columns, in small letters."""
    return [column.strip().lower() for column in fields]


def _header_faults(header: list[str], columns: Sequence[str], required: Sequence[str]) -> Iterator[tuple[int, str]]:
    if len(header) == 1 and (found := next((name for mark, name in _OTHER_SEPARATORS.items() if mark in header[0]), None)):
        yield 1, f"{found} stand between the columns; save the file with commas between them"
        return
    for column in required:
        if column not in header:
            yield 1, f"there is no column {column!r}; the columns are {', '.join(columns)}"
    for at, column in enumerate(header, start=1):
        if column not in columns:
            hint = guess(column, columns) or f"; the columns are {', '.join(columns)}"
            yield at, f"unknown column {column!r}{hint}"
        elif header.index(column) != at - 1:
            yield at, f"column {column!r} is there twice; keep one"


def _row_faults(
    header: list[str], fields: list[str], values: Mapping[str, str], required: Sequence[str], find_faults: FindFaults
) -> Iterator[tuple[int, str]]:
    if len(fields) != len(header):
        yield len(header) + 1, f"{len(fields)} fields where {len(header)} are due; put a value with commas in quotation marks"
    for column in required:
        if not values.get(column):
            yield header.index(column) + 1, f"{column}: is empty; give it"
    for column, fault in find_faults(values):
        yield header.index(column) + 1, f"{column}: {fault}"


def several(values: Mapping[str, str], column: str) -> tuple[str, ...]:
    """The values of a field with semicolons between them."""
    return tuple(part.strip() for part in values.get(column, "").split(";") if part.strip())


def repeated(rows: Sequence[Row], columns: Sequence[str]) -> Iterator[tuple[int, int, Mapping[str, str]]]:
    """Rows that have the same values in these columns as an earlier one: the line of each, that of the first, and the row."""
    lines: dict[tuple[str, ...], int] = {}
    for line, values in rows:
        if (first := lines.setdefault(tuple(values[column] for column in columns), line)) != line:
            yield line, first, values
