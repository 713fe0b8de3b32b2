"""The blocks of a story as a reader finds them in its file, and the Document that they make.

A reader of a format whose text is not the file's own gives blocks in the order of the file, each a list of runs; where they
stand in the text, blank lines between them, sections and scopes of directives are made here, alike for all formats.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from checker.document import Directive, Document, Section
from checker.documents.directives import Instruction
from checker.source_map import Piece, SourceMap, Span


@dataclass(frozen=True, slots=True)
class Run:
    """Text as the story has it and the span of the file it was read from; None where the file has no such characters.

    Text as long as its span stands for it character by character, other text as a whole.
    """

    text: str
    file: Span | None

    @property
    def is_literal(self) -> bool:
        return self.file is not None and self.file.end - self.file.start == len(self.text)

    def cut(self, start: int, end: int) -> "Run":
        """The part of a literal run from one character of its text to another."""
        return Run(self.text[start:end], Span(self.file.start + start, self.file.start + end))


@dataclass(slots=True)
class Block:
    """A paragraph, heading, caption or table; `comments` are instructions inside it or before it, with their place in the file."""

    kind: str = "body"
    runs: list[Run] = field(default_factory=list)
    comments: list[tuple[int, Instruction]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def assemble(file_text: str, blocks: Iterable[Block], *, path: str, date: datetime.date | None) -> Document:
    """The Document of blocks in the order of the file. The comments of a block without text speak of the next block."""
    draft = _Draft()
    for block in blocks:
        draft.add(block)
    source = SourceMap(file_text, tuple(draft.pieces))
    text = "".join(draft.parts)
    spans = [*draft.spoken_of, *((comment, Span(len(text), len(text))) for comment in draft.waiting)]
    directives = (
        Directive(
            said.codes,
            Span(0, len(text)) if said.is_whole_story else scope,
            said.reason if said.codes else "",
            source.line(at)[0],
            fault="" if said.codes else said.reason,
        )
        for (at, said), scope in spans
    )
    return Document(text, path, date, tuple(draft.sections), source=source, directives=tuple(directives))


class _Draft:
    """What has been laid down of a story so far."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.sections: list[Section] = []
        self.waiting: list[tuple[int, Instruction]] = []
        self.spoken_of: list[tuple[tuple[int, Instruction], Span]] = []
        self._end = 0

    def add(self, block: Block) -> None:
        self.waiting += block.comments
        runs = list(trimmed(block.runs))
        if not runs:
            return
        if self.parts:
            self._lay("\n\n", None)
        start = self._end
        for run in runs:
            self._lay(run.text, run.file)
        span = Span(start, self._end)
        if block.kind != "body":
            self.sections.append(Section(block.kind, span))
        self.spoken_of += ((comment, span) for comment in self.waiting)
        self.waiting = []

    def _lay(self, text: str, file: Span | None) -> None:
        span = Span(self._end, self._end + len(text))
        self.parts.append(text)
        self._end = span.end
        if file is None:
            return
        last = self.pieces[-1] if self.pieces else None
        if (
            last
            and _is_literal(last)
            and len(text) == file.end - file.start
            and last.text.end == span.start
            and last.file.end == file.start
        ):
            self.pieces[-1] = Piece(Span(last.text.start, span.end), Span(last.file.start, file.end))
        else:
            self.pieces.append(Piece(span, file))


def _is_literal(piece: Piece) -> bool:
    return piece.text.end - piece.text.start == piece.file.end - piece.file.start


def trimmed(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs without white space at the beginning and the end of all of them, and without empty ones."""
    held: list[Run] = []
    is_begun = False
    for run in runs:
        words = run.text.strip()
        if not words:
            held += [run] if is_begun and run.text else []
            continue
        start = run.text.index(words) if run.is_literal and not is_begun else 0
        end = len(run.text.rstrip()) if run.is_literal else len(run.text)
        yield from held
        yield run.cut(start, end) if run.is_literal else run
        held = [run.cut(end, len(run.text))] if end < len(run.text) else []
        is_begun = True
