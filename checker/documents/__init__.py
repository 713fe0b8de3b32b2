"""Files, folders or standard input to Documents. What cannot be read becomes a Document that says why; nothing raises."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

from checker.documents.decoding import decode
from checker.documents.plain_text import read_plain_text
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document

__all__ = ["READERS", "STDIN", "decode", "read_document", "read_documents", "read_plain_text"]

STDIN = "-"
# The formats: the suffixes of their files, and the module here whose `read(data: bytes, path: str, settings: Settings)`
# yields the stories of one file, or raises DocumentError. A file with any other suffix is read as plain text when it is named.
READERS = {
    ".txt": "plain_text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


def read_documents(paths: Iterable[str | Path], settings: Settings) -> Iterator[Document]:
    """The stories of files and folders in the order given, those of a folder sorted by path; '-' is standard input."""
    for path in paths:
        if str(path) != STDIN and os.path.isdir(path):  # False where it may not be looked at
            yield from _read_folder(str(path), settings)
        else:
            yield from read_file(path, settings)


def read_file(path: str | Path, settings: Settings) -> Iterator[Document]:
    """The stories of one file, one as a rule; where it cannot be read a last one whose `failure` says why."""
    name = "<stdin>" if str(path) == STDIN else str(path)
    try:
        yield from _reader(path)(_read_bytes(path), name, settings)
    except DocumentError as error:
        yield Document("", name, settings.date, failure=str(error))
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        yield Document("", name, settings.date, failure=_explain(error))


def read_document(path: str | Path, settings: Settings | None = None) -> Document:
    """The first story of a file."""
    return next(read_file(path, settings or Settings()))


def _reader(path: str | Path) -> Callable[[bytes, str, Settings], Iterator[Document]]:
    suffix = os.path.splitext(path)[1].lower()
    try:
        return import_module(f"checker.documents.{READERS.get(suffix, 'plain_text')}").read
    except ImportError as error:
        raise DocumentError(
            f"a {suffix} file needs packages that are not installed ({error.name}): pip install 'checker[formats]'"
        ) from None


def _read_bytes(path: str | Path) -> bytes:
    if str(path) == STDIN:
        return sys.stdin.buffer.read()
    if Path(path).is_char_device() or Path(path).is_block_device():  # /dev/zero never ends
        raise DocumentError("a device, not a file: give a text file, or - for standard input")
    return Path(path).read_bytes()


def _read_folder(folder: str, settings: Settings) -> Iterator[Document]:
    errors: list[OSError] = []
    stories = sorted(_find_stories(folder, errors))
    for error in errors:
        yield Document("", str(error.filename), settings.date, failure=_explain(error))
    if not stories and not errors:
        yield Document(
            "", folder, settings.date, failure=f"no stories in this folder: give files, or a folder with {', '.join(READERS)} files"
        )
    for story in stories:
        yield from read_file(story, settings)


def _find_stories(folder: str, errors: list[OSError]) -> Iterator[str]:
    """Paths of all stories below a folder; hidden files and folders are skipped."""
    for parent, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(parent, name) for name in files if not name.startswith(".") and name.lower().endswith(tuple(READERS)))


def _explain(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "no such file or folder: check the path"
        case PermissionError():
            return "no permission to read it: change its permissions, or give a copy"
        case _:
            return f"cannot be read ({getattr(error, 'strerror', None) or error}): check the path and the disk"
