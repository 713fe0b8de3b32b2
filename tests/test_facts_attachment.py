"""Sketches of sentences, and the way back from a sketch to its text."""

import re

import pytest

from checker.facts.attachment import DATE, EVENT, OTHER, Part, both_ends, draw_sketch, place_of
from checker.types import Span

TEXT = "Before the Battle of X in 1415, and after the Battle of Yonder, came the rain."
SPANS = {Span(11, 22): EVENT, Span(46, 62): EVENT, Span(26, 30): DATE}


@pytest.mark.parametrize("words", ["Before", "in", "after", "rain"])
def test_a_group_of_a_sketch_is_found_in_the_text(words):
    match = re.search(rf"(?P<words>{words})\b", draw_sketch(TEXT, SPANS))
    place = place_of(match, "words", *SPANS)
    assert TEXT[place.start : place.end] == words


def test_a_span_of_time_has_two_ends():
    assert both_ends("<from>-<to>") == ((Part.START, f"{DATE}-{OTHER}"), (Part.END, f"{OTHER}-{DATE}"))
