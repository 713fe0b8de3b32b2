"""A table of measures, with its two views: aligned text and JSON-able rows."""

import math
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, replace

MARGIN = "  "
WIDTH = 120


@dataclass(frozen=True)
class Table:
    """Rows of measures under a title.

    `columns` maps each column's name to the format of its cells (".1%", ".3f", "" for words and counts). A cell may be
    None (not defined: '–') or a pair (an interval). A table with `is_shown` false is for JSON only.
    """

    key: str
    title: str
    columns: Mapping[str, str]
    rows: tuple[tuple, ...]
    note: str = ""
    is_shown: bool = True

    def as_dict(self) -> list[dict]:
        """One dict a row, by column name."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def as_text(self) -> str:
        """The title, the lines of the rows, the note."""
        return "\n".join([self.title, *(self._lines() if self.rows else [f"{MARGIN}none"]), *self._note_lines()])

    def _lines(self) -> list[str]:
        cells = [[name.replace("_", " ") for name in self.columns]]
        cells += [[_cell(value, form) for value, form in zip(row, self.columns.values(), strict=True)] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        is_left = [all(isinstance(row[i], str | None) for row in self.rows) for i in range(len(widths))]
        places = [str.ljust if left else str.rjust for left in is_left]
        return [
            MARGIN + MARGIN.join(place(cell, width) for place, cell, width in zip(places, line, widths, strict=True)).rstrip()
            for line in cells
        ]

    def _note_lines(self) -> list[str]:
        return textwrap.wrap(self.note, WIDTH, initial_indent=MARGIN, subsequent_indent=MARGIN)

    def joined(self, other: "Table") -> "Table":
        """This table with the rows of another one of the same columns below its own."""
        return replace(self, rows=self.rows + other.rows)


class Listing(Table):
    """A table whose rows are too long for columns: the first line holds the short cells, then each text has its own."""

    def _lines(self) -> list[str]:
        lines = []
        for row in self.rows:
            cells = {name: _cell(value, self.columns[name]) for name, value in zip(self.columns, row, strict=True)}
            texts = {name: cell for name, cell in cells.items() if self.columns[name] == "text"}
            lines.append(MARGIN + MARGIN.join(cell for name, cell in cells.items() if name not in texts))
            width = max(map(len, texts), default=0)
            lines += [f"{MARGIN}{MARGIN}{name.rjust(width)}: {' '.join(cell.split())}" for name, cell in texts.items()]
        return lines


def _cell(value: object, form: str) -> str:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return "–"
    if isinstance(value, tuple):
        return "–".join(_cell(end, form) for end in value)
    return str(value) if form in ("", "text") else format(value, form)
