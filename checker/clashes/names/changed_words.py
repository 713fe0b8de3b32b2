"""Names of bodies, laws, cups and surveys of which one word has changed: 'Harbour Relief Act', later 'Harbour Rescue Act'.

Two such names may well be two things. That they are one is seen from what only a slip leaves behind: the odd name stands once, is not
introduced, is no item of a list, and its word stands nowhere else in the story; no third name is like the two; and the word is
another form of the usual one, or stands before the word that says what the thing is.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.clashes.names.lookalikes import all_but_one
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.lexicon import is_word
from checker.mentions.likeness import is_derived, is_one_edit, is_slip, plain
from checker.mentions.name_context import Found, NameStory, share_sentence
from checker.mentions.name_words import BODY_WORDS, GENERAL_WORDS, first_names
from checker.mentions.people import Person, is_body
from checker.patterns import lazy
from checker.types import Mention

_SMALL = frozenset("of for the and in on to at & de".split())
# A story has many that are called so and differ in one word before it: the schools of a town, the committees of a parliament.
_MANY = frozenset(
    "Academy Airport Building Church City College Committee County Court Day District Hospital Lake River Road School Station Street"
    " Subcommittee Team University Valley".split()
)
_LAWS = frozenset("Act Bill Fund Plan Program Programme Project".split())
# Words that tell one of several from the others: 'Northern Harbour Board', 'Southern Harbour Board'.
_FAMILIES = frozenset(
    "North South East West Northern Southern Eastern Western Upper Lower Middle Senate House Lords Commons Republican Democratic Men Women"
    " Boys Girls First Second Summer Winter Junior Senior City County State Town National International Global".split()
)
_OF_HEAD = frozenset({"of", "for"})
_BRACKETED = lazy(r"\s\((?:the\s)?([A-Z]{2,8})\)")
_BULLET = lazy(r"\W*$")
_LISTED_BEFORE = lazy(r"(?:[,;]|\band|\bor)\s(?:the\s)?$")
_LISTED_AFTER = lazy(r"[,;]?\s(?:and|or)\s(?!I\b)(?:\w+\s)?[A-Z]|,\s[A-Z]|;")
_INTRODUCED_BEFORE = lazy(
    r"(?i)\b(?:new|proposed|called|named|titled|dubbed|another|other|similar|separate|different|an?)\s[\W]*(?:the\s)?$"
)
_INTRODUCED_AFTER = lazy(r"[’']?s?\s\(|,\s(?:an?|my|our|his|her|their|which|whose|known|based|led)\b|\s[–—]\s")
_WITH_ARTICLE = lazy(r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Oo]ur)\s$")
_ROLL = 20  # names that differ in one word: each against each would take minutes where a story lists hundreds of councils
OFTEN = 3  # times that a name stands that the story is about
_SAME_BEGINNING = 5  # letters of two forms of one word: 'Prosecutor', 'Prosecution'


def by_changed_word(story: NameStory, people: Sequence[Person]) -> Iterator[Found]:
    """The name with the changed word, which stands once, and the usual one."""
    for change in _find_changes(story, people):
        if score := _score(change):
            yield change.odd, change.usual, "word", score


@dataclass(frozen=True)
class Change:
    """Two names that are the same but for the word at `at`; `rivals` more of the story are, too."""

    story: NameStory
    odd: Person
    usual: Person
    at: int
    rivals: int

    @property
    def pair(self) -> tuple[str, str]:
        """The odd word and the usual one."""
        return self.odd.words[self.at], self.usual.words[self.at]

    @property
    def shared(self) -> int:
        """How many words the names have in common, small ones not counted."""
        return sum(word.lower() not in _SMALL for word in self.usual.words) - 1

    @property
    def is_head(self) -> bool:
        """Whether the word says what the thing is: the last one, or the one before 'of'."""
        after = self.usual.words[self.at + 1 : self.at + 2]
        return not after or after[0] in _OF_HEAD

    @property
    def is_form(self) -> bool:
        """Whether one word is another form or a slip of the other: 'Commission', 'Commissions'; 'Conservation', 'Conversation'."""
        a, b = self.pair
        begins_alike = min(len(a), len(b)) >= _SAME_BEGINNING and plain(a)[:_SAME_BEGINNING] == plain(b)[:_SAME_BEGINNING]
        return is_slip(a, b) or is_derived(a, b) or is_one_edit(a, b) or begins_alike

    @cached_property
    def is_untold(self) -> bool:
        """Whether the odd name is not introduced as something else, and its word stands nowhere else in the story.

        A name with a rare first word and the same last one is hardly something else: there the word may.
        """
        before, after = self._around
        is_introduced = _INTRODUCED_BEFORE.search(before) or _INTRODUCED_AFTER.match(after)
        return not is_introduced and (self.is_of_one or not _is_elsewhere(self))

    @property
    def is_of_one(self) -> bool:
        """Whether the shared first word is a rare one, and the last is not of a law or the like, which one body has many of."""
        first, last = self.usual.words[0], self.usual.words[-1]
        is_rare = first.isalpha() and first not in BODY_WORDS | GENERAL_WORDS and first not in forms() and not self.is_listed
        return 0 < self.at < len(self.usual.words) - 1 and is_rare and last not in _MANY | _LAWS and "of" not in self.usual.words

    @property
    def is_listed(self) -> bool:
        """Whether the odd name is an item of a list, or begins a line."""
        before, after = self._around
        return bool(_BULLET.match(before) or _LISTED_BEFORE.search(before) or _LISTED_AFTER.match(after))

    @property
    def has_article(self) -> bool:
        """Whether the odd name is spoken of as known: 'the Harbour Rescue Act'."""
        return bool(_WITH_ARTICLE.search(self._around[0]))

    @property
    def is_usual_by_acronym(self) -> bool:
        """Whether the acronym beside the odd name is that of the usual one: 'Harbour Trade Association (HFA)'."""
        bracket = _BRACKETED.match(self._around[1])
        odd, usual = (initials(person.words) for person in (self.odd, self.usual))
        return bool(bracket) and usual.endswith(bracket[1]) and not odd.endswith(bracket[1])

    @cached_property
    def _around(self) -> tuple[str, str]:
        """The odd name's sentence before and after it."""
        return self.story.before(self.odd.mentions[0]), self.story.after(self.odd.mentions[0])


def _score(change: Change) -> float | None:
    a, b = change.pair
    if not (a.isalpha() and b.isalpha()) or share_sentence(change.odd, change.usual):
        return None
    if change.is_usual_by_acronym:
        return 0.6
    if change.is_form:
        return 0.5 if _is_form_of_one(change) else None
    if _is_echo(a, b):
        return 0.5
    if change.rivals or _is_shortened(a, b) or not change.is_untold:
        return None
    if not {a, b} <= _FAMILIES and (_is_inner(change) or _is_first(change)):
        return 0.4
    return 0.3 if _is_of_often_told(change) else None


def _is_form_of_one(change: Change) -> bool:
    """Whether a word that is nearly the usual one makes no other thing: 'Guard' and 'Guardsmen', 'School' and 'Schools' do."""
    if change.shared > 1 and not change.is_head:
        return True
    a, b = change.pair
    is_number = a.replace("men", "man") == b.replace("men", "man")
    return (change.shared > 1 or len(change.usual.mentions) > 1) and is_slip(a, b) and not is_number


def _is_inner(change: Change) -> bool:
    """Whether the word stands between others that are the same: 'National Harbour Survey', 'National Harvest Survey'."""
    return 0 < change.at < len(change.usual.words) - 1 and change.usual.words[-1] not in _MANY


def _is_first(change: Change) -> bool:
    """Whether the first of three words or more changed, both are no names, nor of two peoples, and the name is told as a known one."""
    if change.at or change.is_listed or change.shared < 2 or change.usual.words[-1] in _MANY or not is_body(change.usual.name):
        return False
    names = [word in forms() or word in first_names() for word in change.pair]
    return change.has_article and all(map(is_word, change.pair)) and not any(names) and not demonyms().issuperset(change.pair)


def _is_of_often_told(change: Change) -> bool:
    """Whether the story speaks of the usual one again and again: 'Southern Harbour Police', once 'Western Harbour Police'."""
    words = change.usual.words
    is_named = any(is_body(person.name) for person in (change.odd, change.usual)) and (change.shared > 1 or change.at > 0)
    is_one_of_many = change.is_listed or "of" in words or not (_MANY | _LAWS).isdisjoint(words)
    return len(change.usual.mentions) >= OFTEN and is_named and not is_one_of_many


def _is_echo(one: str, other: str) -> bool:
    """Whether a word begins and ends as another does, or is its end: 'Trusted', 'Trusteed'; 'Interharbour', 'Harbour'."""
    a, b = sorted(map(plain, (one, other)), key=len)
    is_end = b.endswith(a) and not b.startswith("sub")
    return len(a) >= _SAME_BEGINNING and (is_end or (a[:2] == b[:2] and a[-3:] == b[-3:]))


def _is_shortened(one: str, other: str) -> bool:
    """'Veg' and 'Vegetable': no slip takes three letters off an end."""
    a, b = sorted(map(plain, (one, other)), key=len)
    return b.startswith(a) and len(b) - len(a) > 2


def _is_elsewhere(change: Change) -> bool:
    """Whether the odd word stands a second time in the story; in small letters only where the usual name is told once, too."""
    word = change.pair[0]
    written = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE if len(change.usual.mentions) == 1 else 0)
    return sum(len(written.findall(text)) for text in change.story.texts_with(word)) > 1


def initials(words: Sequence[str]) -> str:
    """The first letters of a name's words, small ones left out."""
    return "".join(word[0] for word in words if word.lower() not in _SMALL)


def _find_changes(story: NameStory, people: Sequence[Person]) -> Iterator[Change]:
    """Names that stand once with each earlier or more frequent one that differs from them in a word."""
    named = _written_names(people)
    alike: dict[tuple[str | None, ...], list[Person]] = defaultdict(list)
    for name in named:
        for _, rest in all_but_one(name.words):
            alike[rest].append(name)
    for odd in named:
        for at, rest in all_but_one(odd.words) if len(odd.mentions) == 1 else ():
            others = _others(alike[rest], odd.words[at], at)
            for usual in others:
                if len(usual.mentions) > 1 or usual.mentions[0].span.start < odd.mentions[0].span.start:
                    yield Change(story, odd, usual, at, len(others) - 1)


def _others(named: Sequence[Person], word: str, at: int) -> list[Person]:
    """The names with another word in its place; none where they are a roll."""
    return [name for name in named if plain(name.words[at]) != plain(word)] if len(named) <= _ROLL else []


def _written_names(people: Sequence[Person]) -> list[Person]:
    """The names of several words that are no people's, each as it is written, in the order of the story."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for person in people:
        for mention in person.mentions if person.kind != "person" else ():
            found[str(mention.value)].append(mention)
    named = [Person(name, "body", tuple(places)) for name, places in found.items() if " " in name]
    return sorted(named, key=lambda person: person.mentions[0].span.start)
