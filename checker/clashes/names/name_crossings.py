"""Names made of two: 'Gordon Dannatt' where the story has Gordon Brown and Richard Dannatt."""

from collections import defaultdict
from collections.abc import Iterator

from checker.mentions.likeness import plain
from checker.mentions.name_context import Found, NameStory, share_sentence
from checker.mentions.people import Person


def by_crossing(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """One person's first name with another's surname, written once, after both, of one whom nothing introduces."""
    full = [person for person in people if person.kind == "person" and len(person.words) == 2]
    firsts, lasts = defaultdict(list), defaultdict(list)
    for person in full:
        firsts[plain(person.words[0])].append(person)
        lasts[plain(person.words[1])].append(person)
    for odd in full:
        same_first = [person for person in firsts[plain(odd.words[0])] if person is not odd]
        same_last = [person for person in lasts[plain(odd.words[1])] if person is not odd]
        if len(same_first) == len(same_last) == 1 and _is_made_of(story, odd, same_first[0], same_last[0]):
            yield odd, same_first[0], "surname", 0.45


def _is_made_of(story: NameStory, odd: Person, first: Person, last: Person) -> bool:
    """Whether the odd name is introduced nowhere, stands near neither family, and comes after the two that it is made of."""
    if any(share_sentence(odd, other) for other in (first, last)) or story.are_two(odd, last):
        return False
    return all(story.is_unintroduced(odd, other, may_be_described=True) for other in (first, last))
