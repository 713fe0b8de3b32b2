"""Lesser places that are written for greater ones."""

import pytest

from checker.facts import load_facts
from checker.facts.places.lookalikes import find_lookalikes

STORE = load_facts()


@pytest.mark.parametrize(
    "text",
    [
        "She teaches at Columbia and was born in Missouri.",
        "British Columbia buys coffee from Bogotá.",
        "Columbia is a town.",
        "Columbia, in the country for two centuries, teaches law.",
        "From Frankfort, Kentucky, he flew to Berlin.",
        "A print by Roy Lichtenstein was sold in Zurich.",
    ],
)
def test_silent(text):
    assert list(find_lookalikes(text, STORE)) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The road from Bogotá to the south of Columbia is shut.", "Colombia"),
        ("Columbia, South America’s second-most-populous country, voted.", "Colombia"),
        ("Ecuador and Columbia share a border.", "Colombia"),
        ("The train from Berlin to Frankfort was late.", "Frankfurt"),
        ("The Swiss franc is spent in Lichtenstein too.", "Liechtenstein"),
    ],
)
def test_beside_a_place_of_the_country_that_is_meant(text, meant):
    assert [right for _, _, right in find_lookalikes(text, STORE)] == [meant]
