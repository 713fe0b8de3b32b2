"""What a headline says and its story tells otherwise, found word by word: a figure, a name, a place, a word of another kind.

A headline is made of words of the story. One that no sentence has is odd; and where the sentence that is most like the headline
has another figure, name, place or the opposite in its place, the two clash: 'Neal dies aged 91' above 'Patricia Neal has died at
the age of 84'. Each way in which they can is a module of its own.
"""

from collections.abc import Iterable, Iterator, Sequence

from checker.headlines.bodies import find_bodies
from checker.headlines.body import Body, Untold, find_nearest, is_summary
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
from checker.headlines.nationalities import find_nationalities
from checker.headlines.objects import find_other_objects
from checker.headlines.ordinals import find_ordinals
from checker.headlines.places import find_places
from checker.headlines.roles import find_swapped
from checker.headlines.scores import find_scores
from checker.headlines.tenses import find_tenses
from checker.types import Mention, MentionKind, Sentence

__all__ = ["Untold", "find_nearest", "find_untold", "is_sum"]


def find_untold(headline: Sentence, body: Sequence[Sentence], mentions: Iterable[Mention]) -> Iterator[Untold]:
    """What the headline alone says, each beside what a sentence of the body that tells the same has in its place.

    `mentions`: of the whole story.
    """
    if is_summary(headline.text):
        return
    nearest, cased = find_nearest(headline, body), recase(headline, body)
    mentions, indexes = list(mentions), {sentence.index for sentence in body}
    told = Body(body, [mention for mention in mentions if mention.sentence in indexes])
    figures = [mention for mention in mentions if mention.kind is MentionKind.FIGURE and mention.sentence == headline.index]
    found = [
        *find_figures(headline, figures, nearest, told),
        *find_moved_figures(headline, figures, nearest, told),
        *find_small_counts(headline, figures, nearest, told),
        *find_days(headline, nearest, told),
        *find_scores(headline, nearest, told),
        *find_ordinals(headline, nearest, told),
        *find_designations(headline, nearest, told),
        *find_bodies(headline, nearest, told),
        *find_places(headline, nearest, told),
        *find_nationalities(cased, nearest),
        *find_full_names(headline, mentions, told),
        *find_names(headline, nearest, told),
        *find_misplaced(headline, nearest),
        *find_swapped(cased, nearest, told),
        *find_kinds(headline, nearest, told),
        *find_denials(headline, nearest, told),
        *find_other_doers(cased, nearest, told),
        *find_other_objects(headline, nearest, told),
        *find_former(cased, nearest, told),
        *find_tenses(headline, nearest, told),
    ]
    for index, untold in enumerate(found):
        if not any(untold.told.overlaps(earlier.told) or untold.other == earlier.other for earlier in found[:index]):
            yield untold
