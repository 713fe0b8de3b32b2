"""Counts of years before the story, beside its years and each other."""

import pytest

from checker.clashes.dates.elapsed import find_elapsed_clashes
from checker.pipeline import Story
from checker.types import Document


def clashes(text, year=2018):
    story = Story(Document(text))
    return [clash.told for clash in find_elapsed_clashes(story.sentences, story.mentions, year)]


@pytest.mark.parametrize(
    "told",
    [
        "It was ten years ago.", "It was eleven years ago.", "It was nearly a dozen years ago.", "It was more than eight years ago.",
        "It was about twelve years ago.", "It was less than eleven years ago.", "This is the tenth anniversary.",
        "Hale has run it for ten years.", "Ten years later, it is a ruin.", "Hale lived there for thirty years.",
        "Thirty years later Hale left.", "* It was thirty years ago.",
    ],
)  # fmt: skip
def test_counts_that_the_year_bears_out_or_that_count_from_another_time(told):
    assert clashes(f"The mill opened in 2008. {told}") == []


@pytest.mark.parametrize(
    ("told", "marked"),
    [
        ("It was thirty years ago.", "thirty years ago"),
        ("It was half a century ago.", "half a century ago"),
        ("It was more than 20 years ago.", "more than 20 years ago"),
        ("This is the 50th anniversary.", "50th anniversary"),
        ("This is the fiftieth anniversary.", "fiftieth anniversary"),
        ("This is the 20-year anniversary.", "20-year anniversary"),
        ("Hale has run it for 25 years.", "has run it for 25 years"),
        ("Sixty years later, it is a ruin.", "Sixty years later"),
    ],
)
def test_counts_that_the_year_denies(told, marked):
    assert clashes(f"The mill opened in 2008. {told}") == [("2008", marked)]


def test_the_story_needs_a_year_and_but_one_that_may_be_meant():
    assert clashes("The mill opened in 2008. It was thirty years ago.", None) == []
    assert clashes("The mill opened in 2008. It shut in 2011. It was thirty years ago.") == []
    assert clashes("The Rivers Act of 2008 came. It was thirty years ago.") == []


def test_two_anniversaries():
    assert clashes("It is the sixth anniversary of the flood. Nobody forgot the third anniversary.", None) == [
        ("sixth anniversary", "third anniversary")
    ]


def test_a_book_is_left_alone():
    assert clashes("The mill opened in 2008. " + "It was thirty years ago. " * 41) == []
