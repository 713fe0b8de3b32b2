"""The recipe of the weights of words of order: its labels come from the figures, and the fit prefers readings that agree."""

import numpy as np
import pytest

TEXTS = (
    "Fares fell from £9.00 to £8.00 in May.",
    "Rents rose from £400 to £450.",
    "The catch was 80 tonnes, down from 95 tonnes.",
    "Costs rose as the dock, from 40 boats in 2010, came to 12 boats.",
    "The score went from 40 points to 30 points.",
)


@pytest.fixture(scope="module")
def weights(recipe):
    return recipe("order_weights")


def test_a_reading_is_right_where_its_figures_agree(weights):
    found = [(order.word.text, order.is_right) for order in weights.orders_of(TEXTS)]
    assert found == [("fell", True), ("rose", True), ("down", True), ("rose", False)]


def test_no_sentence_counts_twice_and_no_text_for_more_than_its_share(weights):
    assert len(list(weights.orders_of(TEXTS[:1] * 3))) == 1
    many = " ".join(f"Rents rose from £{n}00 to £{n}50." for n in range(1, 20))
    assert len(list(weights.orders_of([many]))) == weights.MOST
    assert list(weights.orders_of([many])) == list(weights.orders_of([many]))


def test_the_fit_prefers_readings_like_those_that_agree(weights):
    found = list(weights.orders_of(TEXTS))
    fitted, scores = weights.fit(found), {order.is_right: [] for order in found}
    for order, score in zip(found, weights.table_of(found) @ weights.fit(found), strict=True):
        scores[order.is_right].append(score)
    assert len(fitted) == len(weights.SIGNS) + 1
    assert np.mean(scores[True]) > np.mean(scores[False])
