"""What kind of slip parts a written word from a known one, both in small letters: of a finger, of an ear, or a house's style."""

import re

from checker.mentions.likeness import is_derived, is_doubled, sound
from checker.patterns import lazy

_LIKE = tuple(map(frozenset, ("aeiouy", "mn", "lr", "dt", "bpv", "ckgq", "sczx", "fvw", "gj")))  # letters taken for each other
_LONG = 9  # letters of a word in which any one letter may be wrong
_TAKEN = 7  # and a consonant for one like it
_FOR_TWO = 10  # and any two
_SOUNDING = 6  # letters from which what sounds the same is one word
_STYLES = ((lazy(r"(?<=\w{2})is(?=ation|ing|ed?$)"), "iz"), (lazy(r"our(?=\b|s\b|er)"), "or"), (lazy(r"ence\b"), "ense"))


def count_edits(one: str, other: str, most: int = 3) -> int:
    """Letters that are wrong, too many or too few, and neighbours that have changed places; above `most`, `most` + 1."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=most)


def is_slip_of(odd: str, right: str) -> bool:
    """Whether hardly anything but a slip makes `odd` of `right`: one letter, or in longer words two, or none that is heard."""
    edits = count_edits(odd, right)
    if edits <= 1:
        return edits == 1
    if edits == 2 and min(len(odd), len(right)) >= _FOR_TWO:
        return True
    return edits <= 3 and min(len(odd), len(right)) >= _SOUNDING and odd[0] == right[0] and sound(odd) == sound(right)


def is_plain_slip(odd: str, right: str) -> bool:
    """Of those the plain ones, that begin right: a letter left out or put in, two changed round, a vowel or a sound for its like.

    Any other letter is wrong in long words only: 'Tepco' is no Tesco.
    """
    if odd[0] != right[0] or not is_slip_of(odd, right):
        return False
    if sound(odd) == sound(right) or sorted(odd) == sorted(right):
        return True
    if count_edits(odd, right) > 1 or len(odd) != len(right) or len(right) >= _LONG:
        return count_edits(odd, right) == 1
    [(a, b)] = [(a, b) for a, b in zip(odd, right, strict=True) if a != b]
    return any({a, b} <= letters for letters in (_LIKE if len(right) >= _TAKEN else _LIKE[:1]))


def is_finger_slip(odd: str, right: str) -> bool:
    """Whether two letters have changed places, or one is doubled, single or put in; of a longer word, any one but a last vowel or s."""
    if are_changed_round(odd, right) or is_doubled(odd, right):
        return True
    if count_edits(odd, right) != 1:
        return False
    if odd[-1] != right[-1]:
        return len(odd) == len(right) >= _TAKEN and odd[-1] not in "aeiouy"
    return len(right) >= _TAKEN or len(odd) > len(right) or (len(odd) == len(right) and sound(odd) == sound(right))


def are_changed_round(one: str, other: str) -> bool:
    """Whether two neighbouring letters have changed places: 'untied', 'united'."""
    return sorted(one) == sorted(other) and count_edits(one, other) == 1


def is_another_form(odd: str, right: str) -> bool:
    """Whether a word is the plural of another or the like, or the same in another English ('theatre', 'labor')."""
    if odd == right + right[-1]:
        return False  # 'Lamborghinii'
    return is_derived(odd, right) or is_another_style(odd, right)


def is_another_style(odd: str, right: str) -> bool:
    """Whether a word is the same in another English."""
    return _in_one_style(odd) == _in_one_style(right)


def is_plural(one: str, other: str) -> bool:
    """Whether one word has an s more: 'departments', but not 'crosss'."""
    shorter, longer = sorted((one, other), key=len)
    return shorter + "s" == longer and not shorter.endswith("s")


def _in_one_style(word: str) -> str:
    word = re.sub(r"(?<=[bt])re(?=s?\b)", "er", word.replace("programme", "program"))
    for pattern, letters in _STYLES:
        word = pattern.sub(letters, word)
    return word
