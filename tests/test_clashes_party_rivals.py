"""Two people of one party whom an election sets against each other."""

import pytest

from checker.clashes.roles.party_rivals import find_party_rivals
from checker.mentions.described import by_person
from checker.pipeline import Story
from checker.types import Document


def found(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    told = by_person(story.people, story.descriptions)
    return [(one.text, other.text) for one, other in find_party_rivals(story.sentences, story.people, told)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Democrat Ann Poe is running against Republican Tom Lee.",
        "Democrat Ann Poe is running against Democrat Tom Lee in the primary.",
        "Democrat Ann Poe is running against a neighbour. Democrat Tom Lee is her friend.",
        "Democrat Ann Poe is running against Tom Lee.",
        "Former Democrat Ann Poe, then a senator, is running against Democrat Tom Lee and fellow Democrats.",
    ],
)
def test_silent(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Democratic candidate Ann Poe, who is running against Democrat Tom Lee, spoke.",
        "Democratic Senate candidate Ann Poe faces Democrat Tom Lee in November.",
        "Democrat Ann Poe spoke first. The Democrat Senator Tom Lee was there. Poe is challenging Lee.",
    ],
)
def test_found(text):
    assert len(found(text)) == 1
