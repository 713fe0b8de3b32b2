"""How alike two written names are: the same, a slip, the same in sound, two forms of one first name, or just alike."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from checker.mentions.gazetteer import without_accents
from checker.patterns import lazy

# Letters that are written for each other, longest first.
_SOUNDS = (
    ("sch", "s"),
    ("ck", "k"),
    ("ph", "v"),
    ("gh", "g"),
    ("th", "t"),
    ("sh", "s"),
    ("tz", "s"),
    ("qu", "k"),
    ("ch", "k"),
    ("x", "ks"),
)
_LETTERS = str.maketrans({"c": "k", "q": "k", "y": "i", "z": "s", "j": "g", "w": "v", "f": "v", "h": None})
_NO_LETTER, _NO_LETTER_OR_BLANK = lazy(r"[^a-z]"), lazy(r"[^a-z\n ]")
LEAST_LIKENESS = 0.83  # Jaro-Winkler similarity of two words that begin with the same four letters
_DERIVED = lazy(r"(?:s|es|n|an|ian|ean|ese|ish|ist|ists|ism|ite|ites|ic|ians|ans|ers?|i|a|o|os|as)")


@lru_cache(20_000)
def plain(name: str) -> str:
    """A name in small letters, without accents, points, hyphens and blanks: what style alone changes."""
    return _NO_LETTER.sub("", _in_small_letters(without_accents(name)))


def plain_names(names: Sequence[str]) -> list[str]:
    """Many names as `plain`, but for the blanks between their words; all in one pass, which takes a tenth of the time."""
    folded = _in_small_letters("\n".join(map(without_accents, names)))
    return _NO_LETTER_OR_BLANK.sub("", folded).split("\n") if names else []


def _in_small_letters(text: str) -> str:
    return text.casefold().replace("ø", "o").replace("ł", "l")


@lru_cache(20_000)
def sound(name: str) -> str:
    """A rough key: names that a listener may take for each other have the same ('Catherine', 'Katherine', 'Cronberg', 'Kronberg')."""
    key = plain(name)
    for letters, sound_of in _SOUNDS:
        key = key.replace(letters, sound_of)
    key = re.sub(r"(.)\1", r"\1", key[:1].replace("c", "k") + key[1:].translate(_LETTERS))
    return key[:1] + re.sub(r"[aeiou]+", "a", key[1:]).rstrip("a")


def is_homophone(one: str, other: str) -> bool:
    """Whether two first names sound the same ('Jon', 'John'; 'Sara', 'Sarah'), and are not a man's and a woman's ('Daniel', 'Danielle')."""
    a, b = sorted((plain(one), plain(other)), key=len)
    if a == b or sound(a) != sound(b) or are_man_and_woman(a, b):
        return False
    return len(a) >= 5 or re.sub(r"[^aeiou]", "", a).rstrip("e") == re.sub(r"[^aeiou]", "", b).rstrip("e")


def are_man_and_woman(one: str, other: str) -> bool:
    """'Daniel' and 'Danielle', 'Paul' and 'Paula'."""
    a, b = sorted((plain(one), plain(other)), key=len)
    return b in (a + "e", a + "a", a + "la", a + "le", a + "ne", a + "na", a + "te", a[:-1] + "a", a[:-1] + "ia") and b != "anne"


def is_slip(one: str, other: str) -> bool:
    """Whether a finger, an ear or a memory may have made either of two words from the other, and hardly anything else."""
    from rapidfuzz.distance import OSA

    a, b = sorted((plain(one), plain(other)), key=len)
    if a == b or len(a) < 4 or is_derived(a, b):
        return False
    if len(a) == len(b) and sorted(a) == sorted(b) and OSA.distance(a, b) == 1:
        return True
    allowed = 0 if len(b) < 5 else 1 if len(b) < 7 else 2
    distance = OSA.distance(a, b, score_cutoff=allowed)
    if a[0] != b[0]:
        return len(a) >= 6 and (distance <= 1 or sound(a) == sound(b))
    return distance <= allowed or (len(b) >= 6 and sound(a) == sound(b))


def is_one_edit(one: str, other: str) -> bool:
    """Whether one letter, or two changed round, part two words of four letters or more."""
    from rapidfuzz.distance import OSA

    a, b = plain(one), plain(other)
    return min(len(a), len(b)) >= 4 and OSA.distance(a, b, score_cutoff=1) == 1 and not is_derived(a, b)


def is_doubled(one: str, other: str) -> bool:
    """Whether only double letters part two words: 'Smith', 'Smitth'."""
    return plain(one) != plain(other) and singled(one) == singled(other)


def singled(name: str) -> str:
    """A name as `plain`, with one letter for each double one."""
    return re.sub(r"(.)\1", r"\1", plain(name))


def are_anagrams(one: str, other: str) -> bool:
    """Whether two words of five letters or more begin alike and have the same letters: 'Fields', 'Fildes'."""
    a, b = plain(one), plain(other)
    return a != b and len(a) >= 5 and a[0] == b[0] and sorted(a) == sorted(b)


def is_alike(one: str, other: str) -> bool:
    """Whether two surnames are so alike that a writer may take one for the other; many different names are, too."""
    from rapidfuzz.distance import OSA, JaroWinkler

    a, b = sorted((plain(one), plain(other)), key=len)
    if len(a) < 4 or a == b:
        return False
    if a[0] == b[0]:
        alike = LEAST_LIKENESS if a[:4] == b[:4] else 0.87
        return OSA.distance(a, b, score_cutoff=1) <= 1 or (len(a) >= 5 and JaroWinkler.similarity(a, b) >= alike)
    return len(a) >= 5 and OSA.distance(a, b, score_cutoff=1) <= 1


def begins_alike(one: str, other: str) -> bool:
    """Whether two surnames have their first three letters in common ('Lindgren', 'Lindmark'), 'Mc' and 'Mac' not counted."""
    a, b = without_mac(one), without_mac(other)
    return min(len(a), len(b)) >= 4 and a[:3] == b[:3] and not (a.startswith(b) or b.startswith(a) or is_derived(a, b))


def without_mac(name: str) -> str:
    """A surname as `plain`, less the 'Mc' or 'Mac' that many begin with."""
    return re.sub(r"^ma?c(?=[^aeiou])", "", plain(name))


def is_derived(one: str, other: str) -> bool:
    """'boers' of 'boer', 'marxist' of 'marx', 'latina' beside 'latino': no slips."""
    a, b = sorted((plain(one), plain(other)), key=len)
    if a[:-1] == b[:-1] and {a[-1:], b[-1:]} == {"a", "o"}:
        return True
    stem = a[:-1] if a[-1:] in ("a", "e", "i", "o", "y", "s") else a
    if b == a + "n" and a[-1:] not in "aeiouy":
        return False  # 'hanlonn' is a slip, 'romanian' none
    return any(b.startswith(s) and _DERIVED.fullmatch(b[len(s) :]) is not None and (s == a or b[:-1] != s) for s in {a, stem})


@cache
def _families() -> dict[str, frozenset[int]]:
    """First names and nicknames, as `plain`, to the lines of the list that hold them."""
    lines = files("checker.mentions").joinpath("data/nicknames.txt").read_text("utf-8").splitlines()
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(lines):
        for name in [] if line.startswith("#") else line.split():
            found[plain(name)].add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


def may_be_one(one: str, other: str) -> bool:
    """Whether two first names may be forms of one: 'Joe' and 'Joseph', 'J.' and 'John', 'Chris' and 'Christopher'."""
    a, b = sorted((plain(one), plain(other)), key=len)
    if a == b or not a or (a[0] == b[0] and (len(a) <= 2 or one.endswith(".") or other.endswith("."))):
        return True
    if len(a) >= 3 and b.startswith(a) and not b.endswith(("a", "ina", "e")):
        return True
    if _families().get(a, frozenset()) & _families().get(b, frozenset()):
        return True
    return 1 < len(a) <= 3 and (one.isupper() or other.isupper())


def is_transposed(one: str, other: str) -> bool:
    """Whether two neighbouring letters have changed places: 'HFTA', 'HTFA'."""
    at = [index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return len(one) == len(other) and len(at) == 2 and at[1] == at[0] + 1 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]
