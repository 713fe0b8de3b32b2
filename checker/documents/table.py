"""A table (CSV, TSV) as text that people and checks can read: one line a row, 'header: value; header: value'."""

import csv
import io
from pathlib import Path

from checker.documents.decoding import decode
from checker.errors import DocumentError
from checker.types import Document


def read_table(path: Path) -> Document:
    """The table of a file; see `table_document`. What cannot be read becomes its `failure`."""
    try:
        return table_document(decode(path.read_bytes()), str(path))
    except FileNotFoundError:
        return Document("", str(path), failure="no such file: check the path")
    except DocumentError as error:
        return Document("", str(path), failure=str(error))
    except OSError as error:
        return Document("", str(path), failure=f"cannot be read ({error.strerror}): check the path and the disk")


def table_document(text: str, path: str) -> Document:
    """A document whose first line holds the headers; line n is row n. Raises DocumentError for what is no table."""
    dialect = csv.excel_tab if path.lower().endswith(".tsv") else _dialect(text)
    try:
        rows = [[" ".join(cell.split()) for cell in row] for row in csv.reader(io.StringIO(text), dialect)]
    except csv.Error as error:
        raise DocumentError(f"no table ({error}): save it as CSV with one line of headers") from None
    if not rows:
        raise DocumentError("an empty table: give one with a line of headers")
    return Document("\n".join(["; ".join(rows[0]), *("; ".join(_cells(rows[0], row)) for row in rows[1:])]), path)


def _dialect(text: str) -> type[csv.Dialect]:
    """Semicolons stand between cells where commas are decimal."""
    first = text.partition("\n")[0]

    class Semicolons(csv.excel):
        delimiter = ";"

    return Semicolons if first.count(";") > first.count(",") else csv.excel


def _cells(headers: list[str], row: list[str]) -> list[str]:
    return [f"{header}: {cell}" for header, cell in zip(headers, row, strict=False) if cell]
