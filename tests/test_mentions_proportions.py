"""Proportions in words."""

import pytest

from checker.clashes.figures.proportions import find_proportions
from checker.sentences import split_sentences
from checker.types import Document


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("About a third of anglers fished.", 0.29, 0.38),
        ("One angler in three fished.", 0.29, 0.38),
        ("More than a quarter of anglers fished.", 0.25, 0.45),
        ("Nearly half of the anglers fished.", 0.3, 0.5),
        ("Most of them fished.", 0.5, 1.0),
        ("A minority of anglers fished.", 0.0, 0.5),
    ],
)
def test_a_proportion_leaves_some_room(text: str, low: float, high: float) -> None:
    (sentence,) = split_sentences(Document(text))
    (found,) = find_proportions(sentence)
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.01)


@pytest.mark.parametrize("text", ["One in 5,000 stings is fatal.", "The first half of the show was long.", "He won three in five games."])
def test_rates_and_halves_are_none(text: str) -> None:
    (sentence,) = split_sentences(Document(text))
    assert list(find_proportions(sentence)) == []
