"""Names that are known: a list of our own and the desk's names file; which of them a written name is a slip of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from checker.mentions.likeness import are_man_and_woman, is_derived, is_homophone, is_slip, may_be_one, plain, sound
from checker.mentions.name_words import first_names
from checker.names_file import NamesFile

Index = Mapping[str, tuple[str, ...]]


@cache
def famous_names() -> tuple[str, ...]:
    """The list, without its stars."""
    return tuple(line.rstrip("*") for line in _lines())


@cache
def known_people() -> tuple[str, ...]:
    """People of the reference facts with rare names, who are not in the list."""
    return tuple(_lines("known_people.txt"))


@cache
def famous_words() -> frozenset[str]:
    """Every word of the list."""
    return frozenset(word for name in famous_names() for word in name.split())


@cache
def known_surnames() -> frozenset[str]:
    """Last words of the people of the reference facts: 'Chekhov', but 'Jenkins' too."""
    return frozenset(name.split()[-1] for name in known_people())


def _lines(name: str = "famous_names.txt") -> list[str]:
    lines = files("checker.mentions").joinpath("data", name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@cache
def _rare_words() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Last words that are so much a name's own that they are looked for alone, by first letter, as `plain` with the word as written."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for word in sorted({line.rstrip("*").split()[-1] for line in _lines() if line.endswith("*")}):
        found[plain(word)[0]].append((plain(word), word))
    return {letter: tuple(words) for letter, words in found.items()}


_SHORT = 5  # letters


def nearest_name(written: str, names: NamesFile) -> str | None:
    """The known name that `written` is a slip of; None where it is right itself, or nothing or several are near."""
    if written in names.known or written in famous_words() or written in _famous():
        return None
    found = _near(written, _index_of(tuple(entry.name for entry in names.entries)))
    found = found or _near(written, _index_of(famous_names())) or _one_letter_from(written, _near(written, _index_of(known_people())))
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


def _one_letter_from(written: str, names: Iterable[str]) -> set[str]:
    """Of names that fewer people have in mind what a single letter parts from them, unless a first name sounds the same ('Yuriy')."""
    from rapidfuzz.distance import OSA

    near = {name for name in names if OSA.distance(plain(written), plain(name)) == 1}
    first = written.split()[0]
    return {name for name in near if plain(name.split()[0]) == plain(first) or sound(name.split()[0]) != sound(first)}


def _is_near(words: list[str], right: list[str]) -> bool:
    differing = [(a, b) for a, b in zip(words, right, strict=False) if plain(a) != plain(b)]
    if len(words) != len(right) or len(differing) != 1:
        return False
    (a, b) = differing[0]
    if len(plain(b)) <= _SHORT and not is_mangled(a, b) and abs(len(plain(a)) - len(plain(b))) > 1:
        return False  # 'Kinney' only sounds like 'Kane'
    is_first = plain(a) == plain(words[0]) and right[0] in first_names()
    if is_first and (may_be_one(a, b) or are_man_and_woman(a, b) or (a in first_names() and not is_homophone(a, b))):
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
    """A rare last word, or a brand of one word, that `written` is one letter from, or two where it is long."""
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
    return near.pop() if len(near) == 1 and plain(next(iter(near))) != a else None
