"""The tension map: what was not compared has no score, the scores are those of the checks, and any story can be shown."""

import re
from itertools import pairwise

import numpy as np
import pytest
from conftest import ScriptedNLI, scripted_models
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from checker.documents import read_plain_text
from checker.pipeline import Checker, Story
from checker.tension import STEPS, Tension, measure_tension

POOL = "The pool was shut on Friday. Nobody swam. The pool was not shut. Ann Lee said so. It rained all day."
ODD = "\n\n".join(f"Number {i} of the houses in the street has {i} rooms and a garden of its own." for i in range(40))


def tension_of(text: str) -> Tension:
    models = scripted_models(ScriptedNLI(lambda premise, hypothesis: ("not" in premise) != ("not" in hypothesis)))
    return measure_tension(Story(read_plain_text(text, "pool.txt"), models))


def shown(tension: Tension) -> html.HtmlElement:
    return html.fromstring(tension._repr_html_())


@pytest.mark.parametrize("text", ["", "It rained.", "Rain!"])
def test_nothing_to_compare(text: str) -> None:
    tension = tension_of(text)
    assert np.isnan(tension.matrix).all() and len(tension.to_frame()) == 0
    assert "0 pairs" in tension._repr_html_() and "<title>" not in tension._repr_html_()


def test_most_pairs_of_a_long_story_are_not_compared() -> None:
    tension = tension_of(ODD)
    assert 0 < len(tension.to_frame()) < 40 * 39 / 4
    assert np.isnan(np.diagonal(tension.matrix)).all()


def test_the_map_is_the_same_either_way_round() -> None:
    matrix = tension_of(POOL).matrix
    assert np.array_equal(matrix, matrix.T, equal_nan=True)
    assert matrix[0, 2] == np.nanmax(matrix) > 0.5 > matrix[0, 1]


def test_its_scores_are_those_of_the_findings() -> None:
    models = scripted_models(ScriptedNLI(lambda premise, hypothesis: ("not" in premise) != ("not" in hypothesis)))
    [result] = Checker(models=models).check([read_plain_text(POOL)])
    assert result.findings[0].hit.score == tension_of(POOL).to_frame()["score"].iloc[0]


def test_a_finding_raises_the_pair_that_it_holds_against_each_other() -> None:
    document = read_plain_text("Ann Peverell opened the pool. It rained all day. Ms Peverall spoke. Tom Roe, 45, swam.")
    models = scripted_models(ScriptedNLI(lambda premise, hypothesis: False))
    [result] = Checker(models=models).check([document])
    first = measure_tension(Story(document, models), result.findings).to_frame().iloc[0]
    assert (first["earlier"], first["later"], first["check"]) == (1, 3, "FC401")
    assert first["score"] == result.findings[0].hit.score
    assert set(measure_tension(Story(document, models)).to_frame()["check"]) <= {""}


def test_every_compared_pair_has_a_score() -> None:
    """Also those that the checks read one way only: more than twenty of this story."""
    tension = tension_of(ODD)
    assert len(tension.to_frame()) > 20 and not tension.to_frame()["score"].isna().any()


def test_the_table_names_both_sentences_the_highest_first() -> None:
    frame = tension_of(POOL).to_frame()
    first = frame.iloc[0]
    assert (first["earlier"], first["later"]) == (1, 3)
    assert (first["earlier_text"], first["later_text"]) == ("The pool was shut on Friday.", "The pool was not shut.")
    assert frame["score"].is_monotonic_decreasing


def test_a_cell_says_both_sentences_where_the_pointer_rests() -> None:
    page = shown(tension_of(POOL))
    titles = [title.text for title in page.iter("title")]
    assert len(titles) == len(tension_of(POOL).to_frame())
    assert re.fullmatch(r"[01]\.\d\d\npara 1: The pool was shut on Friday\.\npara 1: The pool was not shut\.", titles[0])


def test_each_step_is_darker_so_that_no_colour_vision_is_needed() -> None:
    def lightness(colour: str) -> float:
        red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    steps = [lightness(colour) for _, colour in STEPS]
    assert all(before - after > 15 for before, after in pairwise(steps))


@settings(max_examples=20)
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_can_be_shown(text: str) -> None:
    page = shown(tension_of(f"The pool was shut. {text} <b onclick=x>The pool</b> was not shut."))
    assert not list(page.iter("b", "script")) and list(page.iter("svg"))
