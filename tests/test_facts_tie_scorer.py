"""What a sentence ties to a place, a person, a body or a work and the facts deny, whatever the relation."""

import csv
from importlib.resources import files

import pytest

from checker.facts import load_facts
from checker.facts.ties.place_signs import PLACE_GROUPS, PLACE_SIGNS
from checker.facts.ties.tie_cues import CUES
from checker.facts.ties.tie_pairs import find_tie_pairs
from checker.facts.ties.tie_scorer import find_wrong_ties, message_of, weigh_place
from checker.facts.ties.tie_signs import GROUP_OF, GROUPS, SIGNS
from checker.weights import measure

STORE = load_facts()


def wrong(text):
    return [text[pair.value.start : pair.value.end] for of_places in (True, False) for pair in find_wrong_ties(text, STORE, of_places)]


def pair_of(text, subject, value):
    pairs = find_tie_pairs(text, STORE)
    return next(
        pair for pair in pairs if (text[pair.subject.start : pair.subject.end], text[pair.value.start : pair.value.end]) == (subject, value)
    )


def sign(pair, name):
    return dict(zip((sign.name for sign in SIGNS), measure(SIGNS, pair), strict=True))[name]


@pytest.mark.parametrize(
    "text",
    [
        "Verona, a city of arches in northern Italy, sells out early.",
        "Verona, where a team from Austria is staying, sells out early.",
        "Verona lies an hour from the Austrian border.",
        "Malmö, in southern Sweden, is a bridge away from Copenhagen.",  # Malmö explains Sweden
        "Sindh borders the Indian state of Gujarat.",
        "The Brenner Pass, a low road through the Alps, joins Austria to Italy.",
        "The Danube, a slow river by then, runs out into the Black Sea.",
        "The German band played Verona.",
        "Ottawa, in Ontario, is the capital of Canada.",
        "Lahore is the capital of the Pakistani province of Punjab.",
        "A Peruvian publisher sold the letters of the Colombian novelist Gabriel García Márquez.",
        "Marie Curie, who was born in Warsaw, is buried in Paris.",
        "Interpol sent officers from Lyon to Rome.",
        "The Prince of Wales laid a wreath for Charles Dickens.",
        "Steve Jobs, the founder of Apple, paid for Pixar.",
        "Surf Life Australia and the airline owner Richard Branson called for an end to it.",
        "It rained in the hills.",
    ],
)
def test_what_is_right_or_told_of_something_else_is_left_alone(text):
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Verona, a city of arches in southern Austria, sells out early.", "Austria"),
        ("The Brenner Pass, a low road through the Alps, joins Austria and Switzerland.", "Switzerland"),
        ("Barges lie idle on the Danube, which empties into the Adriatic Sea.", "Adriatic Sea"),
        ("Rotterdam is the busy capital of the Netherlands.", "Rotterdam"),
        ("Letters of the Peruvian novelist and Nobel laureate Gabriel García Márquez are for sale.", "Peruvian"),
        ("Marie Curie (born Skłodowska) was born in Krakow.", "Krakow"),
        ("Animal Farm, a bitter little novel by Thomas Hardy, is on sale.", "Thomas Hardy"),
    ],
)
def test_what_the_facts_deny_is_asked_about(text, value):
    assert value in wrong(text)


def test_the_message_names_what_is_right():
    pair = pair_of("The Danube runs out into the Adriatic Sea.", "Danube", "Adriatic Sea")
    assert message_of(pair) == "‘Adriatic Sea’ does not fit ‘Danube’; the reference says: The Danube lies on the Black Sea. Which is right?"


def test_a_value_of_the_subject_is_its_own():
    text = "Verona lies in Italy, by the Adige."
    assert pair_of(text, "Verona", "Italy").is_own
    assert not pair_of(text.replace("Italy", "Austria"), "Verona", "Austria").is_own


def test_a_right_value_of_the_kind_bars_the_wrong_one():
    assert not pair_of("Verona in Italy has a street in Austria.", "Verona", "Austria").is_candidate


def test_brackets_do_not_part():
    pair = pair_of("Marie Curie (born in 1867 as Maria Skłodowska) was a French chemist.", "Marie Curie", "French")
    assert pair.between == " was a "
    assert sign(pair, "described by it")


def test_cues_beside_a_name():
    assert sign(pair_of("Interpol went back to its Lyon headquarters.", "Interpol", "Lyon"), "a cue beside the value")
    assert not sign(pair_of("Interpol, whose headquarters are old and cold, likes Lyon.", "Interpol", "Lyon"), "a cue beside the value")


def test_a_clause_between_counts_against_a_pair():
    near = pair_of("Verona, in Austria, is full.", "Verona", "Austria")
    far = pair_of("Verona, he wrote from Rome when he left it for the last time, was dearer to him than Austria.", "Verona", "Austria")
    assert weigh_place(near) > weigh_place(far)


@pytest.mark.parametrize(
    ("table", "signs", "groups"), [("tie_weights.csv", SIGNS, GROUPS), ("place_weights.csv", PLACE_SIGNS, PLACE_GROUPS)]
)
def test_the_table_has_each_sign_and_each_group(table, signs, groups):
    lines = files("checker").joinpath(f"facts/ties/data/{table}").read_text("utf-8").splitlines()
    rows = list(csv.DictReader(lines))
    assert [row["sign"] for row in rows] == [*(sign.name for sign in signs), "to begin with"]
    assert tuple(rows[0])[1:] == groups


def test_each_relation_has_cues():
    assert set(GROUP_OF) == set(CUES)


def test_a_list_shows_what_is_meant():
    text = "Perch from Lake Victoria, which touches Uganda, Kenya and {}, is dear."
    assert pair_of(text.format("Rwanda"), "Lake Victoria", "Rwanda").right_listed == 2
    assert pair_of("Bolivia and Chile will meet at Lake Titicaca.", "Lake Titicaca", "Chile").right_listed == 0
    assert pair_of("Lake Constance, in Austria and beyond, reaches Italy.", "Lake Constance", "Italy").right_listed == 0
