"""Find figures of a story that differ from the cell of a table which the story's words point to: a row by its first cell, a column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.clashes.figures.same_thing import roots
from checker.mentions.counts import Count, stems
from checker.mentions.precision import interval
from checker.patterns import lazy
from checker.references import is_table
from checker.sources.comparing import Differing
from checker.types import Span

if TYPE_CHECKING:
    from checker.story import Story

_CELL = lazy(r"(?P<header>[^:;\n]+): (?P<value>[^;\n]+)")
_NUMBER = lazy(r"[£$€]?(-?\d[\d,]*(?:\.\d+)?)\s?%?")


@dataclass(frozen=True, slots=True)
class _Cell:
    header: str
    value: float
    span: Span


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    cells: tuple[_Cell, ...]
    span: Span


def find_other_cells(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Figures that stand nearest to a row's name, in the words of one of its columns, and that no cell of the row allows."""
    for source in sources:
        rows = list(_rows(source.document.text)) if is_table(source.document.path) else []
        for count in story.counts if rows else ():
            row = _row_of(count, rows)
            cell = _cell_of(count, row) if row else None
            if cell and not any(_is_allowed(count, other) for other in row.cells):
                text = source.document.text[cell.span.start : cell.span.end]
                words = (count.mention.text, text)
                yield Differing(count.mention.span, count.sentence.span, source, cell.span, row.span, words, f"{row.label} {cell.header}")


def _rows(text: str) -> Iterator[_Row]:
    for line in re.finditer(r"[^\n]+", text):
        found = [(match["header"].strip(), match["value"].strip(), match.start("value")) for match in _CELL.finditer(line[0])]
        if found:
            cells = tuple(
                _Cell(header, float(number[1].replace(",", "")), Span(line.start() + at, line.start() + at + len(value)))
                for header, value, at in found[1:]
                if (number := _NUMBER.fullmatch(value))
            )
            yield _Row(found[0][1], cells, Span(*line.span()))


def _row_of(count: Count, rows: Sequence[_Row]) -> _Row | None:
    """The row whose name stands nearest to the figure, in its clause."""
    text, at = count.sentence.text, count.mention.span.start - count.sentence.span.start
    named = [(abs(match.start() - at), i) for i, row in enumerate(rows) for match in re.finditer(rf"\b{re.escape(row.label)}\b", text)]
    return rows[min(named)[1]] if named else None


def _cell_of(count: Count, row: _Row) -> _Cell | None:
    """The cell nearest in size of those whose header has words near the figure; a share's says that it is one."""
    near = roots(count.near) | roots(stems(count.head) | stems(count.mention.text))
    is_share = count.figure.unit == "%"
    found = [
        cell for cell in row.cells if roots(stems(cell.header)) & near and is_share == ("%" in cell.header or "per cent" in cell.header)
    ]
    return min(found, key=lambda cell: abs(cell.value - count.figure.low), default=None)


def _is_allowed(count: Count, cell: _Cell) -> bool:
    told = interval(count.mention)
    return told.low <= cell.value <= told.high
