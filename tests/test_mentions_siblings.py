"""Which places a writer may take for each other."""

import pytest

from checker.clashes.places.siblings import Map, _pairs, are_siblings, mixed_up_with
from checker.mentions.gazetteer import forms
from checker.pipeline import Story
from checker.types import Document


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leeds", "Leeds"),
        ("Leeds", "Lyon"),
        ("Leeds", "England"),
        ("Miami", "Florida"),
        ("Sicily", "Corsica"),
        ("Leeds", "Nowhere"),
        ("", ""),
    ],
)
def test_no_siblings(one, other):
    assert not are_siblings(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leeds", "Bristol"),
        ("Birmingham", "Manchester"),
        ("Ohio", "Iowa"),
        ("Sicily", "Sardinia"),
        ("Kenya", "Uganda"),
        ("Atlantic", "Pacific"),
    ],
)
def test_siblings(one, other):
    assert are_siblings(one, other) and are_siblings(other, one)


def test_names_that_are_mixed_up():
    assert mixed_up_with("Slovakia") == {"Slovenia": False, "Czechia": False}
    assert mixed_up_with("Iran") == {"Iraq": True}
    assert mixed_up_with("Leeds") == {}


def test_every_pair_is_known_to_the_gazetteer():
    assert set(_pairs()) <= set(forms().values())


def test_what_lies_near():
    on_map = Map(Story(Document("")).facts)
    assert on_map.are_near("Liberia", "Guinea") and on_map.are_near("Ohio", "Indiana") and on_map.are_near("Leeds", "Bradford")
    assert not on_map.are_near("Liberia", "Kenya") and not on_map.are_near("Leeds", "Glasgow")
    assert on_map.are_in_one_region("Liberia", "Kenya") and on_map.are_in_one_region("Leeds", "Birmingham")
    assert not on_map.are_in_one_region("Liberia", "Norway") and not on_map.are_in_one_region("Leeds", "Lyon")
