"""Money told in passing: levies, notes, what a central bank defends."""

import pytest

from checker.facts import load_facts
from checker.facts.places.place_clashes import find_place_clashes

STORE = load_facts()


def told(text):
    return [text[clash.start : clash.end] for clash in find_place_clashes(text, STORE)]


@pytest.mark.parametrize(
    "text",
    [
        "Hungary was paid in zloty for its gas.",
        "The zloty fell after Hungary’s central bank cut its rate.",
        "The Czech central bank’s cut lifted the forint.",
        "Poland will pay 300 forint to Hungarian families.",
        "Poland’s parliament voted for a levy of 300 zloty.",
        "Hungary sold its reserves of zloty.",
        "Sweden’s central bank held its rate to help the krona, its currency.",
    ],
)
def test_what_may_be_said(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Indonesia’s parliament voted for a levy of 1,500 ringgit a litre.", "ringgit"),
        ("A levy of 1,500 ringgit was put before Indonesia’s parliament.", "ringgit"),
        ("Hungary’s central bank spent billions to defend the zloty.", "zloty"),
        ("The zloty slid in Budapest trading after Hungary’s central bank held its rate.", "zloty"),
        ("Vietnam will print a new 100-kip note.", "kip"),
        ("Sweden’s central bank raised rates to prop up the euro, its national currency.", "euro"),
        ("The cedi has been Nigeria’s currency for decades.", "cedi"),
    ],
)
def test_what_is_denied(text, wrong):
    assert wrong in told(text)
