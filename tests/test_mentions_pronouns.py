"""Pronouns that are sure to be a named person's."""

import pytest

from checker.mentions.pronouns import find_pronouns
from checker.pipeline import Story
from checker.types import Document


def pronouns(text: str) -> list[tuple[str, str, object]]:
    story = Story(Document(text))
    return [(one.name.text, one.text, one.value) for one in find_pronouns(story.people, story.mentions, story.sentences)]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Vane met Ruth Quill. She was late.",
        "Ida Vane told her aunt that she was late.",
        "Ida Vane left. Then she came back.",
    ],
)
def test_unsure(text):
    assert pronouns(text) == []


@pytest.mark.parametrize(
    ("text", "word", "gender"),
    [
        ("Ida Vane was cheered. She left.", "She", "f"),
        ("They cheered Ida Vane as she left.", "she", "f"),
        ("Tom Vane said that he left.", "he", "m"),
        ("Her Excellency the Governor-General, Quentin Vane, left.", "Her Excellency", "f"),
    ],
)
def test_sure(text, word, gender):
    assert [found[1:] for found in pronouns(text)] == [(word, gender)]
