"""Names whose accents come and go."""

import pytest

from checker.clashes.names.accents import by_accent
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document

USUAL = "Enric Pujal ran. They say that Pujal won. "


def found(text: str) -> list[tuple[str, str]]:
    story = Story(Document(USUAL + text))
    return [
        (odd.name, usual.name) for odd, usual, _, _ in by_accent(NameStory(story.people, story.sentences, story.mentions), story.people)
    ]


@pytest.mark.parametrize("text", ["They met Pujal.", "They met Pujál.", "They met Pujal. They saw Pujál and Ann. Later Pujál wept."])
def test_silent(text):
    assert found(text) == []


def test_found():
    assert found("They met Pujal. They saw Pujál.") == [("Pujál", "Enric Pujal")]
