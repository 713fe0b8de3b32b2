"""A story that could not be read.

What it checks
--------------
Every path that was given. A file that is missing, forbidden, binary, or in an encoding that cannot be told is
reported, the other files are still checked, and the run ends with exit code 2.

Why it matters
--------------
A lint step that passes because it read nothing is worse than none.

Example
-------
`photo.jpg` given as a story: "binary data, not text".

Limits
------
A file whose bytes happen to be valid text in the wrong encoding is read as it stands.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.types import Hit, Severity, Span

if TYPE_CHECKING:
    from checker.story import Story


@check("FC001", "unreadable-document", severity=Severity.ERROR)
def find(story: "Story") -> Iterator[Hit]:
    if story.document.failure:
        yield Hit("FC001", Span(0, 0), story.document.failure, ("", ""), subject=story.document.path)
