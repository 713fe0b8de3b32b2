"""Names of bodies, laws and cups of which one word has changed."""

import pytest

from checker.clashes.names.changed_words import by_changed_word
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document


def found(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    names = NameStory(story.people, story.sentences, story.mentions)
    return [(odd.name, usual.name) for odd, usual, _, _ in by_changed_word(names, story.people)]


SURVEY = "The figures are from the National Harbour Survey. They are good. "


@pytest.mark.parametrize(
    "text",
    [
        SURVEY + "The National Harbour Survey can tell more.",
        SURVEY + "Another National Harvest Survey can tell more.",
        SURVEY + "The National Harvest Survey, which Hale leads, can tell more.",
        SURVEY + "The National Harvest Survey (NHS) can tell more.",
        SURVEY + "Harvest is late. The National Harvest Survey can tell more.",
        SURVEY + "The National Harbour Survey is old. The National Harvest Survey can tell more. Nobody reads the National Harvest Survey.",
        SURVEY + "The National Harvest Survey can tell more. The National Trade Survey cannot.",
        "The Senate Harbour Bill fell. It was late. The Senate North Harbour Bill did not.",
        "A lobby, the Irish Sailors Association, sued. It was late. The Welsh Sailors Association wants more.",
        "The Upper North Survey fell. It was late. The Upper South Survey did not.",
        "The Halden Port School won. It was late. The Halden Hill School did not.",
        "They gave to the Harbour Rescue Fund. It was late. They gave to the Harbour Rescue Lottery.",
        "The Saltmere Rescue Team left. It was late. All Saltmere Rescue Teams are good.",
        "The Harbour Veg Fair opened. It was late. The Harbour Vegetable Fair did not.",
        "The Justice Committee met. It was late. The Justice Subcommittee did not.",
        "The Harbour Airmen left. The Harbour Airmen are old. Later a Harbour Airman left.",
        " ".join(f"The Fund {letter * 3} Trust met. It was late." for letter in "ABCDEFGHIJKLMNOPQRSTUVWX"),
        "Anna Quill Roe left. It was late. Anna Quall Roe did not.",
    ],
    ids=[
        "one name",
        "announced as another",
        "introduced",
        "with an acronym of its own",
        "its word told elsewhere",
        "both told twice",
        "three of a kind",
        "a word more",
        "of two peoples",
        "words that tell one from the other",
        "schools of a town",
        "what the thing is has changed",
        "many of its kind",
        "a longer form of the word",
        "a part of it",
        "one of many",
        "a roll",
        "people",
    ],
)
def test_silent(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "A lobby, the United Sailors Association, sued. It was late. The American Sailors Association wants more.",
            ("American Sailors Association", "United Sailors Association"),
        ),
        (SURVEY + "The National Harvest Survey can tell more.", ("National Harvest Survey", "National Harbour Survey")),
        (SURVEY + "We read Hale’s book, and the National Harvest Survey.", ("National Harvest Survey", "National Harbour Survey")),
        ("The Prison Relief Act fell. It was late. The Pension Relief Act rose.", ("Pension Relief Act", "Prison Relief Act")),
        (
            "The Great Quillon Mountains Park opened. It was late. The Great Quillon Mountain Park is old.",
            ("Great Quillon Mountain Park", "Great Quillon Mountains Park"),
        ),
        ("They joined Halden Untied. It was late. Then Halden Unmarried left.", ("Halden Unmarried", "Halden Untied")),
        (
            "They met the Harbour Trust Association. It was late. They left the Harbour Rope Association (HTA).",
            ("Harbour Rope Association", "Harbour Trust Association"),
        ),
        (
            "Taste is all. They ate at the Quillon Food Lab. It was late. The Quillon Taste Lab is old.",
            ("Quillon Taste Lab", "Quillon Food Lab"),
        ),
    ],
    ids=[
        "the first of three words",
        "a word within",
        "in a list",
        "the first word",
        "a form of a word within",
        "a word that begins and ends alike",
        "the acronym of the usual name",
        "a rare first word",
    ],
)
def test_found(text, pair):
    assert found(text) == [pair]
