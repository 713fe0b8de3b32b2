"""Houses of power: guests stay silent, wrong tenants do not."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.power_places import find_wrong_power_places

FACTS = load_facts()


def clashes_of(text):
    return [clash.values[0] for clash in find_wrong_power_places(text, FACTS.find_names(text, OFFICE))]


@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel won the White House over.",
        "Angela Merkel spent two days at the White House.",
        "Angela Merkel met the man who had moved into the Kremlin.",
        "Mikhail Gorbachev moved into the Kremlin.",
        "Christine Lagarde never moved into the Élysée, said Jane Doe.",
    ],
)
def test_guests_and_tenants(text):
    assert clashes_of(text) == []


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Angela Merkel, who moved into the Élysée in autumn, baked.", "Élysée"),
        ("Nicolas Sarkozy, voted out of Downing Street, jogged.", "Downing Street"),
        ("After four years in the Casa Rosada, Alberto Fujimori fled.", "Casa Rosada"),
    ],
)
def test_a_ruler_in_the_house_of_another_country(text, seat):
    assert clashes_of(text) == [seat]
