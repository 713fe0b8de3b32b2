"""Unlisted words that mean a well-known place."""

import pytest

from checker.clashes.places.unlisted_places import nearest_well_known


@pytest.mark.parametrize("word", ["Iraq", "Mali", "Zabul", "Kolt", "Cubans", "Hanley", "Iran"])
def test_other_words_are_left_alone(word: str) -> None:
    assert nearest_well_known(word) is None


@pytest.mark.parametrize(("word", "place"), [("Iruq", "Iraq"), ("Cuuba", "Cuba"), ("Dlabama", "Alabama"), ("Texs", "Texas")])
def test_a_letter_from_a_place(word: str, place: str) -> None:
    assert nearest_well_known(word) == place
