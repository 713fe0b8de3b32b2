"""The recipe of what tells a past date from one to come: the story's own day labels the dates, and the fit tells them apart."""

import datetime

import numpy as np
import pytest

from checker.types import Document

TEXTS = (
    "The mill was sold in 1990. It will be pulled down in 2030. The board passed the 2030 budget.",
    "The bridge, which cost a lot, was opened in 1987. The council hopes to close it by 2028. Rain fell in 2018.",
)


@pytest.fixture(scope="module")
def told(recipe):
    return recipe("told_weights")


@pytest.fixture(scope="module")
def examples(told):
    return [one for text in TEXTS for one in told.told_in(Document(text, date=datetime.date(2018, 9, 8)))]


def test_a_storys_day_labels_its_dates_but_names_and_its_own_year(examples):
    assert [(clause.date.text, is_past) for clause, is_past in examples] == [
        ("1990", True),
        ("2030", False),
        ("1987", True),
        ("2028", False),
    ]


def test_the_fit_tells_past_from_to_come(told, examples):
    signs, labels = told.table_of(examples)
    sums = signs @ told.fit(signs, labels)
    assert sums[labels == 1].min() > 0 > sums[labels == 0].max()


def test_many_dates_of_one_sort_do_not_move_the_sum(told, examples):
    signs, labels = told.table_of(examples)
    often = np.r_[labels, np.repeat(labels[:1], 20)]
    fitted = told.fit(np.r_[signs, np.repeat(signs[:1], 20, axis=0)], often)
    assert (signs @ fitted)[labels == 0].max() < 0
