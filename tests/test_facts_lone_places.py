"""A sight or a water, and the only place of a kind that the sentence names for it."""

import pytest

from checker.facts import load_facts
from checker.facts.atlas import atlas_of
from checker.facts.places.lone_places import find_lone_places

ATLAS = atlas_of(load_facts())


def told(text):
    return [text[clash.start : clash.end] for clash in find_lone_places(ATLAS, *ATLAS.sketch(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Fireworks were banned beneath Mount Rushmore, above the pines of South Dakota.",
        "Buses from North Dakota take children to Mount Rushmore.",
        "Mount Rushmore draws more people than all the parks of North Dakota.",
        "Mount Rushmore and the parks of North Dakota are shut.",
        "A copy of Mount Rushmore stands in North Dakota.",
        "Mount Rushmore in South Dakota is seen in North Dakota.",
        "Tourists in Kenya gazed at Kilimanjaro.",
        "Kenyan climbers died on Kilimanjaro.",
        "A novel about Kilimanjaro is set in Kenya.",
        "Kilimanjaro is thousands of miles away, in the mind of Poland.",
        "The Kremlin has plans in Ukraine.",
        "Ministers of Greenland spoke in Sweden.",
        "Bordeaux wine is drunk on the Loire.",
        "Bordeaux and the castles on the Loire are full.",
        "The ash of Mount Etna fell on the villages of Calabria.",
        "Moscow mined ports on the Danube.",
        "The minister spoke in Paris of floods on the Rhine.",
        "Chicago fears that carp of the Mississippi basin will come.",
    ],
)
def test_what_may_be_said(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Fireworks were banned beneath Mount Rushmore, where presidents gaze over the pines of North Dakota.", "North Dakota"),
        ("Residents of Bordeaux want the ships that tie up on the Loire moved.", "Loire"),
        ("Sukhumi, once a Caspian playground, is shabby.", "Caspian"),
        ("Drought on the Limpopo has thinned the Victoria Falls.", "Limpopo"),
        ("Mount Etna shook the villages of Calabria.", "Calabria"),
        ("The Rhine burst its banks in Stuttgart.", "Rhine"),
        ("Elephants graze in Uganda's plains, where Kilimanjaro is white.", "Uganda"),
    ],
)
def test_a_place_next_to_the_right_one(text, wrong):
    assert wrong in told(text)
