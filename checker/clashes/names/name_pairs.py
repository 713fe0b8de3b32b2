"""Pairs of names of one story that may be one person's: all words but one are the same, or a word alone is like one of a full name.

They are many, and nearly all are of two people: `name_signs` says what speaks for one.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from checker.clashes.names import name_acts as acts
from checker.clashes.names.lookalikes import Lookalikes, all_but_one, without_initials
from checker.clashes.names.side_by_side import are_told_apart
from checker.clashes.names.strangers import Introduced, is_stranger
from checker.clashes.names.unlisted_words import is_particle, name_after, name_before
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.known_bodies import fold, is_word_of_one
from checker.mentions.lexicon import is_listed, is_only_name, is_word
from checker.mentions.likeness import are_anagrams, is_homophone, plain
from checker.mentions.name_context import NameStory, has_other_title, ordered
from checker.mentions.name_words import BODY_WORDS, NOT_NAMES, TITLES, first_names
from checker.mentions.people import Person
from checker.patterns import lazy

SHORTEST, SHORT, LONG = 3, 4, 7  # letters: of the shortest words, of those that are like many others, of those that are not
MOST_OF_FAMILY = 6  # full names that share all words but one: more are a roll, or no people
MOST_ODD = 2  # times that the odd one stands
_REGNAL = lazy(r"[IVX]+")  # 'Edward I' is no Edward of the family I
PLACES = ("alone", "first", "last", "stranger", "introduction")
_GROUPS = frozenset(
    "Democrat Democrats Republicans Conservatives Liberals Tories Socialists Communists Nationalists Christians Jews".split()
)
_NO_NAMES = NOT_NAMES | BODY_WORDS | TITLES | _GROUPS | {*MONTHS, *WEEKDAYS}


@dataclass(frozen=True)
class NamePair:
    """Two names that differ in `a` and `b`, words of the odd one and of the usual one.

    `place` is 'first' or 'last' where the other words of two full names are the same, 'alone' where one of them stands alone,
    'stranger' where the odd one stands alone and is unlike the other, 'introduction' where the usual one does.
    `rivals` counts the other names that the odd one is like as well, `strangers` the other names of one word that nobody introduces.
    """

    story: NameStory
    odd: Person
    usual: Person
    a: str
    b: str
    place: str
    rivals: int = 0
    strangers: int = 0
    is_last_before: bool = False  # the usual one is the person named last before the odd one
    is_next_after: bool = False

    @cached_property
    def alone(self) -> Person:
        """The one whose name stands alone; the odd one where neither does, or both."""
        return self.usual if len(self.odd.words) > 1 and len(self.usual.words) == 1 else self.odd

    @cached_property
    def edits(self) -> int:
        """How many letters part the two words, two that have changed places counted as one."""
        from rapidfuzz.distance import OSA

        return OSA.distance(plain(self.a), plain(self.b))

    @property
    def is_other_start(self) -> bool:
        return plain(self.a)[0] != plain(self.b)[0]

    @property
    def is_surname_alone(self) -> bool:
        """Whether the story has the surname alone as well, as of one who is known by it."""
        return any(person.name == self.usual.surname for person in self.story.people)

    @property
    def is_first_name(self) -> bool:
        """Whether a word alone is like the first name of a full one."""
        word, full = (self.b, self.usual) if self.alone is self.odd else (self.a, self.odd)
        return self.place == "alone" and len(full.words) > 1 and word != full.words[-1]


def find_pairs(story: NameStory, people: Sequence[Person]) -> list[NamePair]:
    """All of them, in the order of the odd names, each pair of words once."""
    full = [person for person in people if person.kind != "body" and not _is_surname(person)]
    alone = dict(_words_alone(story, people, full))
    introduced = Introduced(story.people)
    found: dict[tuple[str, str], NamePair] = {}
    for pair in (*_of_full_names(story, full), *_of_words_alone(alone, story, full), *_of_strangers(alone, story, introduced)):
        is_told = pair.place == "stranger" and (pair.usual.name, pair.a) in found  # the other way round: it is introduced with a slip
        if len(pair.usual.mentions) >= story.fewest_usual and not (is_told or _are_two(pair)):
            found.setdefault((pair.odd.name, pair.b), pair)
    pairs = _in_company(list(found.values()), introduced)
    return sorted(pairs, key=lambda pair: (pair.odd.mentions[0].span, pair.usual.mentions[0].span, pair.b))


def _in_company(pairs: Sequence[NamePair], introduced: Introduced) -> list[NamePair]:
    """The pairs with what the others and the people around them tell."""
    rivals = Counter(pair.odd.name for pair in pairs if pair.place != "stranger")
    strangers = {pair.odd.name for pair in pairs if pair.place == "stranger"}
    return [
        replace(
            pair,
            rivals=rivals[pair.odd.name] - (pair.place != "stranger"),
            strangers=len(strangers - {pair.odd.name}),
            is_last_before=introduced.is_last_before(pair.usual, pair.odd),
            is_next_after=introduced.is_next_after(pair.usual, pair.odd),
        )
        for pair in pairs
    ]


def _is_surname(person: Person) -> bool:
    """'Klerk', 'de Klerk', at the head of a sentence 'De Klerk'."""
    return all(is_particle(word) for word in person.words[:-1])


def _are_two(pair: NamePair) -> bool:
    """Whether the story says plainly that two are meant, or a place or a people."""
    story, odd, usual = pair.story, pair.odd, pair.usual
    ages = [acts.ages(story, person) for person in (odd, usual)]
    if (all(ages) and ages[0].isdisjoint(ages[1])) or are_told_apart(story, odd, usual) or _is_of_other_office(pair):
        return True
    if pair.place == "first":
        # 'Merk' for 'Mark'
        is_broken = len({pair.a, pair.b} & first_names()) == 1 and pair.edits < 3 and min(map(len, (pair.a, pair.b))) >= SHORT
        return not (is_broken or is_homophone(pair.a, pair.b)) and story.are_two(odd, usual, by_marriage=not pair.is_surname_alone)
    if pair.place == "stranger":
        return acts.names_several(story, odd.mentions[0])
    return pair.place == "alone" and (acts.names_several(story, odd.mentions[0]) or _is_no_person(pair) or _are_kin(pair))


def _are_kin(pair: NamePair) -> bool:
    """'Her daughter, Alexandra, ... The elder daughter, Alexandria': `kin_names` compares those."""
    return all(acts.is_kin(pair.story, person.mentions[0]) for person in (pair.odd, pair.usual))


def _is_of_other_office(pair: NamePair) -> bool:
    """'Senator Nilsen' beside 'Bill Nelsen, a farmer', 'Senator Corbin' beside 'John Cornwallis'; long names are hardly alike by chance."""
    is_told = any(acts.is_described(pair.story, mention) or acts.is_titled(pair.story, mention) for mention in pair.usual.mentions)
    is_near = pair.edits < 2 and not is_told if len(pair.a) < LONG else pair.edits < 3
    return has_other_title(pair.odd, pair.usual) and not is_near


def _is_no_person(pair: NamePair) -> bool:
    """Whether a word alone may be a place's, a people's or just a word: it does nothing that a person does."""
    story, one = pair.story, pair.alone
    if one.kind == "unknown" and pair.is_other_start and len(plain(pair.a)) <= SHORT:
        return True  # 'Noor', 'Moor'
    if pair.edits > 2 and (not {pair.a, pair.b}.isdisjoint(forms()) or _is_strange(pair)):
        return True  # 'Cameron', 'Cambridge'; 'Gatwick customs', 'Stefan Gates'; 'Sony', 'Seth Schoen'
    if one is pair.usual and len(pair.odd.words) > 1:
        return any(acts.is_in_place(story, mention) for mention in one.mentions)
    if pair.usual is not one and len(pair.usual.words) == 1 and _is_place(story, pair.usual):
        return True  # 'to Mars', 'Mark'
    if _is_acting(story, one) or not is_listed(pair.a) or are_anagrams(pair.a, pair.b):
        return False
    return _is_place(story, one) or (is_word(pair.a) and acts.has_article(story, one.mentions[0]))


def _is_strange(pair: NamePair) -> bool:
    """Whether a word alone is a firm's, or in no list and neither does nor owns anything: a place's or a brand's rather than a person's."""
    story, one = pair.story, pair.alone
    if one.kind != "unknown":
        return False
    if is_word_of_one(fold(one.name)) and not is_only_name(one.name):
        return True
    is_owner = any(acts.owns(story, mention) for mention in one.mentions)
    return not (is_owner or is_listed(pair.a) or _is_acting(story, one))


def _is_place(story: NameStory, person: Person) -> bool:
    """Whether a name is one of a place or a people, or stands where places do, and never does what a person does."""
    is_placed = any(acts.is_placed(story, mention) for mention in person.mentions)
    return (is_placed or person.name in forms() or person.name in demonyms()) and not _is_acting(story, person)


def _is_acting(story: NameStory, person: Person) -> bool:
    return any(is_so(story, mention) for mention in person.mentions for is_so in (acts.is_titled, acts.speaks, acts.does))


def _of_full_names(story: NameStory, full: Sequence[Person]) -> Iterator[NamePair]:
    """'Nick Wetherall' and 'Neil Wetherall', 'Owen McCorrick' and 'Owen McCarrick'; of surnames only those that are alike."""
    families: dict[tuple[str | None, ...], list[tuple[int, Person]]] = defaultdict(list)
    for person in (person for person in full if not _REGNAL.fullmatch(person.words[-1])):
        for at, rest in all_but_one(without_initials(person.words)):
            families[rest].append((at, person))
    for family in families.values():
        for (at, one), (_, other) in combinations(family if len(family) <= MOST_OF_FAMILY else (), 2):
            odd, usual = (_in_full(person) for person in ordered(one, other))
            a, b = (without_initials(person.words)[at] for person in (odd, usual))
            is_pair = len(odd.mentions) <= MOST_ODD and all(map(_may_be_name, (a, b))) and plain(a) != plain(b)
            if is_pair and (at == 0 or any(Lookalikes([(b, b)]).near(a))):
                yield NamePair(story, odd, usual, a, b, "last" if at else "first")


def _in_full(person: Person) -> Person:
    """A person by the mentions of more than one word."""
    return replace(person, mentions=tuple(m for m in person.mentions if " " in str(m.value)) or person.mentions)


def _of_words_alone(alone: Mapping[str, Person], story: NameStory, full: Sequence[Person]) -> Iterator[NamePair]:
    """'Jarid Arkwell', then 'Arkwel', or 'Maguyre' in full and 'Maguire' ever after; also 'Kareem' and 'Karim', both alone."""
    held = [*((word, person) for person in full for word in _ends(person)), *alone.items()]
    alike = Lookalikes((word, (word, person)) for word, person in held)
    for word, person in alone.items():
        for other_word, other in alike.near(word):
            odd, usual = ordered(person, other)
            a, b = (word, other_word) if odd is person else (other_word, word)
            is_pair = len(odd.mentions) <= MOST_ODD and (odd is person or other_word not in alone)
            if is_pair and not all(word in forms() or word in demonyms() for word in (a, b)):
                yield NamePair(story, odd, usual, a, b, "alone")


def _of_strangers(alone: Mapping[str, Person], story: NameStory, introduced: Introduced) -> Iterator[NamePair]:
    """'Anna Hanley', then 'Abernathy', whom nobody introduces; where he stays, the introduction is the odd one."""
    for word, person in alone.items():
        if not is_stranger(story, person):
            continue
        if len(person.mentions) <= MOST_ODD:
            for other in introduced.who_may_be_meant(person):
                yield NamePair(story, person, other, word, other.words[-1], "stranger")
        elif heirless := introduced.heirless_before(person):
            yield NamePair(story, heirless, person, heirless.words[-1], word, "introduction")


def _ends(person: Person) -> Iterable[str]:
    return dict.fromkeys(word for word in (person.words[-1], person.words[0]) if _may_be_name(word))


def _words_alone(story: NameStory, people: Sequence[Person], full: Iterable[Person]) -> Iterator[tuple[str, Person]]:
    """Words with a capital that stand beside no other name, and in no full name of the story, each with whom it names."""
    parts = {plain(word) for person in full for word in person.words}
    single = {person.words[-1]: person for person in people if person.kind != "body" and _is_surname(person)}
    for word, places in story.written.items():
        if not _may_be_name(word) or plain(word) in parts or word in demonyms():
            continue
        apart = tuple(place for place in places if not (name_before(story, place) or name_after(story, place)))
        if apart:
            known = single.get(word)
            yield word, known if known and len(known.words) > 1 else replace(known or Person(word, "unknown", apart), mentions=apart)


def _may_be_name(word: str) -> bool:
    return word not in _NO_NAMES and len(plain(word)) >= SHORTEST and word.replace("-", "").isalpha() and not word.isupper()
