"""Full names whose surname turns into another ever after."""

import pytest

from checker.clashes.names.misintroductions import by_introduction
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document


def introduced_wrong(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    found = by_introduction(NameStory(story.people, story.sentences, story.mentions), list(story.people))
    return [(odd.name, usual.name) for odd, usual, _, _ in found]


@pytest.mark.parametrize(
    "text",
    [
        "Daniel Harlan was here. “I am,” said Harlan. They met Harlan.",
        "Daniel Harlan was here. They drove to Harlon. The pub in Harlon is shut.",
        "Daniel Harlan met Ruth Quill. Quill left. “I am,” Morisada said. They saw Morisada, and Morisada wept.",
        "Daniel Harlan was here. Mayor Morisada was not. “I am,” Morisada said. They met Morisada.",
    ],
    ids=["one name", "a place", "not the last who was introduced", "an office introduces"],
)
def test_silent(text):
    assert introduced_wrong(text) == []


def test_found():
    text = "Daniel Harlan was here. “I am,” Morisada said. They met Morisada. It cost Morisada an hour."
    assert introduced_wrong(text) == [("Daniel Harlan", "Morisada")]


def test_a_roll_is_left_alone():
    roll = [f"Daniel {letter}{vowel}quist ran." for letter in "BCDFGHKLMNPRSTVWZ" for vowel in ("a", "e", "i", "o", "u", "ou", "ea")]
    end = "Daniel Harlan ran. Then came Harlon. They met Harlon. “I am,” Harlon said."
    assert introduced_wrong(" ".join([*roll, end])) == []
    assert introduced_wrong(" ".join([*roll[:50], end])) == [("Daniel Harlan", "Harlon")]
