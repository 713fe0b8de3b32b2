"""Bodies whose names are written in two ways: another word, or another order of the words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.clashes.names.lookalikes import all_but_one
from checker.mentions.likeness import is_derived, is_slip, plain
from checker.mentions.name_context import Found, NameStory, share_sentence
from checker.mentions.name_words import BODY_WORDS, GENERAL_WORDS
from checker.mentions.people import Person

# Kinds of bodies that are written for each other; of a name with two other words the story has hardly one of each.
_TAKEN_FOR_EACH_OTHER = tuple(
    frozenset(words.split())
    for words in (
        "Department Ministry|Institute Institution Center Centre|Committee Commission Council Board Panel|Agency Authority Administration"
        "|Association Society Federation Union Organization Organisation League|Foundation Fund Trust|University College|Office Bureau"
        "|Corporation Company|Alliance Coalition|Service Agency|Tribunal Court|Network Group"
    ).split("|")
)
# Of these even one other word is enough.
_NEARLY_ONE = (frozenset({"Department", "Ministry"}), frozenset({"Institute", "Institution"}))
_SMALL = frozenset({"of", "for", "on", "in", "and", "to"})


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
            for at, rest in all_but_one(body.words):
                if 0 < at < len(body.words) - 1 or body.words[at] in BODY_WORDS | GENERAL_WORDS:
                    self._by_rest[rest].append(index)

    def of(self, odd: Person) -> Iterator[Person]:
        """The bodies that may be meant by a name, in their order."""
        found = {index for _, rest in all_but_one(odd.words) for index in self._by_rest.get(rest, ())}
        yield from (self._bodies[index] for index in sorted(found.union(self._by_words.get(tuple(sorted(odd.words)), ()))))


def _score(story: NameStory, odd: Person, usual: Person) -> float | None:
    if odd.words != usual.words and sorted(odd.words) == sorted(usual.words):
        return 0.6
    differing = [(a, b) for a, b in zip(odd.words, usual.words, strict=True) if plain(a) != plain(b)]
    if len(differing) != 1 or not story.is_unintroduced(odd, usual):
        return None
    (a, b) = differing[0]
    if {a, b} <= _SMALL:
        return 0.5 if usual.mentions[0].span.start < odd.mentions[0].span.start else None
    if _is_other_kind(usual, a, b):
        return 0.4
    if not (a.isalpha() and b.isalpha()) or is_derived(a, b):
        return None
    return 0.6 if b in BODY_WORDS and a not in BODY_WORDS and len(b) >= 5 and is_slip(a, b) else None


def _is_other_kind(usual: Person, a: str, b: str) -> bool:
    """Whether a name of three words or more has another word for what the body is: 'Essential Air Service', 'Essential Air Agency'."""
    others = [word for word in usual.words if word != b and word not in _SMALL | {"the", "&"}]
    if len(others) > 1:
        return any({a, b} <= kinds for kinds in _TAKEN_FOR_EACH_OTHER)
    return len(usual.mentions) > 1 and {a, b} in _NEARLY_ONE
