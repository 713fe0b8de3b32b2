"""Paths, bytes or standard input to Documents. What cannot be read becomes a Document that says why; nothing raises."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.documents.decoding import decode
from checker.documents.plain_text import read_plain_text
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document

__all__ = ["STDIN", "SUFFIXES", "decode", "read_document", "read_documents", "read_plain_text"]

STDIN = "-"
SUFFIXES = (".txt", ".md")  # which files of a folder are stories; a file that is named is read whatever its name


def read_documents(paths: Iterable[str | Path], settings: Settings) -> Iterator[Document]:
    """The stories of files and folders in the order given, those of a folder sorted by path; '-' is standard input."""
    for path in paths:
        if str(path) != STDIN and os.path.isdir(path):  # False where it may not be looked at
            yield from _read_folder(str(path), settings)
        else:
            yield read_document(path, settings)


def read_document(path: str | Path, settings: Settings | None = None) -> Document:
    """One story; `failure` of the document says why where it cannot be read. The date of the settings goes before the story's own."""
    name = "<stdin>" if str(path) == STDIN else str(path)
    date = settings.date if settings else None
    try:
        return read_plain_text(decode(_read_bytes(path)), name, date=date)
    except DocumentError as error:
        return Document("", name, date, failure=str(error))
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        return Document("", name, date, failure=_explain(error))


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
            "", folder, settings.date, failure=f"no stories in this folder: give files, or a folder with {' or '.join(SUFFIXES)} files"
        )
    for story in stories:
        yield read_document(story, settings)


def _find_stories(folder: str, errors: list[OSError]) -> Iterator[str]:
    """Paths of all stories below a folder; hidden files and folders are skipped."""
    for parent, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(parent, name) for name in files if not name.startswith(".") and name.lower().endswith(SUFFIXES))


def _explain(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "no such file or folder: check the path"
        case PermissionError():
            return "no permission to read it: change its permissions, or give a copy"
        case _:
            return f"cannot be read ({getattr(error, 'strerror', None) or error}): check the path and the disk"
