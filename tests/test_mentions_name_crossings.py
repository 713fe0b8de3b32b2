"""Names made of two people's."""

import pytest

from checker.clashes.names.name_crossings import by_crossing
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document

TWO = "Ruben Vale met Owen Tarrant. Vale lost. "


def crossed(text: str) -> list[tuple[str, str]]:
    story = Story(Document(TWO + text))
    found = by_crossing(NameStory(story.people, story.sentences, story.mentions), list(story.people))
    return [(odd.name, usual.name) for odd, usual, _, _ in found]


@pytest.mark.parametrize(
    "text",
    ["Owen Tarrant left.", "His brother, Owen Vale, wept.", "Anna Roe, Owen Vale and Jon Quill left.", "Owen Vale left. Owen Vale ran."],
)
def test_no_crossing(text):
    assert crossed(text) == []


def test_crossing():
    assert crossed("By noon Owen Vale had left.") == [("Owen Vale", "Owen Tarrant")]
