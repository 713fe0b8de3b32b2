"""Long lists of words, searched as they stand."""

import pytest

from checker.mentions.word_files import mark_of, words_from

FILE = "words_and_names.txt"


@pytest.mark.parametrize("word", ["", "zzzz", "governmen", "ernment", "aaberg\naaby", "Å", "{", "*"])
def test_what_is_no_line(word: str) -> None:
    assert mark_of(FILE, word) is None


def test_marks() -> None:
    assert mark_of(FILE, "raid") == "" and mark_of(FILE, "aaberg") == "*"
    assert mark_of("near_words.txt", "government") == "+" and mark_of("near_words.txt", "reauthorise") == ""


@pytest.mark.parametrize("letter", ["a", "m", "z"])
def test_words_of_a_letter(letter: str) -> None:
    words, names = words_from(FILE, letter), words_from(FILE, letter, "*")
    assert words and names and list(words) == sorted(words) and not set(words) & set(names)
    assert {word[0] for word in (*words, *names)} == {letter}
    assert mark_of(FILE, words[0]) == mark_of(FILE, words[-1]) == "" and mark_of(FILE, names[-1]) == "*"


def test_no_words_of_no_letter() -> None:
    assert words_from(FILE, "") == words_from(FILE, "é") == ()
