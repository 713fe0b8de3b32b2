"""Surnames alone that say or do what only people do ('“Nobody told us,” said Hanley') and that the story never introduces.

Firms, bands and places have one word as well, so the words around it must be those of a speaker, outside quotes; well-known names need
no introduction.
"""

import re
from collections.abc import Iterable, Iterator

from checker.clashes.names.lookalikes import Lookalikes
from checker.clashes.names.name_acts import does_as_person
from checker.mentions.famous import famous_words, known_surnames
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.known_bodies import fold, is_known
from checker.mentions.lexicon import is_only_name
from checker.mentions.likeness import begins_alike, is_alike
from checker.mentions.name_context import NameStory
from checker.mentions.name_words import BODY_WORDS, COURTESIES, NOT_NAMES, TITLES, first_names
from checker.mentions.people import Person
from checker.mentions.quotes import is_about_wording
from checker.patterns import lazy
from checker.types import Mention

FEWEST_SMALL_LETTERS = 4  # shorter names are abbreviations more often than people's
MOST_MENTIONS = 2  # who is named more often is known to the reader by another way
_VERBS = (
    r"(?:said|says|added|adds|explained|explains|recalled|recalls|admitted|admits|insisted|insists|replied|continued|joked|argued|argues"
    r"|believes|thinks|told)"
)
# 'Diaz added a second', 'Bell replied from the spot', 'Roe continued her run': what players do with verbs of saying
_PLAYS = (
    r"(?:added|adds|continued|replied)\s(?:an?|another|the|his|her|their|two|three|four|five|six|seven|eight|nine|ten|\d+|with|from|for|on|late"
    r"|twice|immediately|within|after|before)\b"
)
# '... told us,” said Hanley.'; '... told us,” Hanley said.'; 'Mr Hanley said that'
_SAID_BEFORE = lazy(rf"(?:[,?!…][”’\"']?|[”\"])\s{_VERBS}\s(?:M(?:r|rs|s|iss)\.?\s|Dr\.?\s)?$")
_SPEAKER_BEFORE = lazy(r"(?:^|[,?!.][”’\"']\s|\bthat\s|\bas\s|\bbut\s|\band\s|[”\"]\s)(?:M(?:r|rs|s|iss)\.?\s|Dr\.?\s)?$", re.IGNORECASE)
_TITLE = lazy(r"\b(?:M(?:r|rs|s|iss)|Dr)\.?\s$")
_SAYS_AFTER = lazy(rf"\s(?:also\s|then\s|later\s)?(?!{_PLAYS}){_VERBS}\b(?!\s(?:to|by|in)\s)")
_ENDS_AFTER = lazy(
    r"\s?(?:[.;:—–]|$|,\s(?!(?:who|an?|the|his|her|their|of|from|a|an|one|another|whose|now|then|aged|\d))|\s(?:on|in|at|after|during)\s)"
)


def find_speakers(story: NameStory) -> Iterator[Person]:
    """The people of one word, in reading order, of whom all mentions speak."""
    full = Surnames(person for person in story.people if person.kind != "body" and len(person.words) > 1)
    words = {word for person in story.people if len(person.words) > 1 for word in person.words}
    for person in story.people:
        if person.name in words or full.are_like(person.name):
            continue  # a variant of a name that is introduced is another check's
        is_single = may_be_surname(person) or story.is_stray_first_name(person)
        acts = all(_speaks(story, mention) or _does_as_person(story, mention) for mention in person.mentions)
        if is_single and acts and not story.is_introduced(person.name):
            yield person


class Surnames:
    """The last words of full names."""

    def __init__(self, people: Iterable[Person]) -> None:
        surnames = {person.words[-1] for person in people}
        self._near = Lookalikes((surname, surname) for surname in surnames)

    def are_like(self, name: str) -> bool:
        """Whether a name is like the surname of somebody who is introduced."""
        return any(is_alike(name, surname) or begins_alike(name, surname) for surname in self._near.near(name))


def may_be_surname(person: Person) -> bool:
    """Whether a name of one word, written once or twice, is none that all know, of no body, and no first name."""
    name = person.name
    if len(person.mentions) > MOST_MENTIONS or set(person.honorifics) - COURTESIES or not name.isalpha() or name.isupper():
        return False
    known = name in first_names() or name in famous_words() or name in BODY_WORDS | NOT_NAMES | TITLES or is_known(fold(name))
    return not known and len(name) >= FEWEST_SMALL_LETTERS and name not in forms() and name not in demonyms()


def _does_as_person(story: NameStory, mention: Mention) -> bool:
    is_told = does_as_person(story, mention) and mention.text not in known_surnames()
    return is_told and story.full_names > 0 and not story.is_in_quote(mention.span)


def _speaks(story: NameStory, mention: Mention) -> bool:
    sentence = story.sentences[mention.sentence]
    start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    if story.is_in_quote(mention.span) or is_about_wording(sentence.text):
        return False
    before = sentence.text[max(0, start - 40) : start]
    if _SAID_BEFORE.search(before):
        return bool(_ENDS_AFTER.match(sentence.text, end))
    if mention.value.endswith("s") and not (_TITLE.search(before) or is_only_name(mention.value)):  # 'Workers said'
        return False
    return bool(_SPEAKER_BEFORE.search(before) and _SAYS_AFTER.match(sentence.text, end))
