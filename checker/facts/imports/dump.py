"""The lines of a dump, from any place and packing, as a stream that can begin where an earlier run stopped."""

import bz2
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any, BinaryIO

from checker.errors import FactsError

_CHUNK = 1 << 18  # a packed chunk grows at most a hundredfold or so
_INSTALL = "install the extra: pip install 'checker[imports]'"


def open_source(path: str) -> AbstractContextManager[BinaryIO]:
    """A file of this machine, or of whatever place fsspec knows ('s3://bucket/dump.json.gz')."""
    if "://" not in path:
        return open(path, "rb")
    try:
        import fsspec
    except ImportError:
        raise FactsError(f"{path}: needs the package fsspec; {_INSTALL}") from None
    return fsspec.open(path, "rb")


def read_lines(path: str, start: int = 0, tell: Callable[[int], None] = lambda read: None) -> Iterator[tuple[int, bytes]]:
    """Yield each line with the place behind it, both of the unpacked text, from the place `start` on.

    `tell` hears how many bytes of the file were read. A packed file is unpacked from its beginning all the same.
    """
    with open_source(path) as file:
        engine, skipped = _find_engine(path), 0
        if engine is None and start:
            file.seek(start)
            skipped = start
        place, rest = start, b""
        for chunk in _unpack(_read_chunks(file, tell), engine, path) if engine else _read_chunks(file, tell):
            if skipped < start:
                skipped += len(chunk)
                if skipped <= start:
                    continue
                chunk = chunk[start - skipped :]
                skipped = start
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                place += len(line) + 1
                yield place, line
        if rest:
            yield place + len(rest), rest


def _read_chunks(file: BinaryIO, tell: Callable[[int], None]) -> Iterator[bytes]:
    read = 0
    while chunk := file.read(_CHUNK):
        read += len(chunk)
        tell(read)
        yield chunk


def _find_engine(path: str) -> Callable[[], Any] | None:
    if path.endswith(".gz"):
        return lambda: zlib.decompressobj(wbits=31)
    if path.endswith(".bz2"):
        return bz2.BZ2Decompressor
    if path.endswith(".zst"):
        try:
            import zstandard
        except ImportError:
            raise FactsError(f"{path}: needs the package zstandard; {_INSTALL}") from None
        return lambda: zstandard.ZstdDecompressor(max_window_size=1 << 31).decompressobj()
    return None


def _unpack(chunks: Iterator[bytes], make: Callable[[], Any], path: str) -> Iterator[bytes]:
    """The unpacked chunks of a file, which may be several packed streams one behind the other."""
    engine, is_begun = make(), False
    try:
        for chunk in chunks:
            while chunk:
                yield engine.decompress(chunk)
                is_begun, chunk = not engine.eof, b""
                if engine.eof:
                    chunk, engine = engine.unused_data, make()
    except (OSError, zlib.error, EOFError, ValueError) as error:
        raise FactsError(f"{path}: cannot be unpacked ({error}); fetch it again") from None
    except Exception as error:  # zstandard has an error of its own, which is not there without it
        if type(error).__name__ != "ZstdError":
            raise
        raise FactsError(f"{path}: cannot be unpacked ({error}); fetch it again") from None
    if is_begun:
        raise FactsError(f"{path}: ends in the middle; fetch it again, what was read is kept")
