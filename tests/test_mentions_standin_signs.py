"""What speaks for it that somebody is named at a place."""

import csv
from importlib.resources import files

import pytest

from checker.clashes.names.standin_signs import KINDS, SIGNS
from checker.clashes.names.standins import Scene
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure


def signs_of(text: str) -> list[dict[str, float]]:
    """Of who is named last, and of the nearest other."""
    story = Story(Document(text))
    named = max(Scene(NameStory(story.people, story.sentences, story.mentions)).places(), key=lambda one: one.mention.span)
    return [dict(zip((sign.name for sign in SIGNS), measure(SIGNS, one), strict=True)) for one in (named, next(named.others()))]


@pytest.mark.parametrize(
    ("text", "sign", "named", "other"),
    [
        ("Ann Hale spoke. Bob Quill left. Hale said that Hale won.", "named before in the sentence", 1, 0),
        ("Ann Hale spoke. Bob Quill left. Hale laughed.", "one sentence back", 0, 1),
        ("Ann Hale spoke. Bob Quill left. Hale laughed.", "two sentences back", 1, 0),
        ("Ann Hale spoke. Bob Quill left. Hale laughed.", "named last before", 0, 1),
        ("Ann Hale spoke. Bob Quill left. Hale laughed.", "begins the sentence, named in the one before", 0, 1),
        ("Ann Hale spoke. Hale ran. Bob Quill left. Hale laughed.", "most often of all", 1, 0),
        ("Ann Hale spoke. Hale ran. Bob Quill left. Hale laughed.", "so named elsewhere", 1, 0),
        ("Ann Hale met Ruth Marek. It rained. Bob Quill left. Marek thanked Hale.", "company", 1, 0),
    ],
)
def test_signs(text, sign, named, other):
    held, others = signs_of(text)
    assert (round(held[sign]), round(others[sign])) == (named, other)


def test_the_table_has_two_weights_for_each_sign():
    rows = list(csv.DictReader(files("checker.clashes.names").joinpath("data/standin_weights.csv").read_text("utf-8").splitlines()))
    assert [row["sign"] for row in rows] == [*(sign.name for sign in SIGNS), "to begin with"]
    assert all(set(row) == {"sign", *KINDS} for row in rows)
