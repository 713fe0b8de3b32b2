"""Sums over years beside sums a year."""

import pytest

from checker.clashes.figures.yearly import find_yearly_sums
from checker.pipeline import Story
from checker.types import Document


def sums(text):
    story = Story(Document(text))
    return [(found.whole.mention.text, found.yearly.mention.text, found.years) for found in find_yearly_sums(story.sentences, story.counts)]


@pytest.mark.parametrize(
    "told",
    [
        "The wall costs £6m a year.",
        "The wall costs £6.4m annually.",
        "The wall costs about £5.5m each year.",
        "The wall costs $2m a year.",
        "The wall costs £2,000 a year.",
        "Hale earns £2m a year.",
        "The wall costs £2m.",
        "The wall costs £30m a year.",
    ],
)
def test_sums_a_year_that_fit_or_are_of_something_else(told):
    assert sums(f"They will spend £30m on the wall over the next five years. {told}") == []


@pytest.mark.parametrize("period", ["over the next five years", "over five years", "in the past five years", "during a five-year span"])
def test_sums_a_year_that_do_not_fit(period):
    assert sums(f"They spend £30m on the wall {period}. The wall costs £2m a year.") == [("£30m", "£2m", 5)]
