"""Owners of firms, founders of bodies by countries, and names with one word of another."""

import pytest

from checker.facts import load_facts
from checker.facts.atlas import atlas_of
from checker.facts.organisations.bodies import find_body_clashes
from checker.facts.organisations.charter_members import CHARTER
from checker.facts.places.member_bodies import BODY_NAMES
from checker.facts.relations import CONTINENT, MEMBERSHIP

STORE = load_facts()


def wrong(text):
    return [text[found[0].start : found[0].end] for found in find_body_clashes(text, STORE)]


@pytest.mark.parametrize(
    "text",
    [
        "Google's bid for WhatsApp failed before Facebook bought it.",
        "Microsoft hopes that it bought LinkedIn at the right time.",
        "Amazon bought shares in Whole Foods' rival.",
        "LinkedIn, sold to Microsoft in 2016, has grown; Google has not.",
        "Tata's Jaguar and Geely's Volvo were shown.",
        "Opec was set up by Iran, Iraq, Kuwait, Saudi Arabia and Venezuela.",
        "Opec was founded by Iran and Iraq; Libya joined later.",
        "The G7 met in Spain.",
        "The permanent five, America, Britain, China, France and Russia, and Germany signed.",
        "India wants one of the permanent seats beside China, France and Britain.",
        "The Organisation for Economic Co-operation and Development was founded in Paris.",
        "The National Aeronautics and Space Act was passed.",
    ],
)
def test_silent(text):
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jaguar Land Rover has been owned by India's Mahindra since 2008.", "Mahindra"),
        ("Whole Foods was offloaded to Walmart.", "Walmart"),
        ("Pixar was calm after its 2006 takeover by Sony.", "Sony"),
        ("Gucci, the fashion label owned by LVMH, closed shops.", "LVMH"),
        ("Poorer countries want permanent seats beside America, Britain, China, Japan and Russia.", "Japan"),
        ("Iran, Iraq, Kuwait and Libya founded Opec in Baghdad.", "Libya"),
        ("Finland was a founding member of Nato.", "Finland"),
        ("Spain was a founder member of Nato.", "Spain"),
        ("Egypt, Iraq, Jordan and Kuwait founded the Arab League.", "Kuwait"),
        ("In Baghdad in 1960 Iran, Iraq, Kuwait, Venezuela and Qatar agreed to form Opec.", "Qatar"),
        ("The G7, made up of Britain, Canada, France, Germany, Italy, Japan and Spain, met.", "Spain"),
        ("The Federal Bureau of Inquiry (FBI) came.", "Inquiry"),
    ],
)
def test_found(text, told):
    assert wrong(text) == [told]


def test_founders_of_a_body_that_lives_on_are_its_members():
    atlas = atlas_of(STORE)
    countries = {subject for relation, subject in atlas.facts if relation == CONTINENT}
    members = {(fact.value, subject) for (relation, subject), facts in atlas.facts.items() if relation == MEMBERSHIP for fact in facts}
    bodies = {name: body for body, names in BODY_NAMES.items() for name in names if body in {body for body, _ in members}}
    charters = [(fact, bodies[fact.subject]) for fact in STORE.of(CHARTER) if fact.subject in bodies]
    assert len(charters) > 10
    for fact, body in charters:
        assert {(body, founder) for founder in fact.value.split("; ") if founder in countries} <= members, body
