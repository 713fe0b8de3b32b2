"""Find a thing that a story puts with two places: 'the Spanish team' and 'the Portuguese team', of which it has one.

One of the places must be a stranger: the story names it, what lies in it and what it lies in nowhere else.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checker.mentions.attachments import Attachment, find_attachments, find_place_words
from checker.mentions.gazetteer import is_town
from checker.mentions.people import Person
from checker.mentions.role_words import roles
from checker.mentions.within import are_two, around
from checker.types import Mention, MentionKind, Sentence

MOST_PLACES = 60  # words for places: a story with more is a list of them
FEWEST_KNOWN = 3  # times that the story names a place which a name stands near
MOST_TELLINGS = 6  # sentences that may have a noun which still means one thing
_OTHER = r"(?:another|other|second|third|fellow|rival|similar|each|every|no|any|one|two|former|new)"
# Every country has these.
_OF_STATE = frozenset(
    "Prime Minister President Vice Foreign Interior Defence Defense Finance Health Justice Home Secretary Office Ministry Department"
    " District Prosecutor Attorney General Supreme High Appeals Court National Assembly Parliament Party Central Bank Stock Exchange"
    " Chamber Commerce Embassy International Airport Air Force Army Navy Royal State Community Volunteer Fire Service Medal"
    " Security Council Red Cross Grand Prix World Cup".split()
)


def find_two_places(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]
) -> Iterator[tuple[str, Mention, Mention]]:
    """The noun or name with the place that the story knows and the one, outside quotes, that it does not."""
    names = [person.name for person in people if person.kind == "person"]
    surnames = {word for name in names for word in name.split()}
    words = [word for sentence in sentences for word in find_place_words(sentence) if word.text not in surnames]
    if not 2 <= len(words) <= MOST_PLACES:
        return
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    of_noun: dict[str, list[Attachment]] = defaultdict(list)
    for one in find_attachments(sentences, words):
        of_noun[one.noun].append(one)
    for noun, found in of_noun.items():
        if len({one.place.value for one in found}) > 2 or any(noun in name for name in names) or not _is_one_thing(noun, sentences):
            continue
        for odd in found:
            usual = None if any(quote.overlaps(odd.place.span) for quote in quotes) else _usual(odd, found, sentences, words)
            if usual and usual.sentence != odd.place.sentence and _is_strange(odd.place, usual, words):
                yield noun, usual, odd.place
                break


def _is_one_thing(noun: str, sentences: Sequence[Sentence]) -> bool:
    """Whether the story has the noun in the singular only, and not 'another' of the kind; no office or body of all states."""
    if noun in roles() or _OF_STATE.issuperset(noun.split()):
        return False
    several = re.compile(rf"\b(?:{noun}e?s|{noun[:-1]}ies|{_OTHER}\s(?:[\w-]+\s)?{noun})\b", re.IGNORECASE)
    return not any(several.search(sentence.text) for sentence in sentences)


def _usual(odd: Attachment, found: Sequence[Attachment], sentences: Sequence[Sentence], words: Sequence[Mention]) -> Mention | None:
    """Another place that the noun stands with, or of a name the known place of a sentence that has it."""
    direct = next((one.place for one in found if are_two(one.place.value, odd.place.value)), None)
    if direct is not None:  # the first is the thing's own where both are towns, or the other is no better known
        is_first = odd.place.span.start < direct.span.start
        is_known = len({word.sentence for word in words if direct.value in around(word.value)}) >= FEWEST_KNOWN
        return None if is_first and (not is_known or (is_town(odd.place.value) and is_town(direct.value))) else direct
    if not (odd.is_definite or odd.is_name):
        return None
    tellings = {s.index for s in sentences if s.index != odd.place.sentence and re.search(rf"\b{odd.noun}\b", s.text)}
    near = [word for word in words if word.sentence in tellings]
    if len(tellings) > MOST_TELLINGS or any(odd.place.value in around(word.value) for word in near):
        return None
    times = Counter(word.value for word in words)
    near = [word for word in near if times[word.value] >= FEWEST_KNOWN and are_two(word.value, odd.place.value)]
    return near[0] if len({word.value for word in near}) == 1 else None


def _is_strange(odd: Mention, usual: Mention, words: Sequence[Mention]) -> bool:
    """Whether no other sentence names the place, what lies in it, or what it lies in and the usual one does not."""
    related = around(odd.value)
    elsewhere = [word.value for word in words if word.sentence != odd.sentence]
    return not any(odd.value in around(place) or (place in related and are_two(place, usual.value)) for place in elsewhere)
