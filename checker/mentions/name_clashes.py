"""Names of a story that are plainly one person's or body's and are written in two ways."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.mentions.gazetteer import demonyms
from checker.mentions.likeness import is_alike, is_derived, is_homophone, is_slip, is_transposed, plain
from checker.mentions.name_context import NameStory, share_sentence
from checker.mentions.name_words import BODY_WORDS, COURTESIES, GENERAL_WORDS, first_names
from checker.mentions.people import Person
from checker.types import Mention

_LOCATIVE = re.compile(r"\b(?:in|at|near|from|to|of|outside|around|the|an?)\s$")
_LISTED = re.compile(r"(?:\band|&|;|or|[A-Z][\w.)]+,)\s(?:[A-Z][\w.]+\s)?$")
_LISTED_AFTER = re.compile(r",?\s(?:and|&|or)\s(?:\w+\s)?[A-Z]|,\s[A-Z][\w.]+\s[A-Z]")


@dataclass(frozen=True)
class NameClash:
    """`odd` is written otherwise than `usual`, the rarer or later of two; `differs` says in what: 'spelling', 'surname', ...

    `places` are the first of the usual name and the nearest to the odd one, in reading order.
    """

    odd: Mention
    usual: Mention
    places: tuple[Mention, ...]
    differs: str
    score: float


_MANY = frozenset({"Act", "Bill", "Committee", "Subcommittee"})  # a story may have several of nearly one name

Found = tuple[Person, Person, str, float]  # odd, usual, what differs, score


def find_clashes(story: NameStory) -> Iterator[NameClash]:
    """Each odd name once; left out where it or the other is checked '(cq)', quoted only, or spoken of as a name."""
    people = [person for person in story.people if plain(person.name)]
    taken: set[str] = set()
    for find in (_by_spelling, _by_first_name, _by_surname, _by_word, _by_acronym):
        for odd, usual, differs, score in find(story, people):
            if (
                odd.name in taken
                or {odd.name, usual.name} <= story.known
                or not story.is_open(odd)
                or not story.is_open(usual, is_odd=False)
            ):
                continue
            taken.add(odd.name)
            yield NameClash(odd.mentions[0], usual.mentions[0], _places(odd.mentions[0], usual), differs, score)


def _places(odd: Mention, usual: Person) -> tuple[Mention, ...]:
    nearest = min(usual.mentions, key=lambda mention: abs(mention.span.start - odd.span.start))
    return tuple(dict.fromkeys((usual.mentions[0], nearest)))


def _ordered(one: Person, other: Person) -> tuple[Person, Person]:
    """The odd one, rarer or later, and the usual one."""
    key = lambda person: (len(person.mentions), -person.mentions[0].span.start)  # noqa: E731
    return (one, other) if key(one) < key(other) else (other, one)


def _by_spelling(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """Names of as many words of which one is nearly another: 'Jarid Arraes', 'Jarid Arrais'."""
    several = [person for person in people if len(person.words) > 1]
    for index, one in enumerate(several):
        for other in several[index + 1 :]:
            if len(one.words) != len(other.words):
                continue
            differing = [(a, b) for a, b in zip(one.words, other.words, strict=True) if plain(a) != plain(b)]
            if len(differing) != 1 or share_sentence(one, other):
                continue
            odd, usual = _ordered(one, other)
            if _is_misspelling(*differing[0], one):
                yield odd, usual, "spelling", 0.75 if usual.kind != "unknown" else 0.55
            elif _is_other_word(story, odd, usual):
                yield odd, usual, "word", 0.4


def _is_misspelling(a: str, b: str, person: Person) -> bool:
    """Whether of two names that differ in one word only that word is a slip in one; not two first names, two words of bodies."""
    if a in BODY_WORDS or b in BODY_WORDS or not (a.isalpha() and b.isalpha()) or a.isupper() or b.isupper():
        return False
    if person.kind != "body" and plain(person.words[0]) in (plain(a), plain(b)):
        return is_homophone(a, b) or (is_slip(a, b) and not (a in first_names() and b in first_names()))
    return is_slip(a, b)


def _is_other_word(story: NameStory, odd: Person, usual: Person) -> bool:
    """'Brian Cox', later 'Brian Fox'; 'Nordic Food Lab', later 'Nordic Taste Lab': one word changed, and nothing introduces another."""
    if not story.is_unintroduced(odd, usual):
        return False
    a, b = next((a, b) for a, b in zip(odd.words, usual.words, strict=True) if plain(a) != plain(b))
    if usual.kind == "person" and not is_derived(a, b):
        return odd.words[0] == usual.words[0] and is_alike(a, b)
    is_inside = len(odd.words) >= 3 and odd.words[0] == usual.words[0] and odd.words[-1] == usual.words[-1]
    return (
        is_inside
        and usual.words[0].isalpha()
        and usual.words[-1] not in _MANY
        and usual.words[0] not in BODY_WORDS | GENERAL_WORDS
        and not (a[0].islower() or b[0].islower())
    )


def _by_first_name(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """'Mike Weatherley' and 'Mark Weatherley' where nothing says that there are two."""
    full = [person for person in people if person.kind == "person" and len(person.words) > 1]
    for index, one in enumerate(full):
        same = [other for other in full if plain(other.surname) == plain(one.surname)]
        for other in full[index + 1 :]:
            if len(same) == 2 and other in same and not story.are_two(one, other):
                odd, usual = _ordered(one, other)
                alone = [m for p in story.people if p.name == one.surname for m in p.mentions]
                score = _first_name_score(story, odd, usual, is_alone=bool(alone))
                if score:
                    yield odd, usual, "first name", score


def _first_name_score(story: NameStory, odd: Person, usual: Person, *, is_alone: bool) -> float | None:
    """How sure it is that the odd one is the usual: not introduced itself, the surname written alone, of the same office."""
    if not story.is_unintroduced(odd, usual):
        return None
    return 0.35 + (0.2 if story.title(odd.mentions[0]) else 0) + (0.15 if is_alone or len(usual.mentions) > 1 else 0)


def _by_surname(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """'Hiroshi Desaki' and 'Desake', or another surname like it, alone."""
    full = [person for person in people if person.kind != "body" and len(person.words) > 1]
    parts = {plain(word) for person in story.people if len(person.words) > 1 for word in person.words}
    for odd in people:
        if len(odd.words) != 1 or odd.kind == "body" or plain(odd.name) in parts or len(odd.name) < 4 or not odd.name.isalpha():
            continue
        near = [(score, usual) for usual in full if (score := _surname_score(story, odd, usual))]
        best = max((score for score, _ in near), default=0)
        usual = [person for score, person in near if score == best]
        if len(usual) == 1:
            yield odd, usual[0], "surname", best


def _surname_score(story: NameStory, odd: Person, usual: Person) -> float | None:
    surname = usual.words[-1]
    if not is_alike(odd.name, surname) and not is_slip(odd.name, surname):
        return None
    if is_derived(odd.name, surname) and (odd.kind != "person" or _LOCATIVE.search(story.before(odd.mentions[0]))):
        return None  # 'the Boers'
    if share_sentence(odd, usual) or (odd.gender and usual.gender and odd.gender != usual.gender):
        return None
    is_person, is_earlier = odd.kind == "person", usual.mentions[0].span.start < odd.mentions[0].span.start
    if is_slip(odd.name, surname):
        if is_person:
            return 0.8 if usual.kind == "person" else 0.6
        return 0.5 if _is_sure_slip(story, odd, usual) else None
    is_told_apart = set(odd.honorifics) - COURTESIES or len(odd.mentions) > 2
    return 0.4 if is_person and usual.kind == "person" and is_earlier and not is_told_apart else None


def _is_sure_slip(story: NameStory, odd: Person, usual: Person) -> bool:
    """Whether a name that does nothing a person does is a slip all the same: long or with letters changed round, and no place."""
    surname = usual.words[-1]
    if surname in demonyms() or _LOCATIVE.search(story.before(odd.mentions[0])) or len(odd.mentions) > len(usual.mentions):
        return False
    is_long = min(len(odd.name), len(surname)) >= (6 if usual.kind == "person" else 7)
    return is_long or (len(surname) > 4 and is_transposed(odd.name, surname) and usual.kind == "person")


def _by_word(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """Names of one word only, one of them written once: 'Laura' time and again, then 'Larua'."""
    single = [person for person in people if len(person.words) == 1 and person.name.isalpha() and not person.name.isupper()]
    for odd in single:
        if len(odd.mentions) > 1 or odd.name in first_names() or _is_ordinary(story, odd.name):
            continue
        near = [usual for usual in single if len(usual.mentions) > 2 and _is_repeated(odd, usual) and not share_sentence(odd, usual)]
        if len(near) == 1:
            yield odd, near[0], "spelling", 0.5


def _is_ordinary(story: NameStory, word: str) -> bool:
    """Whether the word is also written small, or is made from a place's name."""
    return word in demonyms() or word.endswith(("al", "ic", "ism")) or any(word.lower() in sentence.text for sentence in story.sentences)


def _is_repeated(odd: Person, usual: Person) -> bool:
    is_long = min(len(odd.name), len(usual.name)) >= 6 or odd.kind == usual.kind == "person"
    return is_long and is_slip(odd.name, usual.name)


def _by_acronym(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """Letters of an acronym the wrong way round: 'IFPI', 'IPFI'; the odd one written once, and not explained in brackets."""
    counts = Counter(mention.value for person in people for mention in person.mentions)
    owners = {mention.value: replace(person, mentions=(mention,)) for person in people for mention in reversed(person.mentions)}
    short = [value for value in owners if value.isupper() and value.isalpha() and len(value) >= 3]
    for odd in short:
        usual = [value for value in short if is_transposed(odd, value) and counts[value] > 1 == counts[odd]]
        if len(usual) == 1 and not story.before(owners[odd].mentions[0]).endswith("("):
            yield owners[odd], owners[usual[0]], "acronym", 0.6
