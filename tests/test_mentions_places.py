"""Places: what is none, the gazetteer, and what a slip may mean."""

import pytest

from checker.mentions.gazetteer import demonyms, forms, places
from checker.mentions.places import find_places
from checker.mentions.spelling import nearest
from checker.sentences import split_sentences
from checker.types import Document


def found_places(text):
    return [(m.text, m.value) for s in split_sentences(Document(text)) for m in find_places(s)]


@pytest.mark.parametrize(
    "text",
    [
        "He went to Columbia University with Michael Jordan.",
        "The Afghan and the French spoke.",
        "The Washington Post and Paris Saint-Germain.",
        "It was made in china.",
        "Virginia Woolf wrote it.",
        "She left the University of Texas.",
    ],
)
def test_no_place(text):
    assert found_places(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in Cuba.", [("Cuba", "Cuba")]),
        ("from Kiev to Bombay", [("Kiev", "Kyiv"), ("Bombay", "Mumbai")]),
        ("the U.S. and the UK", [("U.S.", "United States"), ("UK", "United Kingdom")]),
        ("in New York City, not New York", [("New York City", "New York City"), ("New York", "New York")]),
        ("in Bogota", [("Bogota", "Bogotá")]),
        ("Chile’s coast", [("Chile", "Chile")]),
        ("in Northern Ireland", [("Northern Ireland", "Northern Ireland")]),
    ],
)
def test_a_place_is_found(text, found):
    assert found_places(text) == found


def test_the_gazetteer_is_whole():
    kinds = {place.kind for place in places()}
    assert {"country", "state", "capital", "city", "nation", "continent"} <= kinds
    assert sum(place.kind == "country" for place in places()) >= 193
    assert sum(place.kind == "state" for place in places()) == 50
    countries = {place.name for place in places() if place.kind in ("country", "territory")} | {"Palestinian territories"}
    assert {place.country for place in places() if place.country} <= countries


def test_no_demonym_is_a_place():
    assert not {demonym for place in places() for demonym in place.demonyms} & forms().keys()
    assert {"Afghan", "Scots", "Venezuelans"} <= demonyms()


@pytest.mark.parametrize(
    ("word", "meant"),
    [("Afghanisation", "Afghanistan"), ("Bostonian", None), ("Guatamala", "Guatemala"), ("Lybia", "Libya"), ("Xyzzyland", None)],
)
def test_nearest_place(word, meant):
    target = nearest(word)
    assert (target and target.word) == meant
