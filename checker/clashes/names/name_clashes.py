"""Names of a story that are plainly one person's or body's and are written in two ways."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from checker.clashes.names.accents import by_accent
from checker.clashes.names.acronym_clashes import by_acronym
from checker.clashes.names.body_clashes import by_words_of_bodies
from checker.clashes.names.changed_words import by_changed_word
from checker.clashes.names.expansions import by_expansion
from checker.clashes.names.kin_names import by_kin
from checker.clashes.names.knights import by_knighthood
from checker.clashes.names.lookalikes import Lookalikes, differ_in_one_word, without_initials
from checker.clashes.names.misintroductions import by_introduction
from checker.clashes.names.name_crossings import by_crossing
from checker.clashes.names.name_endings import by_ending
from checker.clashes.names.name_order import by_order
from checker.clashes.names.side_by_side import are_told_apart
from checker.clashes.names.surname_clashes import by_surname
from checker.clashes.names.unlisted_words import by_unlisted_word
from checker.mentions.gazetteer import demonyms
from checker.mentions.likeness import (
    are_anagrams,
    are_man_and_woman,
    begins_alike,
    is_alike,
    is_derived,
    is_homophone,
    is_one_edit,
    is_slip,
    is_turned,
    plain,
    sound,
)
from checker.mentions.name_context import Found, NameStory, ordered
from checker.mentions.name_words import BODY_WORDS, first_names
from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, Span

LONG = 8  # letters from which two names of one word are hardly two that are alike by chance
_REGNAL = lazy(r"[IVX]+")  # 'Edward I' is no Edward of the family I
_AGE = lazy(r"(?:,\s(?:aged\s)?|\s\()(\d{1,3})(?=[,).;]|$)")
_WRITING = lazy(
    r"(?i)\b(?:wrote|writes?|written|writing|letters?|tweet\w*|posts?|posted|e-?mail\w*|texts?|texted|memos?|notes?|reads?|headline|placards?"
    r"|banners?|blog\w*|website|page|book|article|diary|editorial|report(?:s|ed)?)\b"
)


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
    told: list[Span] = []
    for find in (
        _by_spelling,
        _by_first_name,
        by_crossing,
        by_introduction,
        by_surname,
        by_words_of_bodies,
        by_changed_word,
        _by_word,
        _by_turn,
        by_kin,
        by_knighthood,
        by_expansion,
        by_acronym,
        by_accent,
        by_order,
        by_ending,
        by_unlisted_word,
    ):
        for odd, usual, differs, score in find(story, people):
            is_unlisted = find is by_unlisted_word
            if not taken.isdisjoint({odd.name, usual.name}) or _is_let_pass(story, odd, usual, is_unlisted=is_unlisted):
                continue
            if is_unlisted and any(place.overlaps(odd.mentions[0].span) for place in told):
                continue
            taken.add(odd.name)
            told += [odd.mentions[0].span, usual.mentions[0].span]
            yield NameClash(odd.mentions[0], usual.mentions[0], _places(odd.mentions[0], usual), differs, score)


def _is_let_pass(story: NameStory, odd: Person, usual: Person, *, is_unlisted: bool) -> bool:
    """Whether the desk's names file, the text around either name or the quotes that they stand in speak for both.

    A quote keeps the speaker's spelling, but hardly anybody's has words that no list has.
    """
    is_same_sound = _is_style(odd, usual)
    if len(usual.mentions) < story.fewest_usual:
        return True
    if {odd.name, usual.name} <= story.known or not story.is_open(odd) or not story.is_open(usual, is_odd=False) or _is_junior(odd, usual):
        return True
    if story.is_quoted(odd) and is_same_sound and _is_from_writing(story, odd):
        return True
    return story.is_quoted(usual) and (not is_unlisted or is_same_sound)


def _is_junior(odd: Person, usual: Person) -> bool:
    """'Piquet Sr' beside 'Nelson Piquet Jr': the suffix tells two of one name apart."""
    return odd.name.split() != list(odd.words) and set(map(plain, odd.words)) <= set(map(plain, usual.words))


def _is_style(odd: Person, usual: Person) -> bool:
    """Whether two names differ as transliterations do: a quote keeps the speaker's own."""
    return all(sound(a) == sound(b) for a, b in zip(reversed(odd.words), reversed(usual.words), strict=False))


def _is_from_writing(story: NameStory, person: Person) -> bool:
    """Whether a quote is of a letter, a post or the like; what was said the reporter spells."""
    near = {max(0, mention.sentence + step) for mention in person.mentions for step in (-1, 0)}
    return any(_WRITING.search(story.sentences[index].text) for index in near)


def _places(odd: Mention, usual: Person) -> tuple[Mention, ...]:
    nearest = min(usual.mentions, key=lambda mention: abs(mention.span.start - odd.span.start))
    return tuple(dict.fromkeys((usual.mentions[0], nearest)))


def _by_spelling(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """Names of as many words of which one is nearly another: 'Jarid Arkwell', 'Jarid Arkwall'."""
    for one, other in differ_in_one_word(person for person in people if len(person.words) > 1):
        words = zip(without_initials(one.words), without_initials(other.words), strict=True)
        [(a, b)] = [(a, b) for a, b in words if plain(a) != plain(b)]
        if are_told_apart(story, one, other):
            continue
        odd, usual = ordered(one, other)
        if _is_misspelling(story, one, other, a, b):
            yield odd, usual, "spelling", 0.75 if usual.kind != "unknown" else 0.55
        elif _is_other_surname(story, odd, usual):
            yield odd, usual, "surname", 0.6 if _ages(story, odd) & _ages(story, usual) else 0.4


def _is_misspelling(story: NameStory, one: Person, other: Person, a: str, b: str) -> bool:
    """Whether of two names that differ in one word only that word is a slip in one; not two first names, two words of bodies."""
    if a in BODY_WORDS or b in BODY_WORDS or not (a.isalpha() and b.isalpha()) or a.isupper() or b.isupper():
        return False
    if one.kind != "body" and plain(one.words[0]) in (plain(a), plain(b)):
        return is_homophone(a, b) or (is_slip(a, b) and not {a, b} <= first_names()) or _is_broken_first_name(a, b)
    return is_slip(a, b) or (one.kind == "person" and is_one_edit(a, b) and not _differ_in_age(story, one, other))


def _is_broken_first_name(a: str, b: str) -> bool:
    """'Merk' for 'Mark': one of them is a first name that many have, a letter from the other, and not of the other sex."""
    return len({a, b} & first_names()) == 1 and is_one_edit(a, b) and not are_man_and_woman(a, b)


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


def _differ_in_age(story: NameStory, one: Person, other: Person) -> bool:
    ages = _ages(story, one), _ages(story, other)
    return all(ages) and ages[0].isdisjoint(ages[1])


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
    """Names of one word only, one of them written once: 'Laura' time and again, then 'Larua'; 'President Abyarimana', then 'Abyamirana'."""
    single = [person for person in people if len(person.words) == 1 and person.name.isalpha() and not person.name.isupper()]
    settled = Lookalikes((usual.name, usual) for usual in single if len(usual.mentions) > 2 or usual.honorifics)
    for odd in single:
        if len(odd.mentions) > 1:
            continue
        near = [usual for usual in settled.near(odd.name) if _is_repeated(odd, usual) and not are_told_apart(story, odd, usual)]
        if len(near) == 1 and not _is_ordinary(story, odd.name):
            yield odd, near[0], "spelling", 0.5


def _by_turn(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """A long word whose beginning has become its end: 'OneHarbour', later 'HarbourOne'."""
    of_letters: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        if len(person.words) == 1 and len(person.name) >= LONG:
            of_letters["".join(sorted(plain(person.name)))].append(person)
    for alike in of_letters.values():
        if len(alike) == 2 and is_turned(alike[0].name, alike[1].name) and not are_told_apart(story, *alike):
            odd, usual = ordered(*alike)
            yield odd, usual, "word", 0.5


def _is_ordinary(story: NameStory, word: str) -> bool:
    """Whether the word is also written small, or is made from a place's name."""
    return word in demonyms() or word.endswith(("al", "ic", "ism")) or word.lower() in story.text


def _is_repeated(odd: Person, usual: Person) -> bool:
    if odd.name.startswith(usual.name) or usual.name.startswith(odd.name):
        return False  # 'Constitution', 'Constitutional'
    if len(usual.mentions) <= 2:
        return len(odd.name) >= LONG and (is_slip(odd.name, usual.name) or are_anagrams(odd.name, usual.name))
    if odd.name in first_names():  # 'Kareem' time and again, then 'Karim'
        return usual.kind == "person" and is_homophone(odd.name, usual.name)
    is_long = min(len(odd.name), len(usual.name)) >= 6 or odd.kind == usual.kind == "person"
    return is_long and is_slip(odd.name, usual.name)
