"""Blocks to the Document that they make: its text with blank lines between them, its sections, and what comments speak of.

Every reader of a format whose text is not the file's own ends here, so that all of them lay a story out alike.
"""

import datetime
from collections.abc import Iterable

from checker.document import Directive, Document, Section
from checker.documents.blocks import Block, trimmed
from checker.documents.directives import Instruction
from checker.documents.pull_quotes import settle_quotes
from checker.source_map import Piece, SourceMap, Span

_BETWEEN = "\n\n"


def assemble(
    file_text: str, blocks: Iterable[Block], *, path: str = "<text>", date: datetime.date | None = None, id: str = "", first_line: int = 1
) -> Document:
    """The Document of blocks in the order of the file. The comments of a block without text speak of the next block.

    `file_text` is what the places of the runs count in; it begins in line `first_line` of the file.
    """
    draft = _Draft()
    for block in settle_quotes(blocks):
        draft.add(block)
    source = SourceMap(file_text, tuple(draft.pieces), first_line)
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
    return Document(text, path, date, tuple(draft.sections), source=source, id=id, directives=tuple(directives))


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
            self._lay(_BETWEEN, None)
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
        if last and _are_one(last, Piece(span, file)):
            self.pieces[-1] = Piece(Span(last.text.start, span.end), Span(last.file.start, file.end))
        else:
            self.pieces.append(Piece(span, file))


def _are_one(piece: Piece, following: Piece) -> bool:
    """Whether two pieces touch on both sides and stand for their characters one by one."""
    return (
        piece.text.end == following.text.start
        and piece.file.end == following.file.start
        and piece.text.end - piece.text.start == piece.file.end - piece.file.start
        and following.text.end - following.text.start == following.file.end - following.file.start
    )
