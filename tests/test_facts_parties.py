"""The facts of parties and states hold together, and one country’s parties are never another’s."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.office_claims import find_claims
from checker.facts.offices.office_phrases import find_phrases
from checker.facts.offices.parties import PARTY, find_wrong_parties
from checker.facts.offices.posts import post_of
from checker.facts.offices.states import STATE, find_wrong_states
from checker.facts.relations import STATEHOOD

FACTS = load_facts()


def clashes_of(text):
    names = FACTS.find_names(text, OFFICE)
    return [clash.values for clash in find_wrong_parties(text, names, list(find_claims(text, names, find_phrases(text))))]


def test_everybody_with_a_party_held_an_office_in_its_country():
    held = {(fact.subject, post_of(fact.value).domain) for fact in FACTS.terms}
    for fact in FACTS.of(PARTY):
        assert (fact.subject, fact.statement.rpartition(" party of ")[2].rstrip(".")) in held, fact


def test_every_state_of_a_governor_or_senator_is_one():
    states = {fact.subject for fact in FACTS.of(STATEHOOD)}
    for fact in FACTS.of(STATE):
        title, _, state = fact.value.partition(" of ")
        assert title in ("governor", "senator") and state in states, fact


@pytest.mark.parametrize(
    "text",
    [
        "John Howard, Australia’s Liberal prime minister, jogged.",
        "Winston Churchill, a Liberal then, crossed the floor.",
        "The Labour opponents of David Cameron jeered.",
        "Former Democrat Ronald Reagan won.",
        "Conservative John Howard won again.",
        "Social Democrat Willy Brandt knelt.",
    ],
)
def test_silent_parties(text):
    assert clashes_of(text) == []


@pytest.mark.parametrize(
    ("text", "told", "right"),
    [
        ("Harold Wilson, the Conservative prime minister, smoked a pipe.", "Conservative", "Labour"),
        ("Republican Jimmy Carter taught at Sunday school.", "Republican", "Democratic"),
        ("Helmut Kohl of the Social Democrats ate well.", "Social Democrats", "Christian Democratic"),
        ("Clement Attlee’s Liberal government built houses.", "Liberal", "Labour"),
    ],
)
def test_wrong_parties(text, told, right):
    assert clashes_of(text) == [(told, right)]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Gov. Jimmy Carter of Georgia farmed.", []),
        ("Bernie Sanders, the Vermont senator, spoke in Maine.", []),
        ("Bill Clinton of Tennessee fame spoke.", []),
        ("Then-Gov. Jimmy Carter of Alabama farmed.", ["Alabama"]),
        ("Bernie Sanders, the Maine senator, spoke.", ["Maine"]),
        ("The Texas governor, Ronald Reagan, rode.", ["Texas"]),
    ],
)
def test_states(text, states):
    assert [clash.values[0] for clash in find_wrong_states(text, FACTS)] == states
