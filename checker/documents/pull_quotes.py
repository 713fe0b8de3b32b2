"""Which quoted blocks are pull quotes: those that repeat words of the story itself."""

import re
from collections.abc import Iterable

from checker.documents.blocks import Block

QUOTED = "quoted"  # a block in a blockquote, until it is settled what it is
_FEWEST = 4  # words; fewer may stand anywhere by chance


def settle_quotes(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with each quoted one a pull quote, where other copy has all its words in a row, or else body."""
    blocks = list(blocks)
    quoted = [block for block in blocks if block.kind == QUOTED]
    if quoted:
        copy = " ".join(_words(block.text) for block in blocks if block.kind == "body")
        for block in quoted:
            words = _words(block.text)
            block.kind = "pull quote" if words.count(" ") >= _FEWEST and words in copy else "body"
    return blocks


def _words(text: str) -> str:
    return " " + " ".join(re.findall(r"\w+", text.lower())) + " "
