"""What is a word, a name, or neither."""

import pytest

from checker.mentions.lexicon import is_listed, is_only_name, is_word


@pytest.mark.parametrize("word", ["Sotomayor", "raid", "Zürich", "Akins", "aardvark", "zoom", "Kabul", "Iraqi"])
def test_words_and_names_of_all_lists(word: str) -> None:
    assert is_listed(word)


@pytest.mark.parametrize("word", ["Stomayor", "Kyyl", "Iruq", "Obamo", "", "zzzz", "aaaa"])
def test_what_no_list_has(word: str) -> None:
    assert not is_listed(word) and not is_only_name(word)


def test_names_that_are_no_words() -> None:
    assert is_only_name("Akins") and is_only_name("Jeffers")
    assert not is_only_name("Baker") and not is_only_name("Workers") and not is_only_name("Burrows")


def test_words_of_english() -> None:
    assert (
        is_word("HAS") and is_word("Baker") and not is_word("AMISON") and not is_word("Akins") and not is_word("Kyyl") and not is_word("")
    )
