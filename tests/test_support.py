"""How a claim is held against a text: which pairs are judged, what is measured, and which sentence decides."""

import numpy as np
import pytest

from checker.models import Models
from checker.support import FEATURES, NEAREST, Question, Text, ask, read_text, score_support

TOWN = (
    "The council voted to close the swimming pool in March.",
    "Parents had asked it to wait until the school year was over.",
    "The mayor, Ada Ferris, said the roof would cost £2m.",
)


def question(claim: str, similarity: list[float], sentences: tuple[str, ...] = TOWN) -> Question:
    return Question(claim, Text(sentences, np.zeros((len(sentences), 2))), np.array(similarity))


def measured(claim: str, similarity=(0.9, 0.2, 0.4), entailment=(0.8, 0.1, 0.2), contradiction=(0.1, 0.6, 0.2)) -> dict[str, float]:
    asked = question(claim, list(similarity))
    rows = [(e, 1 - e - c, c) for e, c in zip(entailment, contradiction, strict=True)]
    return asked.measure(np.array(rows + [(0.3, 0.4, 0.3)] * (len(asked.pairs) - len(rows))))


def test_each_sentence_is_judged_and_two_at_a_time_about_the_nearest():
    claim = "The pool will close."
    premises = [premise for premise, _ in question(claim, [0.9, 0.2, 0.4]).pairs]
    assert premises == [*TOWN, f"{TOWN[0]} {TOWN[1]}", f"{TOWN[1]} {TOWN[2]}"]
    assert [premise for premise, _ in question(claim, [0.9], TOWN[:1]).pairs] == [TOWN[0]]
    far = question(claim, [1.0] * NEAREST + [0.0] * 6, tuple("abcdefghijkl"))
    assert [premise for premise, _ in far.pairs[12:]] == ["a b", "b c", "c d", "d e", "e f", "f g"]


def test_what_the_text_has_is_not_new():
    features = measured("The mayor, Ada Ferris, says the roofs cost £2m and parents wait.")
    assert [features[name] for name in ("new_words", "new_names", "new_figures")] == [1, 0, 0]  # 'says' stands for 'said'


def test_new_words_names_and_figures_are_counted():
    features = measured("The mayor, Ada Ferrow, said the roof would cost £3m.")
    assert [features[name] for name in ("new_words", "new_names", "new_figures")] == [2, 1, 1]
    assert features["share_of_new_words"] == pytest.approx(2 / 6)


def test_the_judgments_are_measured_as_log_odds():
    features = measured("The pool will close.")
    assert set(features) == set(FEATURES)
    assert features["entailment"] == features["entailment_of_nearest"] == pytest.approx(np.log(4))
    assert features["contradiction_of_entailing"] == pytest.approx(np.log(1 / 9))
    assert features["contradiction_near"] == pytest.approx(np.log(1.5))


def test_the_least_supported_sentence_decides():
    weights = dict.fromkeys(FEATURES, 0.0) | {"entailment": 1.0, "intercept": 0.0}
    sure, unsure = measured("It closed."), measured("It closed.", entailment=(0.2, 0.1, 0.1))
    assert score_support([sure, unsure], weights) == pytest.approx(0.2)
    assert score_support([sure], weights) == pytest.approx(0.8)


@pytest.mark.parametrize(("claim", "text"), [("", "It rained."), ("It rained.", ""), ("1", "2")])
def test_hardly_any_text_is_no_error(claim, text):
    models = Models()
    asked = ask(claim, read_text(text, models.embedder), models.embedder)
    features = [one.measure(models.nli.predict(one.pairs)) for one in asked]
    assert 0 <= score_support(features, models.support) <= 1


def test_a_summary_that_says_the_contrary_is_less_supported():
    models, story = Models(), " ".join(TOWN)
    text = read_text(story, models.embedder)

    def support(claim: str) -> float:
        return score_support([one.measure(models.nli.predict(one.pairs)) for one in ask(claim, text, models.embedder)], models.support)

    assert support("Councillors decided that the swimming pool will close.") > support("Councillors decided that the pool will stay open.")
    assert support("A new roof would cost £2m, the mayor said.") > support("A new roof would cost £9m, the mayor said.")
