"""What was left in copy to be filled in, or by a machine.

What it checks
--------------
'TK' and '[name tk]', 'a vote of XX to XX', '£XXm', a '??' between words, notes to the desk in square brackets ('[CHECK]'),
filler ('lorem ipsum'), fields of templates ('{{ total }}'), errors of sheets ('#REF!') and characters that were read in
a wrong encoding.

Why it matters
--------------
Nothing else in copy is so surely wrong, and so easily read over by those who know what ought to stand there.

Example
-------
'The bill passed by a vote of XX to XX.' The figures were never filled in.

Limits
------
Silent on Roman numbers ('Super Bowl XX'), names ('TK Maxx', 'XX chromosomes'), '??' after a question, and what is quoted or
spoken of as a spelling. The same leftover is told once a story, at the first place.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.words.unfinished import Leftover, find_leftovers
from checker.types import Evidence, Hit, Severity

if TYPE_CHECKING:
    from checker.story import Story


@check("FC901", "unfinished-copy", severity=Severity.ERROR, needs=("sentences",))
def find(story: "Story") -> Iterator[Hit]:
    kinds: dict[str, list[Leftover]] = {}
    for leftover in find_leftovers(story.sentences):
        kinds.setdefault(leftover.what, []).append(leftover)
    for what, (first, *others) in kinds.items():
        message = f"‘{first.text}’ seems to be {what}. What should stand here?"
        evidence = tuple(Evidence(other.span, (other.span,)) for other in others)
        yield Hit("FC901", first.span, message, (first.text, ""), (first.span,), evidence, subject=what)
