"""Which places a writer may take for each other."""

import pytest

from checker.clashes.places.siblings import _pairs, are_siblings, mixed_up_with
from checker.mentions.gazetteer import forms


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
