"""Knights and dames by their first names."""

import pytest

from checker.clashes.names.knights import by_knighthood
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document


def found(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    names = NameStory(story.people, story.sentences, story.mentions)
    return [(odd.name, usual.name) for odd, usual, _, _ in by_knighthood(names, story.people)]


@pytest.mark.parametrize(
    "text",
    [
        "Sir Derek Frosted died. He became Sir Derek in 1993.",
        "Sir Derek Frosted met David Quill. He became Sir David in 1993.",
        "Sir Derek Frosted met Dame Ann Quill. She became Dame Ann in 1993.",
        "They met Sir David in 1993.",
    ],
)
def test_silent(text):
    assert found(text) == []


def test_found():
    assert found("Dame Derby Frosted and Sir Derek Quill died. He became Sir David in 1993.") == [("David", "Derek Quill")]
