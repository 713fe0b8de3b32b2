"""Choose the pairs of sentences that are worth judging."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from checker.types import Claim, Mention, MentionKind, Pair

PAIRS_PER_CLAIM = 4
_NEAREST = 8  # neighbours of each claim that are considered
_BLOCK = 1024  # rows of the similarity matrix that are held at once
_SHARED_KINDS = frozenset({MentionKind.NAME, MentionKind.PLACE, MentionKind.DATE, MentionKind.FIGURE})
# What a shared mention adds to the cosine: as much as the gap between the nearest and a typical sentence of a story.
_MENTION_WEIGHT = 0.1
# What more sentences than this share is what the story is about, and no reason to pair two of them.
_MOST_HOLDERS = 50


def find_pairs(claims: Sequence[Claim], vectors: np.ndarray, mentions: Sequence[Mention]) -> tuple[Pair, ...]:
    """At most four unordered pairs a claim: nearest by embedding, united with those that share a mention.

    `vectors` are the claims' unit rows, (n, dim). The premise stands before the hypothesis in the story.
    Pairs come best first; what is shared counts the more, the fewer sentences of the story have it.
    """
    shared = _shared_mentions(claims, mentions)
    candidates = {*_nearest_pairs(vectors), *shared}
    similarity = {(i, j): _cosine(vectors, i, j) for i, j in candidates if claims[i].text != claims[j].text}
    ranked = sorted(similarity, key=lambda ij: (-similarity[ij] - _MENTION_WEIGHT * shared[ij], ij))
    return tuple(Pair(claims[i], claims[j], similarity[i, j]) for i, j in ranked[: PAIRS_PER_CLAIM * len(claims)])


def _nearest_pairs(vectors: np.ndarray) -> Iterator[tuple[int, int]]:
    """Each row with its nearest rows, as (lower, higher) index; block by block, so that a book fits in memory."""
    count = min(_NEAREST, len(vectors) - 1)
    for first in range(0, len(vectors), _BLOCK):
        similarity = np.round(vectors[first : first + _BLOCK].astype(np.float64) @ vectors.astype(np.float64).T, 4)
        for i, row in enumerate(similarity, start=first):
            row[i] = -np.inf
            # Stable, so that a tie falls to the earlier sentence.
            for j in np.argsort(-row, kind="stable")[:count].tolist():
                yield min(i, j), max(i, j)


def _cosine(vectors: np.ndarray, i: int, j: int) -> float:
    """Rounded, so that the order does not hang on how a CPU sums."""
    return round(float(vectors[i].astype(np.float64) @ vectors[j].astype(np.float64)), 4)


def _shared_mentions(claims: Sequence[Claim], mentions: Sequence[Mention]) -> Counter[tuple[int, int]]:
    """For each pair of claims the sum, over mentions they share, of how rare the mention is (1 in two sentences, less in more)."""
    place_of = {claim.sentence.index: i for i, claim in enumerate(claims)}
    holders = defaultdict(set)
    for mention in mentions:
        if mention.kind in _SHARED_KINDS and mention.sentence in place_of:
            holders[mention.kind, str(mention.value)].add(place_of[mention.sentence])
    shared: Counter[tuple[int, int]] = Counter()
    for holding in holders.values():
        if len(holding) <= _MOST_HOLDERS:
            for pair in combinations(sorted(holding), 2):
                shared[pair] += 1 / math.log2(len(holding))
    return shared
