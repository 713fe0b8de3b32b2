"""Which sentences are paired: few, the likeliest first, always the same."""

import random

import numpy as np
import pytest
from conftest import HashEmbedder
from hypothesis import given
from hypothesis import strategies as st

from checker.pairs import PAIRS_PER_CLAIM, find_pairs
from checker.types import Claim, Mention, MentionKind, Sentence, Span

ALONE = np.eye(8, dtype=np.float32)  # rows that have nothing in common


def claims_of(*texts: str) -> tuple[Claim, ...]:
    return tuple(Claim(Sentence(Span(10 * i, 10 * i + len(text)), text, i, 1), text) for i, text in enumerate(texts))


def mention(sentence: int, value: object, kind: MentionKind = MentionKind.NAME) -> Mention:
    return Mention(kind, Span(10 * sentence, 10 * sentence + 1), str(value), value, sentence)


def indices(pairs) -> list[tuple[int, int]]:
    return [(pair.premise.sentence.index, pair.hypothesis.sentence.index) for pair in pairs]


@pytest.mark.parametrize("texts", [(), ("One sentence.",), ("The same.", "The same.")], ids=["none", "one", "identical"])
def test_nothing_to_pair(texts: tuple[str, ...]) -> None:
    claims = claims_of(*texts)
    assert find_pairs(claims, ALONE[: len(claims)], [mention(i, "Doyle") for i in range(len(claims))]) == ()


@given(st.lists(st.text("ab ", max_size=8), max_size=14), st.randoms(use_true_random=False))
def test_each_pair_once_in_reading_order_and_four_a_claim_at_most(texts: list[str], rng: random.Random) -> None:
    claims = claims_of(*texts)
    mentions = [mention(rng.randrange(len(texts)), rng.choice("xyz")) for _ in range(6)] if texts else []
    pairs = find_pairs(claims, HashEmbedder().encode(texts), mentions)
    assert len(pairs) <= PAIRS_PER_CLAIM * len(claims) and PAIRS_PER_CLAIM == 4
    assert len(set(indices(pairs))) == len(pairs)
    assert all(i < j for i, j in indices(pairs))
    assert all(pair.premise.text != pair.hypothesis.text for pair in pairs)


def test_no_more_than_four_a_claim() -> None:
    """With twenty claims there are 190 pairs to choose from, so that the bound above is one."""
    texts = [f"word{i}" for i in range(20)]
    assert len(find_pairs(claims_of(*texts), HashEmbedder().encode(texts), [])) == 80


def test_nearest_first() -> None:
    vectors = np.array([[1, 0], [0, 1], [0.8, 0.6]], dtype=np.float32)
    pairs = find_pairs(claims_of("a", "b", "c"), vectors, [])
    assert indices(pairs) == [(0, 2), (1, 2), (0, 1)]
    assert [pair.similarity for pair in pairs] == [0.8, 0.6, 0.0]


@pytest.mark.parametrize("kind", [MentionKind.NAME, MentionKind.PLACE, MentionKind.DATE, MentionKind.FIGURE])
def test_shared_mention_lifts_a_pair(kind: MentionKind) -> None:
    claims = claims_of(*"abcdef")
    assert indices(find_pairs(claims, ALONE[:6], []))[0] == (0, 1)
    assert indices(find_pairs(claims, ALONE[:6], [mention(3, "Doyle", kind), mention(5, "Doyle", kind)]))[0] == (3, 5)


def test_mentions_that_do_not_lift() -> None:
    claims, quotes = claims_of(*"abcdef"), MentionKind.QUOTE
    other_kinds = [mention(3, "x", quotes), mention(5, "x", quotes), mention(2, "x", MentionKind.NAME), mention(4, "x", MentionKind.PLACE)]
    twice_in_one = [mention(1, "y"), mention(1, "y")]
    of_no_claim = [mention(90, "z"), mention(4, "z")]
    assert find_pairs(claims, ALONE[:6], [*other_kinds, *twice_in_one, *of_no_claim]) == find_pairs(claims, ALONE[:6], [])


def test_rare_mention_lifts_more_than_one_that_all_share() -> None:
    everywhere = [mention(i, "the mayor") for i in range(6)]
    pairs = find_pairs(claims_of(*"abcdef"), ALONE[:6], [*everywhere, mention(2, "Doyle"), mention(4, "Doyle")])
    assert indices(pairs)[0] == (2, 4)


def test_rare_mention_brings_in_a_pair_that_the_embedding_leaves_out() -> None:
    """Twenty-two claims, all pairs equally near but the last, which is a little farther."""
    claims, cosines = claims_of(*(f"claim {i}" for i in range(22))), np.full((22, 22), 0.5)
    cosines[20, 21] = cosines[21, 20] = 0.45
    np.fill_diagonal(cosines, 1)
    vectors = np.linalg.cholesky(cosines)
    assert (20, 21) not in indices(find_pairs(claims, vectors, []))
    assert (20, 21) in indices(find_pairs(claims, vectors, [mention(20, "Doyle"), mention(21, "Doyle")]))


def test_order_hangs_neither_on_mentions_nor_on_the_last_digits() -> None:
    texts = [f"the {a} {b}" for a in "pqr" for b in "stu"]
    claims, vectors = claims_of(*texts), HashEmbedder().encode(texts)
    mentions = [mention(i, value) for i in range(9) for value in "xyz"[: i % 4]]
    expected = indices(find_pairs(claims, vectors, mentions))
    for seed in range(5):
        rng = random.Random(seed)
        noise = np.array([[rng.uniform(-1e-7, 1e-7) for _ in row] for row in vectors])
        assert indices(find_pairs(claims, vectors + noise, rng.sample(mentions, len(mentions)))) == expected


def test_a_name_is_shared_in_short_and_misspelt_too() -> None:
    """What is said of 'Boer' is compared with what is said of 'Bartho Boer', and of 'Beor'."""
    texts = [f"w{i} v{i}" for i in range(12)]
    vectors = np.eye(12, dtype=np.float32)
    mentions = [mention(0, "Bartho Boer"), mention(5, "Boer"), mention(9, "Beor"), mention(3, "Doyle")]
    assert indices(find_pairs(claims_of(*texts), vectors, mentions))[:3] == [(0, 5), (0, 9), (5, 9)]


def test_words_that_few_sentences_have_pair_them() -> None:
    texts = ["pool closed", *(f"w{i} the" for i in range(10)), "pool reopened"]
    assert indices(find_pairs(claims_of(*texts), np.eye(12, dtype=np.float32), []))[0] == (0, 11)


def test_a_busy_passage_does_not_push_out_other_sentences() -> None:
    """Every sentence keeps its own nearest, however near those of the passage are to each other."""
    vectors = np.zeros((14, 16), dtype=np.float32)
    vectors[:12, 0], vectors[:12, 1] = 0.99, [0.01 * i for i in range(12)]
    vectors[12, 2], vectors[13, 2], vectors[13, 3] = 1.0, 0.6, 0.8
    pairs = indices(find_pairs(claims_of(*(f"w{i}" for i in range(14))), vectors, []))
    assert (12, 13) in pairs
