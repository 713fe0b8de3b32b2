"""The lines of a file one by one, in bounded memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from checker.errors import DocumentError

MOST_BYTES = 4 * 2**20  # of a line or record: a novel has one million
_MOST_SKIPPED = 128 * 2**20
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its end; `is_cut` where it is longer than MOST_BYTES and only its beginning is here."""

    number: int
    data: bytes
    is_cut: bool = False


def read_lines(file: BinaryIO) -> Iterator[Line]:
    """The lines of a file that is open for reading. DocumentError where it is in UTF-16 or UTF-32, whose lines end otherwise."""
    number = 0
    while data := file.readline(MOST_BYTES):
        number += 1
        if number == 1 and data.startswith(_WIDE_MARKS):
            raise DocumentError("a table in UTF-16: save it in UTF-8")
        is_cut = len(data) == MOST_BYTES and not data.endswith(b"\n")
        yield Line(number, data, is_cut)
        if is_cut:
            _skip_line(file, number)


def _skip_line(file: BinaryIO, number: int) -> None:
    """Read on to the end of a line; a gzip file of a few bytes can hold one that takes hours."""
    for _ in range(_MOST_SKIPPED // MOST_BYTES):
        rest = file.readline(MOST_BYTES)
        if not rest or rest.endswith(b"\n"):
            return
    raise DocumentError(f"line {number} does not end within {_MOST_SKIPPED:,} bytes: what follows is not read")
