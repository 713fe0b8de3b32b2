"""A count, and the list of all of them in a sentence of its own."""

import pytest

from checker.clashes.figures.named_later import find_named_later
from checker.pipeline import Story
from checker.types import Document


def wrong(text: str) -> list[tuple[str, int]]:
    """The count, and how many are named."""
    story = Story(Document(text))
    return [(found.count.mention.text, found.named.most) for found in find_named_later(story.sentences, story.counts)]


@pytest.mark.parametrize(
    "text",
    [
        # right
        "Only three rebels voted for it. The only rebels were Ada Hale, Tom Moss and Ben Lind.",
        "Two bands could not come. They were the Marl Pipers and Fife Brass.",
        # not all, not of them, or of two counts
        "Only five rebels voted for it. The other rebels were Ada Hale, Tom Moss and Ben Lind.",
        "More than five rebels voted for it. The rebels were Ada Hale, Tom Moss and Ben Lind.",
        "Only five cooks came. The rebels were Ada Hale, Tom Moss and Ben Lind.",
        "Five rebels came and four rebels left. The rebels were Ada Hale, Tom Moss and Ben Lind.",
        "Five rebels were near Marl. The rebels were angry with Ada Hale, Tom Moss and Ben Lind.",
        "They waited five years. They were Ada Hale, Tom Moss and Ben Lind.",
    ],
)
def test_a_list_of_all_or_of_others_stays_silent(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Only five rebels voted for it. The only rebels were Ada Hale, Tom Moss and Ben Lind.", ("five", 3)),
        ("The only rebels to vote for it were Ada Hale, Tom Moss and Ben Lind. That makes two rebels.", ("two", 3)),
        ("Three bands could not come. They were the Marl Pipers and Fife Brass.", ("Three", 2)),
    ],
)
def test_a_list_of_more_or_fewer_is_told(text: str, told: tuple[str, int]) -> None:
    assert wrong(text) == [told]
