"""Bodies whose names are written in two ways: another word, or another order of the words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.clashes.names.lookalikes import all_but_one
from checker.mentions.likeness import is_derived, is_slip, plain
from checker.mentions.name_context import Found, NameStory, share_sentence
from checker.mentions.name_words import BODY_WORDS, GENERAL_WORDS
from checker.mentions.people import Person

# A story may have several of nearly one name: 'Marl East High School', 'Marl South High School'.
_MANY = frozenset(
    "Act Bill Committee Program Programme Project Subcommittee School College Academy Hospital Station Church Road Street Day".split()
)
# Of these a story may have two that are named alike otherwise: 'Northern Harbour Board', 'Southern Harbour Board'.
_FAMILIES = frozenset(
    "North South East West Northern Southern Eastern Western Upper Lower Middle Senate House Lords Commons Republican Democratic Men Women"
    " Boys Girls First Second Summer Winter Junior Senior City County State Town National International Global".split()
)


def by_words_of_bodies(story: NameStory, people: list[Person]) -> Iterator[Found]:
    """'Harbour Trust Council', later 'Harbour Council Trust', 'Harbour Fund Council' or 'Harbour Trust Counsil', once."""
    several = [person for person in people if len(person.words) > 1 and (person.kind != "person" or len(person.words) > 2)]
    bodies = [person for person in several if person.kind == "body" or len(person.words) > 2]
    rivals = _Rivals(bodies)
    for odd in several:
        for usual in rivals.of(odd) if len(odd.mentions) == 1 else ():
            if usual is odd or share_sentence(odd, usual):
                continue
            if usual.mentions[0].span.start > odd.mentions[0].span.start and len(usual.mentions) < 3:
                continue
            if score := _score(story, odd, usual):
                yield odd, usual, "word", score


class _Rivals:
    """Bodies by what is left of their names where one word changes, or the order of the words.

    A first or last word only counts where it is one of bodies or a general one, as `_score` asks: a story may have hundreds of councils.
    """

    def __init__(self, bodies: Sequence[Person]) -> None:
        self._bodies = bodies
        self._by_rest: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
        self._by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for index, body in enumerate(bodies):
            self._by_words[tuple(sorted(body.words))].append(index)
            for at, rest in all_but_one(body):
                if 0 < at < len(body.words) - 1 or body.words[at] in BODY_WORDS | GENERAL_WORDS:
                    self._by_rest[rest].append(index)

    def of(self, odd: Person) -> Iterator[Person]:
        """The bodies that may be meant by a name, in their order."""
        found = {index for _, rest in all_but_one(odd) for index in self._by_rest.get(rest, ())}
        yield from (self._bodies[index] for index in sorted(found.union(self._by_words.get(tuple(sorted(odd.words)), ()))))


def _score(story: NameStory, odd: Person, usual: Person) -> float | None:
    if odd.words != usual.words and sorted(odd.words) == sorted(usual.words):
        return 0.6
    differing = [(a, b) for a, b in zip(odd.words, usual.words, strict=True) if plain(a) != plain(b)]
    if len(differing) != 1 or not story.is_unintroduced(odd, usual):
        return None
    (a, b) = differing[0]
    if not (a.isalpha() and b.isalpha()) or is_derived(a, b):
        return None
    if b in BODY_WORDS and a not in BODY_WORDS and len(b) >= 5 and a.isalpha() and is_slip(a, b):
        return 0.6
    return 0.4 if _is_other_word(story, odd, usual, a, b) else None


def _is_other_word(story: NameStory, odd: Person, usual: Person, a: str, b: str) -> bool:
    """Whether one word of a name of three or more has changed, and its words tell it from all other names of the story."""
    words = usual.words
    if {a, b} <= _FAMILIES and len(usual.mentions) < 4:
        return False
    if (
        len(words) < 3
        or {a, b} == {"House", "Senate"}
        or not a[0].isupper()
        or not b[0].isupper()
        or words[-1] in _MANY
        or not words[0].isalpha()
    ):
        return False
    if odd.words[0] == words[0] and odd.words[-1] == words[-1]:
        return words[0] not in BODY_WORDS | GENERAL_WORDS
    is_sure = len(usual.mentions) > 2 or len(words) > 3
    return is_sure and {a, b} <= BODY_WORDS | GENERAL_WORDS  # 'Harbour Trust Centre', 'Harbour Trust Council'
