"""Years in office: what may have been counted stays silent, more than all terms together does not."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.term_lengths import find_wrong_length

FACTS = load_facts()


def clashes_of(text):
    return [clash.values[0] for clash in find_wrong_length(text, FACTS.find_names(text, OFFICE))]


@pytest.mark.parametrize(
    "text",
    [
        "Margaret Thatcher wept after 11 years as prime minister.",
        "Margaret Thatcher, after eight years as prime minister, won again.",
        "Margaret Thatcher and Tony Blair had 21 years as prime minister between them.",
        "Margaret Thatcher told Jane Doe of 17 years as prime minister.",
        "Margaret Thatcher died 23 years after she had spent 11 years in Downing Street.",
        "Margaret Thatcher spent 33 years as a member.",
    ],
)
def test_years_that_may_be_right(text):
    assert clashes_of(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Margaret Thatcher wept after 15 years as prime minister.", "15 years"),
        ("Konrad Adenauer’s 20-year chancellorship ended.", "20 years"),
        ("Jimmy Carter spent eight years in the White House.", "8 years"),
        ("Juan Carlos rode home after fifty years on the throne.", "50 years"),
    ],
)
def test_more_years_than_anybody_served(text, told):
    assert clashes_of(text) == [told]
