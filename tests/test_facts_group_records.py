"""Which of a group of countries, lakes or islands is the largest, or lies furthest north."""

import pytest

from checker.facts import load_facts
from checker.facts.places.place_clashes import find_place_clashes

STORE = load_facts()


def told(text):
    return [text[clash.start : clash.end] for clash in find_place_clashes(text, STORE)]


@pytest.mark.parametrize(
    "text",
    [
        "Estonia, the northernmost of the three Baltic states, voted.",
        "Lithuania was the southernmost of the Baltic states to vote.",
        "Latvia borders the northernmost of the Baltic states.",
        "Lake Superior is the largest of the Great Lakes.",
    ],
)
def test_what_may_be_said(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Estonia, the southernmost of the three Baltic states, voted.", "Estonia"),
        ("Lake Huron is the deepest of the Great Lakes.", "Lake Huron"),
        ("Denmark, the largest of the Scandinavian countries, voted.", "Denmark"),
    ],
)
def test_what_is_denied(text, wrong):
    assert wrong in told(text)
