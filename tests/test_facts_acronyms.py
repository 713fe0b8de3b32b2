"""What letters are said to stand for, against the names of the facts."""

import pytest

from checker.facts import load_facts
from checker.facts.organisations.acronyms import find_wrong_expansions

STORE = load_facts()


def told(text):
    return [(text[slip.start : slip.end], right) for slip, _, _, _, right in find_wrong_expansions(text, STORE)]


@pytest.mark.parametrize(
    "text",
    [
        "The World Wrestling Federation (WWF) lost in court.",
        "Opec, short for Organisation of Petroleum Exporting Countries, met.",
        "The International Labor Organization (ILO) and the World Food Program (WFP) agreed.",
        "The IMF, the Washington lender, cut its forecast.",
        "Nato, or the North Atlantic alliance, met.",
        "The NRA (National Recovery Administration) was struck down.",
    ],
)
def test_silent(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("The Federal Aviation Association (FAA) wrote.", "Association"),
        ("WHO, which stands for World Help Organization, wrote.", "Help"),
        ("The European Central Board, or ECB, met.", "Board"),
        ("Unesco, the United Nations Educational, Scientific and Cultural Organization, met the IMF (International Money Fund).", "Money"),
    ],
)
def test_one_word_of_another_name(text, slip):
    assert [word for word, _ in told(text)] == [slip]


def test_half_of_the_words_will_do_where_the_sentence_says_what_they_mean():
    assert told("The RSPCA is short for Royal Society for the Protection of Animals.") == [
        ("Royal Society for the Protection of Animals", "Royal Society for the Prevention of Cruelty to Animals")
    ]
    assert told("The Royal Society for the Protection of Animals (RSPCA) wrote.") == []
