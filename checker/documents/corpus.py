"""Tables of stories (CSV, JSON lines, Parquet): which columns hold what, and a row to a Document.

The readers of the formats give rows one by one, so that a corpus of any size is read in the memory of its longest row.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from checker.documents.assembly import assemble
from checker.documents.blocks import Block, Run
from checker.documents.dates import read_date
from checker.documents.fragments import looks_like_html, read_fragment
from checker.documents.plain_text import assemble_plain_text
from checker.errors import DocumentError
from checker.settings import Settings
from checker.source_map import Span
from checker.types import Document

# Where no setting names a column: the first of these that is there, in any case.
_USUAL = {
    "text": ("text", "body", "content", "article"),
    "id": ("id",),
    "headline": ("headline", "title"),
    "date": ("date", "published", "published_at", "publication_date"),
    "section": ("section", "desk", "category"),  # of the paper
}
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as text, with places in the row's source. `kind` says what it is where it is no text ('a number')."""

    runs: Sequence[Run] = ()
    kind: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Row:
    """A row, its number from 1 or its label, and its source, which begins in a line of the file, if it has lines.

    `fault`: why it was not read.
    """

    number: int | str
    line: int | None = None
    source: str = ""
    cells: Mapping[str, Cell] | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns with a story's parts; None where a table has none."""

    text: str
    id: str | None
    headline: str | None
    date: str | None


def choose_columns(names: Sequence[str], settings: Settings) -> Columns:
    """The columns that the settings name, else those with the usual names. DocumentError lists what there is."""
    chosen = {part: choose_column(part, names, getattr(settings, f"{part}_column")) for part in ("text", "id", "headline", "date")}
    if chosen["text"] is None:
        raise DocumentError(f"no column with the stories' text: name it with --text-column; {_list(names)}")
    return Columns(**chosen)


def make_row(number: int | str, values: Mapping[str, Any]) -> Row:
    """A row of values without a source of their own: its listing has them one below the other, so that each has lines."""
    source, cells = "", {}
    for name, value in values.items():
        cells[name] = _make_cell(value, len(source))
        source += cells[name].text + _BETWEEN if cells[name].runs else ""
    return Row(number, None, source, cells)


def _make_cell(value: Any, start: int) -> Cell:
    if value is None:
        return Cell((), "null")
    text = str(value)
    kind = "" if isinstance(value, str) else f"a value of the type {type(value).__name__}"
    return Cell((Run(text, Span(start, start + len(text))),), kind)


def read_rows(rows: Iterable[Row], path: str, settings: Settings, columns: Columns | None = None) -> Iterator[Document]:
    """A story for each row, or why it could not be read; without `columns` they are chosen by the first row that can be."""
    for row in rows:
        if row.cells is None:
            yield _unread(row, path, settings.date, row.fault)
            continue
        columns = columns or choose_columns(list(row.cells), settings)
        yield _read_row(row, columns, path, settings)


def choose_column(part: str, names: Sequence[str], wanted: str | None) -> str | None:
    """The column that is `wanted` for a part of a story, else the first with a usual name. DocumentError lists what there is."""
    by_name = {name.strip().lower(): name for name in reversed(names)}
    if wanted is None:
        return next((by_name[name] for name in _USUAL[part] if name in by_name), None)
    if wanted in names:
        return wanted
    if (name := by_name.get(wanted.strip().lower())) is not None:
        return name
    raise DocumentError(f"no column {wanted!r} (--{part}-column): {_list(names)}")


def _list(names: Sequence[str]) -> str:
    listed = ", ".join(repr(name[:40]) for name in names[:20])
    return f"its columns are {listed}{', ...' if len(names) > 20 else ''}"


def _read_row(row: Row, columns: Columns, path: str, settings: Settings) -> Document:
    cell, day = row.cells.get(columns.text), row.cells.get(columns.date, Cell()).text.strip()
    date = settings.date or read_date(day)
    if cell is None or (cell.kind and not cell.runs):
        return _unread(row, path, date, f"no text in the column {columns.text!r}{f' ({cell.kind})' if cell else ''}")
    if cell.kind:
        return _unread(row, path, date, f"the column {columns.text!r} holds {cell.kind}, not text")
    try:
        story = _compose(row, columns, path, date)
    except DocumentError as error:
        return _unread(row, path, date, str(error))
    return story if story.date else replace(story, unread_date=day)


def _compose(row: Row, columns: Columns, path: str, date: datetime.date | None) -> Document:
    """The story of a row: the headline above its text, which is plain, or HTML where it begins with a tag."""
    cell = row.cells[columns.text]
    headline, name = (row.cells.get(column, Cell()) for column in (columns.headline, columns.id))
    options = {"path": path, "id": " ".join(name.text.split())[:100] or str(row.number), "first_line": row.line or 1}
    above = Block("headline", list(headline.runs))
    if looks_like_html(cell.text):
        blocks = read_fragment(cell.runs, has_headline=bool(headline.text.strip()))
        return assemble(row.source, [above, *blocks], date=date, **options)
    return assemble_plain_text(row.source, above, cell.runs, date=date, **options)


def _unread(row: Row, path: str, date: datetime.date | None, why: str) -> Document:
    place = f"line {row.line}" if row.line else f"row {row.number}"
    return Document("", path, date, failure=f"{place}: {why}", id=str(row.number))
