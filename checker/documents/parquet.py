"""Tables of stories as Parquet, read a few rows at a time.

A Parquet file has no lines: the place of a finding is its line in the story as read, the headline first; the story's id,
or its row's number, says which row.
"""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

import pyarrow
from pyarrow import parquet

from checker.documents.corpus import Columns, Row, choose_columns, make_row, read_rows
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document

_ROWS = 16  # read at a time: as many as two windows of stories


def read_stream(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document]:
    """A story for each row. DocumentError where the file is damaged or no table of stories."""
    try:
        table = parquet.ParquetFile(file if file.seekable() else io.BytesIO(file.read()))
        columns = choose_columns(table.schema_arrow.names, settings)
        yield from read_rows(_read_rows(table, columns), path, settings, columns)
    except (pyarrow.ArrowException, OSError) as error:
        raise DocumentError(f"damaged Parquet ({str(error).splitlines()[0][:200]}): export it again") from None


def _read_rows(table: parquet.ParquetFile, columns: Columns) -> Iterator[Row]:
    names = [name for name in (columns.headline, columns.text, columns.id, columns.date) if name]
    number = 0
    for batch in table.iter_batches(_ROWS, columns=names):
        for record in range(batch.num_rows):
            number += 1
            yield _read_row(number, {name: batch.column(name)[record] for name in names})


def _read_row(number: int, scalars: dict[str, Any]) -> Row:
    try:
        return make_row(number, {name: scalar.as_py() for name, scalar in scalars.items()})
    except UnicodeDecodeError:
        return Row(number, fault="not valid UTF-8")
