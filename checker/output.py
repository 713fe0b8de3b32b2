"""Where a report goes: standard output, or a file that appears when it is whole."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from checker.errors import OutputError


@contextmanager
def open_output(path: Path | None, read: Iterable[str] = ()) -> Iterator[BinaryIO]:
    """Standard output, or a file that takes its name when it is whole, or as far as it got when interrupted.

    OutputError, before anything is written, where the file cannot be, or is one of those that are `read`.
    """
    if path is None:
        yield sys.stdout.buffer
        return
    path = Path(os.path.realpath(path))  # a link stays a link
    if str(path) in map(os.path.realpath, read):
        raise OutputError(f"{path}: is itself to be read; give another file to write")
    if path.is_dir():
        raise OutputError(f"{path}: is a folder; give the name of a file to write")
    try:
        is_special = path.exists() and not path.is_file()  # /dev/null must not be replaced
        handle, written = (os.open(path, os.O_WRONLY), path) if is_special else _make_temporary(path)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror}); give another file") from None
    try:
        with open(handle, "wb") as out:
            yield out
    except KeyboardInterrupt:
        _take_name(written, path)
        raise
    except BaseException:
        if written != path:
            written.unlink(missing_ok=True)
        raise
    _take_name(written, path)


def is_colour_wanted(out: BinaryIO) -> bool:
    """Only on a terminal, and not where NO_COLOR (https://no-color.org) or a dumb terminal speaks against it."""
    is_terminal = out is sys.stdout.buffer and sys.stdout.isatty()
    return is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _make_temporary(path: Path) -> tuple[int, Path]:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    return handle, Path(name)


def _take_name(written: Path, path: Path) -> None:
    if written == path:
        return
    mask = os.umask(0)
    os.umask(mask)
    written.chmod(0o666 & ~mask)  # mkstemp makes files that nobody else may read
    written.replace(path)
