"""The hits of a line that says what its story tells otherwise."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.headlines import find_untold
from checker.types import Evidence, Hit, Sentence

if TYPE_CHECKING:
    from checker.pipeline import Story

# Above the thresholds of FC102 and FC103. Of 4,282 titles as printed, eleven have such words, and three of these are slips.
_SCORE = 0.8


def untold_hits(story: "Story", code: str, line: Sentence, body: Sequence[Sentence], name: str) -> Iterator[Hit]:
    """What a line alone says, and the body otherwise; `name` is what a message calls the line."""
    text = story.document.text
    for untold in find_untold(line, body, story.mentions):
        words, others = text[untold.told.start : untold.told.end], text[untold.other.start : untold.other.end]
        yield Hit(
            code,
            line.span,
            untold.way.value.format(line=name, told=words, other=others),
            (words, others),
            marks=(untold.told,),
            evidence=(Evidence(untold.sentence.span, (untold.other,)),),
            score=_SCORE,
        )
