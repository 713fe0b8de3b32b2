"""People whose role was perhaps written for another that nobody in the story has."""

import csv
from importlib.resources import files

import pytest

from checker.clashes.roles.role_pairs import KINDS, read_roles
from checker.clashes.roles.role_scorer import LEAST, TIED, find_mistaken_roles
from checker.clashes.roles.role_signs import SIGNS
from checker.pipeline import Story
from checker.types import Document

REST = " The bridge was shut for a week. It rained. Nobody was hurt. The river fell at last."


def found(text: str) -> list[tuple[str, str, str, float]]:
    story = Story(Document(text))
    roles = read_roles(story.sentences, story.mentions, story.people, story.descriptions)
    return [(pair.person, pair.told.words, pair.unheld.text, chance) for pair, chance in find_mistaken_roles(roles, {})]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ann Poe, the mayor, spoke. The governor, Bo Lee, was silent." + REST,
        "Ann Poe, a teacher, spoke. A teacher from Moll was there too." + REST,
        "President Ann Poe spoke. Bo Lee met a former governor." + REST,
        "Ann Poe, a nurse, spoke. The chairman was silent." + REST,
    ],
)
def test_silent(text):
    assert found(text) == []


def test_one_question_a_person():
    told = "Senator Ann Poe spoke. The mayor said no more was needed. Poe was elected as governor." + REST
    assert [(name, role) for name, role, *_ in found(told)] == [("Ann Poe", "Senator")]


def test_a_tie_is_sure_enough():
    [(*_, chance)] = found("Ann Poe, the general secretary of the union, died on Friday. In 1999 she was made president.")
    assert chance >= TIED > LEAST


def test_each_sign_has_its_weights():
    rows = list(csv.DictReader(files("checker.clashes.roles").joinpath("data/role_weights.csv").read_text("utf-8").splitlines()))
    assert [row["sign"] for row in rows] == [*(sign.name for sign in SIGNS), "to begin with"]
    assert all(set(row) == {"sign", *KINDS} for row in rows)
