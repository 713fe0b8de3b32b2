"""Posts that one person holds at a time, and the body that each is a post of."""

import pytest

from checker.clashes.roles.holdings import are_one_post, find_holdings
from checker.mentions.described import by_person
from checker.pipeline import Story
from checker.types import Document


def held(text: str):
    story = Story(Document(text))
    return find_holdings(story.sentences, by_person(story.people, story.descriptions))


def bodies(text: str) -> list[tuple[str, set[str]]]:
    return [(one.person, set(one.body)) for one in held(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A Rovers manager, Ann Poe, spoke.",
        "The former Rovers manager Ann Poe spoke.",
        "Rovers deputy manager Ann Poe spoke.",
        "Acting Mayor Ann Poe spoke.",
        "Senator Ann Poe spoke.",
        "Captain Ann Poe of the army spoke.",
        "“I never met our club’s manager, Ann Poe,” said Lunt.",
    ],
)
def test_nobody_alone_has_it(text):
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Rovers manager Ann Poe spoke.", {"rovers"}),
        ("Ann Poe, the Rovers manager, spoke.", {"rovers"}),
        ("Ann Poe, manager of Rovers, spoke.", {"rovers"}),
        ("Rovers’ manager, Ann Poe, spoke.", {"rovers"}),
        ("Swedish Foreign Minister Ann Poe spoke.", {"Sweden"}),
        ("On Monday Swedish Foreign Minister Ann Poe spoke.", {"Sweden"}),
        ("Ann Poe, the foreign minister of Sweden, spoke.", {"Sweden"}),
        ("US Senate Majority Leader Ann Poe spoke.", {"United States", "senate"}),
        ("Ann Poe, president and chief executive of Acme, spoke.", {"acme"}),
        ("Acme President and CEO Ann Poe spoke.", {"acme"}),
        ("Ann Poe, chairman of the board, spoke.", set()),
        ("Ann Poe, the group’s chairman, spoke.", {"it"}),
        ("Sweden’s ambassador to Japan, Ann Poe, spoke.", {"Sweden", "to Japan"}),
        ("Prime Minister Stephen Harper spoke.", {"Canada"}),
    ],
)
def test_body(text, body):
    assert {frozenset(one.body) for one in held(text)} == {frozenset(body)}


def test_the_group_is_the_one_that_is_named():
    assert bodies("The group’s chairman, Ann Poe, spoke. Bo Lee, chief executive of Acme, left.") == [
        ("Ann Poe", {"acme"}),
        ("Bo Lee", {"acme"}),
    ]


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Senate Majority Leader Ann Poe", "US Senate Majority Leader Bo Lee", True),
        ("Senate Majority Leader Ann Poe", "Ohio Senate Majority Leader Bo Lee", False),
        ("House Democratic Leader Ann Poe", "House Republican Leader Bo Lee", False),
        ("Guardian political editor Ann Poe", "Guardian sports editor Bo Lee", False),
        ("Rovers manager Ann Poe", "Rovers women’s manager Bo Lee", False),
        ("Rovers manager Ann Poe", "Rovers captain Bo Lee", False),
    ],
)
def test_one_post(one, other, are_one):
    first, second = held(f"{one} spoke. {other} left.")
    assert are_one_post(first, second) is are_one
