"""Tables of stories as CSV or TSV (RFC 4180): a header, then a story a row, whose cells may hold line breaks in quotes.

The delimiter is the one of , ; | and tab that the header has most of. A row with more or fewer cells than the header is
reported, since its text may be cut off; a quote that is never closed ends the reading, since all below stands in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO

from checker.documents.blocks import Run
from checker.documents.corpus import Cell, Row, choose_columns, read_rows
from checker.documents.decoding import decode
from checker.documents.lines import MOST_BYTES, read_lines
from checker.errors import DocumentError
from checker.patterns import lazy
from checker.settings import Settings
from checker.types import Document, Span

_DELIMITERS = (",", ";", "\t", "|")
_QUOTED = lazy(r'(?:[^"]|"")*+')
_QUOTED_BYTES = lazy(_QUOTED.pattern.encode())
_MOST_COLUMNS = 2000


@dataclass(frozen=True, slots=True)
class _Record:
    """The bytes of a row, from a line on; `is_open` where a quote in it is never closed, or it is longer than may be."""

    line: int
    data: bytes
    is_open: bool = False


def read_stream(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document]:
    """A story for each row. DocumentError where the first row is no header of a table of stories."""
    lines = read_lines(file)
    first = next(lines, None)
    if first is None:
        return
    header = decode(first.data)
    delimiter = find_delimiter(header)
    if first.is_cut or header.count(delimiter) > _MOST_COLUMNS:
        raise DocumentError("no table of stories: its first line must be a header with the names of the columns")
    names = [cell.text.strip() for cell in _read_cells(header, delimiter)]
    columns = choose_columns(names, settings)
    yield from read_rows(_read_rows(_read_records(lines, delimiter.encode()), names, delimiter), path, settings, columns)


def find_delimiter(header: str) -> str:
    return max(_DELIMITERS, key=header.count)


def _read_rows(records: Iterator[_Record], names: list[str], delimiter: str) -> Iterator[Row]:
    number = 0
    for record in records:
        if record.is_open or record.data.strip():
            number += 1
            yield _read_row(number, record, names, delimiter)


def _read_row(number: int, record: _Record, names: list[str], delimiter: str) -> Row:
    if record.is_open:
        fault = f"a quote that is not closed, or a row longer than {MOST_BYTES:,} bytes; the rows from here on are not read"
        return Row(number, record.line, fault=fault)
    try:
        source = _decode_row(record.data)
    except DocumentError as error:
        return Row(number, record.line, fault=str(error))
    cells = list(islice(_read_cells(source, delimiter), len(names) + 1))
    if len(cells) != len(names):
        count = "more cells than" if len(cells) > len(names) else f"{len(cells)} cells under"
        fault = f"{count} the header's {len(names)}: put quotes around a cell with {delimiter!r} in it"
        return Row(number, record.line, fault=fault)
    return Row(number, record.line, source, dict(zip(names, cells, strict=True)))


def _decode_row(data: bytes) -> str:
    if b"\0" in data:
        raise DocumentError("a null byte, as no text has: export the table again")
    return decode(data)


def _read_records(lines: Iterator, delimiter: bytes) -> Iterator[_Record]:
    """The rows below the header. What is longer than may be, or open at the end of the file, is the last."""
    parts: list[bytes] = []
    first = size = 0
    for line in lines:
        first = line.number if not parts else first
        parts.append(line.data)
        size += len(line.data)
        is_open = _ends_in_quotes(line.data, delimiter, is_quoted=len(parts) > 1)
        if line.is_cut or size > MOST_BYTES:
            yield _Record(first, b"", is_open=True)
            return
        if not is_open:
            yield _Record(first, b"".join(parts))
            parts, size = [], 0
    if parts:
        yield _Record(first, b"", is_open=True)


def _ends_in_quotes(line: bytes, delimiter: bytes, *, is_quoted: bool) -> bool:
    """Whether a line ends inside quotes; `is_quoted` says whether it begins there."""
    if b'"' not in line:
        return is_quoted
    at = 0
    if not is_quoted and line.startswith(b'"'):
        at, is_quoted = 1, True
    while True:
        if is_quoted:
            at = _QUOTED_BYTES.match(line, at).end()
            if at == len(line):
                return True
        at = line.find(delimiter, at) + 1
        if not at:
            return False
        if is_quoted := line.startswith(b'"', at):
            at += 1


def _read_cells(source: str, delimiter: str) -> Iterator[Cell]:
    """The cells of a row; quotes count only where a cell begins with one."""
    end = len(source.rstrip("\r\n"))
    at = 0
    while True:
        start, runs = at, []
        if source.startswith('"', at):
            close = _QUOTED.match(source, at + 1, end).end()
            runs = list(_read_quoted(source, at + 1, close))
            start = min(close + 1, end)
        at = source.find(delimiter, start, end)
        stop = at if at >= 0 else end
        if stop > start:
            runs.append(Run(source[start:stop], Span(start, stop)))
        yield Cell(tuple(runs))
        if at < 0:
            return
        at += len(delimiter)


def _read_quoted(source: str, start: int, end: int) -> Iterator[Run]:
    """The runs between quotes; a doubled quote is one character."""
    while (pair := source.find('""', start, end)) >= 0:
        if pair > start:
            yield Run(source[start:pair], Span(start, pair))
        yield Run('"', Span(pair, pair + 2))
        start = pair + 2
    if start < end:
        yield Run(source[start:end], Span(start, end))
