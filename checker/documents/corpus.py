"""Tables of stories (CSV, JSON lines, Parquet): which columns hold what, and a row to a Document.

The readers of the formats give rows one by one, so that a corpus of any size is read in the memory of its longest row.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.documents.assembly import assemble
from checker.documents.blocks import Block, Run
from checker.documents.dates import read_date
from checker.documents.fragments import looks_like_html, read_fragment
from checker.documents.plain_text import assemble_plain_text
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document

# Where no setting names a column: the first of these that is there, in any case.
_USUAL = {
    "text": ("text", "body", "content", "article"),
    "id": ("id",),
    "headline": ("headline", "title"),
    "date": ("date", "published", "published_at", "publication_date"),
}


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
    """A row, its number from 1, and its source, which begins in a line of the file, if it has lines. `fault`: why it was not read."""

    number: int
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
    chosen = {part: _choose(part, names, settings) for part in _USUAL}
    if chosen["text"] is None:
        raise DocumentError(f"no column with the stories' text: name it with --text-column; {_list(names)}")
    return Columns(**chosen)


def read_rows(rows: Iterable[Row], path: str, settings: Settings, columns: Columns | None = None) -> Iterator[Document]:
    """A story for each row, or why it could not be read; without `columns` they are chosen by the first row that can be."""
    for row in rows:
        if row.cells is None:
            yield _unread(row, path, settings, row.fault)
            continue
        columns = columns or choose_columns(list(row.cells), settings)
        yield _read_row(row, columns, path, settings)


def _choose(part: str, names: Sequence[str], settings: Settings) -> str | None:
    by_name = {name.strip().lower(): name for name in reversed(names)}
    wanted = getattr(settings, f"{part}_column")
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
    cell = row.cells.get(columns.text)
    if cell is None or (cell.kind and not cell.runs):
        return _unread(row, path, settings, f"no text in the column {columns.text!r}{f' ({cell.kind})' if cell else ''}")
    if cell.kind:
        return _unread(row, path, settings, f"the column {columns.text!r} holds {cell.kind}, not text")
    try:
        return _compose(row, columns, path, settings)
    except DocumentError as error:
        return _unread(row, path, settings, str(error))


def _compose(row: Row, columns: Columns, path: str, settings: Settings) -> Document:
    """The story of a row: the headline above its text, which is plain, or HTML where it begins with a tag."""
    cell = row.cells[columns.text]
    headline, name, day = (row.cells.get(column, Cell()) for column in (columns.headline, columns.id, columns.date))
    options = {"path": path, "id": " ".join(name.text.split())[:100] or str(row.number), "first_line": row.line or 1}
    date = settings.date or read_date(day.text)
    above = Block("headline", list(headline.runs))
    if looks_like_html(cell.text):
        blocks = read_fragment(cell.runs, has_headline=bool(headline.text.strip()))
        story = assemble(row.source, [above, *blocks], date=date, **options)
    else:
        story = assemble_plain_text(row.source, above, cell.runs, date=date, **options)
    return story if story.date else replace(story, unread_date=day.text.strip())


def _unread(row: Row, path: str, settings: Settings, why: str) -> Document:
    place = f"line {row.line}" if row.line else f"row {row.number}"
    return Document("", path, settings.date, failure=f"{place}: {why}", id=str(row.number))
