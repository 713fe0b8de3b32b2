"""Which word of English a misspelt one may mean."""

import pytest

from checker.mentions.english_words import is_english, is_frequent, is_made_of_words, is_near, meant_words


@pytest.mark.parametrize(
    "word",
    [
        "unpatched",  # begins like many
        "airlifter",  # ends like many
        "taskforces",  # two in one
        "reauthorise",  # only the larger lists have it
        "teh",  # too short
        "gursha",  # a short one near a rare word only
        "uovernment",  # the first letter is hardly ever wrong
        "gvernmet",  # two slips
        "zzzzzzzzz",
    ],
)
def test_nothing_else_is_meant(word: str) -> None:
    assert meant_words(word) == []


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("goverment", ["government"]),
        ("televisoin", ["television"]),
        ("symbosis", ["symbiosis"]),
        ("entrancce", ["entrance"]),
        ("environmant", ["environment"]),
        ("recieved", ["received"]),  # and not 'relieved'
        ("pilgrimmage", ["pilgrimage"]),  # and no pilgrim's mage
        ("studnets", ["students"]),
        ("nuture", ["nurture"]),  # and not 'nature'
    ],
)
def test_words_that_are_meant(word: str, right: list[str]) -> None:
    assert meant_words(word) == right


def test_words_by_list() -> None:
    assert is_english("aardvark") and is_english("reauthorise") and not is_english("goverment")
    assert is_frequent("government") and not is_frequent("aardwolf")
    assert is_near("reauthorise") and not is_near("government")
    assert is_made_of_words("unpatched") and not is_made_of_words("goverment")
