"""Names of three words and more, and names of places in two, of which one word is wrong."""

import pytest

from checker.clashes.names import long_names
from checker.clashes.places import place_phrases


@pytest.mark.parametrize(
    "text",
    ["Human Rights Watch", "International Criminal Courts", "the bank of America", "Delta Air Lines-US", "Human Rights and Watch"],
)
def test_long_names_are_right(text):
    assert list(long_names.find_slips(text)) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [("Médecins Sans Frontiers", "Médecins Sans Frontières"), ("the International Crimnal Court", "International Criminal Court")],
)
def test_a_long_name_has_one_word_wrong(text, right):
    assert [name for _, _, name in long_names.find_slips(text)][:1] == [right]


@pytest.mark.parametrize("text", ["Costa Rica", "Costa Ricans", "San Martino", "North Koreans", "Sri Lankan Airlines", "Costa Coffee"])
def test_places_are_right(text):
    assert list(place_phrases.find_slips(text)) == []


@pytest.mark.parametrize(
    ("text", "right"), [("Costa Rico won", "Costa Rica"), ("in Puerto Rica", "Puerto Rico"), ("to Addis Abeba", "Addis Ababa")]
)
def test_a_place_has_one_word_wrong(text, right):
    assert [name for _, _, name in place_phrases.find_slips(text)] == [right]
