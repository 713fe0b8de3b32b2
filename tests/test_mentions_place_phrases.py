"""Names of places in two words, of which one is wrong."""

import pytest

from checker.clashes.places import place_phrases


@pytest.mark.parametrize("text", ["Costa Rica", "Costa Ricans", "San Martino", "North Koreans", "Sri Lankan Airlines", "Costa Coffee"])
def test_places_are_right(text):
    assert list(place_phrases.find_slips(text)) == []


@pytest.mark.parametrize(
    ("text", "right"), [("Costa Rico won", "Costa Rica"), ("in Puerto Rica", "Puerto Rico"), ("to Addis Abeba", "Addis Ababa")]
)
def test_a_place_has_one_word_wrong(text, right):
    assert [name for _, _, name in place_phrases.find_slips(text)] == [right]
