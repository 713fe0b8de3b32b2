"""Counts of years up to now, beside each other."""

import pytest

from checker.clashes.dates.elapsed import find_elapsed_clashes
from checker.pipeline import Story
from checker.types import Document


def clashes(text):
    return [(one.text, other.text) for one, other in find_elapsed_clashes(Story(Document(text)).sentences)]


@pytest.mark.parametrize(
    "told",
    [
        "The mill burnt down ten years ago.", "The mill burnt down eleven years ago.", "The mill burnt down nearly a dozen years ago.",
        "The mill burnt down more than eight years ago.", "Hale moved there thirty years ago.", "* The mill burnt down thirty years ago.",
        "In 2001 the mill had burnt down thirty years ago.",
    ],
)  # fmt: skip
def test_counts_that_agree_or_are_of_another_time_stay_silent(told):
    assert clashes(f"It is the tenth anniversary of the day the mill burnt. {told}") == []


@pytest.mark.parametrize(
    ("told", "marked"),
    [
        ("The mill burnt down thirty years ago.", "thirty years ago"),
        ("The mill burnt down half a century ago.", "half a century ago"),
        ("The mill burnt down more than 20 years ago.", "more than 20 years ago"),
        ("Nobody forgot the third anniversary.", "third anniversary"),
        ("Nobody forgot the fiftieth anniversary.", "fiftieth anniversary"),
    ],
)
def test_counts_that_differ(told, marked):
    assert clashes(f"It is the tenth anniversary of the day the mill burnt. {told}") == [("tenth anniversary", marked)]


def test_a_book_is_left_alone():
    assert clashes("It is the tenth anniversary of the flood. " + "The flood was thirty years ago. " * 41) == []
