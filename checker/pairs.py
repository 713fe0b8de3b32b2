"""Choose the pairs of sentences that are worth judging."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from checker.patterns import lazy
from checker.sections import CAPTIONS, HEADLINES
from checker.types import Claim, Mention, MentionKind, Pair

PAIRS_PER_CLAIM = 4
# Pairs that every claim has at least; a headline or caption, which may be about any sentence, has more.
_OWN, _OWN_OF_HEADLINE = 2, 6
_NEAREST = 12  # neighbours of each claim by meaning, and as many by words, that are considered
_NEIGHBOURS = 4  # sentences before and after that are considered, however unlike
_BLOCK = 1024  # rows of the similarity matrix that are held at once
# What more sentences than this share is what the story is about, and no reason to pair two of them.
_MOST_HOLDERS = 50
_OPENING = 3  # a story's first sentences are told again further down
_USUAL_DISTANCE = 5  # of two sentences that tell one thing; headlines and captions stand at none
_WORD = lazy(r"[^\W\d_]{3,}|\d[\d,.]*")
_STEM = 6  # letters of a word that count: 'arrested' and 'arrests' are one

# What speaks for a pair, in log-odds that it is the one with a slip: fitted on slips that people planted in training
# stories (models/recipes/pair_weights.py).
WEIGHTS = {
    "rank_by_meaning": -0.74,
    "rank_by_words": -0.44,
    "distance": -0.58,
    "opening": 0.35,
    "figures": 0.65,
    "dates": 0.78,
    "shorter": 0.76,
    "longer": 0.21,
}

Features = dict[str, float]


def find_pairs(claims: Sequence[Claim], vectors: np.ndarray, mentions: Sequence[Mention]) -> tuple[Pair, ...]:
    """At most four unordered pairs a claim: those that most likely tell one thing, and every claim's own likeliest.

    `vectors` are the claims' unit rows, (n, dim). The premise stands before the hypothesis in the story; pairs come best first.
    """
    features = measure_pairs(claims, vectors, mentions)
    weight = {ij: round(math.fsum(WEIGHTS[name] * value for name, value in row.items()), 4) for ij, row in features.items()}
    ranked = sorted(weight, key=lambda ij: (-weight[ij], ij))
    own = set(_own_pairs(ranked, claims))
    chosen = set(sorted(ranked, key=lambda ij: ij not in own)[: PAIRS_PER_CLAIM * len(claims)])
    return tuple(Pair(claims[i], claims[j], _cosine(vectors, i, j)) for i, j in ranked if (i, j) in chosen)


def measure_pairs(claims: Sequence[Claim], vectors: np.ndarray, mentions: Sequence[Mention]) -> dict[tuple[int, int], Features]:
    """The features of `WEIGHTS` for each pair that is considered, by the indices of its claims: ranks, distance and lengths as logarithms.

    A rank is that of either claim among the neighbours of the other, the better of both.
    """
    by_meaning, by_words = _meaning_ranks(vectors), _best_ranks(_word_overlap(claims))
    near = {(i, j) for i in range(len(claims)) for j in range(i + 1, min(i + 1 + _NEIGHBOURS, len(claims)))}
    lengths = [math.log(len(claim.text.split()) or 1) for claim in claims]
    holding = {kind: {m.sentence for m in mentions if m.kind is kind} for kind in (MentionKind.FIGURE, MentionKind.DATE)}

    def both_hold(kind: MentionKind, i: int, j: int) -> float:
        return float(claims[i].sentence.index in holding[kind] and claims[j].sentence.index in holding[kind])

    def distance(i: int, j: int) -> int:
        return j - i if _is_body(claims[i]) and _is_body(claims[j]) else _USUAL_DISTANCE

    return {
        (i, j): {
            "rank_by_meaning": math.log1p(by_meaning.get((i, j), _NEAREST)),
            "rank_by_words": math.log1p(by_words.get((i, j), _NEAREST)),
            "distance": math.log(distance(i, j)),
            "opening": float(i < _OPENING),
            "figures": both_hold(MentionKind.FIGURE, i, j),
            "dates": both_hold(MentionKind.DATE, i, j),
            "shorter": min(lengths[i], lengths[j]),
            "longer": max(lengths[i], lengths[j]),
        }
        for i, j in sorted({*by_meaning, *by_words, *near})
        if claims[i].text != claims[j].text
    }


def _is_body(claim: Claim) -> bool:
    return claim.sentence.section not in HEADLINES | CAPTIONS


def _own_pairs(ranked: Sequence[tuple[int, int]], claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """The best pairs of every claim, as many as it has at least."""
    left = [_OWN if _is_body(claim) else _OWN_OF_HEADLINE for claim in claims]
    for i, j in ranked:
        if left[i] > 0 or left[j] > 0:
            left[i], left[j] = left[i] - 1, left[j] - 1
            yield i, j


def _meaning_ranks(vectors: np.ndarray) -> dict[tuple[int, int], int]:
    """The best rank of each pair of near rows, from 0; block by block, so that a book fits in memory."""
    ranks: dict[tuple[int, int], int] = {}
    count = min(_NEAREST, len(vectors) - 1)
    for first in range(0, len(vectors), _BLOCK):
        similarity = np.round(vectors[first : first + _BLOCK].astype(np.float64) @ vectors.astype(np.float64).T, 4)
        for i, row in enumerate(similarity, start=first):
            row[i] = -np.inf
            # Stable, so that a tie falls to the earlier sentence.
            for rank, j in enumerate(np.argsort(-row, kind="stable")[:count].tolist()):
                pair = min(i, j), max(i, j)
                ranks[pair] = min(rank, ranks.get(pair, _NEAREST))
    return ranks


def _best_ranks(overlap: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], int]:
    """The best rank of each pair among those of either claim, from 0; on a tie earlier sentences come first."""
    seen: Counter[int] = Counter()
    ranks = {}
    for i, j in sorted(overlap, key=lambda ij: (-overlap[ij], ij)):
        rank = min(seen[i], seen[j])
        seen.update((i, j))
        if rank < _NEAREST:
            ranks[i, j] = rank
    return ranks


def _word_overlap(claims: Sequence[Claim]) -> Counter[tuple[int, int]]:
    """For each pair that shares a word the cosine of their sets of words, each weighed by how rare it is in the story (idf)."""
    words = [{word.lower()[:_STEM] for word in _WORD.findall(claim.text)} for claim in claims]
    holders = defaultdict(list)
    for i, held in enumerate(words):
        for word in sorted(held):
            holders[word].append(i)
    idf = {word: math.log(len(claims) / len(holding)) for word, holding in holders.items()}
    norm = [math.sqrt(math.fsum(idf[word] for word in held)) for held in words]
    overlap: Counter[tuple[int, int]] = Counter()
    for word, holding in sorted(holders.items()):
        if 2 <= len(holding) <= _MOST_HOLDERS:
            for pair in combinations(holding, 2):
                overlap[pair] += idf[word]
    return Counter({(i, j): round(total / (norm[i] * norm[j]), 4) for (i, j), total in overlap.items() if norm[i] and norm[j]})


def _cosine(vectors: np.ndarray, i: int, j: int) -> float:
    """Rounded, so that the order does not hang on how a CPU sums."""
    return round(float(vectors[i].astype(np.float64) @ vectors[j].astype(np.float64)), 4)
