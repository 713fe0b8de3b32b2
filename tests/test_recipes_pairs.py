"""The recipes of the place and role weights: plants change one place or role, a seed fixes them, and the fit tells slips from the rest."""

import json
import lzma
import random

import numpy as np
import pytest

from checker.clashes.places.siblings import Map
from checker.clashes.roles.role_scorer import read_story
from checker.pipeline import Story
from checker.types import Document
from checker.weights import Sign

PLACES = (
    "The ferry to Norway was full. Norway sold more tickets in May. A shop in Leeds shut. The Norwegian captain was glad. Leeds has two"
    " ports. Nobody left Leeds by sea."
)
ROLES = (
    "The mayor, Ann Poe, opened the bridge. Nobody had seen the mayor for a week. Bo Lee, a nurse, cut the tape. A nurse was hurt later."
    " It rained. The river fell."
)


@pytest.fixture(scope="module")
def place_plants(recipe):
    story, places = Story(Document(PLACES)), recipe("place_weights").places_of(PLACES)
    planter = recipe("place_slips").Planter(Map(story.facts), 1)
    return [plant for _ in range(40) if (plant := planter.plant(PLACES, places))]


def planted_roles(recipe, seed: int):
    story, planter = read_story(Story(Document(ROLES))), recipe("role_slips").Planter(seed)
    return [pairs for _ in range(20) for pairs in planter.plant(story, 6) if pairs]


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


def test_a_plant_changes_one_role(recipe):
    sides = [{p.told.value.name, p.unheld.name} for pairs in planted_roles(recipe, 1) for p in pairs if p.person == "Ann Poe"]
    assert sides and all(len(names - {"mayor"}) == 1 and "nurse" not in names for names in sides)


def test_a_role_changes_in_its_mention_or_in_what_is_told(recipe):
    slipped = {pair.told.value.name == "mayor" for pairs in planted_roles(recipe, 1) for pair in pairs}
    assert slipped == {True, False}


def test_a_seed_fixes_the_plants(recipe):
    names = [[pair.unheld.name for pairs in planted_roles(recipe, seed) for pair in pairs] for seed in (1, 1, 2)]
    assert names[0] == names[1] != names[2]


def test_a_passage_is_read_once_and_when_it_is_long_enough(recipe, tmp_path):
    rows = [
        {"source": "control", "premise": "a" * 300},
        {"source": "control", "premise": "a" * 300},
        {"source": "control", "premise": "short"},
    ]
    rows.append({"source": "another", "premise": "b" * 900})
    for name in ("train_2way.jsonl.xz", "train_3way.jsonl.xz"):
        with lzma.open(tmp_path / name, "wt", encoding="utf-8") as out:
            out.writelines(json.dumps(row) + "\n" for row in rows)
    assert [text for _, text in recipe("role_weights").read_passages(tmp_path)] == ["a" * 300]


def test_the_fit_of_roles_tells_slips_from_the_rest(recipe):
    weights = recipe("role_weights")
    rows = [weights.Row(f"wire-{turn}", turn % 2, [float(turn % 2), float(turn % 3 == 0)]) for turn in range(60)]
    fitted = weights.fit(rows)
    assert fitted.shape == (3,) and fitted[0] > 1 > abs(fitted[1])


def test_a_story_without_either_has_no_plants(recipe):
    story = Story(Document("It rained."))
    assert recipe("place_slips").Planter(Map(story.facts)).plant("It rained.", recipe("place_weights").places_of("It rained.")) is None
    assert list(recipe("role_slips").Planter().plant(read_story(story), 6)) == []


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
