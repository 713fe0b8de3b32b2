"""Pairs of dates told one after the other: which are read, and which are told in an order that the dates deny."""

import pytest

from checker.clashes.dates.date_orders import find_backward_dates
from checker.clashes.dates.date_sequences import days_between, find_date_sequences
from checker.partial_date import Date
from checker.pipeline import Story
from checker.types import Document


def read(text):
    story = Story(Document(text))
    return story.sentences, story.mentions


def backward(text):
    pair = find_backward_dates(*read(text))
    return pair and tuple(date.text for date in pair.dates)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (Date(2001, precision="year"), Date(2001, 5, precision="month"), None),
        (Date(1990, precision="decade"), Date(1985, precision="year"), None),
        (Date(2001, precision="year"), Date(month=5, day=3), None),
        (Date(month=1, day=3), Date(month=7, day=3), None),  # either may be of the next year
        (Date(weekday=3), Date(month=7, day=3), None),
        (Date(2001, 5, 3), Date(2001, 5, 6), 3),
        (Date(2001, 5, 6), Date(2001, 5, 3), -3),
        (Date(month=12, day=30), Date(month=1, day=2), 3),
        (Date(weekday=3), Date(weekday=2), -1),
        (Date(weekday=6), Date(weekday=0), 1),
        (Date(weekday=6), Date(weekday=3), None),
    ],
)
def test_days_from_one_date_to_another(one, other, days):
    assert days_between(one, other) == days


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained in 2001 and 2003.", []),
        ("Hale (born 1950) left in 1990.", []),
        ("The crowd was the largest since 2016, though short of the record, set in 1958.", []),
        ("“It rained in 2001, and in 2003 it burnt,” he said.", []),
        ("The mill was built in 2001 and burnt down in 2003.", [("2001", "2003")]),
        ("The mill was built in 2001. It burnt down in 2003.", [("2001", "2003")]),
        ("The mill was built in 2001. Nobody came. It burnt down in 2003.", []),
    ],
)
def test_dates_that_follow_each_other(text, found):
    assert [tuple(date.text for date in pair.dates) for pair in find_date_sequences(*read(text))] == found


@pytest.mark.parametrize(
    "text",
    [
        "The mill was sold in 2003, having been built in 2001.",
        "The mill opened in 2003 after ten years of work that began in 1993.",
        "Hale won the prize in 2010 and had won the other in 2006.",
        "In 2003 Hale was sent to Marl. He had been born there in 1970.",
        "She was born in Larch on 9 June 1941. The fall of the bridge in 1879, in which her father had died, was a story she heard.",
        "The trial was to have ended on Thursday. It goes on next Tuesday.",
        "Hale joined in 1999 before becoming chief in 1995, left in 1980 before becoming mayor in 1970, and that was that.",
    ],
)
def test_what_looks_back_or_goes_back_twice_stays_silent(text):
    assert backward(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hale joined the firm in 1999 before becoming its chief in 1995.", ("1999", "1995")),
        ("In 2012, two thirds had a telephone, up from a third in 2015.", ("2012", "2015")),
        ("Hale was made chief in 1987. Prior to that he led the guild in 1990.", ("1987", "1990")),
        ("In 2011, Hale was elected deputy. When Roe died in 2002, he was made head.", ("2011", "2002")),
    ],
)
def test_what_is_told_in_one_order_and_dated_in_the_other(text, found):
    assert backward(text) == found


def test_a_pair_knows_its_words():
    (pair,) = find_date_sequences(*read("The mill was built in 2001. It burnt down on 3 May 2003 at noon."))
    assert (pair.is_of_one_sentence, pair.before, pair.between, pair.after) == (
        False,
        "The mill was built in ",
        "It burnt down on ",
        " at noon.",
    )
    assert pair.leads == ("in", "on") and pair.gap > 0
