"""Knights and dames by their first names: 'Sir David' where the only knight of the story is Sir Derek Frost.

The title takes the first name, never the surname alone, so that one of the two first names is a slip.
"""

from collections.abc import Iterator, Sequence

from checker.mentions.likeness import may_be_one
from checker.mentions.name_context import Found, NameStory
from checker.mentions.name_words import first_names
from checker.mentions.people import Person

_TITLES = frozenset({"Sir", "Dame"})


def by_knighthood(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """The first name alone as the odd one, the only knight or dame in full as the usual one."""
    full = [person for person in people if person.kind == "person" and len(person.words) > 1]
    firsts = {person.words[0] for person in full}
    for title in sorted(_TITLES):
        knights = [person for person in full if title in person.honorifics]
        for odd in people if len(knights) == 1 else ():
            is_alone = len(odd.words) == 1 and title in odd.honorifics and odd.name in first_names() - firsts
            if is_alone and not may_be_one(odd.name, knights[0].words[0]):
                yield odd, knights[0], "first name", 0.5
