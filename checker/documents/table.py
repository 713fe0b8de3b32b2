"""A table (CSV, TSV) as text that people and checks can read: one line a row, 'header: value; header: value'."""

import csv
import io
from pathlib import Path

from checker.documents.decoding import decode
from checker.types import Document


def read_table(path: Path) -> Document:
    """The table as a document whose first line holds the headers; line n is row n. What cannot be read becomes its `failure`."""
    try:
        text = decode(path.read_bytes())
        dialect = csv.excel_tab if path.suffix.lower() == ".tsv" else _dialect(text)
        rows = [[" ".join(cell.split()) for cell in row] for row in csv.reader(io.StringIO(text), dialect)]
    except FileNotFoundError:
        return Document("", str(path), failure="no such file: check the path")
    except (OSError, csv.Error) as error:
        return Document("", str(path), failure=f"cannot be read as a table ({error}): save it as CSV with one line of headers")
    if not rows:
        return Document("", str(path), failure="an empty table: give one with a line of headers")
    headers = rows[0]
    lines = ["; ".join(headers), *("; ".join(_cells(headers, row)) for row in rows[1:])]
    return Document("\n".join(lines), str(path))


def _dialect(text: str) -> type[csv.Dialect]:
    """Semicolons stand between cells where commas are decimal."""
    first = text.partition("\n")[0]

    class Semicolons(csv.excel):
        delimiter = ";"

    return Semicolons if first.count(";") > first.count(",") else csv.excel


def _cells(headers: list[str], row: list[str]) -> list[str]:
    return [f"{header}: {cell}" for header, cell in zip(headers, row, strict=False) if cell]
