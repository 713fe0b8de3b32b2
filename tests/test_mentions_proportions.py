"""Proportions in words beside percentages."""

import pytest

from checker.clashes.figures.proportions import find_proportion_clashes
from checker.pipeline import Story
from checker.types import Document


def clashes(text):
    story = Story(Document(text))
    return [(one.text, other.text) for one, other in find_proportion_clashes(story.sentences, story.mentions)]


@pytest.mark.parametrize(
    "words",
    [
        "About a third of anglers",
        "One angler in three",
        "Three in ten anglers",
        "Nearly half of the anglers",
        "More than a quarter of anglers",
        "Thirty-two anglers in a hundred",
        "More than two-thirds of the other anglers",
        "A minority of anglers",
        "Four in 12 anglers",
    ],
)
def test_words_that_a_percentage_bears_out(words):
    assert clashes(f"Some 32 per cent of anglers came. {words} fished, the guild says.") == []


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("About a third of anglers", "About a third"),
        ("Two anglers in three", "Two anglers in three"),
        ("Fewer than a third of anglers", "Fewer than a third"),
        ("Two dozen anglers in every hundred", None),
        ("One in 0 anglers", None),
        ("One in ten years", None),
        ("A fall of a third of anglers", None),
    ],
)
def test_words_that_no_percentage_bears_out(words, marked):
    assert clashes(f"Some 12 per cent of anglers came. {words} fished, the guild says.") == ([("12 per cent", marked)] if marked else [])


def test_the_percentage_whose_sentence_shares_the_rare_words_is_meant():
    text = "Some 12 per cent of anglers came. In the yards 17 per cent of welders came. Nearly half of the welders smoke."
    assert clashes(text) == [("17 per cent", "Nearly half")]


def test_a_report_of_many_percentages_is_left_alone():
    told = "Some 12 per cent of anglers came. Nearly half of the anglers fished. "
    assert clashes(told + "Some 8 per cent of tea was cold. " * 20) != []
    assert clashes(told + "Some 8 per cent of tea was cold. " * 41) == []
