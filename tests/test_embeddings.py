"""The shipped embedder: unit rows, the same whatever the batch, near for texts that mean the same."""

import random

import numpy as np
import pytest
from conftest import HashEmbedder

from checker.artifacts import find_artifact
from checker.embeddings import DIMENSION, OnnxEmbedder

LONG = "The ferry, which has run between the two islands since the war, was late again, passengers said, because of fog. "
DAYS, THINGS = ("Monday", "Tuesday"), ("bridge", "pool", "budget", "ferry")
TEXTS = ["Yes.", LONG * 4, *(f"The council met on {day} to talk about the {thing}." for day in DAYS for thing in THINGS)]


@pytest.fixture(scope="module")
def embedder() -> OnnxEmbedder:
    return OnnxEmbedder(find_artifact("embedder"))


@pytest.fixture(scope="module")
def rows(embedder: OnnxEmbedder) -> dict[str, bytes]:
    return {text: row.tobytes() for text, row in zip(TEXTS, embedder.encode(TEXTS), strict=True)}


def test_no_texts_give_no_rows_of_the_right_width(embedder: OnnxEmbedder) -> None:
    assert embedder.encode([]).shape == (0, DIMENSION)


def test_rows_have_length_one(embedder: OnnxEmbedder) -> None:
    matrix = embedder.encode([*TEXTS, ""])
    assert matrix.shape == (len(TEXTS) + 1, DIMENSION) and matrix.dtype == np.float32
    assert np.allclose(np.linalg.norm(matrix, axis=1), 1, atol=1e-6)


@pytest.mark.parametrize("size", [1, 3])
def test_row_does_not_hang_on_its_batch(embedder: OnnxEmbedder, rows: dict[str, bytes], size: int) -> None:
    shuffled = random.Random(size).sample(TEXTS, len(TEXTS))
    for first in range(0, len(shuffled), size):
        batch = shuffled[first : first + size]
        assert [row.tobytes() for row in embedder.encode(batch)] == [rows[text] for text in batch]


@pytest.mark.parametrize("threads", [1, 4])
def test_row_does_not_hang_on_threads(rows: dict[str, bytes], threads: int) -> None:
    other = OnnxEmbedder(find_artifact("embedder"), threads)
    assert [row.tobytes() for row in other.encode(TEXTS)] == [rows[text] for text in TEXTS]


def test_a_paraphrase_is_nearer_than_another_topic(embedder: OnnxEmbedder) -> None:
    said, paraphrase, other = embedder.encode(
        ["The swimming pool will close.", "The pool is to be shut.", "Rovers scored twice before half-time."]
    )
    assert said @ paraphrase > said @ other + 0.2


def test_stand_in_has_unit_rows_too() -> None:
    """What other tests use in place of the shipped embedder keeps its promise."""
    matrix = HashEmbedder().encode(TEXTS)
    assert np.allclose(np.linalg.norm(matrix, axis=1), 1, atol=1e-6) and matrix.dtype == np.float32
