"""Two people in one post, one person in a post of two places, and a post that nobody has."""

import pytest

from checker.checks.role_mismatch import find
from checker.pipeline import Story
from checker.types import Document


def asked(text: str) -> list[tuple[str, ...]]:
    return [hit.values for hit in find.find(Story(Document(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Rovers manager Ann Poe left early. City manager Bo Lee stayed.",
        "Rovers manager Ann Poe left early. The former Rovers manager Bo Lee stayed.",
        "Rovers manager Ann Poe left early. Rovers manager Bo Lee stayed on until 1990.",
        "Rovers manager Ann Poe was sacked. Rovers manager Bo Lee starts in May.",
        "Rovers manager Ann Poe left early. She succeeds Bo Lee. Rovers manager Bo Lee wept.",
        "Rovers manager Ann Poe left early. Joint Rovers manager Bo Lee stayed.",
        "Rovers manager Ann Poe left early. Rovers manager Ben Poe stayed.",
        "Rovers manager Petra Lindgren left early. Rovers manager Petr Lindgrenn stayed.",
        "Rovers manager Ann Poe left early. Rovers women’s manager Bo Lee stayed.",
        "Rovers manager Ann Poe met Rovers manager Bo Lee.",
        "Chairman of the committee Ann Poe left early. Chairman of the committee Bo Lee stayed.",
        "Foreign Minister Ann Poe left early. Foreign Minister Bo Lee stayed.",
        "US President Ronald Reagan rejected it. US President George W. Bush did not.",
        "Ohio Governor Ann Poe left early. Iowa Governor Bo Lee stayed.",
        "Red Dawn leader Ann Poe left early. Red Dawn leader Bo Lee stayed.",
        "Acme founder Ann Poe left early. Acme founder Bo Lee stayed.",
        "Acme vice-president Ann Poe left early. Acme vice-president Bo Lee stayed.",
        "England captain Ann Poe left early. England captain Bo Lee stayed.",
        "Swedish Prime Minister Ann Poe spoke. Foreign Minister Bo Lee met Norway’s team. Foreign Minister Ole Dahl was glad.",
        "Rovers manager Ann Poe left early. She never played under Rovers manager Bo Lee.",
        "Labour leader Ann Poe left early. Deputy Labour leader Bo Lee stayed.",
        "Acme president Ann Poe left early. Acme USA president Bo Lee stayed.",
        "Labour leader Ann Poe left early. Scottish Labour leader Bo Lee stayed.",
        "Rovers captain Ann Poe limped off. Bo Lee stood in. Rovers captain Bo Lee was glad.",
        "Starbucks sent a Starbucks manager, Ann Poe. Starbucks manager Bo Lee stayed.",
    ],
)
def test_silent_of_two_people(text):
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Rovers manager Ann Poe left early. Bo Lee, the Rovers manager, stayed.", ("Ann Poe", "Bo Lee")),
        ("Senate Majority Leader Ann Poe left early. US Senate Majority Leader Bo Lee stayed.", ("Ann Poe", "Bo Lee")),
        ("Swedish Foreign Minister Ann Poe left. Bo Lee, Sweden’s foreign minister, stayed.", ("Ann Poe", "Bo Lee")),
        ("Bo Lee, manager of Rovers, left. Rovers manager Ann Poe spoke. Rovers manager Ann Poe stayed.", ("Ann Poe", "Bo Lee")),
        ("Canadian Prime Minister Ann Poe left. Prime Minister Stephen Harper stayed.", ("Stephen Harper", "Ann Poe")),
        ("Swedish Prime Minister Ole Dahl left. Foreign Minister Ann Poe spoke. Foreign Minister Bo Lee stayed.", ("Ann Poe", "Bo Lee")),
        ("The Reds are a party. Reds leader Ann Poe left. The Reds party wept. Reds leader Bo Lee stayed.", ("Ann Poe", "Bo Lee")),
    ],
)
def test_two_people(text, people):
    assert asked(text) == [people]


def test_the_facts_are_named():
    [hit] = find.find(Story(Document("Canadian Prime Minister Ann Poe left. Prime Minister Stephen Harper stayed.")))
    assert hit.message == (
        "Stephen Harper is ‘Prime Minister’, Ann Poe ‘Canadian Prime Minister’. The facts have Stephen Harper as prime minister of Canada."
        " Which stands?"
    )


def test_who_is_told_once_is_asked_about():
    text = "Bo Lee, manager of Rovers, left. Rovers manager Ann Poe spoke. Rovers manager Ann Poe stayed."
    [hit] = find.find(Story(Document(text)))
    assert text[hit.span.start : hit.span.end] == "manager" and hit.span.start < 20
    assert hit.message == "Ann Poe is ‘Rovers manager’, Bo Lee ‘manager of Rovers’. Which stands?"


def test_one_person_in_two_places():
    text = "The Swedish prime minister Ann Poe left. Poe, prime minister of Norway, will be missed."
    assert asked(text) == [("Swedish prime minister", "prime minister of Norway")]


def test_two_posts_of_which_the_facts_have_one():
    text = "China’s premier, Hu Jintao, left. “I said so to President Hu,” said Bo Lee."
    assert asked(text) == [("China’s premier", "President")]


@pytest.mark.parametrize(
    "text",
    [
        "President Vladimir Putin left. “Prime Minister Putin said so then,” said Bo Lee.",
        "President Ronald Reagan left. “Governor Reagan said so then,” said Bo Lee.",
        "President Barack Obama left. “Senator Obama said so then,” said Bo Lee.",
    ],
)
def test_two_posts_at_two_times(text):
    assert asked(text) == []
