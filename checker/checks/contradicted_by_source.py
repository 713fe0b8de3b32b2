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
from itertools import chain
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.sources.bounds import find_other_bounds
from checker.sources.days import find_other_days
from checker.sources.frames import find_other_names_in_frames, find_other_speakers
from checker.sources.labels import find_other_labels
from checker.sources.names import Differing, find_other_names, find_other_titles
from checker.sources.other_words import find_other_words
from checker.sources.polarity import find_other_negations, find_other_ways
from checker.sources.rows import find_other_rows
from checker.sources.setting import tells_of
from checker.sources.strays import find_strays
from checker.sources.table_cells import find_other_cells
from checker.sources.tallies import find_other_tallies
from checker.types import Evidence, Hit, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story


# What is compared with every source, and what with those alone that tell of the same matter.
_OF_ANY = (find_other_names, find_other_titles, find_other_cells, find_other_rows, find_other_labels)
_OF_THE_SAME = (
    find_other_tallies,
    find_strays,
    find_other_bounds,
    find_other_days,
    find_other_words,
    find_other_names_in_frames,
    find_other_speakers,
    find_other_ways,
    find_other_negations,
)


@check("FC802", "contradicted-by-source", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    """One hit for each place in the story: the first comparison that sees it speaks."""
    if not story.sources:
        return
    same = [source for source in story.sources if tells_of(source, story)]
    marked: list[Span] = []
    for found in chain(*(compare(story, story.sources) for compare in _OF_ANY), *(compare(story, same) for compare in _OF_THE_SAME)):
        if not any(found.mark.overlaps(other) for other in marked):
            marked.append(found.mark)
            yield _hit(story, found)


def _hit(story: "Story", found: Differing) -> Hit:
    document, (told, said) = found.source.document, found.words
    quote = document.text[found.span.start : found.span.end]
    return Hit(
        "FC802",
        story.sentences[found.sentence].span,
        f"‘{told}’ here, ‘{said}’ in the source. Which is right?",
        (said, told),
        (found.mark,),
        (Evidence(found.span, (found.said,), document.path, quote, document.position(found.span.start)),),
        subject=found.subject,
        score=0.6,
    )
