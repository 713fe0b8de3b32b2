"""Blocks of a story with the places of their words in the file, and the text, pieces and sections that they make."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.types import Piece, Section, Span

_GAP = re.compile(r"[ \t\r\n\f]{2,}|[\t\r\n\f]|^ | $")
BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Run:
    """Some of a story's text, and the half-open run of the file's characters that it was read from; empty where there is none."""

    text: str
    start: int
    end: int

    @property
    def is_verbatim(self) -> bool:
        """Whether characters stand for each other one by one; an entity or an escape stands as a whole."""
        return len(self.text) == self.end - self.start


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or several with blank lines between them; `kind` is that of its section, 'body' for a story's own prose."""

    kind: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def collapse(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs with white space as markup means it: any length of it is one space, and none at both ends.

    A run that stands nowhere in the file, as that of a <br>, stays as it is inside.
    """
    kept: list[Run] = []
    for run in runs:
        for part in _split_gaps(run):
            is_first = not kept and part.text in (" ", "\n")
            if not is_first and not (part.text == " " and kept[-1].text.endswith((" ", "\n"))):
                kept.append(part)
    while kept and kept[-1].text in (" ", "\n"):
        kept.pop()
    return tuple(kept)


def _split_gaps(run: Run) -> Iterator[Run]:
    if not run.is_verbatim:
        is_gap = run.text in ("\t", "\n", "\r") and run.start < run.end  # CRLF, or a reference
        yield Run(" ", run.start, run.end) if is_gap else run
        return
    start = 0
    for match in _GAP.finditer(run.text):
        if match.start() > start:
            yield Run(run.text[start : match.start()], run.start + start, run.start + match.start())
        yield Run(" ", run.start + match.start(), run.start + match.end())
        start = match.end()
    if start < len(run.text):
        yield Run(run.text[start:], run.start + start, run.end)


def assemble(blocks: Iterable[Block]) -> tuple[str, tuple[Piece, ...], tuple[Section, ...]]:
    """A story's text, a blank line between blocks; its pieces; and a section for each block that is not body. Empty blocks are left out."""
    texts: list[str] = []
    pieces: list[Piece] = []
    sections: list[Section] = []
    start = 0
    for block in blocks:
        text = block.text
        if not text.strip():
            continue
        pieces += place(block.runs, start)
        if block.kind != "body":
            sections.append(Section(block.kind, Span(start, start + len(text))))
        texts.append(text)
        start += len(text) + len(BETWEEN)
    return BETWEEN.join(texts), tuple(pieces), tuple(sections)


def place(runs: Sequence[Run], start: int = 0) -> Iterator[Piece]:
    """The pieces of runs whose text begins at the offset `start`; verbatim runs that touch are one."""
    last: Piece | None = None
    for run in runs:
        piece = Piece(Span(start, start + len(run.text)), Span(run.start, run.end))
        start += len(run.text)
        if run.start == run.end or not run.text:
            continue
        if last and run.is_verbatim and _is_verbatim(last) and last.file.end == run.start and last.text.end == piece.text.start:
            last = Piece(Span(last.text.start, piece.text.end), Span(last.file.start, run.end))
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _is_verbatim(piece: Piece) -> bool:
    return piece.text.end - piece.text.start == piece.file.end - piece.file.start
