"""The recipe of the name weights: its plants change one name, a seed fixes them, and it tells slips from other names."""

import random

import numpy as np
import pytest

from checker.clashes.names.name_pairs import PLACES
from checker.pipeline import Story
from checker.types import Document

TEXT = "Senator Owen Harlan spoke in the hall. “No,” said Harlan. Later Owen Harlan met Kareem. They took Kareem. It cost Harlan his seat."


@pytest.fixture(scope="module")
def slips(recipe):
    return recipe("name_slips")


@pytest.fixture(scope="module")
def weights(recipe):
    return recipe("name_weights")


def plants(slips, seed: int = 1, count: int = 60):
    planter = slips.Planter(["Harlow", "Harper", "Haslam", "Quill"], seed)
    return [plant for _ in range(count) if (plant := planter.plant(TEXT, Story(Document(TEXT)).people))]


def test_a_plant_changes_one_word(slips):
    for plant in plants(slips):
        start, end = plant.span.start, plant.span.end
        assert plant.text[:start] + plant.was + plant.text[end:] == TEXT
        assert plant.odd != plant.was and plant.odd[:1].isupper() and plant.odd not in TEXT.split()


def test_a_seed_fixes_the_plants(slips):
    assert plants(slips) == plants(slips) != plants(slips, seed=2)


def test_several_kinds_are_planted(slips):
    assert {plant.kind for plant in plants(slips)} >= {"alone", "last", "first"}


def test_a_story_without_people_has_no_plants(slips):
    assert slips.Planter(["Harlow"]).plant("It rained.", Story(Document("It rained.")).people) is None


def test_the_pair_of_a_plant_is_known(slips, weights):
    found = [pair for plant in plants(slips) for pair in weights.pairs_of(weights.names_of(plant.text)) if weights.is_of(pair, plant)]
    assert len(found) > 20
    assert not any(weights.is_of(pair, plant) for plant in plants(slips, count=3) for pair in weights.pairs_of(weights.names_of(TEXT)))


def test_the_fit_tells_right_from_wrong(weights):
    draw = random.Random(1)
    signs = [[float(draw.random() < 0.5) for _ in weights.SIGNS] for _ in range(300)]
    rows = [("senate-1", "", draw.choice(PLACES), "senate", values) for values in signs]
    wrong, right = [row for row in rows if not row[4][0]], [row for row in rows if row[4][0]]
    fitted = weights.fit(wrong, right, 1.0)
    assert fitted.shape == (len(weights.SIGNS) + 1, len(PLACES))
    assert np.median(weights.scores(right, fitted)) > 2 * np.median(weights.scores(wrong, fitted))


def test_printed_slips_are_read_by_story(weights):
    assert ("senate-2Feb2005Reid88", "Gonzalez", "Alberto Gonzales") in weights.read_printed()


STANDING = (
    "Senator Ann Hale leads the miners. Senator Hale wants more pay. Bob Quill, the owner, is ill. Quill will not talk. Hale was sad."
    " Carla Marek is the mayor. Marek wants peace."
)


@pytest.fixture(scope="module")
def standins(recipe):
    return recipe("standin_weights")


def test_a_place_has_the_one_who_is_named_first(standins):
    places = standins.places_of("one", STANDING)
    assert [place.signs.shape for place in places] == [(3, len(standins.SIGNS))] * 4
    assert [round(place.share, 2) for place in places] == [0.33, 0.33, 0.5, 0.5]


def test_others_are_planted(standins):
    [place, *_] = standins.places_of("one", STANDING)
    assert {at for seed in range(20) for at in standins.plants_of(place, random.Random(seed))} == {1, 2}


def test_the_right_one_stands_better_than_another(standins):
    places = standins.places_of("one", STANDING) + standins.places_of("senate-2", STANDING)
    weights = standins.fit(places, random.Random(1))
    assert weights.shape == (len(standins.SIGNS) + 1, len(standins.KINDS))
    right, others = ([standins.score(place.signs, at, weights) for place in places for at in numbers] for numbers in ((0,), (1, 2)))
    assert np.mean(right) < np.mean(others)
