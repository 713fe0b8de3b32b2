"""The recipe of the event weights: its plants change one year, a seed fixes them, and it tells slips from other dates."""

import random

import numpy as np
import pytest

TEXTS = (
    "Soldiers gunned down Anwar Sadat at a parade in Cairo in October 1981.",
    "The Challenger shuttle broke apart off Florida in January 1986.",
    "Lennon sang with Ono in New York in 1976.",
    "Koresh bought land near Waco with guns in 1990.",
)


@pytest.fixture(scope="module")
def weights(recipe):
    return recipe("event_weights")


def test_a_date_that_is_the_events_own_is_right_and_any_other_wrong(weights):
    slips, printed = weights.examples_of(TEXTS)
    assert {slip.fact.subject for slip in slips} >= {"assassination of Anwar Sadat", "Challenger disaster"}
    assert all(str(slip.date.value.year) not in slip.text for slip in slips)
    assert {one.text for one in printed} <= set(TEXTS[2:])


def test_a_seed_fixes_the_plants(weights):
    first, again = (weights.examples_of(TEXTS)[0] for _ in range(2))
    assert [one.date for one in first] == [one.date for one in again]


def test_a_plant_leaves_the_month(weights):
    own = next(pair for pair in weights.pairs_of(TEXTS[:1]) if pair.is_own)
    plants = [weights.plant(own, random.Random(seed)) for seed in range(40)]
    assert {plant.date.value.month for plant in plants} == {10}
    assert len({plant.off for plant in plants}) > 8


def test_figures_change_places(weights):
    assert weights.swap(1957, 2) == 1975
    assert weights.swap(490, 1) == 940
    assert weights.swap(-490, 1) == -940


def test_the_parts_of_the_sentences_are_apart_and_fixed(weights):
    texts = [f"{'A sentence of an encyclopaedia that is long enough to count as one.'} {at}" for at in range(30)]
    parts = weights.split_sentences(texts)
    assert sorted(text for part in parts for text in part) == sorted(texts)
    assert parts == weights.split_sentences(reversed(texts))


def test_slips_that_look_like_chance_are_left_out(weights, monkeypatch):
    fitted, fit_tables = [], weights.fit_tables
    monkeypatch.setattr(weights, "table_of", np.array)
    monkeypatch.setattr(weights, "fit_tables", lambda *tables: fitted.append(len(tables[0])) or fit_tables(*tables))
    weights.fit([[1.0, 1.0]] * 400 + [[0.0, 1.0]] * 4, [[0.0, 1.0]] * 400)
    assert fitted == [404, 400, 400]


def test_the_fit_tells_slips_from_dates_as_printed(weights):
    slips, _ = weights.examples_of(TEXTS)
    printed = list(weights.pairs_of(TEXTS[2:]))
    fitted = weights.fit(slips, printed)
    assert np.mean(weights.table_of(slips) @ fitted) > np.mean(weights.table_of(printed) @ fitted)
