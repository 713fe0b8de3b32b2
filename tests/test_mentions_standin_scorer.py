"""People who are named where another of the story is meant."""

import pytest

from checker.clashes.names.standin_scorer import by_standing
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document

STANDING = (
    "Ann Hale leads the miners. Hale wants more pay. “We will strike,” said Hale. The miners cheered. {} was carried to her car. “We have "
    "had enough,” said Hale. Hale drove home. Nobody has seen Bob Quill, who owns the mine."
)


def standing(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    return [
        (odd.mentions[0].text, usual.name) for odd, usual, *_ in by_standing(NameStory(story.people, story.sentences, story.mentions), ())
    ]


@pytest.mark.parametrize(
    "text", [STANDING.format("Hale"), "It rained.", "Ann Hale spoke. Hale left."], ids=["right", "nobody", "one person"]
)
def test_who_stands_well(text):
    assert standing(text) == []


def test_who_stands_badly():
    assert standing(STANDING.format("Quill")) == [("Quill", "Ann Hale")]
