"""Full names whose surname the story never has again, while one that it never introduces stands in their place.

'Benjamin Earle lives in Paris. ... Carle, 26, set out': the slip stands in the introduction, so that the wrong name is the full one.
"""

from collections.abc import Iterator, Sequence

from checker.mentions.famous import famous_words, known_surnames
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.likeness import plain
from checker.mentions.name_context import ROLL, Found, NameStory, has_other_title
from checker.mentions.name_words import BODY_WORDS, NOT_NAMES, first_names
from checker.mentions.people import Person
from checker.patterns import lazy

FEWEST = 3  # times that the surname stands alone: then it is the story's own, and the full name the odd one
_IN_PLACE = lazy(r"(?i)\b(?:in|at|near|outside|around|on|the|an?)\s$")
_SAYS = lazy(r"\s(?:said|says|told|added|adds|wrote|explained|explains|recalled|recalls|thinks|believes)\b|,\s\d\d,")
_SAID = lazy(r"\b(?:said|says|added|adds|explained|explains|recalled|recalls)\s$")
NEAR = 3  # sentences from the introduction to the next name of a person, where nothing but the place tells that they are one


def by_introduction(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """The full name as the odd one, the surname as the usual."""
    parts = {plain(word) for person in people if len(person.words) > 1 for word in person.words}
    heirless = [person for person in people if _is_heirless(person)]
    if len(heirless) > ROLL:
        return  # who is meant by a surname cannot be told
    for orphan in people:
        if len(orphan.words) == 1 and plain(orphan.name) not in parts and _may_be_surname(story, orphan):
            earlier = [person for person in heirless if person.mentions[0].span.start < orphan.mentions[0].span.start]
            if earlier and _is_in_place_of(story, earlier[-1], orphan, people):
                yield earlier[-1], orphan, "surname", 0.4


def _is_heirless(person: Person) -> bool:
    """Whether a person is named in full, once, and never again."""
    return person.kind != "body" and len(person.words) > 1 and len(person.mentions) == 1


def _may_be_surname(story: NameStory, person: Person) -> bool:
    name = person.name
    if person.kind == "body" or len(person.mentions) < FEWEST or len(name) < 4 or not name.isalpha() or name.isupper():
        return False
    is_word = name in first_names() or name in forms() or name in demonyms() or name in BODY_WORDS or name in NOT_NAMES
    is_place = any(_IN_PLACE.search(story.before(mention)) for mention in person.mentions)
    return not (is_word or is_place or story.is_quoted(person))


def _is_in_place_of(story: NameStory, introduced: Person, orphan: Person, people: Sequence[Person]) -> bool:
    """Whether a surname unlike the introduced one follows it at once, as the next person's name, and stays."""
    if has_other_title(orphan, introduced) or not _speaks(story, orphan):
        return False
    is_like = plain(introduced.words[-1])[:2] == plain(orphan.name)[:2]
    if (introduced.kind != "person" and not is_like) or orphan.name in famous_words() | known_surnames():
        return False
    start, end = introduced.mentions[0], orphan.mentions[0]
    if not 0 < end.sentence - start.sentence <= NEAR:
        return False
    between = [m for p in people if p.kind == "person" for m in p.mentions if start.span.start < m.span.start < end.span.start]
    return not between


def _speaks(story: NameStory, person: Person) -> bool:
    """Whether it is called Mr or Ms, has an age, or says something: places and firms with one word do the rest."""
    return bool(person.honorifics) or any(_SAYS.match(story.after(m)) or _SAID.search(story.before(m)) for m in person.mentions)
