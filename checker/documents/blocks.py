"""The blocks of a story as a reader finds them in its file: each a list of runs that know their places, and their white space."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from checker.documents.directives import Instruction
from checker.patterns import lazy
from checker.source_map import Span

_GAP = lazy(r"[ \t\r\n\f]{2,}|[\t\r\n\f]|^ | $")


@dataclass(frozen=True, slots=True)
class Run:
    """Text as the story has it and the span of the file it was read from; None where the file has no such characters.

    Text as long as its span stands for it character by character, other text (an entity, an escape) as a whole.
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
    """A paragraph, heading, caption or table; `kind` is that of its section, 'body' for a story's own prose.

    `comments` are instructions inside it or before it, with their place in the file.
    """

    kind: str = "body"
    runs: list[Run] = field(default_factory=list)
    comments: list[tuple[int, Instruction]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


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


def collapse(runs: Iterable[Run]) -> list[Run]:
    """The runs with white space as markup means it: any length of it is one space, and none at both ends.

    A run that stands nowhere in the file, as that between two cells, stays as it is inside.
    """
    kept: list[Run] = []
    for run in runs:
        for part in _split_gaps(run):
            is_first = not kept and part.text in (" ", "\n")
            if not is_first and not (part.text == " " and kept[-1].text.endswith((" ", "\n"))):
                kept.append(part)
    while kept and kept[-1].text in (" ", "\n"):
        kept.pop()
    return kept


def _split_gaps(run: Run) -> Iterator[Run]:
    if not run.is_literal:
        is_gap = run.text in ("\t", "\n", "\r") and run.file is not None  # CRLF, or a reference
        yield Run(" ", run.file) if is_gap else run
        return
    start = 0
    for match in _GAP.finditer(run.text):
        if match.start() > start:
            yield run.cut(start, match.start())
        yield Run(" ", run.cut(*match.span()).file)
        start = match.end()
    if start < len(run.text):
        yield run.cut(start, len(run.text))
