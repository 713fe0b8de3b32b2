"""Files, folders or standard input to Documents. What cannot be read becomes a Document that says why; nothing raises."""

import glob
import gzip
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

from checker.documents.decoding import decode
from checker.documents.folders import find_stories
from checker.documents.plain_text import read_plain_text
from checker.errors import CheckerError, DocumentError
from checker.settings import Settings
from checker.types import Document

__all__ = ["READERS", "STDIN", "decode", "read_document", "read_documents", "read_plain_text"]

STDIN = "-"
# The formats: the suffixes of their files, and the module here that yields the stories of one file, or raises DocumentError:
# by `read(data: bytes, path: str, settings: Settings)`, or, for files of any size, by `read_stream(file: BinaryIO, path, settings)`.
# A file with any other suffix is read as plain text when it is named. '.gz' may follow the suffix of a file of any size.
READERS = {
    ".txt": "plain_text",
    ".md": "plain_text",
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
    ".parquet": "parquet",
}
# In a folder these are data, as a rule, and no stories: they are read where they are named.
NOT_IN_FOLDERS = frozenset((".xml", ".rss", ".atom", ".csv", ".tsv", ".jsonl", ".ndjson", ".parquet"))
_MOST_BYTES = 64 * 2**20  # of a file that is read as a whole


def read_documents(paths: Iterable[str | Path], settings: Settings) -> Iterator[Document]:
    """The stories of files, folders and globs in the order given, those of a folder or glob sorted by path; '-' is standard input.

    A file that comes twice is read once.
    """
    seen: set[str] = set()
    for found in (file for path in paths for file in _find_files(str(path), settings)):
        if isinstance(found, Document):
            yield found
        elif (place := found if found == STDIN else os.path.abspath(found)) not in seen:
            seen.add(place)
            yield from read_file(found, settings)


def read_file(path: str | Path, settings: Settings) -> Iterator[Document]:
    """The stories of one file, one as a rule; where it cannot be read a last one whose `failure` says why."""
    name = (settings.stdin_filename or "<stdin>") if str(path) == STDIN else str(path)
    is_empty = True
    try:
        for document in _read(path, name, settings):
            is_empty = False
            yield document
        if is_empty:  # a feed or table without stories
            yield Document("", name, settings.date)
    except DocumentError as error:
        yield Document("", name, settings.date, failure=str(error))
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield Document("", name, settings.date, failure="damaged gzip: make it again")
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        yield Document("", name, settings.date, failure=_explain(error))
    except CheckerError:
        raise
    except Exception as error:  # one story must not cost the others their report
        yield Document("", name, settings.date, failure=f"reading it failed ({type(error).__name__}: {error}); please report it")


def read_document(path: str | Path, settings: Settings | None = None) -> Document:
    """The first story of a file."""
    return next(read_file(path, settings or Settings()))


def _read(path: str | Path, name: str, settings: Settings) -> Iterator[Document]:
    reader = _reader(name)
    if not hasattr(reader, "read_stream"):
        yield from reader.read(_read_bytes(path), name, settings)
        return
    with _open(path, name) as file:
        yield from reader.read_stream(file, name, settings)


def _reader(name: str) -> ModuleType:
    suffix = _suffix(name)
    try:
        return import_module(f"checker.documents.{READERS.get(suffix, 'plain_text')}")
    except ImportError as error:
        raise DocumentError(
            f"a {suffix} file needs packages that are not installed ({error.name}): pip install 'checker[formats]'"
        ) from None


def _suffix(name: str) -> str:
    """The suffix that tells the format: that before '.gz' where it is there."""
    stem, suffix = os.path.splitext(name.lower())
    return os.path.splitext(stem)[1] if suffix == ".gz" else suffix


def _open(path: str | Path, name: str) -> AbstractContextManager[BinaryIO]:
    is_packed = name.lower().endswith(".gz")
    if str(path) == STDIN:
        return gzip.open(sys.stdin.buffer) if is_packed else nullcontext(sys.stdin.buffer)
    _refuse_device(path)
    return gzip.open(path) if is_packed else open(path, "rb")


def _read_bytes(path: str | Path) -> bytes:
    """A whole file; a longer one than can be a story is not read to its end."""
    if str(path) == STDIN:
        data = sys.stdin.buffer.read(_MOST_BYTES + 1)
    else:
        _refuse_device(path)
        is_long = os.path.exists(path) and os.path.getsize(path) > _MOST_BYTES
        data = None if is_long else Path(path).read_bytes()
    if data is None or len(data) > _MOST_BYTES:
        raise DocumentError(f"larger than {_MOST_BYTES:,} bytes, as no story is: split it")
    return data


def _refuse_device(path: str | Path) -> None:
    if Path(path).is_char_device() or Path(path).is_block_device():  # /dev/zero never ends
        raise DocumentError("a device, not a file: give a text file, or - for standard input")


def _find_files(path: str, settings: Settings) -> Iterator[str | Document]:
    """The files that a path stands for, and what of it could not be looked into."""
    if path == STDIN or not (os.path.isdir(path) or _is_glob(path)):  # isdir: False where it may not be looked at
        yield path
    elif os.path.isdir(path):
        yield from _find_in_folder(path, settings)
    else:
        found = sorted(glob.glob(path, recursive=True))
        for one in found:
            yield from _find_in_folder(one, settings) if os.path.isdir(one) else [one]
        if not found:
            yield Document("", path, settings.date, failure="no file fits these wildcards: check the path")


def _is_glob(path: str) -> bool:
    return glob.has_magic(path) and "\0" not in path and not os.path.lexists(path)


def _find_in_folder(folder: str, settings: Settings) -> Iterator[str | Document]:
    errors: list[OSError] = []
    suffixes = [suffix for suffix in READERS if suffix not in NOT_IN_FOLDERS]
    stories = sorted(find_stories(folder, suffixes, settings, errors.append))
    for error in errors:
        yield Document("", str(error.filename), settings.date, failure=_explain(error))
    if not stories and not errors:
        wanted = "files that `include` names" if settings.include else f"{', '.join(suffixes)} files"
        yield Document("", folder, settings.date, failure=f"no stories in this folder: give files, or a folder with {wanted}")
    yield from stories


def _explain(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "no such file or folder: check the path"
        case PermissionError():
            return "no permission to read it: change its permissions, or give a copy"
        case _:
            return f"cannot be read ({getattr(error, 'strerror', None) or error}): check the path and the disk"
