"""A suppression that lets nothing pass.

What it checks
--------------
Every comment in a story, and every entry of the file beside it, that lets findings pass. One that no finding needs any
more is told, as is one that is malformed, gives no reason, or whose last day is before the story's date.

Why it matters
--------------
A suppression that outlives its finding lets the next slip of its kind pass in silence.

Example
-------
`<!-- checker: ignore FC201 -- counted twice a year -->` above a paragraph whose figures have since been made to agree.

Limits
------
Only where all checks that a suppression names have run can it be unused. A story without a date outlives no last day.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.types import Hit, Severity

if TYPE_CHECKING:
    from checker.story import Story


@check("FC003", "unused-suppression", severity=Severity.QUERY)
def find(story: "Story") -> Iterator[Hit]:
    """Nothing yet: what lets no finding pass is known when all are made, and `Checker` asks checker/suppressions.py then."""
    yield from ()
