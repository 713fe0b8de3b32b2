"""First and last name exchanged: 'Thut Frederic' where Thut speaks ever after."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.mentions.gazetteer import forms
from checker.mentions.likeness import plain
from checker.mentions.name_context import Found, NameStory, ordered
from checker.mentions.name_words import BODY_WORDS, HONORIFICS, NOT_NAMES, TITLES, first_names
from checker.mentions.people import Person
from checker.mentions.role_words import roles
from checker.patterns import lazy

_BEGIN_PLACES = frozenset("San Santa Santo Saint St Port Fort Mount Lake Cape El Los Las La Le Nova Rio".split())
_NO_SURNAMES = HONORIFICS | TITLES | BODY_WORDS | NOT_NAMES | _BEGIN_PLACES
_SAYS = lazy(r",?\s(?:said|says|told|added|adds|wrote|explained|explains|recalled|recalls|thinks|believes|who|whose)\b|[’']s?\s[a-z]")
_SAID = lazy(r"\b(?:said|says|added|adds|explained|recalled|told|asked|according to|by|with)\s$")


def by_order(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """The name that the story has in the other order as well, or of which it goes on with the first word as the surname."""
    full = [person for person in people if person.kind != "body" and len(person.words) == 2]
    by_words = {tuple(map(plain, person.words)): person for person in full}
    alone = {person.name: person for person in story.people if len(person.words) == 1}
    for person in full:
        other = by_words.get(tuple(map(plain, reversed(person.words))))
        if other and first_names().isdisjoint(person.words):
            continue  # 'East Otay', 'Otay East'
        if other and ordered(person, other)[0] is person:
            yield person, other, "order", 0.6
        elif not other and (usual := _goes_on_as(story, person, alone)):
            yield replace(person, mentions=person.mentions[:1]), usual, "order", 0.5


def _goes_on_as(story: NameStory, person: Person, alone: dict[str, Person]) -> Person | None:
    """The first word as a surname that speaks, where the last is a first name that never stands alone."""
    surname, first = person.words
    if first not in first_names() or first in forms() or surname in first_names() or surname in _NO_SURNAMES or surname.lower() in roles():
        return None
    if first in alone or surname.lower() in story.text or not surname.isalpha() or surname.isupper():
        return None
    held = [m for m in (*person.mentions, *(alone[surname].mentions if surname in alone else ())) if m.value == surname]
    acts = [m for m in held if _SAYS.match(story.after(m)) or _SAID.search(story.before(m))]
    if any(m.value == first for m in person.mentions) or not (acts or len(held) > 1) or surname in forms():
        return None
    return Person(surname, "person", tuple(held))
