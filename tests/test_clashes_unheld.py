"""Posts that the story speaks of and gives to nobody."""

import pytest

from checker.checks.role_mismatch import find
from checker.clashes.roles.unheld import find_nameless
from checker.pipeline import Story
from checker.types import Document


def asked(text: str) -> list[tuple[str, ...]]:
    return [hit.values for hit in find.find(Story(Document(text)))]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("The Swedish president spoke.", ["president"]),
        ("Sweden’s president spoke.", ["president"]),
        ("The president of Sweden spoke.", ["president"]),
        ("The Swedish president, Ann Poe, spoke.", []),
        ("The president spoke.", ["president"]),
        ("A Swedish president spoke.", []),
        ("The Swedish vice president spoke.", ["vice president"]),
        ("The former Swedish president spoke.", ["president"]),
        ("The Swedish deputy prime minister spoke.", []),
    ],
)
def test_nameless(text, posts):
    story = Story(Document(text))
    assert [one.told.text for one in find_nameless(story.sentences, story.descriptions, ())] == posts


@pytest.mark.parametrize(
    "text",
    [
        "Swedish Prime Minister Ann Poe left. The Danish president stayed.",
        "Swedish Prime Minister Ann Poe left. The Swedish president, Bo Lee, stayed. The Swedish president wept.",
        "Swedish Prime Minister Ann Poe left. President Bo Lee stayed. The Swedish president wept.",
        "Swedish Prime Minister Ann Poe left. The Swedish attorney general stayed.",
        "Rovers manager Ann Poe left. The Rovers captain stayed.",
        "Acme chief executive Ann Poe left. The Acme chairman is to stay.",
        "Acme chief executive Ann Poe left. The Acme chairman said nothing.",
        "Swedish President Ann Poe left. The Swedish prime minister said he would stay.",
        "Swedish President Ann Poe left. Swedish Defence Minister Bo Lee wept. “No,” said the Swedish prime minister.",
        "President Ann Poe spoke. The king penguin was fed.",
        "President Ann Poe spoke. “The king is ill,” said Bo Lee.",
        "President Ann Poe spoke. King Bo Lee was ill. The queen wept.",
        "President Ann Poe spoke. Bo Lee left. The king wept.",
    ],
)
def test_silent_of_a_post_of_nobody(text):
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Swedish Prime Minister Ann Poe left. “I will stay,” said the Swedish president.", ("Prime Minister", "president")),
        ("China’s premier, Hu Jintao, left. The Chinese president will be back.", ("premier", "president")),
        ("Acme chief executive Ann Poe left. “It is sad,” said the Acme chairman.", ("chief executive", "chairman")),
        ("President Ann Poe spoke. Later the king was cheered.", ("President", "king")),
    ],
)
def test_a_post_of_nobody(text, posts):
    assert asked(text) == [posts]
