"""The same digits for the same thing, at another scale or in another unit.

What it checks
--------------
Sums and counts of which one is ten, a hundred, a thousand or a million times the other and which show the same digits,
where nouns and words around them say that both are of one thing: '£3.4m bridge' and '£3.4bn bridge', '20,000 homes' and
'200,000 homes'. Measures whose units differ by their prefix alone: 'a limit of 80mg', 'the 80g target'.

Why it matters
--------------
Million for billion is the commonest slip with money and the one with the largest error.

Example
-------
'£3.4m bridge opens. ... The £3.4bn bridge took nine years.' Million or billion?

Limits
------
Silent on figures of one sentence, of different years, and on lists. A single digit ('£3m') needs more words in common,
since round figures meet by chance; counts of which one has lost a zero ('14,000', '140,000') need fewer.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.checks.count_hits import count_hit
from checker.clashes.figures.rivals import find_scalings
from checker.clashes.figures.unit_slips import find_unit_slips
from checker.types import Hit, Severity

if TYPE_CHECKING:
    from checker.story import Story


@check("FC204", "magnitude-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    found = [(rivals, "at another scale") for rivals in find_scalings(story.counts)]
    found += [(rivals, "in another unit") for rivals in find_unit_slips(story.counts)]
    for rivals, how in found:
        one, other = rivals.earlier, rivals.later
        question = f"‘{one.mention.text}’ and ‘{other.mention.text}’ show the same digits {how}. Which stands?"
        yield count_hit("FC204", other, (one,), question, rivals.subject, rivals.score)
