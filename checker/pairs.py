"""Choose the pairs of sentences that are worth judging."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np

from checker.types import Claim, Mention, MentionKind, Pair

PAIRS_PER_CLAIM = 4
_NEAREST = 8  # neighbours of each claim by embedding, and as many by words, that are considered
_BLOCK = 1024  # rows of the similarity matrix that are held at once
_SHARED_KINDS = frozenset({MentionKind.NAME, MentionKind.PLACE, MentionKind.DATE, MentionKind.FIGURE})
# What a shared mention adds to the cosine: as much as the gap between the nearest and a typical sentence of a story.
_MENTION_WEIGHT = 0.1
# What more sentences than this share is what the story is about, and no reason to pair two of them.
_MOST_HOLDERS = 50
_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d,.]*")
_VOWELS = re.compile(r"[aeiouyáéíóúàèäëïöü\W_]")
_STEM = 6  # letters of a word that count: 'arrested' and 'arrests' are one


def find_pairs(claims: Sequence[Claim], vectors: np.ndarray, mentions: Sequence[Mention]) -> tuple[Pair, ...]:
    """At most four unordered pairs a claim: those nearest by meaning, by words and by what they mention.

    `vectors` are the claims' unit rows, (n, dim). The premise stands before the hypothesis in the story. Every claim has
    its own best four first, so that no pairs of one busy passage push out the rest; pairs come best first.
    """
    shared, overlap = _shared_mentions(claims, mentions), _word_overlap(claims)
    candidates = sorted({*_nearest_pairs(vectors), *shared, *_best_of_each(overlap, _NEAREST)})
    similarity = {(i, j): _cosine(vectors, i, j) for i, j in candidates if claims[i].text != claims[j].text}
    weight = {ij: cosine + overlap[ij] + _MENTION_WEIGHT * shared[ij] for ij, cosine in similarity.items()}
    own = set(_best_of_each(weight, PAIRS_PER_CLAIM))
    ranked = sorted(similarity, key=lambda ij: (ij not in own, -weight[ij], ij))[: PAIRS_PER_CLAIM * len(claims)]
    return tuple(Pair(claims[i], claims[j], similarity[i, j]) for i, j in sorted(ranked, key=lambda ij: (-weight[ij], ij)))


def _best_of_each(weight: Mapping[tuple[int, int], float], count: int) -> Iterator[tuple[int, int]]:
    """The `count` heaviest pairs of every claim; on a tie those of earlier sentences."""
    pairs_of = defaultdict(list)
    for pair in sorted(weight, key=lambda ij: (-weight[ij], ij)):
        for i in pair:
            pairs_of[i].append(pair)
    for pairs in pairs_of.values():
        yield from pairs[:count]


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
            for key in _keys(mention):
                holders[mention.kind, key].add(place_of[mention.sentence])
    shared: Counter[tuple[int, int]] = Counter()
    for holding in holders.values():
        if len(holding) <= _MOST_HOLDERS:
            for pair in combinations(sorted(holding), 2):
                shared[pair] += 1 / math.log2(len(holding))
    return shared


def _keys(mention: Mention) -> Iterable[str]:
    """What has to be equal for two mentions to be of one thing: the value; of a name the consonants of any of its words.

    So 'Bartho Boer', 'Boer' and 'Beor' are shared, and a sentence is compared with what a misspelt name says elsewhere.
    """
    if mention.kind is not MentionKind.NAME:
        return (str(mention.value),)
    return {_VOWELS.sub("", word.lower().replace("c", "k")) for word in str(mention.value).split() if len(word) > 2}
