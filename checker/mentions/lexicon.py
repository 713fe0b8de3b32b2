"""Whether a word is one of English or somebody's name at all. What is neither, and nearly a name of its story, is a slip.

The list knows 'Barritt' and 'raid', but not 'Kyyl' or 'Stomayor'. Place names and well-known names have lists of their own.
"""

from checker.mentions.famous import famous_words, known_surnames
from checker.mentions.gazetteer import demonyms, forms
from checker.mentions.likeness import plain
from checker.mentions.spelling import known_words
from checker.mentions.word_files import mark_of, words_from

FILE = "words_and_names.txt"
_NAME = "*"


def is_listed(word: str) -> bool:
    """Whether any list has a word, whatever its accents and capitals."""
    others = forms(), demonyms(), known_words(), famous_words(), known_surnames()
    return any(word in held for held in others) or mark_of(FILE, plain(word)) is not None


def is_word(word: str) -> bool:
    """Whether it is a word of English, whatever else is called so: 'HAS', 'Baker'."""
    return mark_of(FILE, plain(word)) == ""


def is_only_name(word: str) -> bool:
    """Whether people are called so, and nothing else is: 'Akins', but not 'Baker' or 'Workers'."""
    return mark_of(FILE, plain(word)) == _NAME


def words_of(letter: str) -> tuple[str, ...]:
    """The words of English that begin with a letter, sorted."""
    return words_from(FILE, letter)


def is_in_census(name: str) -> bool:
    """Whether a name is a word or one of the US census: told in our script, it is spelt in one way."""
    return mark_of(FILE, plain(name)) is not None
