"""Which quoted blocks are pull quotes: those that repeat words of the story itself."""

import re
from collections.abc import Iterable

from checker.documents.blocks import Block

QUOTED = "quoted"  # a block in a blockquote, until it is settled what it is
_FEWEST = 4  # words; fewer may stand anywhere by chance
_MOST = 200  # quoted blocks of a story that are looked for in it


def settle_quotes(blocks: Iterable[Block]) -> list[Block]:
    """The blocks with each quoted one a pull quote, where other copy has all its words in a row, or else body."""
    blocks = list(blocks)
    quoted = [block for block in blocks if block.kind == QUOTED]
    if quoted:
        copy = " ".join(_words(block.text) for block in blocks if block.kind == "body")
        for number, block in enumerate(quoted):
            words = _words(block.text) if number < _MOST else ""
            block.kind = "pull quote" if words.count(" ") >= _FEWEST and words in copy else "body"
    return blocks


def _words(text: str) -> str:
    return " " + " ".join(re.findall(r"\w+", text.lower())) + " "
