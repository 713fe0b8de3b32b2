"""A caption that the story beside it contradicts.

What it checks
--------------
Each caption against the sentences of the story, headline included, that are nearest to it, as FC101 does with two
sentences of the body: a language-inference model reads each pair both ways.

Why it matters
--------------
Captions come from the picture desk or the agency, and keep the first version of a name, a place or a toll.

Example
-------
"Photo: The bridge, which opened on Friday." ... "The bridge will open next month." Which stands?

Limits
------
A model judges, so this is a query, never an error. In plain text only lines that say so ('Photo: ...', 'FILE - ...', a
credit at the end), and lines that stand twice in a row, are known to be captions.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.checks.contradiction import contradiction, sections
from checker.sections import CAPTIONS
from checker.types import Hit, Severity

if TYPE_CHECKING:
    from checker.pipeline import Story

_MESSAGE = "The caption and the story do not seem to fit together. Which stands?"


@check("FC103", "caption-contradicted", severity=Severity.QUERY, needs=("mentions", "judgments"))
def find(story: "Story") -> Iterator[Hit]:
    for judgment in story.judgments:
        if sections(judgment) & CAPTIONS:
            yield from contradiction(story, "FC103", judgment, _MESSAGE, flagged=CAPTIONS)
