"""What a headline says and its story tells otherwise, found word by word: a figure, a name, a place, a word of another kind.

A headline is made of words of the story. One that no sentence has is odd; and where the sentence that is most like the headline
has another figure, name, place or the opposite in its place, the two clash: 'Neal dies aged 91' above 'Patricia Neal has died at
the age of 84'. Each way in which they can is a module of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.headlines.bodies import find_bodies
from checker.headlines.body import Body, Headline, Untold, are_capitals, find_nearest, is_summary
from checker.headlines.casing import recase
from checker.headlines.counts import find_small_counts
from checker.headlines.days import find_days
from checker.headlines.denials import find_denials
from checker.headlines.designations import find_designations
from checker.headlines.doers import find_other_doers
from checker.headlines.figures import find_figures, is_sum
from checker.headlines.former import find_former
from checker.headlines.full_names import find_full_names
from checker.headlines.kinds import find_kinds
from checker.headlines.misplaced import find_misplaced
from checker.headlines.moved_figures import find_moved_figures
from checker.headlines.names import find_names
from checker.headlines.objects import find_other_objects
from checker.headlines.ordinals import find_ordinals
from checker.headlines.places import find_places
from checker.headlines.roles import find_swapped
from checker.headlines.scores import find_scores
from checker.types import Evidence, Hit, Mention, Sentence

if TYPE_CHECKING:
    from checker.story import Story

__all__ = ["find_nearest", "find_untold", "is_sum", "untold_hits"]

# Above the thresholds of FC102 and FC103. Of 4,282 titles as printed, eleven have such words, and three of these are slips.
_SCORE = 0.8
# In the order in which they may speak.
_FINDERS = (
    *(find_figures, find_moved_figures, find_small_counts, find_days, find_scores, find_ordinals, find_designations, find_bodies),
    *(find_places, find_full_names, find_names, find_misplaced, find_swapped, find_kinds, find_denials),
    *(find_other_doers, find_other_objects, find_former),
)
_OF_CASED = {find_swapped, find_other_doers, find_former}  # read a headline with the capitals of its story
_BY_NAMES = {find_bodies, find_names, find_misplaced, find_swapped, find_other_doers, find_other_objects}


def find_untold(headline: Sentence, body: Sequence[Sentence], mentions: Iterable[Mention]) -> Iterator[Untold]:
    """What the headline alone says, each beside what a sentence of the body that tells the same has in its place.

    `mentions`: of the whole story.
    """
    if is_summary(headline.text):
        return
    mentions, indexes = list(mentions), {sentence.index for sentence in body}
    own = [mention for mention in mentions if mention.sentence == headline.index]
    told = Body(body, [mention for mention in mentions if mention.sentence in indexes])
    written = Headline(headline, own, find_nearest(headline, body), told)
    cased = replace(written, line=recase(headline, body))
    found: list[Untold] = []
    for find in _FINDERS:
        read = cased if find in _OF_CASED else written
        for untold in () if find in _BY_NAMES and are_capitals(read.text) else find(read):
            if not any(untold.told.overlaps(earlier.told) or untold.other == earlier.other for earlier in found):
                yield untold
            found.append(untold)


def untold_hits(story: "Story", code: str, line: Sentence, body: Sequence[Sentence], name: str) -> Iterator[Hit]:
    """What a line alone says, and the body otherwise; `name` is what a message calls the line."""
    text = story.document.text
    for untold in find_untold(line, body, story.mentions):
        words, others = text[untold.told.start : untold.told.end], text[untold.other.start : untold.other.end]
        yield Hit(
            code,
            line.span,
            untold.way.value.format(line=name, told=words, other=others),
            (words, others),
            marks=(untold.told,),
            evidence=(Evidence(untold.sentence.span, (untold.other,)),),
            score=_SCORE,
        )
