"""Words with a capital that no list has and that are nearly a name of their story: 'Stomayor' where it has Sotomayor.

They are read in the text, wherever they stand: at the head of a sentence, in a longer name, in a quote. Since hardly anything but a
slip can have made them, nothing has to say that a person is meant.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from checker.clashes.names.lookalikes import Lookalikes
from checker.clashes.names.side_by_side import are_told_apart
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.known_bodies import fold, is_word_of_one
from checker.mentions.lexicon import is_listed
from checker.mentions.likeness import are_anagrams, is_derived, is_transposed, plain, sound
from checker.mentions.name_context import Found, NameStory
from checker.mentions.name_words import BODY_WORDS, HONORIFICS, NOT_NAMES, PARTICLES, TITLES, TRADES
from checker.mentions.people import Person
from checker.mentions.role_words import roles
from checker.patterns import lazy
from checker.types import Mention

_BEFORE = lazy(r"(?<![\w’'-])(?P<word>[A-ZÀ-Þ][\w-]+)\s(?:[A-Z]\.\s)?$")
_AFTER = lazy(r"\s(?:[A-Z]\.\s)?(?P<word>[A-ZÀ-Þ][\w-]+)")
LONG = 8  # letters of which two may be wrong
_MANY = lazy(r"\b(?:some|many|few|several|these|those|other)\s$")  # of a people: 'some Tunnis'
_NO_NAMES = HONORIFICS | TITLES | NOT_NAMES | {*MONTHS, *WEEKDAYS}
_PARTICLES_IN_CAPITALS = frozenset({"De", "Du", "Von"})
MOST_EDITS = 3  # that change nothing that is heard
SHORT = 3  # letters of the shortest names
OFTEN = 3  # times that a name has to stand which is short or of which the first letter is wrong


def by_unlisted_word(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """The unlisted word, written once, and the one name that it is nearly."""
    written = story.written
    names = _names(people)
    lookalikes = Lookalikes((word, word) for word, places in written.items() if len(places) >= story.fewest_usual)
    for odd, places in written.items():
        if len(places) > 1:
            continue
        near = [word for word in lookalikes.near(odd) if _may_be_near(odd, word)]
        if not near or odd.lower() in story.small_words or _MANY.search(story.before(places[0])) or _is_listed(odd):
            continue
        one = Person(odd, "unknown", places)
        usual = [other for word in near if _is_meant(story, one, other := Person(word, "unknown", written[word]), names)]
        if len(usual) == 1 and not are_told_apart(story, one, usual[0]):
            yield one, usual[0], "spelling", 0.6


def _is_listed(word: str) -> bool:
    return is_listed(word) or is_word_of_one(fold(word))


def _may_be_near(odd: str, usual: str) -> bool:
    """Whether a slip parts two words: a letter, two that have changed places, in long words two letters or none that is heard."""
    from rapidfuzz.distance import OSA

    a, b = plain(odd), plain(usual)
    if a == b or min(len(a), len(b)) < SHORT or _is_form(a, b):
        return False
    distance = OSA.distance(a, b, score_cutoff=MOST_EDITS)
    if distance <= 1 or is_transposed(a, b) or "-" in odd or "-" in usual:  # 'Wai-keung' and 'Wai-ching' are made of few syllables
        return distance <= 1
    if a[0] != b[0] or are_anagrams(a, b) or usual in forms():
        return are_anagrams(a, b)  # 'Richford', 'Richmond': what is nearly a place is another place, or the gazetteer's to tell
    shortest = min(len(a), len(b))
    is_heard = shortest >= LONG - 2 and distance <= MOST_EDITS and sound(a) == sound(b)
    return (distance == 2 and shortest >= LONG and (Counter(a) - Counter(b)).total() < 2) or is_heard


def _is_form(odd: str, usual: str) -> bool:
    """'Obamas' of 'Obama', 'Marxist' of 'Marx'; not 'Obamaa', 'Sarviss' or 'Obamo'."""
    return is_derived(odd, usual) and len(odd) > len(usual) and odd != usual + usual[-1]


def _is_meant(story: NameStory, odd: Person, usual: Person, names: set[str]) -> bool:
    """Whether the story has the usual name beside the same word, or so often or so plainly as a person's that it is no other."""
    beside = _is_beside_the_same(story, odd, usual)
    if beside is not None:
        return beside
    count, is_same_start = len(usual.mentions), plain(odd.name)[0] == plain(usual.name)[0]
    if not is_same_start and usual.name in forms():
        return False  # 'Texico', 'Mexico'
    if usual.name not in names and (count < 2 or not _may_be_name(story, usual.name)):
        return False
    least = min(len(plain(odd.name)), len(plain(usual.name)))
    return count >= OFTEN or (least > SHORT and (is_same_start or len(usual.name) > SHORT + 1))


def _may_be_name(story: NameStory, word: str) -> bool:
    """Whether a word is none that the story has in small letters too, or that begins sentences."""
    return word not in NOT_NAMES and word.lower() not in story.small_words


def _is_beside_the_same(story: NameStory, odd: Person, usual: Person) -> bool | None:
    """Whether a word on either side is the usual one's too: 'Jelena Jankovic' is no Elena Dementieva. None where none is to be expected.

    Before a surname that the story has alone as well any first name may stand.
    """
    [before], [after] = (_neighbours(story, odd, find) for find in (name_before, name_after))
    befores, afters = (set(_neighbours(story, usual, find)) for find in (name_before, name_after))
    if (after and after in afters) or (before and before in befores):
        return True
    is_named = after and after not in BODY_WORDS  # 'the Pelkowits Bill' may be Pelkowitz's
    return False if is_named or (before and None not in befores) else None


def _neighbours(story: NameStory, person: Person, find: Callable[[NameStory, Mention], str | None]) -> list[str | None]:
    return [find(story, mention) for mention in person.mentions]


def name_before(story: NameStory, mention: Mention) -> str | None:
    return _as_name(_BEFORE.search(story.before(mention)))


def name_after(story: NameStory, mention: Mention) -> str | None:
    return _as_name(_AFTER.match(story.after(mention)))


def _as_name(found: re.Match[str] | None) -> str | None:
    """The word beside a name, if it is none of a title, an office, a people or a place."""
    word = found["word"].rstrip(".") if found else ""
    small = word.lower().removeprefix("co-")
    is_office = small != word and (small in TRADES or small in roles())
    is_none = word in _NO_NAMES or is_particle(word) or word in demonyms() or word in forms() or is_office
    return None if is_none else word or None


def is_particle(word: str) -> bool:
    """'de', and 'De' at the head of a sentence, but not 'Al' or 'Van', who may be anybody."""
    return word in PARTICLES or word in _PARTICLES_IN_CAPITALS


def _names(people: Sequence[Person]) -> set[str]:
    """The words of the people whom the story names in full."""
    return {word for person in people if person.kind == "person" and len(person.words) > 1 for word in person.words}
