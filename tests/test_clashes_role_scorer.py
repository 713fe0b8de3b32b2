"""People whose role was perhaps written for another that nobody in the story has."""

import csv
from importlib.resources import files

import pytest

from checker.clashes.roles.role_scorer import LEAST, TIED, find_candidates, find_mistaken_roles, read_story
from checker.clashes.roles.role_signs import SIGNS
from checker.pipeline import Story
from checker.types import Document

REST = " The bridge was shut for a week. It rained. Nobody was hurt. The river fell at last."


def found(text: str) -> list[tuple[str, str, str, float]]:
    roles = read_story(Story(Document(text)))
    return [(pair.person, pair.told.words, pair.unheld.text, chance) for pair, chance in find_mistaken_roles(roles)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ann Poe, the mayor, spoke. The governor, Bo Lee, was silent." + REST,
        "Ann Poe, a teacher, spoke. A teacher from Moll was there too." + REST,
        "President Ann Poe spoke. Bo Lee met a former governor." + REST,
        "Ann Poe, a nurse, spoke. A chairman is silent." + REST,
        "Ann Poe, the mayor, spoke. The prime minister was silent." + REST,
        "Senator Ann Poe spoke. As governor, Poe was silent." + REST,
        "Ann Poe, the mayor, spoke. The Attorney General was silent." + REST,
    ],
)
def test_silent(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Senator Ann Poe spoke. The mayor said no more was needed.", "mayor"),
        ("Top pollster, Ann Poe, said it was close. As the banker notes: “It is.”", "banker"),
    ],
)
def test_found(text, role):
    assert [(name, other) for name, _, other, _ in found(text + REST)] == [("Ann Poe", role)]


def test_one_question_a_person():
    told = "Senator Ann Poe spoke. The mayor said no more was needed. Poe was elected as governor." + REST
    assert [(name, role) for name, role, *_ in found(told)] == [("Ann Poe", "Senator")]


def test_a_tie_is_sure_enough():
    [(*_, chance)] = found("Ann Poe, a geologist, left. “For an astrophysicist that is easy,” said Poe.")
    assert chance >= TIED > LEAST


@pytest.mark.parametrize("before", ["the small ", "a ", "no "])
def test_what_is_weighed_is_a_phrase_of_one_person(before):
    story = read_story(Story(Document(f"Ann Poe, a teacher, spoke. It was for {before}banker shop.")))
    assert list(find_candidates(story)) == []


def test_each_sign_has_its_weight():
    rows = list(csv.DictReader(files("checker.clashes.roles").joinpath("data/role_weights.csv").read_text("utf-8").splitlines()))
    assert [row["sign"] for row in rows] == [*(sign.name for sign in SIGNS), "to begin with"]
