"""The check sheet as a table, one row an entry, with an empty column for the tick."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from checker.reports.csv import guarded
from checker.reports.wording import clean
from checker.sheets.entries import Sheet
from checker.sheets.text import tell_places

COLUMNS = ("checked", "path", "kind", "words", "also", "where", "line", "known")


def write(sheets: Iterable[Sheet], out: BinaryIO) -> None:
    out.write(_encoded(COLUMNS))
    for sheet in sheets:
        document = sheet.document
        for entry in sheet.entries:
            line, _ = document.position(entry.places[0].start)
            told = (clean(entry.words), "; ".join(entry.forms), tell_places(document, entry), line, " ".join(entry.known))
            out.write(_encoded(guarded(cell) for cell in ("", document.name, entry.kind, *told)))
        out.flush()


def _encoded(cells: Iterable[object]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue().encode("utf-8", "backslashreplace")
