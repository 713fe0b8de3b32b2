"""The list of bodies, brands and works, and how its names are found."""

from collections import Counter
from importlib.resources import files

import pytest

from checker.mentions.known_bodies import fold, is_known, is_word_of_one, near_word, signs_of, with_word


def _lines() -> list[str]:
    text = files("checker.mentions").joinpath("data/known_bodies.txt").read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_a_namesake_passes_and_is_never_meant():
    assert is_known("knight rider") and is_word_of_one("marillion")
    assert "Marillion" not in [body.name for body in near_word("marilion")]
    assert "Knight Rider" not in [body.name for body in with_word("knight", is_small=False)]


def test_no_name_stands_twice_and_each_has_a_capital_and_a_group():
    lines = _lines()
    names = [name for line in lines if not line.startswith("[") for name in line.split("|")]
    assert lines[0].startswith("[") and all(name == name.strip() and any(map(str.isupper, name)) for name in names)
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_every_group_but_the_namesakes_has_signs():
    headings = [line.partition("]") for line in _lines() if line.startswith("[")]
    assert [title for title, _, signs in headings if not signs.strip()] == ["[namesakes"]


@pytest.mark.parametrize(
    ("written", "folded"),
    [("L’Oréal’s", "loreal"), ("Marks & Spencer", "marks and spencer"), ("MOODY'S", "moodys"), ("Encyclopædia", "encyclopaedia"), ("", "")],
)
def test_style_is_folded_away(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("word", "name"), [("volkswagon", "Volkswagen"), ("deloite", "Deloitte"), ("diagio", "Diageo"), ("guggenhiem", "Guggenheim")]
)
def test_one_word_is_found_by_its_ends(word, name):
    assert name in [body.name for body in near_word(word)]


def test_several_words_are_found_by_the_first_and_the_last():
    assert "Goldman Sachs" in [body.name for body in with_word("goldman", is_small=False)]
    assert "Hodgkin's lymphoma" in [body.name for body in with_word("lymphoma", is_small=True)]
    assert with_word("lymphoma", is_small=False) == ()


def test_spellings_of_one_name_have_one_entry_and_its_groups_signs():
    [one, other] = [body for body in near_word("hezbollah") if body.name in ("Hezbollah", "Hezballah")]
    assert one.entry == other.entry and "militia" in signs_of(one.group)
