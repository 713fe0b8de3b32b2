"""What is tied to a place, a work or a body in words of no list, and what leads off."""

import pytest

from checker.facts import load_facts
from checker.facts.attachment import EVENT, PERSON
from checker.facts.people.known_makers import find_makers
from checker.facts.people.maker_ties import is_founded_together, is_tied
from checker.facts.places.place_clashes import find_place_clashes

STORE = load_facts()


def told(text):
    return [text[clash.start : clash.end] for clash in find_place_clashes(text, STORE)]


@pytest.mark.parametrize(
    "text",
    [
        "Etna, which sends tourists from Sardinia running, is awake.",
        "Etna, an island volcano popular in Sardinia, is awake.",
        "Lake Geneva, loved by painters from Germany and Spain, is still.",  # no word for a border
        "Lake Geneva, between Lyon and Germany's Black Forest, is still.",
        "Everest, on the border of Nepal and China, is crowded.",
        "The Kiel Canal, a ditch that joins the North Sea to the Baltic, is full.",
    ],
)
def test_a_place_is_not_tied(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Etna, which smokes above the southern shores of Sardinia, is awake.", "Sardinia"),
        ("Castles stand on the Loire, which flows into the Mediterranean.", "Mediterranean"),
    ],
)
def test_a_place_is_tied(text, wrong):
    assert told(text) == [wrong]


@pytest.mark.parametrize(
    "sketch",
    [
        f"{PERSON} saw {EVENT} twice.",
        f"{PERSON}'s copy of {EVENT} was sold.",
        f"{EVENT}, {PERSON}'s favourite, was shown.",
        f"{EVENT}, which {PERSON} read aloud, is long.",
        f"{PERSON} opened the season with a film about {EVENT}.",
        f"{PERSON} was born before {EVENT} came out.",
    ],
)
def test_a_work_is_taken_up(sketch):
    assert not is_tied(sketch)


@pytest.mark.parametrize(
    "sketch",
    [
        f"{EVENT}, {PERSON}'s hymn to peace, hangs here.",
        f"{EVENT}, over which {PERSON} laboured for years, is long.",
        f"{PERSON} shocked all Paris with {EVENT}.",
        f"{EVENT} was the brainchild of {PERSON}.",
    ],
)
def test_a_work_is_ones_own(sketch):
    assert is_tied(sketch)


def test_founders_are_named_together():
    assert is_founded_together(f"{EVENT}, which Ann Rowe set up with {PERSON}, is rich.")
    assert not is_founded_together(f"{EVENT}, which Ann Rowe sold to {PERSON}, is rich.")


def test_makers_are_known_by_their_works_too():
    names = {maker.names[0]: maker.kinds for maker in find_makers("Jonathan Demme met Steven Spielberg and Ann Rowe.", STORE)}
    assert names == {"Steven Spielberg": {"film"}, "Jonathan Demme": {"film"}}
