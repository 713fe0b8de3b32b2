"""A quotation that a source gives in other words.

What it checks
--------------
The quotations of the story against its sources (`--source`): words that a source has almost, but for one that matters - a
'not', a number, a name, 'will' for 'could', 'all' for 'some', a word for another -, a clause left out with no dots to show
it, a limit or doubt cut off at either end ('this year', 'unless ...', 'I don’t think ...').

Why it matters
--------------
Trimmed by three words, a promise for this year becomes a promise for good.

Example
-------
Transcript: 'we will not close it this year'. Story: '“We will not close it,” she said.'

Limits
------
Brackets, dots, other ends, capitals, contractions, fillers and spellings are let pass, as are quotations that no source
has, translations, and sentences that follow one another in the story only. A transcript may be wrong: the story is asked.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.types import Hit, Severity

if TYPE_CHECKING:
    from checker.sources.comparing import Differing
    from checker.story import Story


@check("FC803", "quote-differs-from-source", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    if story.sources:
        from checker.sources.quotations import find_departures  # few runs have sources

        yield from map(_hit, find_departures(story, story.sources))


def _hit(found: "Differing") -> Hit:
    quoted, said = found.words
    return Hit(
        "FC803",
        found.span,
        _message(quoted, said),
        (said or "—", quoted or "—"),
        (found.mark,),
        (found.evidence,),
        subject=found.subject,
        score=0.7,
    )


def _message(quoted: str, said: str) -> str:
    if not quoted:
        return f"The source has ‘{said}’ too, and the quotation has not. Does it still say what was said?"
    if not said:
        return f"The source has no ‘{quoted}’ in these words. Which was said?"
    return f"The quotation has ‘{quoted}’, the source ‘{said}’. Which was said?"
