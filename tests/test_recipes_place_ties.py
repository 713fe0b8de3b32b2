"""The recipe of the weights of ties between places: what is right in right texts, and what wrong claims say."""

import numpy as np
import pytest

TEXTS = (
    "Verona, a city of arches, lies in northern Italy.",
    "Verona is nearer to the hills of Austria.",
    "The Danube runs past Vienna into the Black Sea.",
    "Lake Constance is shared by Germany, Austria and Switzerland.",
)
CLAIMS = ("Verona is in Austria.", "Verona is in Italy.")


@pytest.fixture(scope="module")
def ties(recipe):
    return recipe("place_tie_weights")


def test_own_values_are_told_and_others_not(ties):
    pairs, is_told = ties.examples_of(TEXTS, ())
    found = {(pair.text[pair.value.start : pair.value.end], told) for pair, told in zip(pairs, is_told, strict=True)}
    assert {("Italy", 1.0), ("Black Sea", 1.0), ("Switzerland", 1.0), ("Austria", 0.0)} <= found


def test_a_wrong_claim_tells_what_is_not_the_places_own(ties):
    pairs, is_told = ties.examples_of((), CLAIMS)
    assert [(pair.text, told) for pair, told in zip(pairs, is_told, strict=True)] == [(CLAIMS[0], 1.0)]


def test_a_sentence_counts_once(ties):
    assert len(list(ties.pairs_of((*TEXTS, *TEXTS)))) == len(list(ties.pairs_of(TEXTS)))


def test_the_fit_tells_what_is_told(ties):
    others = ("Verona, the report says, is loved in Austria.", "The Danube is loved on the Adriatic Sea.")
    pairs, is_told = ties.examples_of((*TEXTS, *others), CLAIMS)
    weights = ties.fit(pairs, is_told)
    scores = (ties.table_of(pairs) * weights[:, ties.groups_of(pairs)].T).sum(axis=1)
    assert scores[np.array(is_told) == 1].mean() > scores[np.array(is_told) == 0].mean()
