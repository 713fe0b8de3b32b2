"""JSON lines (.jsonl, .ndjson, often .json): one object a line, each a story.

A line that is no object is reported by its number, and the others are read; a file that is one list or object over many lines
is refused as a whole.
"""

import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from json.decoder import scanstring
from typing import Any, BinaryIO

from checker.documents.blocks import Run
from checker.documents.corpus import Cell, Row, read_rows
from checker.documents.lines import MOST_BYTES, Line, read_lines
from checker.errors import DocumentError
from checker.patterns import lazy
from checker.settings import Settings
from checker.types import Document, Span

_ESCAPE = lazy(r"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\.")
_SURROGATE = lazy("[\ud800-\udfff]")
_SPACE = lazy(r"[ \t\r\n]*")
_ONE_DOCUMENT = "one list or object, not JSON lines: write each story as an object in a line of its own (jq -c '.[]')"
_DECODER = json.JSONDecoder()
_KINDS = {dict: "an object", list: "a list", bool: "true or false", int: "a number", float: "a number", type(None): "null"}


def read_stream(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document]:
    """A story for each line that is not blank."""
    yield from read_rows(_read_rows(file), path, settings)


def _read_rows(file: BinaryIO) -> Iterator[Row]:
    number = 0
    for line in read_lines(file):
        if data := line.data.removeprefix(BOM_UTF8).strip():
            number += 1
            if number == 1 and (data.startswith(b"[") or data == b"{"):
                yield Row(1, line.number, fault=_ONE_DOCUMENT)
                return
            yield _read_row(number, line)


def _read_row(number: int, line: Line) -> Row:
    if line.is_cut:
        return Row(number, line.number, fault=f"longer than {MOST_BYTES:,} bytes, as no story is")
    try:
        source = line.data.removeprefix(BOM_UTF8).decode("utf-8")  # which JSON always is
        return Row(number, line.number, source, _read_object(source))
    except RecursionError:
        return Row(number, line.number, fault="JSON nested too deeply")
    except json.JSONDecodeError as error:
        return Row(number, line.number, fault=f"not valid JSON (column {error.pos + 1}: {error.msg})")
    except UnicodeDecodeError as error:
        return Row(number, line.number, fault=f"not valid UTF-8 (byte {error.start + 1})")
    except (DocumentError, ValueError) as error:  # ValueError: a number of thousands of digits
        return Row(number, line.number, fault=str(error))


def _read_object(source: str) -> dict[str, Cell]:
    """The cells of a line's object; of names that come twice the last counts, as elsewhere."""
    cells: dict[str, Cell] = {}
    at = _after_space(source, 0)
    if not source.startswith("{", at):
        raise DocumentError('not a JSON object: each line must be one, such as {"text": "..."}')
    at = _after_space(source, at + 1)
    while not source.startswith("}", at):
        name, start = _read_name(source, at)
        value, end = _DECODER.raw_decode(source, start)
        cells[name] = _cell(value, source, start, end)
        at = _after_space(source, end)
        if source.startswith(",", at):
            at = _after_space(source, at + 1)
        elif not source.startswith("}", at):
            raise json.JSONDecodeError("Expecting ',' delimiter", source, at)
    if _after_space(source, at + 1) < len(source):
        raise json.JSONDecodeError("Extra data", source, at + 1)
    return cells


def _read_name(source: str, at: int) -> tuple[str, int]:
    """A name, and where its value begins."""
    if not source.startswith('"', at):
        raise json.JSONDecodeError("Expecting property name enclosed in double quotes", source, at)
    name, end = scanstring(source, at + 1, True)
    at = _after_space(source, end)
    if not source.startswith(":", at):
        raise json.JSONDecodeError("Expecting ':' delimiter", source, at)
    return name, _after_space(source, at + 1)


def _cell(value: Any, source: str, start: int, end: int) -> Cell:
    if isinstance(value, str):
        return Cell(tuple(_read_string(source, start + 1, end - 1)))
    kind = _KINDS[type(value)]
    return Cell((), kind) if isinstance(value, dict | list | None) else Cell((Run(source[start:end], Span(start, end)),), kind)


def _read_string(source: str, start: int, end: int) -> Iterator[Run]:
    """The runs between the quotes; each escape is one. Half a surrogate pair, which stands for nothing, is read as U+FFFD."""
    for match in _ESCAPE.finditer(source, start, end):
        if match.start() > start:
            yield Run(source[start : match.start()], Span(start, match.start()))
        character, _ = scanstring(f'{match[0]}"', 0, True)
        yield Run(_SURROGATE.sub("\ufffd", character), Span(*match.span()))
        start = match.end()
    if start < end:
        yield Run(source[start:end], Span(start, end))


def _after_space(source: str, at: int) -> int:
    return _SPACE.match(source, at).end()
