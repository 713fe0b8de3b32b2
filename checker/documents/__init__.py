"""Files, folders or standard input to Documents. What cannot be read becomes a Document that says why; nothing raises."""

import gzip
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

from checker.documents.decoding import decode
from checker.documents.files import STDIN, explain, open_file, read_bytes, suffix_of
from checker.documents.folders import find_files
from checker.documents.limits import refuse_long, refuse_many_paragraphs
from checker.documents.plain_text import read_plain_text
from checker.errors import CheckerError, DocumentError
from checker.settings import Settings
from checker.sidecar import read_sidecar, with_sidecar
from checker.types import Document

__all__ = ["READERS", "STDIN", "decode", "read_document", "read_documents", "read_plain_text", "read_text"]

# The formats: the suffixes of their files, and the module here that yields the stories of one file, or raises DocumentError:
# by `read(data: bytes, path: str, settings: Settings)`, or, for files of any size, by `read_stream(file: BinaryIO, path, settings)`.
# A file with any other suffix is read as plain text when it is named. '.gz' may follow the suffix of a file of any size.
READERS = {
    ".txt": "plain_text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
    ".xml": "news_xml",
    ".nitf": "news_xml",
    ".newsml": "news_xml",
    ".rss": "news_xml",
    ".atom": "news_xml",
    ".eml": "email",
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "jsonl",
    ".parquet": "parquet",
}
# In a folder these are data, as a rule, and no stories: they are read where they are named.
NOT_IN_FOLDERS = frozenset((".xml", ".rss", ".atom", ".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".parquet"))
PLAIN = "plain_text"
_IN_FOLDERS = tuple(suffix for suffix in READERS if suffix not in NOT_IN_FOLDERS)


def read_documents(paths: Iterable[str | Path], settings: Settings) -> Iterator[Document]:
    """The stories of files, folders and globs in the order given, those of a folder or glob sorted by path; '-' is standard input.

    A file that comes twice is read once.
    """
    seen: set[str] = set()
    for found in (file for path in paths for file in find_files(str(path), _IN_FOLDERS, settings)):
        if isinstance(found, Document):
            yield found
        elif (place := found if found == STDIN else os.path.abspath(found)) not in seen:
            seen.add(place)
            yield from read_file(found, settings)


def read_file(path: str | Path, settings: Settings, format: str | None = None) -> Iterator[Document]:
    """The stories of one file, one as a rule; where it cannot be read a last one whose `failure` says why.

    `format` is the module that reads it, where its name does not tell.
    """
    is_stdin = str(path) == STDIN
    name = (settings.stdin_filename or "<stdin>") if is_stdin else str(path)
    sidecar = () if is_stdin else read_sidecar(path)
    return _guarded(
        lambda: with_sidecar(_read(name, settings, lambda: open_file(path, name), lambda: read_bytes(path), format), sidecar),
        name,
        settings,
    )


def read_text(text: str, path: str, settings: Settings) -> Iterator[Document]:
    """The stories of a text as of a file of that name, whose bytes are not read: an editor has changed them."""
    data = text.encode("utf-8", "surrogatepass")
    return _guarded(lambda: with_sidecar(_read(path, settings, lambda: BytesIO(data), lambda: data), read_sidecar(path)), path, settings)


def read_document(path: str | Path, settings: Settings | None = None) -> Document:
    """The first story of a file."""
    return next(read_file(path, settings or Settings()))


def _read(
    name: str,
    settings: Settings,
    open_: Callable[[], AbstractContextManager[BinaryIO]],
    load: Callable[[], bytes],
    format: str | None = None,
) -> Iterator[Document]:
    """What the reader of a format yields, of a file that it opens, or of bytes that it is given."""
    format = format or READERS.get(suffix_of(name), PLAIN)
    if hasattr(reader := _import_reader(format, name), "read_stream"):
        with open_() as file:
            yield from reader.read_stream(file, name, settings)
        return
    data = load()
    if format == PLAIN and (sure := sniff(data)):  # standard input has no suffix, and a file may have the wrong one
        reader = _import_reader(sure, name)
    yield from reader.read(data, name, settings)


def _import_reader(format: str, name: str) -> ModuleType:
    try:
        return import_module(f"checker.documents.{format}")
    except ImportError as error:
        kind = suffix_of(name) if READERS.get(suffix_of(name)) == format else format  # another where the bytes said so
        raise DocumentError(f"a {kind} file needs packages that are not installed ({error.name}): pip install 'checker[formats]'") from None


def sniff(data: bytes) -> str | None:
    """The format that a file's own bytes are sure about."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/document.xml" in data:  # a ZIP archive has the names of its parts in clear
        return "docx"
    return None


def _within_limit(document: Document) -> Document:
    """The story, or why it is none where it is longer than any."""
    try:
        refuse_long(len(document.text))
        refuse_many_paragraphs(len(document.paragraphs))
    except DocumentError as error:
        return replace(document, text="", sections=(), source=None, directives=(), failure=str(error))
    return document


def _guarded(read: Callable[[], Iterator[Document]], name: str, settings: Settings) -> Iterator[Document]:
    """The stories that a reader yields, an empty one where there are none, and a last one that says why where it breaks."""

    def failed(why: str) -> Document:
        return Document("", name, settings.date, failure=why)

    is_empty = True
    try:
        for document in read():
            is_empty = False
            yield _within_limit(document)
        if is_empty:  # a feed or table without stories
            yield Document("", name, settings.date)
    except DocumentError as error:
        yield failed(str(error))
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield failed("damaged gzip: make it again")
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        yield failed(explain(error))
    except CheckerError:
        raise
    except Exception as error:  # one story must not cost the others their report
        yield failed(f"reading it failed ({type(error).__name__}: {error}); please report it")
