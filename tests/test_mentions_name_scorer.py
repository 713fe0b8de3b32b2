"""People's names, weighed: whole stories of a name or two."""

import csv
from importlib.resources import files

import pytest

from checker.clashes.names.name_pairs import PLACES
from checker.clashes.names.name_scorer import LEAST, by_signs
from checker.clashes.names.name_signs import SIGNS
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document


def found(text: str) -> list[tuple[str, str, str]]:
    story = Story(Document(text))
    names = NameStory(story.people, story.sentences, story.mentions)
    scored = list(by_signs(names, names.people))
    assert all(LEAST <= score <= 1 for *_, score in scored)
    return [(odd.name, usual.name, differs) for odd, usual, differs, _ in scored]


@pytest.mark.parametrize(
    "text",
    [
        "The vet Olga Lindmark bred it. The old mare Linden brought her money. Lindmark laughed.",
        "Mark Jones runs the bank. It lost money. Peter Jones wants it shut.",
        "Newt Harlan spoke. Harlan was late. Newly named judges did not speak.",
    ],
    ids=["a horse", "a common surname", "a word"],
)
def test_silent(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Souter sat on the court. Souter was fair. The retirement of Suter is near.", ("Suter", "Ann Souter", "surname")),
        ("Hugo Spiers led it. “No,” said Spiers. Spiers runs. Spears also believes it.", ("Spears", "Hugo Spiers", "surname")),
        (
            "Tommy Harlan and his wife are to be tried. Harlan sued. The paper had accused Tony Harlan of lying.",
            ("Tony Harlan", "Tommy Harlan", "first name"),
        ),
        (
            "Kareem, 22, has a blog. The police took Kareem away. Kareem is in jail. Karim had written about law.",
            ("Karim", "Kareem", "surname"),
        ),
    ],
)
def test_found(text, names):
    assert found(text) == [names]


def test_the_table_has_a_weight_for_each_sign_and_place():
    rows = list(csv.DictReader(files("checker.clashes.names").joinpath("data/name_weights.csv").read_text("utf-8").splitlines()))
    assert [row["sign"] for row in rows] == [*(sign.name for sign in SIGNS), "to begin with"]
    assert all(set(row) == {"sign", *PLACES} for row in rows)
