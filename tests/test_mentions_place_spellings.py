"""Places that a story writes in two ways."""

import pytest

from checker.clashes.places.place_spellings import find_two_spellings
from checker.pipeline import Story
from checker.types import Document


def found(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    return [(odd.text, usual.text) for odd, usual in find_two_spellings(story.sentences, story.people)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Boats leave from Lemara and from Limara.",
        "Boats leave from Lemara. Sales of Limara rose.",
        "Boats leave from Lemara. Ms Limara said so. A letter came from Limara.",
        "Boats leave from Lemara. He came to Limara Holdings in May.",
        "Boats leave from Lemara. He went to Lemarian hills.",
        "He lives in Mali. He went to Malta.",
    ],
)
def test_silent(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["A wind blew in Limara.", "Snow fell near Limara Airport.", "She left from Limara April 14.", "Rain is due in nearby Limara."]
)
def test_two_spellings(text):
    assert found(f"Boats leave from Lemara. Lemara is small. {text}") == [("Limara", "Lemara")]


def test_of_counts_beside_a_place_that_we_know():
    assert found("She is a nurse of Albuqeruque. Rain fell in Albuquerque. Albuquerque is dry.") == [("Albuqeruque", "Albuquerque")]


def test_the_later_of_two_is_the_odd_one():
    assert found("A road leads to Lukara. A road leads to Lukhara.") == [("Lukhara", "Lukara")]
