"""Names of one word that do what people do in a story that introduces nobody of that name, and who may be meant by them.

'Anna Hanley drives a cab. ... “It is slow,” said Abernathy': another's name, or one whose introduction was cut. A place or a body is no
stranger.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.clashes.names import name_acts as acts
from checker.mentions.famous import famous_words
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.known_bodies import fold, is_known
from checker.mentions.name_context import NameStory
from checker.mentions.name_words import HONORIFICS, first_names
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention

SHORTEST = 4  # letters: shorter ones are abbreviations more often than people's names
_OWNED = lazy(r"[’']s\s[a-z]+\b")
_ACTS = (acts.is_titled, acts.speaks, acts.does, acts.does_as_person, acts.owns, acts.is_done_to, acts.is_described)


def is_stranger(story: NameStory, person: Person) -> bool:
    """Whether a name of one word that no full name of the story has acts as a person's, and is none of a place or a body."""
    name = person.words[-1]
    if len(name) < SHORTEST or name.lower() in story.small_words or name in HONORIFICS or name in forms() or name in demonyms():
        return False
    if name in famous_words() or is_known(fold(name)) or not any(is_so(story, mention) for mention in person.mentions for is_so in _ACTS):
        return False
    if any(is_so(story, mention) for mention in story.written.get(name, ()) for is_so in _OTHERS):
        return False
    return not story.is_described(name)


def _is_saying(story: NameStory, mention: Mention) -> bool:
    """'Hobson's choice'."""
    owned = _OWNED.match(story.after(mention))
    return bool(owned) and is_known(fold(mention.text + owned[0]))


_OTHERS = (acts.is_after_name, acts.is_in_place, acts.is_kin, _is_saying)  # a longer name, a place, 'her son, Luka', a saying


class Introduced:
    """The people of a story, in the order of their introductions, who may be meant by a stranger's name."""

    def __init__(self, people: Sequence[Person]) -> None:
        named = [person for person in people if person.kind == "person"]
        self._full = [person for person in named if person.is_full]
        self._all = [person for person in named if person.is_full or person.words[-1] in first_names()]
        places = ((mention.span.start, person) for person in named for mention in person.mentions)
        self._places = sorted(places, key=lambda place: place[0])

    def who_may_be_meant(self, stranger: Person) -> Iterator[Person]:
        """The one named last before, the one named next after, and the one whose surname is most like, each once."""
        from rapidfuzz import process
        from rapidfuzz.distance import JaroWinkler

        people = self._who_are_named_as(stranger)
        surnames = {at: person.words[-1] for at, person in enumerate(people) if person.name != stranger.name}
        if not surnames:
            return
        _, _, alike = process.extractOne(stranger.words[-1], surnames, scorer=JaroWinkler.similarity)
        beside = (self._last_before(stranger), self._next_after(stranger))
        yield from dict.fromkeys((*(person for person in beside if person in people), people[alike]))

    def heirless_before(self, stranger: Person) -> Person | None:
        """Who is named last, once, before somebody's first mention and never again: the introduction may be the slip."""
        start = stranger.mentions[0].span.start
        once = (person for person in reversed(self._who_are_named_as(stranger)) if len(person.mentions) == 1)
        return next((person for person in once if person.mentions[0].span.start < start), None)

    def is_last_before(self, person: Person, other: Person) -> bool:
        """Whether somebody is the last to be named before another's first mention."""
        last = self._last_before(other)
        return last is not None and last.name == person.name

    def is_next_after(self, person: Person, other: Person) -> bool:
        """Whether somebody is the next to be named after another's first mention."""
        following = self._next_after(other)
        return following is not None and following.name == person.name

    def _who_are_named_as(self, stranger: Person) -> list[Person]:
        """Those who are named in full; for a first name also those who have no other."""
        return self._all if stranger.words[-1] in first_names() else self._full

    def _last_before(self, other: Person) -> Person | None:
        at = bisect_left(self._places, other.mentions[0].span.start, key=lambda place: place[0])
        return next((person for _, person in reversed(self._places[:at]) if person.name != other.name), None)

    def _next_after(self, other: Person) -> Person | None:
        at = bisect_left(self._places, other.mentions[0].span.end, key=lambda place: place[0])
        return next((person for _, person in self._places[at:] if person.name != other.name), None)
