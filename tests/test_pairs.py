"""Which sentences are paired: few, the likeliest first, always the same."""

import random
from dataclasses import replace

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


@pytest.mark.parametrize("kind", [MentionKind.NAME, MentionKind.PLACE, MentionKind.QUOTE])
def test_mentions_that_do_not_lift(kind: MentionKind) -> None:
    """What a sentence names stands in its words already."""
    claims = claims_of(*"abcdef")
    held = [mention(3, "x", kind), mention(5, "x", kind), mention(90, "z", MentionKind.FIGURE)]
    assert find_pairs(claims, ALONE[:6], held) == find_pairs(claims, ALONE[:6], [])


@pytest.mark.parametrize("kind", [MentionKind.DATE, MentionKind.FIGURE])
def test_two_figures_or_two_dates_lift_a_pair(kind: MentionKind) -> None:
    """Different ones too: it is they that clash."""
    claims = claims_of(*"abcdef")
    held = [mention(3, 40, kind), mention(5, 60, kind)]
    before, after = (indices(find_pairs(claims, ALONE[:6], mentions)).index((3, 5)) for mentions in ([], held))
    assert after < before


def test_nearer_by_meaning_first() -> None:
    claims, cosines = claims_of(*(f"w{i}" for i in range(30))), 0.5 + 0.5 * np.eye(30)
    assert (14, 25) not in indices(find_pairs(claims, np.linalg.cholesky(cosines), []))
    cosines[14, 25] = cosines[25, 14] = 0.7
    pairs = find_pairs(claims, np.linalg.cholesky(cosines), [])
    assert pairs[indices(pairs).index((14, 25))].similarity == 0.7


def test_nearer_in_the_story_first() -> None:
    pairs = indices(find_pairs(claims_of(*(f"w{i}" for i in range(20))), np.eye(20, dtype=np.float32), []))
    assert (10, 11) in pairs and (10, 19) not in pairs


def test_long_sentences_first() -> None:
    """A sentence that says much has more to clash with."""
    texts = [f"w{i}" for i in range(8)]
    texts[4], texts[6] = "one two three four five six seven eight", "nine ten eleven twelve thirteen fourteen fifteen sixteen"
    assert indices(find_pairs(claims_of(*texts), np.eye(8, dtype=np.float32), []))[0] == (4, 6)


def test_a_headline_is_paired_with_sentences_from_all_over_the_story() -> None:
    texts = ["Pool to stay shut", *(f"w{i} w{i + 100} w{i + 200}" for i in range(29))]
    claims = list(claims_of(*texts))
    claims[0] = Claim(replace(claims[0].sentence, section="headline"), texts[0])
    vectors = np.eye(30, dtype=np.float32)
    vectors[0, [9, 17, 23, 25, 28]] = 0.3
    partners = {j for i, j in indices(find_pairs(claims, vectors, [])) if i == 0}
    assert partners >= {9, 17, 23, 25, 28}


def test_order_hangs_neither_on_mentions_nor_on_the_last_digits() -> None:
    texts = [f"the {a} {b}" for a in "pqr" for b in "stu"]
    claims, vectors = claims_of(*texts), HashEmbedder().encode(texts)
    mentions = [mention(i, value) for i in range(9) for value in "xyz"[: i % 4]]
    expected = indices(find_pairs(claims, vectors, mentions))
    for seed in range(5):
        rng = random.Random(seed)
        noise = np.array([[rng.uniform(-1e-7, 1e-7) for _ in row] for row in vectors])
        assert indices(find_pairs(claims, vectors + noise, rng.sample(mentions, len(mentions)))) == expected


def test_words_that_few_sentences_have_pair_them() -> None:
    texts, vectors = [f"w{i} the" for i in range(30)], np.eye(30, dtype=np.float32)
    assert (20, 26) not in indices(find_pairs(claims_of(*texts), vectors, []))
    texts[20], texts[26] = "pool closed", "pool reopened"
    assert (20, 26) in indices(find_pairs(claims_of(*texts), vectors, []))


def test_a_busy_passage_does_not_push_out_other_sentences() -> None:
    """Every sentence keeps its own nearest, however near those of the passage are to each other."""
    vectors = np.zeros((14, 16), dtype=np.float32)
    vectors[:12, 0], vectors[:12, 1] = 0.99, [0.01 * i for i in range(12)]
    vectors[12, 2], vectors[13, 2], vectors[13, 3] = 1.0, 0.6, 0.8
    pairs = indices(find_pairs(claims_of(*(f"w{i}" for i in range(14))), vectors, []))
    assert (12, 13) in pairs
