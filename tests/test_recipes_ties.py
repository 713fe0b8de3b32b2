"""The recipe of the tie weights: what is a subject's own is right, anything else wrong, and the fit tells them apart."""

import numpy as np
import pytest

TEXTS = (
    "Verona, a city of arches, lies in northern Italy.",
    "Verona is nearer to the hills of Austria.",
    "Gabriel García Márquez was a Colombian novelist.",
    "The Danube runs past Vienna into the Black Sea.",
)


@pytest.fixture(scope="module")
def ties(recipe):
    return recipe("tie_weights")


def test_own_values_are_right_and_others_wrong(ties):
    found = {(pair.text[pair.value.start : pair.value.end], pair.is_own) for pair in ties.pairs_of(TEXTS)}
    assert {("Italy", True), ("Colombian", True), ("Black Sea", True)} <= found
    assert ("Austria", True) not in found


def test_a_sentence_counts_once(ties):
    assert len(list(ties.pairs_of((*TEXTS, *TEXTS)))) == len(list(ties.pairs_of(TEXTS)))


def test_what_is_american_is_left_out(ties):
    assert not list(ties.pairs_of(("Bob Dylan is an American singer.",)))


def test_the_fit_tells_own_values_from_others(ties):
    others = ("Verona, the report says, is loved in Austria.", "The Danube is loved on the Adriatic Sea.")
    pairs = list(ties.pairs_of((*TEXTS, *others)))
    scores = ties.score(pairs, ties.fit(pairs))
    is_own = np.array([pair.is_own for pair in pairs])
    assert not is_own.all()
    assert scores[is_own].mean() > scores[~is_own].mean()
