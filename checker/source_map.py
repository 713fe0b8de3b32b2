"""Spans, and where the characters of a story stand in its file."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from checker.patterns import lazy

_LINE_END = lazy(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a story's text and the run of its file that it was read from.

    Runs of one length stand for each other character by character; of two lengths (an entity, an escape) as a whole.
    """

    text: Span
    file: Span


@dataclass(frozen=True)
class SourceMap:
    """Where the text of a story stands in its file, for formats whose text is not the file's own.

    `file_text` holds the characters of the file: as decoded, or, for files that are no text, what their reader lists of
    them, a paragraph a line, pages ended by a form feed. `pieces` are in order and do not overlap; text between them (the
    line ends that a reader puts between blocks) stands nowhere in the file. `first_line` is the line of the file with which
    `file_text` begins, for a story that is one of many in it.
    """

    file_text: str
    pieces: tuple[Piece, ...]
    first_line: int = 1

    def in_file(self, span: Span) -> Span:
        """The run of `file_text` from the first to the last character of a span of the story's text."""
        start = self._place(span.start, is_end=False)
        return Span(start, max(start, self._place(span.end - 1, is_end=True)) if span.end > span.start else start)

    def line(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset in `file_text`."""
        line = bisect_right(self._line_starts, offset)
        return line + self.first_line - 1, offset - self._line_starts[line - 1] + 1

    def page(self, offset: int) -> int | None:
        """The page, from 1, of an offset in `file_text`; None where the file has no pages."""
        return self.file_text.count("\f", 0, offset) + 1 if "\f" in self.file_text else None

    def _place(self, offset: int, *, is_end: bool) -> int:
        """The place of a character of the text, or the one after it with `is_end`; between pieces, the nearest end of one."""
        i = bisect_right(self._text_starts, offset) - 1
        if i < 0:
            return self.pieces[0].file.start if self.pieces else 0
        piece = self.pieces[i]
        if offset >= piece.text.end:
            is_last = i + 1 == len(self.pieces)
            return piece.file.end if is_end or is_last else self.pieces[i + 1].file.start
        if piece.text.end - piece.text.start == piece.file.end - piece.file.start:
            return piece.file.start + offset - piece.text.start + is_end
        return piece.file.end if is_end else piece.file.start

    @cached_property
    def _text_starts(self) -> list[int]:
        return [piece.text.start for piece in self.pieces]

    @cached_property
    def _line_starts(self) -> list[int]:
        return line_starts(self.file_text)


def line_starts(text: str) -> list[int]:
    """The offsets at which the lines of a text begin; CRLF is one line end."""
    return [0] + [match.end() for match in _LINE_END.finditer(text)]
