"""Surnames that speak and that nobody introduces, whoever else a story names."""

import pytest

from checker.clashes.names.speakers import find_speakers
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document


def speakers(text: str) -> list[str]:
    story = Story(Document(text))
    return [person.name for person in find_speakers(NameStory(story.people, story.sentences, story.mentions))]


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” said Hanley, a baker.",
        "“It is late,” said Obama.",
        "Workers said so.",
        "Diaz added a second.",
        "Orla Hanley ran. “No,” said Hanly.",
    ],
)
def test_silent(text):
    assert speakers(text) == []


@pytest.mark.parametrize(
    "text", ["Residents fumed. “Nobody told us,” said Hanley.", "It rained. “I am wet,” Hanley said.", "Mr Hanley said that it rained."]
)
def test_speaks(text):
    assert speakers(text) == ["Hanley"]


def test_does_what_only_people_do():
    assert speakers("Anna Quill drives a cab. It was late, and Hanley estimates that half the cabs were empty.") == ["Hanley"]
    assert speakers("It was late, and Hanley estimates that half the cabs were empty.") == []
