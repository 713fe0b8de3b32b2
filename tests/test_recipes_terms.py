"""The recipe of the term weights: its plants are other holders of the office, a seed fixes them, and it tells slips from other times."""

import numpy as np
import pytest

RIGHT = (
    "Olof Palme, the Swedish prime minister, opened the plant in 1984.",
    "The pier burned down in July 1975, with Gerald Ford in the White House.",
)
ELSEWHEN = (
    "Harold Wilson counted the unemployed as a student in 1938.",
    "Gerald Ford played golf with the mayor in 1990.",
)


@pytest.fixture(scope="module")
def weights(recipe):
    return recipe("term_weights")


def texts_of(weights, words):
    return [weights.Text(text) for text in words]


def test_a_time_within_a_term_is_planted_and_any_other_is_as_printed(weights):
    examples = list(weights.examples_of(texts_of(weights, (*RIGHT, *ELSEWHEN))))
    assert {example.pair.text for example in examples if example.is_slip} == set(RIGHT)
    assert {example.pair.text for example in examples if not example.is_slip} <= set(ELSEWHEN)
    slips = [example.pair for example in examples if example.is_slip]
    assert all(slip.facts[0].subject not in ("Olof Palme", "Gerald Ford") and not slip.is_held for slip in slips)


def test_a_seed_fixes_the_plants(weights):
    first, again = (list(weights.examples_of(texts_of(weights, RIGHT))) for _ in range(2))
    assert [example.pair.facts for example in first] == [example.pair.facts for example in again]


def test_the_plants_of_a_time_weigh_as_much_as_one(weights):
    examples = list(weights.examples_of(texts_of(weights, RIGHT[:1])))
    assert sum(example.weight for example in examples) == pytest.approx(weights.PLANT_WEIGHT)


def test_a_name_told_twice_is_not_planted(weights):
    text = "Olof Palme, the prime minister, opened the plant in 1984, and Palme made a speech."
    assert not list(weights.examples_of(texts_of(weights, [text])))


def test_flagged_places_of_a_fixture_are_read(weights, tmp_path):
    path = tmp_path / "cases.md"
    path.write_text("## flagged: a year\n\nIn [1979]{.FC603} [Olof Palme]{.FC603}\nspoke.\n\n## silent: none\n\nHe sang.\n", "utf-8")
    flagged, silent = (text for text in weights.read_fixtures(path) if text.words)
    assert [flagged.words[span.start : span.end] for span in flagged.wrong] == ["1979", "Olof Palme"]
    assert (flagged.words, silent.words, silent.wrong) == ("In 1979 Olof Palme spoke.", "He sang.", ())


def test_the_fit_tells_slips_from_times_as_printed(weights):
    examples = list(weights.examples_of(texts_of(weights, (*RIGHT, *ELSEWHEN))))
    scores = weights.FIT.table_of(examples) @ weights.FIT.fit(examples)
    is_slip = np.array([example.is_slip for example in examples])
    assert scores[is_slip].min() > scores[~is_slip].max()
