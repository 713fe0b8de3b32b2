"""The bytes of a file or of standard input, and what to tell where there are none."""

import gzip
import os
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from checker.errors import DocumentError

STDIN = "-"
MOST_BYTES = 64 * 2**20  # of a file that is read as a whole


def suffix_of(name: str) -> str:
    """The suffix that tells the format: that before '.gz' where it is there."""
    stem, suffix = os.path.splitext(name.lower())
    return os.path.splitext(stem)[1] if suffix == ".gz" else suffix


def open_file(path: str | Path, name: str) -> AbstractContextManager[BinaryIO]:
    """A file of any size, unpacked where its name says that it is packed."""
    is_packed = name.lower().endswith(".gz")
    if str(path) == STDIN:
        return gzip.open(_stdin()) if is_packed else nullcontext(_stdin())
    _refuse_device(path)
    return gzip.open(path) if is_packed else open(path, "rb")


def read_bytes(path: str | Path) -> bytes:
    """A whole file; a longer one than can be a story is not read to its end."""
    if str(path) == STDIN:
        data = _stdin().read(MOST_BYTES + 1)
    else:
        _refuse_device(path)
        is_long = os.path.exists(path) and os.path.getsize(path) > MOST_BYTES
        data = None if is_long else Path(path).read_bytes()
    if data is None or len(data) > MOST_BYTES:
        raise DocumentError(f"larger than {MOST_BYTES:,} bytes, as no story is: split it")
    return data


def _stdin() -> BinaryIO:
    if sys.stdin is None:
        raise DocumentError("standard input is closed: give a file, or send the story in")
    return sys.stdin.buffer


def explain(error: OSError | ValueError) -> str:
    """Why a file could not be read, and what to do."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "no such file or folder: check the path"
        case PermissionError():
            return "no permission to read it: change its permissions, or give a copy"
        case _:
            return f"cannot be read ({getattr(error, 'strerror', None) or error}): check the path and the disk"


def _refuse_device(path: str | Path) -> None:
    if Path(path).is_char_device() or Path(path).is_block_device():  # /dev/zero never ends
        raise DocumentError("a device, not a file: give a text file, or - for standard input")
