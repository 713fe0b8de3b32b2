"""Roles told anywhere in a sentence: whose they are, and when that stays open."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.office_phrases import find_phrases
from checker.facts.offices.office_roles import is_role_of

FACTS = load_facts()


def is_role(text):
    [phrase], names = find_phrases(text), FACTS.find_names(text, OFFICE)
    return any(is_role_of(text, span, phrase, names) for span, _ in names)


@pytest.mark.parametrize(
    "text",
    [
        "As the prime minister of Japan arrived, Bill Clinton checked his watch.",
        "Golda Meir backed an ally as president of Peru.",
        "Golda Meir was once touted as president of Peru.",
        "Golda Meir told Jane Doe of her time as president of Peru.",
        "Golda Meir and Tony Blair fell out over his time as president of Peru.",
        "The general served under President Ronald Reagan as president of Peru.",
        "Golda Meir took over the Hungarian presidency of the EU.",
        "The president of Peru, a friend of Golda Meir, wept.",
    ],
)
def test_the_role_may_be_of_somebody_else(text):
    names = FACTS.find_names(text, OFFICE)
    assert not any(is_role_of(text, span, phrase, names) for phrase in find_phrases(text) for span, _ in names)


@pytest.mark.parametrize(
    "text",
    [
        "Golda Meir, fired as president of Peru by a fax, wept.",
        "As president of Peru, in the year of the drought, Golda Meir wept.",
        "Teacher, mother of two, president of Peru: few could match Golda Meir.",
        "Golda Meir was denied a second year at the helm of Peru.",
        "Golda Meir returned to the Peruvian presidency.",
        "Golda Meir, who as home secretary had said no, wept.",
    ],
)
def test_a_role_is_of_the_only_holder_in_the_sentence(text):
    assert is_role(text)
