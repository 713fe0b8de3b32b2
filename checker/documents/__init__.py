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
from checker.sidecar import read_sidecar, with_sidecar
from checker.types import Document

__all__ = ["READERS", "STDIN", "decode", "read_document", "read_documents", "read_plain_text", "read_text"]

STDIN = "-"
# The formats: the suffixes of their files, and the module here whose `read(data: bytes, path: str, settings: Settings)`
# yields the stories of one file, or raises DocumentError. A file with any other suffix is read as plain text when it is named.
READERS = {
    ".txt": "plain_text",
    ".md": "plain_text",
    ".docx": "docx",
    ".pdf": "pdf",
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
    yield from _read(path, name, settings, lambda: _read_bytes(path))


def read_text(text: str, path: str, settings: Settings) -> Iterator[Document]:
    """The stories of a text as of a file of that name, whose bytes are not read: an editor has changed them."""
    yield from _read(path, path, settings, lambda: text.encode("utf-8", "surrogatepass"))


def _read(path: str | Path, name: str, settings: Settings, load: Callable[[], bytes]) -> Iterator[Document]:
    try:
        data = load()
        yield from with_sidecar(_reader(path, data)(data, name, settings), () if name == "<stdin>" else read_sidecar(path))
    except DocumentError as error:
        yield Document("", name, settings.date, failure=str(error))
    except (OSError, ValueError) as error:  # ValueError: a path with a null character
        yield Document("", name, settings.date, failure=_explain(error))


def read_document(path: str | Path, settings: Settings | None = None) -> Document:
    """The first story of a file."""
    return next(read_file(path, settings or Settings()))


def _reader(path: str | Path, data: bytes) -> Callable[[bytes, str, Settings], Iterator[Document]]:
    suffix = os.path.splitext(path)[1].lower()
    format = READERS.get(suffix, "plain_text")
    if format == "plain_text":  # standard input has no suffix, and a file may have the wrong one
        format = sniff(data) or format
    try:
        return import_module(f"checker.documents.{format}").read
    except ImportError as error:
        raise DocumentError(
            f"a {suffix or format} file needs packages that are not installed ({error.name}): pip install 'checker[formats]'"
        ) from None


def sniff(data: bytes) -> str | None:
    """The format that a file's own bytes are sure about."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/document.xml" in data:  # a ZIP archive has the names of its parts in clear
        return "docx"
    return None


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
    """Paths of all stories below a folder; hidden files and folders, and what Word keeps beside an open file, are skipped."""
    for parent, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (
            os.path.join(parent, name) for name in files if not name.startswith((".", "~$")) and name.lower().endswith(tuple(READERS))
        )


def _explain(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "no such file or folder: check the path"
        case PermissionError():
            return "no permission to read it: change its permissions, or give a copy"
        case _:
            return f"cannot be read ({getattr(error, 'strerror', None) or error}): check the path and the disk"
