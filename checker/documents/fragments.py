"""Pieces of HTML inside other files (a feed's description, a message's part, a column, a Markdown page) to blocks, places kept.

Such HTML is escaped once more there, or stands in quotes or in base64: it is read as its own text, and the places found in
that are looked up in the runs which it came in.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from checker.documents.blocks import Block, Run
from checker.documents.html_blocks import PageReader
from checker.documents.html_tokens import refuse_many_marks
from checker.patterns import lazy
from checker.source_map import Span

_LOOKS_LIKE_HTML = lazy(r"\s*<(?:!--|(?:p|div|h[1-6]|article|section|ul|ol|figure|span|strong|b|em|i|a|blockquote|br)\b)", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Whether a text begins with one of HTML's tags for prose."""
    return bool(_LOOKS_LIKE_HTML.match(text))


def read_fragment(runs: Sequence[Run], *, has_headline: bool = True) -> list[Block]:
    """All blocks of HTML whose source is the text of `runs`: nobody has to look for the story in it.

    With `has_headline` the story has its own elsewhere, and an <h1> is a heading like others. DocumentError where it has more tags
    than any story.
    """
    html = "".join(run.text for run in runs)
    refuse_many_marks(html.count("<") + html.count("&"))
    places = _Places(runs)
    blocks = []
    for block in PageReader(html).blocks:
        kind = "body" if has_headline and block.kind == "headline" else block.kind
        has_headline = has_headline or kind == "headline"
        placed = [part for run in block.runs for part in places.place(run)]
        blocks.append(Block(kind, placed, [(places.start(at), said) for at, said in block.comments]))
    return blocks


class _Places:
    """Where the characters of the fragment's source stand in the file."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = runs
        self._starts = list(accumulate((len(run.text) for run in runs), initial=0))[:-1]

    def start(self, at: int) -> int:
        """The place of a character of the source; 0 where the file has it not."""
        return next((part.file.start for part in self._parts(Span(at, at + 1)) if part.file), 0)

    def place(self, run: Run) -> Iterator[Run]:
        """A run with its place in the source as runs with their places in the file."""
        parts = list(self._parts(run.file)) if run.file else []
        if not run.is_literal:
            known = [part.file for part in parts if part.file]
            yield Run(run.text, Span(known[0].start, known[-1].end) if known else None)
            return
        at = 0
        for part in parts:
            yield Run(run.text[at : at + len(part.text)], part.file)
            at += len(part.text)

    def _parts(self, span: Span) -> Iterator[Run]:
        """The source within a span; a part of what the file has as a whole has all of its place."""
        for i in range(bisect_right(self._starts, span.start) - 1, len(self._runs)):
            run, first = self._runs[i], max(0, span.start - self._starts[i])
            last = min(len(run.text), span.end - self._starts[i])
            if last <= 0:
                return
            if first < last:
                yield run.cut(first, last) if run.is_literal else Run(run.text[first:last], run.file)
