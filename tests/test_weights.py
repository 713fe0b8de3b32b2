"""Signs of a pair and what they are worth together."""

import csv
import math
from importlib.resources import files

import pytest

from checker.clashes.places.lone_pairs import KINDS
from checker.clashes.places.place_signs import SIGNS
from checker.weights import Sign, chance, measure


def table() -> list[dict[str, str]]:
    return list(csv.DictReader(files("checker").joinpath("clashes/places/data/place_weights.csv").read_text("utf-8").splitlines()))


def test_signs_are_measured_in_order():
    signs = (Sign("long", lambda text: len(text) > 3), Sign("letters", len))
    assert measure(signs, "four") == [1.0, 4.0] and measure(signs, "one") == [0.0, 3.0]


def test_the_chance_is_the_sum_of_the_weights():
    row = {row["sign"]: row for row in table()}
    logit = float(row["to begin with"]["town"]) + 2 * float(row["alike"]["town"])
    assert chance("clashes/places/data/place_weights.csv", (Sign("alike", lambda _: 2.0),), "town", "a pair") == pytest.approx(
        1 / (1 + math.exp(-logit))
    )


def test_a_sign_without_a_weight_is_an_error():
    with pytest.raises(KeyError):
        chance("clashes/places/data/place_weights.csv", (Sign("no such sign", lambda _: 1.0),), "town", "a pair")


def test_each_sign_of_places_has_its_weights():
    assert [row["sign"] for row in table()] == [*(sign.name for sign in SIGNS), "to begin with"]
    assert all(set(row) == {"sign", *KINDS} for row in table())
