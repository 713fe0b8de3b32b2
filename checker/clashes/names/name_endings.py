"""Surnames with an s too many or too few: 'Platinis denied it', 'Snowes statement', 'Jone's car' of somebody called Jones."""

import re
from collections.abc import Iterator, Sequence

from checker.clashes.names.lookalikes import without_initials
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.likeness import plain
from checker.mentions.name_context import Found, NameStory
from checker.mentions.name_words import NOT_NAMES, first_names
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention

# Before a plural: 'the Boers', 'both Hales', 'Mr and Mrs Hale', 'like many Smiths'.
_PLURAL = lazy(
    r"(?i)\b(?:the|both|all|two|three|four|five|six|these|those|other|our|many|most|some|several|few|more|no|fellow|young\w*|old\w*|and|&|of|as"
    r"|messrs\.?|\w+s)\s$|\d\s$"
)
_ARTICLE = lazy(r"\b[Tt]he\s$")
_TITLED = lazy(r"\b(?:M(?:r|rs|s|iss)|Dr|Sen|Senator|Rep|President|Minister|Judge|Prof|Professor|Gov|Governor|Mayor)\.?\s$")
_ALONE_BEFORE = lazy(r"[A-ZÀ-Þ][\w.’'-]*\s$|[\w@/&-]$")
_ALONE_AFTER = lazy(r"[’'-]?\w|\s(?:[A-ZÀ-Þ]|&)|\sand\s[A-ZÀ-Þ]\w+\s[A-ZÀ-Þ]")
FEWEST = 3  # times that a name has to stand which lost an s: many a surname is another without it
FEWEST_BESIDE_POSSESSIVE = 2  # where the s is behind an apostrophe: 'Jone's car'


def by_ending(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """The form with another ending, written once, and the person whom the story names in full."""
    full = [person for person in people if person.kind == "person" and len(person.words) > 1 and _has_surname(story, person)]
    words = {plain(word) for person in story.people if len(person.words) > 1 for word in person.words}
    for person in full:
        surname = person.words[-1]
        shorter = [surname[:-1]] if surname.endswith("s") else []
        for form in (surname + "s", *shorter) if len(surname) > 3 and surname.isalpha() else ():
            mention = _only_place(story, form) if plain(form) not in words else None
            if mention and len(person.mentions) >= _fewest(story, mention, surname) and _is_slip(story, mention, surname):
                yield Person(form, "person", (mention,)), person, "surname", 0.5


def _fewest(story: NameStory, mention: Mention, surname: str) -> int:
    if len(mention.value) > len(surname):
        return 1
    return FEWEST_BESIDE_POSSESSIVE if re.match(r"[’']s\b", story.after(mention)) else FEWEST


def _has_surname(story: NameStory, person: Person) -> bool:
    """Whether the last word is surely a surname: it stands alone as well, or after nothing but a first name; not 'the Tribes'."""
    if any(_ARTICLE.search(story.before(mention)) for mention in person.mentions):
        return False
    words = without_initials(person.words)
    is_plain = len(words) == 2 and words[0] in first_names()
    return is_plain or any(mention.value == person.surname for mention in person.mentions)


def _only_place(story: NameStory, form: str) -> Mention | None:
    """Where a form stands that the story has once, and not in small letters."""
    places = story.written.get(form, ())
    is_word = form.lower() in story.small_words or form in forms() or form in demonyms()
    return places[0] if len(places) == 1 and not is_word else None


def _is_slip(story: NameStory, mention: Mention, surname: str) -> bool:
    """Whether a form stands alone, as one person's name does."""
    before, after = story.before(mention), story.after(mention)
    if _TITLED.search(before):
        return True
    beside = _ALONE_BEFORE.search(before)
    if beside and beside[0].strip() not in NOT_NAMES | {*MONTHS, *WEEKDAYS}:
        return False
    if mention.value == surname + "s":
        return not _PLURAL.search(before) and not re.match(r"[’']|\s(?:are|were|have)\b|-", after)
    return not _ALONE_AFTER.match(re.sub(r"^[’']s\b", "", after))
