"""First women in an office: silence first."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.first_holders import find_wrong_first
from checker.facts.offices.office_phrases import find_phrases

FACTS = load_facts()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mary Robinson, the first woman to be president of Ireland, spoke.", []),
        ("In Ballina, the Mayo town that raised Mary Robinson, Ireland’s first woman president, it rained.", []),
        ("Mary McAleese, who was the first woman after Mary Robinson, spoke.", []),
        ("Mary McAleese could not be the first woman to be president of Ireland.", []),
        ("Jane Doe became the first woman to be president of the club.", []),
        ("Christine Lagarde was the first woman to run the IMF.", []),
        ("Mary McAleese, the first woman to be president of Ireland, spoke.", ["Mary McAleese"]),
        ("Ségolène Royal became the first woman to run a French government.", ["Ségolène Royal"]),
        ("Theresa May, Britain’s first woman prime minister, danced.", ["Theresa May"]),
        ("Kristalina Georgieva was the first woman to run the IMF.", ["Kristalina Georgieva"]),
        ("Park Geun-hye, South Korea’s first woman prime minister, was jailed.", ["Park Geun-hye"]),
    ],
)
def test_first_women(text, told):
    clashes = find_wrong_first(text, FACTS.find_names(text, OFFICE), find_phrases(text))
    assert [clash.values[0] for clash in clashes] == told
