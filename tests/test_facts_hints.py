"""Places hinted at, capitals taken up, parents of bodies and firsts elsewhere."""

import pytest

from checker.facts import load_facts
from checker.facts.atlas import atlas_of
from checker.facts.organisations.parents import PARENT, find_wrong_parents
from checker.facts.people.firsts import find_firsts
from checker.facts.people.known_makers import find_strangers
from checker.facts.places.place_anaphora import find_taken_up
from checker.facts.places.place_clashes import find_place_clashes
from checker.sentences import split_sentences
from checker.types import Document

STORE = load_facts()


def hinted(text):
    return [text[clash.start : clash.end] for clash in find_place_clashes(text, STORE)]


@pytest.mark.parametrize(
    "text",
    [
        "Madagascar, an island that traders from Senegal know, is large.",
        "Cubans in Spain gave up the dollar for the euro.",
        "Cuba, 90 miles off the tip of Florida, is dark.",
        "The statehouse in Portland was never built.",  # Maine's or Oregon's
        "Among the EU members opposed to aid for Ukraine were Hungary and Slovakia.",
        "Kharkiv, close to the Russian border, was hit.",
        "Kharkiv took in people who fled from the Belarusian border.",
        "Vilnius, half an hour from the border with Belarus, is calm.",
        "Finland and the frontier that Norway shares with Sweden are quiet.",
    ],
)
def test_nothing_is_hinted(text):
    assert hinted(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Madagascar, a large island off the coast of Senegal, grows vanilla.", "Senegal"),
        ("Estonians would one day swap the zloty for the euro.", "zloty"),
        ("They slept outside the state capitol in Chicago.", "Chicago"),
        ("Kharkiv is so close to the Belarusian border that nobody sleeps.", "Belarusian"),
        ("Goma, a lakeside city near the border with Uganda, fell.", "Uganda"),
    ],
)
def test_a_place_is_hinted(text, wrong):
    assert hinted(text) == [wrong]


def taken_up(text):
    return [clash.values for _, clash in find_taken_up(list(split_sentences(Document(text))), atlas_of(STORE))]


@pytest.mark.parametrize(
    "text",
    [
        "He left Rome for Oslo. The Norwegian capital was dark.",
        "He left Rome for Oslo. The Danish capital, Copenhagen, was next.",
        "Denmark mourns. He left Rome for Oslo. The Danish capital was next.",
        "He left Rome for Bergen. The Danish capital was next.",  # no capital, so that nothing is taken up
    ],
)
def test_no_capital_is_taken_up(text):
    assert taken_up(text) == []


def test_a_capital_is_taken_up():
    assert taken_up("He left Rome for Oslo. The Danish capital was dear.") == [("Danish", "Oslo")]


def parents(text):
    bodies = [(span, fact) for span, (fact, *_) in STORE.find_names(text, PARENT)]
    return [(told, known) for _, _, _, told, known in find_wrong_parents(text, bodies)]


@pytest.mark.parametrize("text", ["The EU's envoy to Unesco left.", "Unesco, the UN's agency for culture, met.", "The EU and Unesco met."])
def test_no_parent_is_told(text):
    assert parents(text) == []


def test_a_parent_is_wrong():
    assert parents("Unesco, an agency of the European Union, met.") == [("European Union", "United Nations")]


def firsts(text):
    return [told for _, _, told, _ in find_firsts(text, STORE)]


@pytest.mark.parametrize(
    "text",
    [
        "Junko Tabei, the first woman to climb Everest, is dead.",
        "Amelia Earhart, the first woman to fly solo across the Atlantic, crossed the Pacific later.",
        "Marie Curie, the first woman to teach at the Sorbonne, won a Nobel prize.",
    ],
)
def test_a_first_is_ones_own(text):
    assert firsts(text) == []


def test_a_first_is_elsewhere():
    assert firsts("Junko Tabei, the first woman to climb K2, is dead.") == ["K2"]


def test_strangers_share_a_first_name():
    text = "Peter Rowe met Ann Lee."
    assert [text[span.start : span.end] for span in find_strangers(text, ["Peter Benenson"])] == ["Peter Rowe"]
    assert not list(find_strangers("Peter Rowe met Benenson.", ["Peter Benenson"]))
