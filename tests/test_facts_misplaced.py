"""Two places with nothing between them but words of geography: what is tied, and what a description leads off to."""

import pytest

from checker.facts import load_facts
from checker.facts.atlas import atlas_of
from checker.facts.places.misplaced import find_ties

ATLAS = atlas_of(load_facts())


def ties(text):
    sketch, names = ATLAS.sketch(text)
    return {(tie.named("a").text, tie.named("b").text) for tie in find_ties(ATLAS, sketch, names, False)}


@pytest.mark.parametrize(
    "text",
    [
        "Nairobi, the man said, is far from Uganda.",
        "Paris was born in Switzerland.",
        "A soldier of the state of Delaware was killed in action in Iraq.",
        "Puerto Rico is a territory of the United States located in the Caribbean.",
        "Under the Treaty of Paris, Spain ceded Guam.",
        "Flights go to Lima, Bogotá, Chile, and Peru.",
        "Ships from Odesa sail to the Baltic.",
        "Antwerp, the port that supplies much of Germany, is shut.",
        "Macau, whose government spells it Macao in English, is rich.",
        "Salzburg, a city popular in Germany, is full.",
        "Marks & Spencer, Nairobi, Uganda and Kenya signed.",
        "Timbuktu and Niger are far.",
    ],
)
def test_what_is_not_tied(text):
    assert not any(lies in ("Uganda", "Switzerland", "Iraq", "Caribbean", "Spain", "Germany", "English", "Niger") for _, lies in ties(text))


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Timbuktu, the ancient desert city in northern Niger, is old.", ("Timbuktu", "Niger")),
        ("Porters on Kilimanjaro, the extinct giant that is Kenya's highest mountain, struck.", ("Kilimanjaro", "Kenya")),
        ("Angkor Wat, the 12th-century temple that is the pride of Laos, is full.", ("Angkor Wat", "Laos")),
        ("Laos is home to Angkor Wat.", ("Angkor Wat", "Laos")),
        ("The Serbian port of Dubrovnik is full.", ("Dubrovnik", "Serbian")),
        ("Nurses in central Edmonton, Manitoba, struck.", ("Edmonton", "Manitoba")),
        ("The Seine winds through Lyon.", ("Lyon", "Seine")),
        ("Etna is an island volcano in the Tyrrhenian Sea.", ("Etna", "Tyrrhenian Sea")),
        ("The Galápagos, which are administered by Peru, are far.", ("Galápagos", "Peru")),
        ("The Gobi covers much of Kazakhstan.", ("Gobi", "Kazakhstan")),
        ("Moscow is the capital and most populous city of Ukraine.", ("Moscow", "Ukraine")),
        ("Lake Tana in the highlands of Uganda is old.", ("Lake Tana", "Uganda")),
    ],
)
def test_what_is_tied(text, tie):
    assert tie in ties(text)
