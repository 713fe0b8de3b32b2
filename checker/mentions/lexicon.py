"""Whether a word is one of English or somebody's name at all. What is neither, and nearly a name of its story, is a slip.

The list knows 'Barritt' and 'raid', but not 'Kyyl' or 'Stomayor'. Place names and well-known names have lists of their own.
"""

from bisect import bisect_left
from functools import cache
from importlib.resources import files

from checker.mentions.famous import famous_words, known_surnames
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.likeness import plain
from checker.mentions.spelling import known_words


def is_listed(word: str) -> bool:
    """Whether any list has a word, whatever its accents and capitals."""
    others = forms(), demonyms(), known_words(), famous_words(), known_surnames()
    return any(word in held for held in others) or _entry(plain(word)) != b""


def is_word(word: str) -> bool:
    """Whether it is a word of English, whatever else is called so: 'HAS', 'Baker'."""
    return _entry(plain(word)) not in (b"", plain(word).encode() + b"*")


def is_only_name(word: str) -> bool:
    """Whether people are called so, and nothing else is: 'Akins', but not 'Baker' or 'Workers'."""
    return _entry(plain(word)).endswith(b"*")


def _entry(word: str) -> bytes:
    """The line of a word, with its star if it has one, or nothing; found by bisection: a set of the words would take 15 MB."""
    text, sought = _text(), word.encode()
    at = bisect_left(range(len(text)), sought, key=lambda place: _line(text, place))
    found = _line(text, at) if at < len(text) else b""
    return found if found.removesuffix(b"*") == sought else b""


def _line(text: bytes, place: int) -> bytes:
    """The line that a place lies in."""
    start = text.rfind(b"\n", 0, place) + 1
    return text[start : text.find(b"\n", start)]


@cache
def _text() -> bytes:
    """The words in small letters, sorted, one a line, names that are no words with a star."""
    held = files("checker.mentions").joinpath("data/words_and_names.txt").read_bytes()
    return held[held.index(b"\n", held.rindex(b"\n#") + 1) + 1 :]
