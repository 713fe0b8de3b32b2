"""Years that are counted from an event, and what countries did once."""

import pytest

from checker.document import Document
from checker.facts import load_facts
from checker.facts.events.counted_years import is_counted
from checker.facts.events.milestones import MILESTONES, find_milestone_slips
from checker.facts.readings import group_dates
from checker.pipeline import Story

STORE = load_facts()
WALL = next(fact for fact in STORE.events if fact.subject == "fall of the Berlin Wall")


def slips(text):
    story = Story(Document(text))
    return [
        (date.text, fact.subject)
        for sentence in story.sentences
        for date, fact, _ in find_milestone_slips(sentence, group_dates(story)[sentence.index], STORE)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ten years after the wall came down they met in 1999.",
        "They met in 1999, a decade after it fell.",
        "On the 10th anniversary, in 1999, they met.",
        "They marked ten years of unity in 1999.",
    ],
)
def test_years_that_are_counted(text):
    assert is_counted(text, 1999, WALL)


@pytest.mark.parametrize(
    "text",
    [
        "The wall fell in 1999, and a 10-year-old boy watched.",
        "The wall fell in 1999, ten years too late for him.",
        "Five years after the wall came down they met in 1999.",
    ],
)
def test_years_that_are_not(text):
    assert not is_counted(text, 1999, WALL)


@pytest.mark.parametrize(
    "text",
    [
        "Swiss women won the vote in 1971 and a minister in 1984.",
        "Swiss women voted in 1981 on pensions.",
        "Spain legalised same-sex marriage in 2005, ten years before Ireland.",
        "The Swiss government of 1981 was for men and women.",
        "Uganda heard in 1963 that Kenya had become independent.",  # right for the one that is meant
        "Ghana's captain became free of injury in 1967.",
        "Portugal and Spain joined the Common Market in 1968.",  # two countries
        "Sweden voted against the euro in 2003.",
    ],
)
def test_no_slip(text):
    assert slips(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Finnish women got the vote in 1916 and seats in 1907.", []),
        ("Finnish women, who got the vote in 1916, now hold half of the seats.", [("1916", "Finland")]),
        ("Canada legalised gay marriage in 2015, two years after Belgium.", [("2015", "Canada")]),
        ("Finland joined Nato in April 2013.", [("April 2013", "Finland")]),
        ("Portugal, which abolished the death penalty in 1967, was early.", [("1967", "Portugal")]),
        ("Angola, free of Portugal since 1957, lives off its oil.", [("1957", "Angola")]),
    ],
)
def test_slips(text, found):
    assert slips(text) == found


def test_every_milestone_has_facts():
    for milestone in MILESTONES:
        assert next(iter(STORE.of(milestone.relation)), None), milestone.relation
