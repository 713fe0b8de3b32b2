"""Surnames that do what a person does in a story that introduces its people in full, and this one nowhere.

'Ann Maguire taught Spanish. ... Mrs Moss planned to retire': a name that was cut, or another's. Firms, bands and places have one
word as well, so the name must be called Mr or Ms, or do what only people do, outside quotes; well-known names need no introduction.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from checker.clashes.names.lookalikes import Lookalikes
from checker.mentions.famous import famous_words, known_surnames
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.known_bodies import fold, is_known
from checker.mentions.likeness import begins_alike, is_alike
from checker.mentions.name_context import NameStory
from checker.mentions.name_words import BODY_WORDS, COURTESIES, NOT_NAMES, TITLES, first_names
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind

FEWEST_SMALL_LETTERS = 4  # shorter names are abbreviations more often than people's
MOST_MENTIONS = 2  # who is named more often is known to the reader by another way
_TITLE = lazy(r"\b(?:M(?:r|rs|s|iss)|Dr|Prof|Professor|Sir)\.?\s$")
# What hardly anything but a person does: firms, brands and websites of one word have, are and do all else.
_PERSONAL = (
    r"(?:also\s|then\s|later\s)?(?:stated|hopes|thinks|believes|knows|recalls|recalled|admitted|admits|insists|insisted|wrote|estimates"
    r"|pointed\sout|points\sout|smiled|laughed|nodded|shrugged|resigned|retired|(?:was|has\sbeen)\s(?:born|arrested|elected|appointed"
    r"|jailed|sentenced|convicted|charged|sacked|re-elected)|(?:does|did)\s(?:not\s)?(?:believe|think|acknowledge|admit)"
    r"|(?:lost|won|raised|kept)\s(?:his|her))\b"
)
_BEGINS = lazy(
    r"(?:^|[,;:—–”\"(]\s?|\b(?:and|but|that|when|as|while|because|if|before|after|where|whether|how|what|although|said|says|since|than|until"
    r"|then|so)\s)$"
)
_DOES = lazy(rf"\s{_PERSONAL}")
_HEAD = lazy(rf"(?P<name>[A-ZÀ-Þ][a-zà-þ]{{3,}}(?<!s))\s{_PERSONAL}")


def find_strays(story: NameStory) -> Iterator[Person]:
    """People of one word, in reading order, that act and are introduced nowhere, where others are in full and then by surname."""
    full = [person for person in story.people if person.kind == "person" and len(person.words) > 1]
    if not any(mention.text == person.surname for person in full for mention in person.mentions):
        return  # first names only, or full names throughout
    small = {word for sentence in story.sentences for word in re.findall(r"\b[a-z]{4,}", sentence.text)}
    words = {word for person in story.people if len(person.words) > 1 for word in person.words}
    others = Surnames(person for person in story.people if person.kind != "body" and len(person.words) > 1)
    for person in (*story.people, *_at_heads(story)):
        is_new = len(person.words) == 1 and person.name not in words and person.name.lower() not in small
        if not is_new or not may_be_surname(person) or person.mentions[0].span.start < full[0].mentions[0].span.start:
            continue
        if others.are_like(person.name) or story.is_quoted(person) or story.is_introduced(person.name):
            continue
        if _acts(story, person.mentions[0]):
            yield person


def _at_heads(story: NameStory) -> Iterator[Person]:
    """Words that begin a sentence, which the story has nowhere else, and that do what people do."""
    counts = Counter(re.findall(r"\w+", story.text))
    for sentence in story.sentences:
        head = _HEAD.match(sentence.text)
        if head and counts[head["name"]] == 1:
            name = head["name"]
            yield Person(name, "person", (Mention(MentionKind.NAME, sentence.span_of(*head.span("name")), name, name, sentence.index),))


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


def _acts(story: NameStory, mention: Mention) -> bool:
    """'Mrs Moss planned', 'Lawson estimates that'."""
    before, after = story.before(mention), story.after(mention)
    if _TITLE.search(before):
        return after[:1] != " " or after[1:2].islower()  # not 'Dr Zhijian “James” Chen'
    return bool(_BEGINS.search(before) and _DOES.match(after)) and mention.text not in known_surnames()
