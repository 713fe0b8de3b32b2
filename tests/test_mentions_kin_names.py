"""Names after one word of kin."""

import pytest

from checker.clashes.names.kin_names import by_kin
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document


def found(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    return [(odd.name, usual.name) for odd, usual, _, _ in by_kin(NameStory(story.people, story.sentences, story.mentions), story.people)]


@pytest.mark.parametrize(
    "text",
    [
        "Her daughter, Alexandra, sings. The younger daughter, Alexandria, does not.",
        "Her daughter, Alexandra, sings. Her sister, Alexandria, does not.",
        "Her daughter, Alexandra, sings. Her daughter, Beatrice, does not.",
        "Her daughters Alexandra and Alexandria sing.",
        "Hurricane Odile passed. Hurricane Norbert came.",  # two storms
    ],
)
def test_silent(text):
    assert found(text) == []


def test_found():
    assert found("Her daughter, Alexandria, sings. They met her daughter, Alexandra.") == [("Alexandra", "Alexandria")]


def test_a_storm():
    assert found("Hurricane Eduardo passed. They slept. Tropical Storm Edouard, as it was, had killed two.") == [("Edouard", "Eduardo")]
