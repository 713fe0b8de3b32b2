"""Parallels at which a country is divided."""

import pytest

from checker.facts import load_facts
from checker.facts.atlas import atlas_of
from checker.facts.places.dividing_lines import find_wrong_parallels

ATLAS = atlas_of(load_facts())


def told(text):
    return [text[clash.start : clash.end] for clash in find_wrong_parallels(text, ATLAS)]


@pytest.mark.parametrize(
    "text",
    [
        "Korea is divided at the 38th parallel.",
        "The border of Canada follows the 49th parallel.",
        "Seoul in Korea lies near the 37th parallel.",
        "Korea and Vietnam were divided at the 17th parallel and the 38th.",
        "The border follows the 48th parallel.",
    ],
)
def test_what_may_be_said(text):
    assert told(text) == []


def test_a_wrong_number():
    assert told("The zone divides Korea close to the 48th parallel.") == ["48th"]
    assert told("Vietnam was split at the 38th parallel.") == ["38th"]
