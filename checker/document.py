"""A story as read: its text, its sections, its date."""

import datetime
import re
import reprlib
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from checker.patterns import lazy
from checker.source_map import SourceMap, Span, line_starts

_PARAGRAPH_BREAK = lazy(r"\n(?:[^\S\n]*\n)+")
_SENTENCE_END = lazy(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])[.!?][”’\")]*\s+(?=[“‘\"(]*[A-Z0-9])")
_FAR = 1000  # characters on either side of a span in which its sentence begins and ends


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a story that checks treat alike: headline, byline, dateline, body, caption, ... (see checker/sections.py)"""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Directive:
    """A writer's word to the checks: a finding one side of which starts in `scope`, a span of the text, may be let pass.

    `codes` are codes or beginnings of codes. `fingerprint` and `text`, words of a sentence of the finding, narrow it further
    where they are given. It holds for stories up to the date `until`. `path` is the file beside the story that it stands in,
    '' where it stands in the story itself, and `line` its place there. `id` is the story meant where a file holds many.
    `fault` says why it cannot be followed, '' where it can.
    """

    codes: tuple[str, ...]
    scope: Span
    reason: str
    line: int
    fingerprint: str = ""
    text: str = ""
    until: datetime.date | None = None
    path: str = ""
    id: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a package (checker/packages.py): what was read from it, and where its text begins in that of the package."""

    document: "Document"
    start: int


@dataclass(frozen=True)
class Document:
    """A story as read. `text` is never normalised; `date` is the story's own or the user's, never the clock's.

    `sections` do not overlap. `source` is None where the text is the file's own. `id` names the story where a file holds many.
    `parts`, in the order of the text, are the files that a package was joined from; its `path` is that of the main story.
    """

    text: str
    path: str = "<text>"
    date: datetime.date | None = None
    sections: tuple[Section, ...] = ()
    failure: str | None = None  # why it could not be read; the text is empty then
    source: SourceMap | None = None
    id: str = ""
    directives: tuple[Directive, ...] = ()
    parts: tuple[Part, ...] = ()
    unread_date: str = ""  # what stands where the date should, and names no day or two

    def __repr__(self) -> str:
        """Short: a console or a failing assertion must not show the whole story."""
        return f"Document({reprlib.repr(self.text)}, {self.name!r})"

    @property
    def name(self) -> str:
        """What reports call the story: its path, and its id where the file holds many."""
        return f"{self.path}#{self.id}" if self.id else self.path

    def home(self, span: Span) -> tuple["Document", Span]:
        """What the file that a span stands in was read as, and the span there: of a package a part, else the story itself."""
        if not self.parts:
            return self, span
        part = self.parts[max(0, bisect_right(self._part_starts, span.start) - 1)]
        start, end = (min(max(0, offset - part.start), len(part.document.text)) for offset in (span.start, span.end))
        return part.document, Span(start, end)

    def in_file(self, span: Span) -> Span:
        """A span of the text as a span of the characters of the file that it stands in."""
        if self.parts:
            part, span = self.home(span)
            return part.in_file(span)
        return self.source.in_file(span) if self.source else span

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column in the file, both from 1, of a character of the text; CRLF counts as one line end."""
        if self.parts:
            part, span = self.home(Span(offset, offset))
            return part.position(span.start)
        if self.source:
            return self.source.line(self.source.in_file(Span(offset, offset + 1)).start)
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def page(self, offset: int) -> int | None:
        """The page of the file that holds a character of the text; None where the file has no pages."""
        if self.parts:
            part, span = self.home(Span(offset, offset))
            return part.page(span.start)
        return self.source.page(self.source.in_file(Span(offset, offset + 1)).start) if self.source else None

    def paragraph(self, offset: int) -> int:
        """Number, from 1, of the paragraph that holds the offset."""
        return max(1, bisect_right(self.paragraphs, Span(offset, len(self.text) + 1)))

    def paragraph_in_file(self, offset: int) -> int:
        """Number, from 1, of the paragraph that holds the offset in the file that it stands in."""
        part, span = self.home(Span(offset, offset))
        return part.paragraph(span.start)

    def section(self, offset: int) -> str:
        """Kind of the section that holds the offset; 'body' where no section is marked."""
        return next((section.kind for section in self.sections_in(Span(offset, offset + 1))), "body")

    def sections_in(self, span: Span) -> tuple[Section, ...]:
        """The sections that share a character with a span."""
        first = bisect_right(self._section_ends, span.start)
        return self._sections_in_order[first : bisect_left(self._section_starts, span.end)]

    def sentence(self, span: Span) -> str:
        """The words of the sentences that a span stands in, in its own paragraph: a guess by full stops, for looking at words only."""
        paragraph = self.paragraphs[self.paragraph(span.start) - 1] if self.paragraphs else span
        first, last = max(paragraph.start, span.start - _FAR), min(max(paragraph.end, span.end), span.end + _FAR)
        ends = [match.end() for match in _SENTENCE_END.finditer(self.text, first, last)]
        start = max((end for end in ends if end <= span.start), default=first)
        return self.text[start : min((end for end in ends if end >= span.end), default=last)]

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Blocks between blank lines; every line by itself where the lines of a block are paragraphs (see `_is_wrapped`)."""
        blocks, start = [], 0
        for match in [*_PARAGRAPH_BREAK.finditer(self._unix_text), None]:
            blocks += self._split_block(start, match.start() if match else len(self.text))
            start = match.end() if match else start
        return tuple(blocks)

    def _split_block(self, start: int, end: int) -> list[Span]:
        block = self._unix_text[start:end]
        if not block.strip():
            return []
        if _is_wrapped(block):
            return [_trimmed(block, start, 0, len(block))]
        lines = re.finditer(r"[^\n]*\S[^\n]*", block)
        return [_trimmed(block, start, m.start(), m.end()) for m in lines]

    @cached_property
    def _unix_text(self) -> str:
        """The text with CR made a space or a line feed, so that all offsets stay where they are."""
        return self.text.replace("\r\n", " \n").replace("\r", "\n")

    @cached_property
    def _sections_in_order(self) -> tuple[Section, ...]:
        return tuple(sorted(self.sections, key=lambda section: section.span))

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.span.start for section in self._sections_in_order]

    @cached_property
    def _section_ends(self) -> list[int]:
        return [section.span.end for section in self._sections_in_order]

    @cached_property
    def _line_starts(self) -> list[int]:
        return line_starts(self.text)

    @cached_property
    def _part_starts(self) -> list[int]:
        return [part.start for part in self.parts]


def _is_wrapped(block: str) -> bool:
    """Whether the lines of a block are one paragraph, wrapped at a margin of 40 to 100 characters: all but the last about equally long."""
    lines = [line.rstrip() for line in block.split("\n")]
    if len(lines) < 2:
        return True
    longest = max(map(len, lines))
    return (
        40 <= longest <= 100
        and all(len(line) >= 0.6 * longest for line in lines[:-1])
        and not all(line.endswith((".", "!", "?", "”", '"')) for line in lines[:-1])
    )


def _trimmed(block: str, offset: int, start: int, end: int) -> Span:
    piece = block[start:end]
    return Span(offset + start + len(piece) - len(piece.lstrip()), offset + start + len(piece.rstrip()))
