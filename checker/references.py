"""What a story is held against, as the user gave it: its earlier version, and the sources it was written from."""

import os
from pathlib import Path

from checker.documents import read_document
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document

_TABLES = (".csv", ".tsv")


def read_previous(document: Document, settings: Settings) -> Document | None:
    """The earlier version of a story: the file given or, of a folder, the one that is named as the story's own.

    None where none is given or the folder has none. Raises DocumentError where the file given cannot be read, OSError
    where one in the folder cannot.
    """
    if not settings.previous:
        return None
    path = Path(settings.previous)
    if not path.is_dir():
        return _readable(read_document(path, settings), "previous")
    own = path / Path(document.path).name
    earlier = read_document(own, settings) if own.is_file() else None
    if earlier and earlier.failure:
        raise OSError(f"{own}: {earlier.failure}")  # of this story only: the others of the run have their own
    return earlier


def read_sources(settings: Settings) -> tuple[Document, ...]:
    """The sources given, in their order; tables row by row. Raises DocumentError for one that cannot be read."""
    return tuple(_readable(_read_source(path, settings), "source") for path in settings.source)


def is_table(path: str) -> bool:
    return os.path.splitext(path)[1].lower() in _TABLES


def _read_source(path: str, settings: Settings) -> Document:
    if is_table(path):
        from checker.documents.table import read_table

        return read_table(Path(path))
    return read_document(path, settings)


def _readable(document: Document, option: str) -> Document:
    if document.failure:
        raise DocumentError(f"--{option} {document.path}: {document.failure}")
    return document
