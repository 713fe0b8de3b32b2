"""Who of those whom a story introduces may be meant by a name that it does not."""

from bisect import bisect_left
from collections.abc import Iterable

from checker.mentions.name_words import first_names
from checker.mentions.people import Person
from checker.types import Mention


class Introduced:
    """The people of a story that are named in more than one word, and those by one word alone, as a first name's owner would be."""

    def __init__(self, people: Iterable[Person]) -> None:
        told = [person for person in people if person.kind == "person"]
        self._people = {is_full: [person for person in told if person.is_full is is_full] for is_full in (True, False)}
        self._first_ends = {is_full: [person.mentions[0].span.end for person in held] for is_full, held in self._people.items()}
        self._named = {
            is_full: sorted(((m.span.end, person) for person in held for m in person.mentions), key=lambda named: named[0])
            for is_full, held in self._people.items()
        }

    def who_may_be_meant(self, mention: Mention) -> list[Mention]:
        """The introductions of the person named last before, and of the one whose surname is most like."""
        from rapidfuzz import process
        from rapidfuzz.distance import JaroWinkler

        is_full = mention.value not in first_names()
        count = bisect_left(self._first_ends[is_full], mention.span.start)
        earlier = [person for person in self._people[is_full][:count] if person.name != mention.value]
        if not earlier:
            return []
        named = self._named[is_full]
        at = bisect_left(named, mention.span.start, key=lambda told: told[0])
        last = next(person for _, person in reversed(named[:at]) if person.name != mention.value)
        _, _, alike = process.extractOne(mention.value, [person.words[-1] for person in earlier], scorer=JaroWinkler.similarity)
        return [person.mentions[0] for person in dict.fromkeys((last, earlier[alike]))]
