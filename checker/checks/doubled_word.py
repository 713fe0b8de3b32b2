"""A small word that was written twice.

What it checks
--------------
'To meet the the cost', 'waiting for for decades', 'the cause is is unknown', two articles running ('the a plan'), and two
units: '30 square cubic feet'.

Why it matters
--------------
It comes from editing, after which nobody reads the sentence again, and the eye jumps over it.

Example
-------
'It will help to meet the the cost of the bridge.' One 'the' is left over.

Limits
------
Silent on words that English doubles ('that that', 'had had', 'what it is is'), on words told twice on purpose ('very very') and
on what is quoted as a wording. An error for articles, else a query.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.words.doubled import find_doubled
from checker.types import Hit, Severity

if TYPE_CHECKING:
    from checker.story import Story


@check("FC903", "doubled-word", severity=Severity.QUERY, needs=("sentences",))
def find(story: "Story") -> Iterator[Hit]:
    for doubled in find_doubled(story.sentences):
        first, second = doubled.text.split()
        message = f"‘{first} {second}’: is one of them left over?"
        severity, suggestion = Severity.ERROR if doubled.is_sure else None, first if first == second else None
        values, marks = (doubled.text, suggestion or ""), (doubled.span,)
        yield Hit("FC903", doubled.span, message, values, marks, subject=first, severity=severity, suggestion=suggestion)
