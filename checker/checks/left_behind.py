"""A value that a new version of the story changed in one place and left in another.

What it checks
--------------
The story against its earlier version (`--previous`): a figure, sum, age, percentage, date, weekday, time, score, name,
place or title that one sentence gives otherwise than before, while another sentence, the headline or a caption still
gives it as the earlier version did. Notes of agencies are read as well ('CORRECTS spelling of Smyth to Smith').

Why it matters
--------------
A toll is raised in the lead and stays in paragraph nine; a name is corrected once of three times.

Example
-------
Earlier: 'Twelve people died ... three of the 12 dead.' Now: 'Fourteen people died ... three of the 12 dead.'

Limits
------
An error only where the same noun, the same result ('dead') or the spelling of a name shows that it is the same thing; else a query.
Silent without an earlier version, on sentences that are new, on quotations, corrections and live entries, on what is
told as history ('earlier put at 12'), on another thing or another source with the same figure, and on the day on which
somebody spoke. Where one name replaces quite another, only what stands in the same words is asked about.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.types import Evidence, Hit, Severity
from checker.versions.left_behind import LeftBehind, find_left_behind

if TYPE_CHECKING:
    from checker.pipeline import Story


@check("FC801", "left-behind", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    if story.previous is not None:
        yield from (_hit(story, found) for found in find_left_behind(story.previous, story))


def _hit(story: "Story", found: LeftBehind) -> Hit:
    change, left = found.change, story.document.text[found.span.start : found.span.end]
    return Hit(
        "FC801",
        found.sentence.span,
        f"‘{left}’ here; elsewhere this version has changed it to ‘{change.new}’. Was this one left behind?",
        (change.new, left),
        (found.span,),
        (Evidence(change.sentence.span, (change.span,)),),
        subject=change.old,
        score=1.0 if found.is_sure else 0.6,
        severity=None if found.is_sure else Severity.QUERY,
        working=_working(change.old, left, is_announced=change.before < 0),
        suggestion=change.new if left == change.old else None,
    )


def _working(old: str, left: str, *, is_announced: bool) -> str:
    if is_announced:
        return f"The earlier version had ‘{left}’ here; the note takes it back."
    if left == old:
        return f"The earlier version had ‘{old}’ in both places."
    return f"The earlier version had ‘{left}’ here and ‘{old}’ there."
