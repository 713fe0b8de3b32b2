"""Asides in dashes, brackets and commas: what is read without them, and where each word stands in the sentence."""

import pytest

from checker.facts import load_facts
from checker.facts.places.asides import without_asides, without_dashes
from checker.facts.places.place_clashes import find_place_clashes

STORE = load_facts()


def told(text):
    return [text[clash.start : clash.end] for clash in find_place_clashes(text, STORE)]


@pytest.mark.parametrize("text", ["Chile borders Peru.", "A score of 3-1 and a well-known town.", "Peru (1) and Chile (2)"])
def test_nothing_is_set_off(text):
    plain = without_dashes(text)
    assert plain is None or plain.text.replace(",", "") == text.replace(")", "")


def test_dashes_and_brackets_become_commas():
    assert (
        without_dashes("Peru — the land of gold — borders Chile (its rival).").text == "Peru, the land of gold, borders Chile, its rival."
    )


@pytest.mark.parametrize("word", ["Peru", "gold", "borders", "Chile", "rival"])
def test_each_word_is_found_again(word):
    text = "Peru — the land of gold — borders Chile (its rival)."
    plain = without_dashes(text)
    assert plain.back(plain.text.index(word)) == text.index(word)


def test_an_aside_is_cut_and_each_word_found_again():
    text = "Peru, the land of gold, borders Chile, a rival of old, by sea."
    plain = without_asides(text, [4, text.index("Chile") + 5], lambda aside: False)
    assert plain.text == "Peru borders Chile by sea."
    assert [plain.back(plain.text.index(word)) for word in ("Peru", "borders", "by")] == [0, text.index("borders"), text.index("by sea")]


@pytest.mark.parametrize(
    "text",
    [
        "Bonn, until the wall came down, was the capital of Germany.",
        "Peru, like neighbouring Brazil, borders Colombia.",
        "Lagos, once so busy, is the capital of Nigeria.",
    ],
)
def test_an_aside_that_says_when_is_kept(text):
    assert told(text) == []


def test_a_clash_behind_an_aside_has_its_place_in_the_sentence():
    assert told("Portugal, the sunniest of lands, borders France — or so he says.") == ["France"]
