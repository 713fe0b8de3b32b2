"""A name, title, age, figure or date that a source gives otherwise.

What it checks
--------------
The story against its sources (`--source`; a table as CSV). Names that no source has and that are nearly a source's; people
whose title or age differs. Values that no source has, where the sentence of a source that tells the same has one other of
the kind, which the story gives nowhere: figures with their units, shares, votes, bounds, dates, clock times, places, places
in a row, words of a kind ('ankle' for 'wrist'). What a list or table gives to another name. Who did it ('seconded by'), who
said it. What one side denies, and what rises in one and falls in the other.

Why it matters
--------------
A name misspelt throughout a story contradicts nothing in it. Only what it was written from can tell.

Example
-------
Release: 'led by Catherine Moss'. Story: 'Katherine Moss, who led the study'.

Limits
------
The source is not taken to be right: the story is asked. Silent on what the source does not speak of, on what its figures make
(sums, differences, shares, conversions, rounding), on bounds, parts and other days or years, on what the story ascribes to
somebody whom no source names, on quotations (see FC803), nicknames, kin, and where a source has the story's value too. It
compares words, not their sense: a paraphrase that shares no rare word with its source is passed over.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.types import Hit, Severity

if TYPE_CHECKING:
    from checker.sources.comparing import Differing
    from checker.story import Story


@check("FC802", "contradicted-by-source", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    if story.sources:
        from checker.sources.comparisons import find_differing  # few runs have sources, and all would wait 60 ms for it

        yield from map(_hit, find_differing(story))


def _hit(found: "Differing") -> Hit:
    told, said = found.words
    return Hit(
        "FC802",
        found.span,
        f"‘{told}’ here, ‘{said}’ in the source. Which is right?",
        (said, told),
        (found.mark,),
        (found.evidence,),
        subject=found.subject,
        score=0.6,
    )
