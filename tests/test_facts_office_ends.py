"""Ends of offices: silence first, then what the facts exclude."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.office_ends import find_wrong_end

FACTS = load_facts()


def told_of(text):
    return [clash.values[0] for clash in find_wrong_end(text, FACTS.find_names(text, OFFICE))]


@pytest.mark.parametrize(
    "text",
    [
        "Georges Pompidou, who died in office, loved modern art.",
        "Yitzhak Rabin, who was assassinated after a rally, sang.",
        "Anwar Sadat was nearly overthrown.",
        "The plot to murder Charles de Gaulle failed; the assassination of Charles de Gaulle never came.",
        "Mohamed Morsi, who was overthrown by the army, died in court.",
        "Harold Macmillan, who resigned as prime minister, was old.",
        "Hosni Mubarak resigned as president under pressure.",
        "Indira Gandhi resigned as prime minister in 1977.",
        "Willy Brandt resigned as party leader.",
    ],
)
def test_ends_that_the_facts_allow(text):
    assert told_of(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Georges Pompidou, who resigned as president, loved modern art.", "resigned as president"),
        ("Charles de Gaulle, who died in office, is buried at home.", "died in office"),
        ("Menachem Begin was assassinated after a rally.", "assassinated"),
        ("The assassination of Harold Wilson shocked the country.", "assassination of"),
        ("Edward VIII was deposed.", "deposed"),
        ("Richard Nixon, who was impeached, flew home.", "impeached"),
        ("Andrew Johnson became president when Abraham Lincoln resigned.", "resigned"),
    ],
)
def test_ends_that_the_facts_exclude(text, told):
    assert told_of(text) == [told]
