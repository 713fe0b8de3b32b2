"""Hand-overs told beside one name: silence first, then what the terms deny."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.succession_cues import find_wrong_successor

FACTS = load_facts()


def clashes_of(text, *years):
    return [clash.values for clash in find_wrong_successor(text, sorted(FACTS.find_names(text, OFFICE)), years)]


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Annan made way for Ban Ki-moon.",
        "Nelson Mandela handed the presidency to Thabo Mbeki.",
        "Tony Blair hoped to hand power to Harold Wilson.",
        "Tony Blair followed Harold Wilson’s example in office.",
        "Tony Blair gave way to Harold Wilson at the door.",
        "Tony Blair gave way to Harold Wilson as party leader.",
        "Tony Blair, whose friend Jane Doe gave way in office to Harold Wilson, laughed.",
        "Tony Blair, Gordon Brown and the office that was handed over to Harold Wilson.",
    ],
)
def test_no_hand_over_that_the_terms_deny(text):
    assert clashes_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nelson Mandela handed the South African presidency in a stadium to Jacob Zuma.",
        "Tony Blair, chosen in a landslide to replace Harold Wilson in Downing Street, beamed.",
        "Thanking his predecessor, Harold Wilson, Tony Blair entered Downing Street.",
        "Kofi Annan took over the United Nations from Trygve Lie.",
        "Hosni Mubarak, brought to power by the murder of Gamal Abdel Nasser, ruled on.",
    ],
)
def test_a_hand_over_that_the_terms_deny(text):
    assert len(clashes_of(text)) == 1


def test_a_year_in_which_the_office_changed_hands_shows_that_it_is_meant():
    text = "Tony Blair gave way to Harold Wilson."
    assert clashes_of(text) == [] and len(clashes_of(text, 2007)) == 1
