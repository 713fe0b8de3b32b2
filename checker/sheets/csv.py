"""The check sheet as a table, one row an entry, with an empty column for the tick."""

from collections.abc import Iterable
from typing import BinaryIO

from checker.reports.csv import encode_row, guarded
from checker.reports.wording import clean
from checker.sheets.entries import Sheet
from checker.sheets.text import tell_places

COLUMNS = ("checked", "path", "kind", "words", "also", "where", "line", "known")


def write(sheets: Iterable[Sheet], out: BinaryIO) -> None:
    out.write(encode_row(COLUMNS))
    for sheet in sheets:
        document = sheet.document
        for entry in sheet.entries:
            line, _ = document.position(entry.places[0].start)
            home, _ = document.home(entry.places[0])
            told = (clean(entry.words), "; ".join(entry.forms), tell_places(document, entry), line, " ".join(entry.known))
            out.write(encode_row(guarded(cell) for cell in ("", home.name, entry.kind, *told)))
        out.flush()
