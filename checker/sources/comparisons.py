"""All comparisons of a story with its sources, in the order in which they may speak."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from checker.sources.bounds import find_other_bounds
from checker.sources.comparing import Differing
from checker.sources.days import find_other_days
from checker.sources.frames import find_other_names_in_frames, find_other_speakers
from checker.sources.names import find_other_names, find_other_titles
from checker.sources.other_words import find_other_words
from checker.sources.polarity import find_other_negations, find_other_ways
from checker.sources.rows import find_other_rows
from checker.sources.setting import tells_of
from checker.sources.strays import find_strays
from checker.sources.table_cells import find_other_cells
from checker.sources.tallies import find_other_tallies
from checker.types import Span

if TYPE_CHECKING:
    from checker.story import Story

# What is compared with every source, and what with those alone that tell of the same matter.
_OF_ANY = (find_other_names, find_other_titles, find_other_cells, find_other_rows)
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


def find_differing(story: "Story") -> Iterator[Differing]:
    """What differs, once for each place in the story: the first comparison that sees it speaks."""
    same = [source for source in story.sources if tells_of(source, story)]
    marked: list[Span] = []
    for found in chain(*(compare(story, story.sources) for compare in _OF_ANY), *(compare(story, same) for compare in _OF_THE_SAME)):
        if not any(found.mark.overlaps(other) for other in marked):
            marked.append(found.mark)
            yield found
