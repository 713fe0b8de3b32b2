"""Which known name a written one is a slip of: one of the lists of well-known people or of the desk's names file."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import zip_longest

from checker.mentions.famous import famous_names, famous_words, known_people, rare_surnames
from checker.mentions.lexicon import is_in_census, is_listed
from checker.mentions.likeness import are_anagrams, are_man_and_woman, is_derived, is_homophone, may_be_one, plain, plain_names, sound
from checker.mentions.name_words import first_names
from checker.mentions.slip_kinds import count_edits, is_plural
from checker.names_file import NamesFile

_MOST_MEANT = 2  # names that are told where each is as near
_FOR_TWO = 9  # letters of a word of which two may be wrong
_MOST = 3  # letters that may be wrong
_SHORTEST = 3  # letters of a word that may be wrong
_HEARD = 6  # letters from which
FEWEST_LETTERS = 6  # of the rarer word of a rare name; a surname beside a common first name needs one more


def nearest_name(written: str, names: NamesFile) -> str | None:
    """The known name that `written` is a slip of; None where it is right itself, or nothing or several are near."""
    words = written.split()
    if not written or written in names.known or written in famous_words() or written.casefold() in _in_small_letters():
        return None
    if len(words) == 1:
        return _near_rare(written)
    for known in (tuple(entry.name for entry in names.entries), _well_known()):
        if found := {name for name in _sharing(words, _index_of(known)) if _is_meant(*_as_long(words, name.split()))}:
            return min(sorted(found), key=lambda name: count_edits(plain(written), plain(name))) if _are_one(found) else None
    return _rare_bearer(words)


def _without_initials(words: Sequence[str]) -> Sequence[str]:
    """'George Bushy' for 'George W. Bushy'."""
    return [word for word in words if len(plain(word)) > 1] if len(words) > 2 else words


def _as_long(written: Sequence[str], right: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Two names as they are where they have as many words, else without their initials."""
    return (written, right) if len(written) == len(right) else (_without_initials(written), _without_initials(right))


def _sharing(words: Sequence[str], index: Mapping[str, Sequence[str]]) -> set[str]:
    """Names that share a word."""
    return {name for word in words for name in index.get(plain(word), ())}


def _are_one(names: set[str]) -> bool:
    """Whether the names are spellings of one ('Zelensky', 'Zelenskyy')."""
    first, *others = (_without_initials(name.split()) for name in sorted(names))
    pairs = [(a, b) for other in others for a, b in zip_longest(first, other, fillvalue="")]
    return all(may_be_one(a, b) or _is_near(a, b) for a, b in pairs)


def _is_meant(words: Sequence[str], right: Sequence[str]) -> bool:
    """Whether all words but one are right, and that one is hardly somebody else's.

    Of a word in no list any slip is believed, of a name that others have what the ear or the finger makes of a rarer one.
    """
    differing = [(a, b) for a, b in zip(words, right, strict=False) if plain(a) != plain(b)]
    if len(words) != len(right) or len(differing) != 1:
        return False
    [(a, b)] = differing
    is_first = b == right[0]
    if is_plural(plain(a), plain(b)) or len(plain(b)) < _SHORTEST or (is_first and are_man_and_woman(a, b)):
        return False
    edits, is_famous = count_edits(plain(a), plain(b)), " ".join(right) in _famous()
    if not is_listed(a):
        is_others = not is_first and not is_famous and _is_of_many(right)
        return _is_near(a, b) and not is_others and not _is_transliterated(a, b, right)
    if not is_first:
        is_sure = (is_famous and a[0] == b[0] and _is_near(a, b)) or (edits == 1 and _is_rare(right))
        return is_sure and not _is_transliterated(a, b, right)
    is_heard = is_homophone(a, b) and edits < _MOST
    is_typed = edits == 1 and (len(right) > 2 or not (a in first_names() or may_be_one(a, b)))
    return (is_heard or is_typed) and (is_famous or _is_rare(right)) and not _is_transliterated(a, b, right)


def _is_near(odd: str, right: str) -> bool:
    """Whether a finger or an ear may have made a word of another: as `_is_mistyped`, or so that none of the wrong letters is heard."""
    a, b = plain(odd), plain(right)
    is_heard = a[:1] == b[:1] and min(len(a), len(b)) >= _HEARD and sound(a) == sound(b)
    return _is_mistyped(a, b) or (is_heard and 0 < count_edits(a, b) <= _MOST)


def _is_mistyped(odd: str, right: str) -> bool:
    """Whether a letter parts two words, in long ones two, or the order."""
    a, b = plain(odd), plain(right)
    allowed = 2 if min(len(a), len(b)) >= _FOR_TWO and a[0] == b[0] else 1
    return 0 < count_edits(a, b) <= allowed or are_anagrams(a, b)


def _is_transliterated(odd: str, meant: str, right: Sequence[str]) -> bool:
    """Whether a word may be the right one, told in our script in another way ('Saleh', 'Salih'): of a name with nothing of America,
    unless all the world writes it in one way."""
    is_of_here = right[0] in first_names() and is_in_census(right[0]) and not right[-1].startswith(("al-", "el-"))
    if is_of_here or is_in_census(right[-1]) or are_anagrams(odd, meant) or " ".join(right) in _famous():
        return False
    return sound(odd) == sound(meant)


def _is_of_many(right: Sequence[str]) -> bool:
    """Whether a surname is short and common beside a common first name: 'John Olver' is another than John Oliver."""
    return right[0] in first_names() and is_in_census(right[-1]) and len(right[-1]) <= FEWEST_LETTERS


def _is_rare(words: Sequence[str]) -> bool:
    """Whether a name is none that many others are called nearly like, as 'Edmund Burke' is."""
    if len(words) > 2:
        return True
    if words[0] in first_names():
        return len(words[-1]) > FEWEST_LETTERS
    return max(len(words[0]), len(words[-1])) >= FEWEST_LETTERS


def _rare_bearer(words: Sequence[str]) -> str | None:
    """Of a name with other words before a last one that no list has: that one's slip, where it is hardly another family's name.

    It is where the first name is a form of the bearer's ('Theodore Kacyznski'), or where letters of a rare one have changed places.
    """
    first, last = words[0], words[-1]
    if (rare := _near_rare(last)) and are_anagrams(rare, last):
        return " ".join((*words[:-1], rare))
    near = {name.split()[-1] for name in _near_surnames(last) if may_be_one(name.split()[0], first)}
    return " ".join((*words[:-1], *near)) if len(near) == 1 else None


def _near_surnames(word: str) -> list[str]:
    """The known people whose surname begins as a word in no list does, and is nearly that."""
    if is_listed(word) or len(plain(word)) < FEWEST_LETTERS:
        return []
    rivals = _by_surname().get(plain(word)[0], {})
    near = (names for surname, names in rivals.items() if _is_mistyped(word, surname) and not is_derived(word, surname))
    return [name for names in near for name in names]


def _near_rare(written: str) -> str | None:
    """A rare last word, or a brand of one word, that `written` is nearly; of two, 'this or that'."""
    if len(plain(written)) < FEWEST_LETTERS or not written[0].isupper() or not written.isalpha():
        return None
    is_accented = not written.isascii()  # nobody puts in an accent by a slip: 'Cléopâtre'
    near = {
        word
        for word in _rare_words().get(plain(written)[0], ())
        if _is_mistyped(written, word) and not is_derived(written, word) and not (is_accented and word.isascii())
    }
    return " or ".join(sorted(near)) if 0 < len(near) <= _MOST_MEANT else None


@cache
def _famous() -> frozenset[str]:
    return frozenset(famous_names())


@cache
def _well_known() -> tuple[str, ...]:
    return famous_names() + known_people()


@cache
def _in_small_letters() -> frozenset[str]:
    return frozenset(map(str.casefold, _well_known()))


@lru_cache(8)
def _index_of(names: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """Names of several words by each of their words as `plain`."""
    index: dict[str, list[str]] = defaultdict(list)
    for name, words in zip(names, plain_names(names), strict=True):
        for word in set(words.split(" ")) if " " in name else ():
            index[word].append(name)
    return index


@cache
def _by_surname() -> Mapping[str, Mapping[str, list[str]]]:
    """The known people by the first letter of their surnames, and these."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in _well_known():
        if surname := plain(name.split()[-1]):
            found[surname[0]][name.split()[-1]].append(name)
    return found


@cache
def _rare_words() -> Mapping[str, tuple[str, ...]]:
    """The rare last words by first letter."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(rare_surnames()):
        found[plain(word)[0]].append(word)
    return {letter: tuple(words) for letter, words in found.items()}
