"""The recipes of the place weights: plants change one place, a seed fixes them, and the fit tells slips from the rest."""

import random

import numpy as np
import pytest

from checker.clashes.places.siblings import Map
from checker.pipeline import Story
from checker.types import Document
from checker.weights import Sign

PLACES = (
    "The ferry to Norway was full. Norway sold more tickets in May. A shop in Leeds shut. The Norwegian captain was glad. Leeds has two"
    " ports. Nobody left Leeds by sea."
)


@pytest.fixture(scope="module")
def place_plants(recipe):
    story, places = Story(Document(PLACES)), recipe("place_weights").places_of(PLACES)
    planter = recipe("place_slips").Planter(Map(story.facts), 1)
    return [plant for _ in range(40) if (plant := planter.plant(PLACES, places))]


def test_a_plant_changes_one_place(place_plants):
    assert {plant.was for plant in place_plants} == {"Norway", "Leeds"}
    for plant in place_plants:
        changed = plant.text[plant.span.start : plant.span.end]
        assert changed not in PLACES
        assert PLACES.startswith(plant.text[: plant.span.start]) and PLACES.endswith(plant.text[plant.span.end :])


def test_several_kinds_of_places_are_planted(place_plants):
    assert {plant.kind for plant in place_plants} >= {"near", "like"}


def test_an_adjective_becomes_an_adjective(place_plants):
    changed = {
        plant.text[plant.span.start : plant.span.end] for plant in place_plants if " captain was" in plant.text[plant.span.end :][:12]
    }
    assert changed and all(word.endswith(("ish", "an", "ese", "ch", "ic")) for word in changed)


def test_the_pair_of_a_place_is_known(recipe, place_plants):
    weights, on_map = recipe("place_weights"), Map(Story(Document("")).facts)
    found = [any(weights.is_of(pair, p) for pair in weights.find_lone_pairs(weights.places_of(p.text), on_map)) for p in place_plants]
    assert sum(found) > len(found) // 2


def test_a_story_without_either_has_no_plants(recipe):
    story = Story(Document("It rained."))
    assert recipe("place_slips").Planter(Map(story.facts)).plant("It rained.", recipe("place_weights").places_of("It rained.")) is None


def test_the_fit_tells_right_from_wrong(recipe):
    pairs, draw, kinds = recipe("planted_weights"), random.Random(1), ("one", "other")
    signs = [[float(draw.random() < 0.5) for _ in range(5)] for _ in range(300)]
    rows = [pairs.Row(draw.choice(("senate-1", "wire-1")), "", draw.choice(kinds), values) for values in signs]
    wrong, right = [row for row in rows if not row.signs[0]], [row for row in rows if row.signs[0]]
    weights = pairs.fit(wrong, right, kinds)
    assert weights.shape == (6, 2)
    assert np.median(pairs.scores(right, weights, kinds)) > 2 * np.median(pairs.scores(wrong, weights, kinds))


def test_weights_are_written_by_sign(recipe, tmp_path):
    weights = np.array([[1.0, 2.0], [0.5, -0.25]])
    recipe("weight_table").write_table(tmp_path / "data" / "w.csv", [Sign("a sign", bool)], weights, ["one", "other"])
    text = (tmp_path / "data" / "w.csv").read_text("utf-8")
    assert text == "sign,one,other\na sign,1.00,2.00\nto begin with,0.50,-0.25\n"


def test_a_table_has_a_row_a_sign_and_one_of_the_start(recipe, tmp_path):
    signs = [Sign("a sign", bool), Sign("another", bool)]
    recipe("weight_table").write_table(tmp_path / "data" / "w.csv", signs, np.array([1.0, 0.5, -0.25]))
    assert (tmp_path / "data" / "w.csv").read_text() == "sign,weight\na sign,1.00\nanother,0.50\nto begin with,-0.25\n"
