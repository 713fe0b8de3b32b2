"""Which known name a written one is a slip of: one of the list, of the known people or of the desk's names file."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from checker.mentions.famous import famous_names, famous_words, known_people, rare_surnames
from checker.mentions.lexicon import is_listed
from checker.mentions.likeness import are_man_and_woman, is_derived, is_homophone, is_slip, may_be_one, plain, sound
from checker.mentions.name_words import first_names
from checker.names_file import NamesFile
from checker.patterns import lazy

Index = Mapping[str, tuple[str, ...]]
_SHORT = 5  # letters
_USUAL = 2  # words of a name
_MOST_MEANT = 2  # names that are told where each is as near
_OF_SCRIPTS = lazy(r"[iyjhkcqzwvf]")
FEWEST_LETTERS = 6  # of the rarer word of a rare name; a surname beside a common first name needs one more


def nearest_name(written: str, names: NamesFile) -> str | None:
    """The known name that `written` is a slip of; None where it is right itself, or nothing or several are near."""
    if not written or written in names.known or written in famous_words() or written.casefold() in _in_small_letters():
        return None
    found = _near(written, _index_of(tuple(entry.name for entry in names.entries)))
    found = found or _near(written, _index_of(famous_names())) or _sure_slips(written, _near(written, _index_of(known_people())))
    if found:
        return _nearest(written, found) if _are_one(found) else None
    words = written.split()
    return _rare(written) if len(words) == 1 else _rare_bearer(words)


def _are_one(names: set[str]) -> bool:
    """Whether the names are spellings of one ('Zelensky', 'Zelenskyy')."""
    first, *others = sorted(names)
    return all(may_be_one(a, b) or is_mangled(a, b) for other in others for a, b in zip(first.split(), other.split(), strict=True))


def _nearest(written: str, names: set[str]) -> str:
    from rapidfuzz.distance import OSA

    return min(sorted(names), key=lambda name: OSA.distance(plain(written), plain(name)))


def _rare_bearer(words: list[str]) -> str | None:
    """Of a name with other words before a rare last one than the list's has: that one's slip, where it is hardly another family's name.

    It is where the first word is right ('Pyotr Tchaikovksy'), or where only letters have changed places ('Mohandas Ghandi').
    """
    last = _rare(words[-1])
    if last is None:
        return None
    is_of_bearer = any(name.split()[-1] == last and plain(name.split()[0]) == plain(words[0]) for name in _famous())
    is_shuffled = sorted(plain(last)) == sorted(plain(words[-1]))
    return f"{' '.join(words[:-1])} {last}" if is_of_bearer or is_shuffled else None


@cache
def _famous() -> frozenset[str]:
    return frozenset(famous_names() + known_people())


@cache
def _in_small_letters() -> frozenset[str]:
    return frozenset(map(str.casefold, _famous()))


@lru_cache(8)
def _index_of(names: Iterable[str]) -> Index:
    """Names of several words by each of their words as `plain`, and those of one word by ''."""
    index: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for word in {plain(w) for w in name.split()} if " " in name else {""}:
            index[word].append(name)
    return {word: tuple(held) for word, held in index.items()}


def _near(written: str, index: Index) -> set[str]:
    """Names of as many words, of which all but one are right and that one is nearly."""
    words = written.split()
    if len(words) < 2:
        return set()
    candidates = {name for word in words for name in index.get(plain(word), ())}
    return {name for name in sorted(candidates) if _is_near(words, name.split())}


def _sure_slips(written: str, names: Iterable[str]) -> set[str]:
    """Of names that fewer people have in mind those that nobody else can be meant by.

    A single letter parts the names, and the right one is rare or the wrong word in no list; or that word has the sound or the letters
    of the right one. Of a first name that sounds the same one that is as common ('Freddy Mercury') or none at all ('Richerd Arkwright').
    """
    return {name for name in names if _is_sure_slip(written.split(), name.split())}


def _is_sure_slip(words: list[str], right: list[str]) -> bool:
    from rapidfuzz.distance import OSA

    [(a, b)] = [(a, b) for a, b in zip(words, right, strict=True) if plain(a) != plain(b)]
    is_far = OSA.distance(plain(a), plain(b)) > 1
    if b == right[0] and sound(a) == sound(b):
        is_sure = _is_rare(right) if a in first_names() else not (is_far or is_listed(a) or _is_transliteration(a, b))
        return is_sure and (b in first_names() or len(right) > _USUAL)
    if is_far:
        return not is_listed(a) and (sound(a) == sound(b) or sorted(plain(a)) == sorted(plain(b)))
    return _is_rare(right) or not is_listed(a)


def _is_transliteration(one: str, other: str) -> bool:
    """Whether only letters part two words that are written for each other where another script is told: 'Yuriy', 'Yuri'."""
    a, b = (_OF_SCRIPTS.sub("", plain(name)) for name in (one, other))
    return a == b


def _is_rare(words: list[str]) -> bool:
    """Whether a name is none that many others are called nearly like, as 'Edmund Burke' is."""
    if len(words) > _USUAL:
        return True
    if words[0] in first_names():
        return len(words[-1]) > FEWEST_LETTERS
    return max(len(words[0]), len(words[-1])) >= FEWEST_LETTERS


def _is_near(words: list[str], right: list[str]) -> bool:
    from rapidfuzz.distance import OSA

    differing = [(a, b) for a, b in zip(words, right, strict=False) if plain(a) != plain(b)]
    if len(words) != len(right) or len(differing) != 1:
        return False
    (a, b) = differing[0]
    if len(plain(b)) <= _SHORT and not is_mangled(a, b) and abs(len(plain(a)) - len(plain(b))) > 1:
        return False  # 'Kinney' only sounds like 'Kane'
    if a == words[0] and len(right) > _USUAL:  # hardly anybody else has a name of three words but for the first
        return is_slip(a, b) or (OSA.distance(plain(a), plain(b)) == 1 and not may_be_one(a, b))
    is_first = plain(a) == plain(words[0]) and right[0] in first_names()
    if is_first and not is_homophone(a, b) and (may_be_one(a, b) or are_man_and_woman(a, b) or a in first_names()):
        return False  # a nickname, or somebody else of the surname
    if plain(b) + "s" == plain(a) or plain(a) + "s" == plain(b):
        return False
    return is_slip(a, b) or is_mangled(a, b)


def is_mangled(one: str, other: str) -> bool:
    """Whether a word has a letter too many or too few, or if long keeps its beginning and most of the rest ('Hitchcok')."""
    from rapidfuzz.distance import OSA, JaroWinkler

    a, b = plain(one), plain(other)
    if len(b) >= 5 and abs(len(a) - len(b)) == 1 and OSA.distance(a, b) == 1:
        return True
    return min(len(a), len(b)) >= 8 and a[:4] == b[:4] and OSA.distance(a, b) <= 3 and JaroWinkler.similarity(a, b) >= 0.9


def _rare(written: str) -> str | None:
    """A rare last word, or a brand of one word, that `written` is one letter from, or two where it is long; of two, 'this or that'."""
    from rapidfuzz.distance import OSA

    a = plain(written)
    if len(a) < 6 or not written[0].isupper() or not written.isalpha():
        return None
    is_accented = not written.isascii()  # nobody puts in an accent by a slip: 'Cléopâtre'
    near = set()
    for b, word in _rare_words().get(a[0], ()):
        allowed = 2 if len(b) >= 9 else 1
        is_near = OSA.distance(a, b, score_cutoff=allowed) <= allowed or sorted(a) == sorted(b)
        if is_near and not is_derived(a, b) and not (is_accented and word.isascii()):
            near.add(word)
    return " or ".join(sorted(near)) if 0 < len(near) <= _MOST_MEANT and a not in map(plain, near) else None


@cache
def _rare_words() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The rare last words by first letter, each as `plain` with the word as written."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for word in sorted(rare_surnames()):
        found[plain(word)[0]].append((plain(word), word))
    return {letter: tuple(words) for letter, words in found.items()}
