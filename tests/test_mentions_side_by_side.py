"""Names of one sentence: two people's, or one's."""

import pytest

from checker.clashes.names.side_by_side import are_told_apart
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document


@pytest.mark.parametrize(
    ("text", "is_apart"),
    [
        ("Ruth Carlson and Ruth Karlson share a desk.", True),
        ("The prize goes to Ruth Carlson, Ann Roe of York and Ruth Karlson.", True),
        ("Ruth Carlson left. A year later Ruth Karlson came back.", False),
        ("Ruth Carlson left for the coast, and a year later her mother saw that Ruth Karlson was back.", False),
    ],
)
def test_are_told_apart(text, is_apart):
    story = Story(Document(text))
    one, other = (next(person for person in story.people if person.name == name) for name in ("Ruth Carlson", "Ruth Karlson"))
    assert are_told_apart(NameStory(story.people, story.sentences, story.mentions), one, other) is is_apart


def test_a_long_list_of_names_with_dots_and_hyphens_is_read_in_one_pass():
    middle = ", ".join(f"J.-B. O’{letter}ea-Roe" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")  # in more ways than can be tried
    story = Story(Document(f"It helps Ruth Carlson, {middle} and others like Ruth Karlson."))
    [one] = [person for person in story.people if person.name == "Ruth Carlson"]
    [other] = [person for person in story.people if person.name == "Ruth Karlson"]
    assert not are_told_apart(NameStory(story.people, story.sentences, story.mentions), one, other)
