"""The recipe of the succession weights: its plants stand apart in the office, a seed fixes them, and it tells them from others."""

import numpy as np
import pytest

RIGHT = (
    "Bob Hawke resigned in December 1991 and Paul Keating took over as prime minister of Australia.",
    "Helmut Schmidt gave way in October 1982 to Helmut Kohl.",
)
ELSE = (
    "Robert Menzies never met Bob Hawke.",
    "Konrad Adenauer was buried in 1967, and Helmut Schmidt carried the wreath.",
)


@pytest.fixture(scope="module")
def weights(recipe):
    return recipe("succession_weights")


def texts_of(weights, words):
    return [weights.Text(text) for text in words]


def test_neighbours_are_planted_and_others_are_as_printed(weights):
    examples = list(weights.examples_of(texts_of(weights, (*RIGHT, *ELSE))))
    assert {example.pair.text for example in examples if example.is_slip} == set(RIGHT)
    assert {example.pair.text for example in examples if not example.is_slip} == set(ELSE)
    assert not any(example.pair.is_right for example in examples)


def test_a_seed_fixes_the_plants(weights):
    first, again = (list(weights.examples_of(texts_of(weights, RIGHT))) for _ in range(2))
    assert [example.pair.new[1] for example in first] == [example.pair.new[1] for example in again]


def test_the_plants_of_two_neighbours_weigh_as_much_as_one(weights):
    examples = list(weights.examples_of(texts_of(weights, RIGHT[:1])))
    assert sum(example.weight for example in examples) == pytest.approx(1)


def test_a_sentence_that_is_to_be_flagged_teaches_nothing(weights):
    text = weights.Text(RIGHT[0], (weights.Span(0, 8),))
    assert not list(weights.examples_of([text]))


def test_the_fit_tells_slips_from_others(weights):
    examples = list(weights.examples_of(texts_of(weights, (*RIGHT, *ELSE))))
    scores = weights.FIT.table_of(examples) @ weights.FIT.fit(examples)
    is_slip = np.array([example.is_slip for example in examples])
    assert scores[is_slip].min() > scores[~is_slip].max()
