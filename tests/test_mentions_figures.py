"""Figures: what is none, and the value and unit of each form."""

import pytest

from checker.mentions.dates import find_dates
from checker.mentions.figures import Figure, find_figures, singular
from checker.sentences import split_sentences
from checker.types import Document


def figures(text):
    return [(m.text, m.value) for s in split_sentences(Document(text)) for m in find_figures(s, list(find_dates(s)))]


NO_FIGURES = [
    "It began in 2018 and on 6 March.",
    "He came at 9pm and left at 10.30am, or 23:49.",
    "They won 2-1 and voted 27-19.",
    "They won 2–1 in a shoot-out.",
    "The G20 met over Covid-19 at No. 10.",
    "He came 1st.",
    "One of them left.",
    "Version 3.14.15 is out.",
    "The 1990s were kind.",
    "It grew in the 80s, and 1972’s form was Glastonbury 2015.",
]

FORMS = [
    ("two and a half million people", [("two and a half million", Figure(2.5e6, 2.5e6, "person"))]),
    ("a £3.4bn bridge", [("£3.4bn", Figure(3.4e9, 3.4e9, "£"))]),
    ("$1.2 billion", [("$1.2 billion", Figure(1.2e9, 1.2e9, "$"))]),
    ("40 per cent of voters", [("40 per cent", Figure(40, 40, "%"))]),
    ("1.5 percentage points", [("1.5 percentage points", Figure(1.5, 1.5, "points"))]),
    ("4.5m people", [("4.5m", Figure(4.5e6, 4.5e6, "person"))]),
    ("the 100m race", [("100m", Figure(100, 100, "m"))]),
    ("a dozen eggs", [("a dozen", Figure(12, 12, "egg"))]),
    ("half a million", [("half a million", Figure(5e5, 5e5))]),
    ("three quarters of a million", [("three quarters of a million", Figure(7.5e5, 7.5e5))]),
    ("a quarter of a million euros", [("a quarter of a million", Figure(2.5e5, 2.5e5, "€"))]),
    ("3,500 homes", [("3,500", Figure(3500, 3500, "home"))]),
    ("19 killed", [("19", Figure(19, 19, "killed"))]),
    ("one hundred and forty-two people", [("one hundred and forty-two", Figure(142, 142, "person"))]),
    ("about 1,500 people", [("1,500", Figure(1500, 1500, "person", True))]),
    ("Ann Smith, 45, said", [("45", Figure(45, 45, "age"))]),
    ("a 45-year-old man", [("45-year-old", Figure(45, 45, "age"))]),
    ("40 to 50 people", [("40 to 50", Figure(40, 50, "person"))]),
    ("$3-4bn", [("$3-4bn", Figure(3e9, 4e9, "$"))]),
    ("between 5 and 6 million dollars", [("5 and 6 million", Figure(5e6, 6e6, "$"))]),
    ("12-15%", [("12-15%", Figure(12, 15, "%"))]),
    ("rose from 40 to 50", [("40", Figure(40, 40)), ("50", Figure(50, 50))]),
    ("two-thirds of voters", [("two-thirds", Figure(2 / 3, 2 / 3, "share"))]),
    ("dropped by a fifth", [("a fifth", Figure(0.2, 0.2, "share"))]),
    ("11,000km at 65mph", [("11,000km", Figure(11000, 11000, "km")), ("65mph", Figure(65, 65, "mph"))]),
    ("220mm or 850kg", [("220mm", Figure(220, 220, "mm")), ("850kg", Figure(850, 850, "kg"))]),
    ("40C (104F)", [("40C", Figure(40, 40, "C")), ("104F", Figure(104, 104, "F"))]),
    ("3,000 millionaires", [("3,000", Figure(3000, 3000, "millionaire"))]),
    ("$55 Million", [("$55 Million", Figure(5.5e7, 5.5e7, "$"))]),
    ("a 10-week course costs", [("10", Figure(10, 10, "week"))]),
    ("an excellent 90-minute set", [("90", Figure(90, 90, "minute"))]),
    ("13 U.S. service members", [("13", Figure(13, 13, "member"))]),
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figure(text):
    assert figures(text) == []


@pytest.mark.parametrize(("text", "found"), FORMS)
def test_a_figure_is_read(text, found):
    assert figures(text) == found


def test_singular():
    nouns = ["families", "churches", "people", "glass", "euros"]
    assert [singular(noun) for noun in nouns] == ["family", "church", "person", "glass", "€"]
