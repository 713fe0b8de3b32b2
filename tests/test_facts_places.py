"""How what a sentence says of places is read: where the words at fault stand, and which fact they clash with."""

import pytest

from checker.facts import load_facts
from checker.facts.atlas import atlas_of
from checker.facts.people.nationalities import find_wrong_nationality
from checker.facts.places.place_clashes import find_place_clashes
from checker.facts.relations import CAPITAL, COUNTRY, OLD_CAPITALS, values_of
from checker.types import Span

STORE = load_facts()


def told(text):
    return [text[clash.start : clash.end] for clash in find_place_clashes(text, STORE)]


def test_an_old_capital_is_not_the_present_one():
    atlas = atlas_of(STORE)
    for fact in STORE.of(OLD_CAPITALS):
        assert not values_of(fact) & values_of(atlas.fact(CAPITAL, fact.subject)), fact.subject


def test_places_of_an_atlas_are_no_adjectives():
    assert [place.text for place in atlas_of(STORE).places("The French and a German went from Paris to Corsica.")] == ["Paris", "Corsica"]


def test_a_town_is_not_the_tail_of_a_longer_name():
    assert [town.text for town in atlas_of(STORE).towns("New York and the Geneva-based body of York.")] == ["Geneva", "York"]


def test_an_adjective_stands_before_a_range_and_not_before_a_name_that_is_no_place():
    _, names = atlas_of(STORE).sketch("The Peruvian Andes, the Peruvian Airlines and the Dutch Caribbean island.")
    assert [name.text for name in names.values()] == ["Peruvian", "Andes", "Dutch", "Caribbean"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1955 Karachi was the capital of Pakistan.", []),
        ("In 1955 Lahore was the capital of Pakistan.", ["Lahore"]),
        ("Bulgaria and Romania joined the European Union in 2004.", ["2004"]),
        ("Paraguay shares borders with Argentina, Bolivia and Chile.", ["Chile"]),
        ("The euro, the currency of Denmark, fell.", ["euro"]),
        ("In Prague and Warsaw they paid in the koruna.", []),
        ("In Warsaw they paid in the koruna.", ["koruna"]),
        ("Arusha, a city near the Kenyan border, is dusty.", []),
        ("Arusha, a city near the Sudanese border, is dusty.", ["Sudanese"]),
        ("Medellín, the Peruvian city once notorious for its barons, changed.", ["Peruvian"]),
    ],
)
def test_the_words_at_fault(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The British writer Robert Burns", "Robert Burns", None),
        ("The Irish writer Robert Burns", "Robert Burns", "Irish"),
        ("The Soviet composer Dmitri Shostakovich", "Dmitri Shostakovich", None),
        ("Spain’s Rafael Nadal", "Rafael Nadal", None),
        ("France’s Rafael Nadal", "Rafael Nadal", "France"),
        ("The Tour de France winner Rafael Nadal", "Rafael Nadal", None),
    ],
)
def test_find_wrong_nationality(text, name, expected):
    fact = next(fact for fact in STORE.of("has nationality") if fact.subject == name)
    found = find_wrong_nationality(text, Span(text.index(name), text.index(name) + len(name)), fact, STORE)
    assert (text[found.start : found.end] if found else None) == expected


def test_every_seat_of_a_landmark_is_a_town_of_the_facts():
    atlas = atlas_of(STORE)
    seats = {seat for fact in STORE.of("has its seat in") if fact.kind == "seat" for seat in fact.value.split(" or ")}
    unknown = {seat for seat in seats if (COUNTRY, seat.replace("Saint ", "St ")) not in atlas.facts}
    assert len(unknown) < 0.1 * len(seats), unknown
