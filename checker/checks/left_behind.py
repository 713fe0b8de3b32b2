"""A value that a new version of the story changed in one place and left in another.

What it checks
--------------
The story against its earlier version (`--previous`): a figure, sum, age, percentage, date, weekday, time, score, rank,
charge, name, place or title that one sentence gives otherwise than before, while another sentence, the headline or a
caption still gives it as the earlier version did. So do other words that only the old value bears out: 'nearly 39,000',
'one in five', 'the month and a half', '40km' of 25 miles, '($98m)', 'half past seven', 'the trio', 'a two-goal win', '70 with
friends and 20 in a school' of ninety, 'her 68th birthday', 'the centenary', 'the operating chief', a firm by half its name.
Notes of agencies are read as well ('CORRECTS spelling of Smyth to Smith').

Why it matters
--------------
A toll is raised in the lead and stays in paragraph nine; a name is corrected once of three times.

Example
-------
Earlier: 'Twelve people died ... three of the 12 dead.' Now: 'Fourteen people died ... three of the 12 dead.'

Limits
------
An error only where the same noun, the same result ('dead') or the spelling of a name shows that it is the same thing; else a
query, as is all that is told in other words. Silent without an earlier version, on quotations, corrections and live entries,
on what is told as history ('earlier put at 12'), on another thing or another source with the same figure, on words that
another value of the story bears out, and on the day on which somebody spoke. Of sentences that are new only what can be
nothing else is asked about: a figure of four digits, 'his three children' for four. Years of service and anniversaries need the
story's date, or are taken to be of the last few years. Where one name replaces quite another, only the same words, or a
short form that is introduced no more, are asked about. Synonyms, and what follows from two values at once, are not read.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.types import Evidence, Hit, Severity

if TYPE_CHECKING:
    from checker.story import Story
    from checker.versions.left_behind import LeftBehind


@check("FC801", "left-behind", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    if story.previous is not None:
        from checker.versions.left_behind import find_left_behind  # few runs have an earlier version

        yield from (_hit(story, found) for found in find_left_behind(story.previous, story))


def _hit(story: "Story", found: "LeftBehind") -> Hit:
    change, left = found.change, story.document.text[found.span.start : found.span.end]
    return Hit(
        "FC801",
        found.sentence.span,
        _message(found, left),
        (change.new, left),
        (found.span,),
        (Evidence(change.sentence.span, (change.span,)),),
        subject=change.old,
        score=1.0 if found.is_sure else 0.6,
        severity=None if found.is_sure else Severity.QUERY,
        working=_working(found, left),
        suggestion=change.new if left == change.old and not found.is_retold else None,
    )


def _message(found: "LeftBehind", left: str) -> str:
    old, new = found.change.old, found.change.new
    if found.working:
        return f"{found.working}, the old ‘{old}’, which this version has changed to ‘{new}’. Was this left behind?"
    if found.is_retold:
        return f"‘{left}’ fits ‘{old}’, which this version has changed to ‘{new}’. Was this left behind?"
    return f"‘{left}’ here; elsewhere this version has changed it to ‘{new}’. Was this one left behind?"


def _working(found: "LeftBehind", left: str) -> str:
    old = found.change.old
    if found.change.before < 0:
        return f"The earlier version had ‘{left}’ here; the note takes it back."
    if found.is_new:
        return f"The earlier version had ‘{old}’ there; these words are new."
    if left == old:
        return f"The earlier version had ‘{old}’ in both places."
    return f"The earlier version had ‘{left}’ here and ‘{old}’ there."
