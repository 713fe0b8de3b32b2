"""The report as a table, one row a finding, with the columns of `Findings.to_frame()`."""

import csv
import io
from collections.abc import Iterable
from typing import Any, BinaryIO

from checker.findings import COLUMNS, make_row
from checker.types import Result

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with which a spreadsheet takes a cell for a formula (OWASP, CSV injection)


def write(results: Iterable[Result], out: BinaryIO) -> None:
    """Write a line of column names and the rows of all findings.

    Words that a spreadsheet would run as a formula get an apostrophe before them.
    """
    out.write(encode_row(COLUMNS))
    for result in results:
        for finding in result.findings:
            row = make_row(finding)
            out.write(encode_row(guarded(row.get(column)) for column in COLUMNS))
        out.flush()


def guarded(value: Any) -> Any:
    """A cell with an apostrophe before what a spreadsheet would run."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def encode_row(cells: Iterable[Any]) -> bytes:
    """A line of a table, quoted where it must be."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue().encode("utf-8", "backslashreplace")
