"""Acronyms beside what they stand for."""

import pytest

from checker.clashes.names.expansions import by_expansion
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document


def found(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    names = NameStory(story.people, story.sentences, story.mentions)
    return [(odd.name, usual.name) for odd, usual, _, _ in by_expansion(names, story.people)]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Fund Trustees Association (HFTA) met.",
        "The Bank of Harland (BOH) and the Bank of Quillon (BQ) met.",
        "The HM Harbour & Customs (HMHC) met.",
        "The Harbour Fund Trustees Association (Halden) met.",
        "The Dark-Sky League (IDL) meets in May.",
        "The Institute of Dyers (IDD) met.",
        "The Federal Security Service (FSB) denied it.",
        "The Long Fund Length Array (LFA) met.",
        "World football is run by the International Federation of Association Football (FIFA).",
    ],
    ids=[
        "right",
        "small words",
        "capitals in a word",
        "a place",
        "a word that is left out",
        "a letter of a small word",
        "another language's words",
        "letters of a part",
        "another language's order",
    ],
)
def test_silent(text):
    assert found(text) == []


def test_letters_in_another_order():
    assert found("The Harbour Fund Trustees Association (HTFA) met.") == [("HTFA", "Harbour Fund Trustees Association")]


def test_a_letter_that_the_story_has_right_elsewhere():
    text = "The Harbour Fund Trustees Association (HFTO) met. The HFTA rose."
    assert found(text) == [("HFTO", "Harbour Fund Trustees Association")]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Fund Trustees Association (HFTO) met.",
        "They left the Harbour Relief Association (HTA).",
    ],
    ids=["the last letter", "a letter within, of three"],
)
def test_a_letter_that_no_word_begins_with(text):
    assert len(found(text)) == 1


def test_a_word_with_two_capitals_has_two_initials():
    assert found("The Salt-Mill-O'Day Act (SMODA) passed.") == []


def test_a_long_run_of_capitals_takes_no_time():
    assert found("A-" * 3000 + "B (CDE) met.") == []
