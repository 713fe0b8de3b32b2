"""Where the source of an inline token stands in the file: the parser gives it without quote marks, indents and cell borders."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.documents.blocks import Run
from checker.source_map import Span, line_starts


@dataclass(frozen=True)
class Places:
    """The source of an inline token, and pieces of it that stand in the file character by character, in order.

    Each piece is its start in the source, its start in the file, and its length.
    """

    source: str
    pieces: tuple[tuple[int, int, int], ...]

    def runs(self, start: int, end: int, text: str = "") -> Iterator[Run]:
        """The source from `start` to `end`, or `text` of the same length in its place, as runs of the file."""
        text = text or self.source[start:end]
        for i in range(max(0, bisect_right(self.pieces, (start,)) - 1), len(self.pieces)):
            begin, in_file, length = self.pieces[i]
            if begin >= end:
                break
            first, last = max(start, begin), min(end, begin + length)
            if first < last:
                yield Run(text[first - start : last - start], Span(in_file + first - begin, in_file + last - begin))

    def whole(self, start: int, end: int, text: str) -> Run:
        """`text` for all that the source has from `start` to `end`: an entity, an escape."""
        runs = list(self.runs(start, end))
        return Run(text, Span(runs[0].file.start, runs[-1].file.end) if runs else None)

    def part(self, start: int, end: int) -> "Places":
        """The places of a part of the source: the text of a picture within its paragraph."""
        pieces = ((begin - start, in_file, length) for begin, in_file, length in self.pieces)
        return Places(self.source[start:end], tuple((b, f, n) for b, f, n in pieces if b + n > 0 and b < end - start))


class Lines:
    """The lines of a file below its front matter, numbered as the parser numbers them."""

    def __init__(self, text: str, first: int) -> None:
        self._text = text
        self._starts = [first + start for start in line_starts(text[first:])] + [len(text)]

    def line(self, number: int) -> str:
        """A line as the parser sees it, with its end."""
        return self._text[self._starts[number] : self._starts[number + 1]].replace("\0", "\ufffd")

    def start(self, number: int) -> int:
        """Where a line begins in the file; past the last one, where the file ends."""
        return self._starts[min(number, len(self._starts) - 1)]

    def place_block(self, source: str, first: int, markup: str = "") -> Places:
        """The source of a paragraph or heading from line `first` on; `markup` are the signs of a heading."""
        pieces: list[tuple[int, int, int]] = []
        at = 0
        lines = source.split("\n")
        while not self._has(lines, first):  # the parser cuts off lines of form feeds
            first += 1
        for number, line in enumerate(lines, first):
            if number > first:
                pieces.append((at - 1, self.start(number) - 1, 1))  # the line end
            words = line.strip()
            if words:
                pieces.append((at + line.index(words), self.start(number) + _find_words(self.line(number), words, markup), len(words)))
            at += len(line) + 1
        return Places(source, tuple(pieces))

    def _has(self, lines: Sequence[str], first: int) -> bool:
        """Whether the file has the words of these lines in its lines from `first` on."""
        return all(line.strip() in self.line(number) for number, line in enumerate(lines, first))

    def place_row(self, cells: Sequence[str], number: int) -> list[Places]:
        """The sources of the cells of a row of a table, in which a backslash may stand before a border."""
        line, at, row = self.line(number), 0, []
        for cell in cells:
            found = re.compile(re.escape(cell).replace(r"\|", r"\\?\|")).search(line, at) if cell else None
            row.append(Places(cell, tuple(self._cell_pieces(cell, number, found.start())) if found else ()))
            at = found.end() if found else at
        return row

    def _cell_pieces(self, cell: str, number: int, at: int) -> Iterator[tuple[int, int, int]]:
        line, start, begin = self.line(number), self.start(number), 0
        for part in re.split(r"(?=\|)", cell):
            at += line.startswith("\\|", at) and part.startswith("|")
            yield begin, start + at, len(part)
            begin, at = begin + len(part), at + len(part)


def _find_words(line: str, words: str, markup: str) -> int:
    """Where the words begin in a line that ends with them, but for the closing signs of a heading."""
    if markup.startswith("#"):
        return line.index(words, line.index(markup) + len(markup))
    return line.rstrip().rindex(words)
