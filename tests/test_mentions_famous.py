"""Names that all know: the list, and the people of the reference facts."""

import pytest

from checker.mentions.famous import famous_names, known_people, known_surnames, nearest_name
from checker.names_file import NamesFile


@pytest.mark.parametrize("name", ["David Richards", "Abdelaziz Bouteflika", "Roy Jenkins", "Lewis Carrollton", "Ada Smith"])
def test_right_or_nobody(name):
    assert nearest_name(name, NamesFile()) is None


def test_one_letter_from_a_person_of_the_facts():
    assert nearest_name("Abdelaziz Boutflika", NamesFile()) == "Abdelaziz Bouteflika"


def test_the_lists_have_nobody_in_common_and_no_title():
    assert not set(famous_names()) & set(known_people())
    assert "Jenkins" in known_surnames()
    assert not {name.split()[0] for name in known_people()} & {"King", "Queen", "Pope", "Tsar"}
