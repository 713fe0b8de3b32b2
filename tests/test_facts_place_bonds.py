"""What binds a place by a verb or a phrase of its own: sources, shores, owners, languages, coasts, parts of a country."""

import pytest
from told_places import STORE, told

from checker.facts.atlas import atlas_of
from checker.facts.relations import LANGUAGE, OLD_CURRENCY, POSITION, values_of


@pytest.mark.parametrize(
    "text",
    [
        "The Vistula, which rises in the Carpathians, is low.",
        "The Ohio meets the Mississippi at Cairo.",
        "Rochester, on the shore of Lake Ontario, is cold.",
        "In Turin, where the Po is wide, rowers train.",
        "The Galápagos, administered by Ecuador, are far away.",
        "The new road divides Hungary from nothing at all.",
        "Leeds, in northern England, won.",
        "Madrid, in the centre of Spain, is high.",
        "He learnt French in Angola, where Portuguese is the official language.",
        "French is the official language of the games, Angola was told.",
        "The Netherlands was a founder member of Nato.",
        "Bolivia lost its coast in a war.",
        "Uganda’s fishing fleet on the lake is old.",
        "Armenia borders Georgia.",
    ],
)
def test_what_may_be_said(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Vistula, which rises in Lithuania, is low.", "Lithuania"),
        ("The source of the Tagus is in Portugal.", "Portugal"),
        ("The Sunda Strait, which separates Java from Borneo, is deep.", "Borneo"),
        ("In Turin, where the Adige is wide, rowers train.", "Adige"),
        ("The Galápagos, administered by Peru, are far away.", "Peru"),
        ("Leeds, in southern England, won.", "southern"),
        ("The western Turkish town of Trabzon is wet.", "western"),
        ("Angola, the oil-rich country where French is the official language, has oil.", "French"),
        ("Zambia’s seaports are busy.", "Zambia"),
        ("Armenia, landlocked between Georgia, Turkey, Iran and Syria, is poor.", "Syria"),
        ("The Missouri at Memphis was high.", "Missouri"),
    ],
)
def test_what_is_denied(text, wrong):
    assert wrong in told(text)


def test_every_country_has_a_language_and_none_is_named_twice():
    atlas = atlas_of(STORE)
    countries = {subject for held, subject in atlas.facts if held == "lies in"}
    spoken = [fact for fact in STORE.of(LANGUAGE) if fact.subject in countries]
    assert {fact.subject for fact in spoken} == countries
    assert all(len(values_of(fact)) == len([*fact.value.split("; "), *filter(None, fact.also.split("; "))]) for fact in spoken)


def test_a_town_does_not_lie_at_both_ends_only():
    for fact in STORE.of(POSITION):
        assert values_of(fact) <= {"north", "south", "east", "west", "central"} and len(values_of(fact)) < 5, fact.subject


def test_an_old_currency_is_not_of_a_country_unknown():
    atlas = atlas_of(STORE)
    assert all(atlas.fact("lies in", fact.subject) for fact in STORE.of(OLD_CURRENCY))
