"""What lines of a page say of themselves: bylines and dates above the story, corrections and notes anywhere in it."""

import re
from collections.abc import Iterable

from checker.documents.blocks import Block
from checker.documents.dates import read_date
from checker.patterns import lazy

_NOTES = (
    (
        lazy(r"\s*(?:correction|clarification|this (?:article|story) (?:was|has been) (?:amended|corrected))\b[^.]", re.IGNORECASE),
        "correction",
    ),
    (lazy(r"\s*editor[’']?s[’']? note\b", re.IGNORECASE), "editor's note"),
)
_BYLINE = lazy(r"\s*By\s+[A-Z][^.!?:;]{2,80}")
_MOST_WORDS_OF_LINE = 12


def name_lines(blocks: Iterable[Block]) -> None:
    """Name corrections and notes by their first words, and the bylines and dates above the first paragraph."""
    is_head = True
    for block in blocks:
        if block.kind != "body":
            continue
        text = block.text
        is_line = len(text.split()) <= _MOST_WORDS_OF_LINE
        if kind := next((kind for pattern, kind in _NOTES if pattern.match(text)), None):
            block.kind = kind
        elif is_head and is_line and _BYLINE.fullmatch(text):
            block.kind = "byline"
        elif is_head and is_line and read_date(text) and not text.rstrip().endswith("."):
            block.kind = "dateline"
        else:
            is_head = is_head and is_line
