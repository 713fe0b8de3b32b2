"""Names of a story that are plainly one person's or body's and are written in two ways."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from checker.mentions.acronym_clashes import by_acronym
from checker.mentions.body_clashes import by_words_of_bodies
from checker.mentions.gazetteer import demonyms
from checker.mentions.likeness import begins_alike, is_alike, is_derived, is_homophone, is_slip, plain, sound
from checker.mentions.lookalikes import Lookalikes, differ_in_one_word
from checker.mentions.name_context import Found, NameStory, ordered, share_sentence
from checker.mentions.name_crossings import by_crossing
from checker.mentions.name_words import BODY_WORDS, first_names
from checker.mentions.people import Person
from checker.mentions.surname_clashes import by_surname
from checker.types import Mention

_REGNAL = re.compile(r"[IVX]+")  # 'Edward I' is no Edward of the family I
_AGE = re.compile(r"(?:,\s(?:aged\s)?|\s\()(\d{1,3})(?=[,).;]|$)")


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


def find_clashes(story: NameStory) -> Iterator[NameClash]:
    """Each odd name once; left out where it or the other is checked '(cq)', spoken of as a name, or quoted in another transliteration."""
    people = [person for person in story.people if plain(person.name)]
    taken: set[str] = set()
    for find in (_by_spelling, _by_first_name, by_crossing, by_surname, by_words_of_bodies, _by_word, by_acronym):
        for odd, usual, differs, score in find(story, people):
            if (
                odd.name in taken
                or {odd.name, usual.name} <= story.known
                or not story.is_open(odd)
                or not story.is_open(usual, is_odd=False)
                or (story.is_quoted(odd) and _is_style(odd, usual))
                or story.is_quoted(usual)
            ):
                continue
            taken.add(odd.name)
            yield NameClash(odd.mentions[0], usual.mentions[0], _places(odd.mentions[0], usual), differs, score)


def _is_style(odd: Person, usual: Person) -> bool:
    """Whether two names differ as transliterations do: a quote keeps the speaker's own."""
    return all(sound(a) == sound(b) for a, b in zip(reversed(odd.words), reversed(usual.words), strict=False))


def _places(odd: Mention, usual: Person) -> tuple[Mention, ...]:
    nearest = min(usual.mentions, key=lambda mention: abs(mention.span.start - odd.span.start))
    return tuple(dict.fromkeys((usual.mentions[0], nearest)))


def _by_spelling(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """Names of as many words of which one is nearly another: 'Jarid Arkwell', 'Jarid Arkwall'."""
    for one, other in differ_in_one_word(person for person in people if len(person.words) > 1):
        [(a, b)] = [(a, b) for a, b in zip(one.words, other.words, strict=True) if plain(a) != plain(b)]
        if share_sentence(one, other):
            continue
        odd, usual = ordered(one, other)
        if _is_misspelling(a, b, one):
            yield odd, usual, "spelling", 0.75 if usual.kind != "unknown" else 0.55
        elif _is_other_surname(story, odd, usual):
            yield odd, usual, "surname", 0.6 if _ages(story, odd) & _ages(story, usual) else 0.4


def _is_misspelling(a: str, b: str, person: Person) -> bool:
    """Whether of two names that differ in one word only that word is a slip in one; not two first names, two words of bodies."""
    if a in BODY_WORDS or b in BODY_WORDS or not (a.isalpha() and b.isalpha()) or a.isupper() or b.isupper():
        return False
    if person.kind != "body" and plain(person.words[0]) in (plain(a), plain(b)):
        return is_homophone(a, b) or (is_slip(a, b) and not (a in first_names() and b in first_names()))
    return is_slip(a, b)


def _is_other_surname(story: NameStory, odd: Person, usual: Person) -> bool:
    """'Owen Hanlon', later 'Owen Hannigan': the surname changed, and nothing but the age of the first introduces another person."""
    a, b = odd.words[-1], usual.words[-1]
    is_same_first = odd.words[:-1] == usual.words[:-1] and "person" in (odd.kind, usual.kind)
    return (
        is_same_first
        and not is_derived(a, b)
        and (is_alike(a, b) or begins_alike(a, b))
        and (bool(_ages(story, odd) & _ages(story, usual)) or story.is_unintroduced(odd, usual))
    )


def _ages(story: NameStory, person: Person) -> set[str]:
    """The ages that stand right after a name: 'Callum Reid, 15,'."""
    return {found[1] for mention in person.mentions if (found := _AGE.match(story.after(mention)))}


def _by_first_name(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """'Nick Wetherall' and 'Neil Wetherall' where nothing says that there are two."""
    families: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        if person.kind != "body" and len(person.words) > 1 and not _REGNAL.fullmatch(person.words[-1]):
            families[plain(person.surname)].append(person)
    alone = {person.name for person in story.people}
    for family in families.values():
        if len(family) != 2 or "person" not in (kinds := [person.kind for person in family]) or story.are_two(*family):
            continue
        is_alone = family[0].surname in alone
        if is_alone or "unknown" not in kinds:
            odd, usual = ordered(*family)
            if score := _first_name_score(story, odd, usual, is_alone=is_alone):
                yield odd, usual, "first name", score


def _first_name_score(story: NameStory, odd: Person, usual: Person, *, is_alone: bool) -> float | None:
    """How sure it is that the odd one is the usual: not introduced itself, the surname written alone, of the same office."""
    if not story.is_unintroduced(odd, usual, may_be_described=is_alone):
        return None
    return 0.35 + (0.2 if story.title(odd.mentions[0]) else 0) + (0.15 if is_alone or len(usual.mentions) > 1 else 0)


def _by_word(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """Names of one word only, one of them written once: 'Laura' time and again, then 'Larua'."""
    single = [person for person in people if len(person.words) == 1 and person.name.isalpha() and not person.name.isupper()]
    often = Lookalikes((usual.name, usual) for usual in single if len(usual.mentions) > 2)
    for odd in single:
        if len(odd.mentions) > 1:
            continue
        near = [usual for usual in often.near(odd.name) if _is_repeated(odd, usual) and not share_sentence(odd, usual)]
        if len(near) == 1 and not _is_ordinary(story, odd.name):
            yield odd, near[0], "spelling", 0.5


def _is_ordinary(story: NameStory, word: str) -> bool:
    """Whether the word is also written small, or is made from a place's name."""
    return word in demonyms() or word.endswith(("al", "ic", "ism")) or word.lower() in story.text


def _is_repeated(odd: Person, usual: Person) -> bool:
    if odd.name.startswith(usual.name) or usual.name.startswith(odd.name):
        return False  # 'Constitution', 'Constitutional'
    if odd.name in first_names():  # 'Kareem' time and again, then 'Karim'
        return usual.kind == "person" and len(usual.mentions) > 2 and is_homophone(odd.name, usual.name)
    is_long = min(len(odd.name), len(usual.name)) >= 6 or odd.kind == usual.kind == "person"
    return is_long and is_slip(odd.name, usual.name)
