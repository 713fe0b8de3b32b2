"""Which words of English a misspelt one may mean; the rule is shared with models/recipes/near_words.py, which lists its exceptions."""

from functools import cache
from importlib.resources import files

from checker.mentions.lexicon import is_word, words_of
from checker.mentions.likeness import is_doubled, is_transposed
from checker.mentions.word_files import mark_of, words_from

FILE = "near_words.txt"
# Shorter words are one letter from too many others.
SHORT = 6
# From this length on hardly any two words of English are one letter apart, so that a rare one may be meant too.
LONG = 8
_FREQUENT = "+"
# What makes a word of another: 'airlifter', 'unpatched'. No list has all of them.
_ENDINGS = ("s", "es", "er", "ers", "ish", "ness", "like", "ism", "ist", "ists", "able", "ly", "wise", "isation", "ization")
_BEGINNINGS = ("un", "re", "non", "pre", "anti", "over", "under", "sub", "super", "mis", "co", "de", "bio", "micro", "multi", "e")


def meant_words(word: str) -> list[str]:
    """The words of English that one slip may have made `word` of, which no list has.

    Of a word that may be made of others only what a double letter, or two that changed places, part from one that is printed often.

    A slip is a letter too many, missing or another one, the first left out, or two that changed places. Words of the very
    same letters are preferred: 'recieved' is 'received' and not 'relieved'.
    """
    if is_near(word):
        return []
    found = nearest_words(word)
    if is_made_of_words(word):  # 'pilgrimmage' may be a pilgrim's magic
        found = [other for other in found if is_frequent(other) and (is_doubled(word, other) or is_transposed(word, other))]
    return [other for other in found if set(other) == set(word)] or found


def nearest_words(word: str) -> list[str]:
    """The words that a slip makes `word` of, whatever lists have it: those printed often, or else, of a long word, any."""
    if len(word) < SHORT:
        return []
    found = _one_slip_away(word, words_from(FILE, word[0], _FREQUENT))
    if not found and len(word) >= LONG:
        found = _one_slip_away(word, words_of(word[0]))
    return sorted(found)


def is_made_of_words(word: str) -> bool:
    """Whether a word is another with an ending or beginning, or two written as one ('taskforces')."""
    stems = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    stems += [word.removeprefix(beginning) for beginning in _BEGINNINGS if word.startswith(beginning)]
    if any(is_english(stem) or is_english(f"{stem}e") for stem in stems if len(stem) >= 4):
        return True
    return any(is_frequent(word[:at]) and is_frequent(word[at:]) for at in range(4, len(word) - 3))


def is_english(word: str) -> bool:
    """Whether a word in small letters is one of English."""
    return is_word(word) or mark_of(FILE, word) is not None


def is_frequent(word: str) -> bool:
    """Whether newspapers print a word often."""
    return mark_of(FILE, word) == _FREQUENT


def is_near(word: str) -> bool:
    """Whether a list has a word that the lexicon has not, since it is near another."""
    return mark_of(FILE, word) == ""


@cache
def body_words() -> frozenset[str]:
    """Common words that names of bodies, offices and days are made of, in small letters."""
    lines = files("checker.mentions").joinpath("data/body_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _one_slip_away(word: str, choices: tuple[str, ...]) -> list[str]:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    return [other for other, distance, _at in process.extract(word, choices, scorer=OSA.distance, score_cutoff=1, limit=9) if distance == 1]
