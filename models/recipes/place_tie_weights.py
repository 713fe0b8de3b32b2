"""Fit what the signs of a wrong tie between places are worth (checker/facts/ties/data/place_weights.csv).

    python models/recipes/place_tie_weights.py DATA/nli/train_3way.jsonl.xz DATA/news

Nobody has to say which values are told of which place: in a text that is right, a value that is the place's own is told of it,
and any other is told of something else. Where a claim that people wrote contradicts an encyclopaedia's sentence (FEVER,
VitaminC), a value that is not the place's own is told of it by mistake. The texts are those of event_weights.py and the claims,
split as there. Prints the wrong examples that score highest, to be read.
"""

import argparse
import json
import lzma
import random
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from event_weights import PARTS, SOURCES, read_premises, split_sentences, texts_of
from logistic import fit_by_group
from tie_weights import OWN, SHARED, pairs_of
from weight_table import write_table

from checker.facts.ties.place_signs import PLACE_GROUPS, PLACE_SIGNS, place_group_of
from checker.facts.ties.tie_pairs import OF_PLACES, TiePair
from checker.weights import measure

OUTPUT = Path(__file__).parents[2] / "checker/facts/ties/data/place_weights.csv"
MOST = 8  # values as printed of each group that are shown


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path, help="train_3way.jsonl.xz")
    parser.add_argument("news", type=Path, help="folder with train_stories.jsonl and calibration.jsonl")
    args = parser.parse_args()
    _, fitting, choosing = split_sentences(read_premises(args.pairs))
    right, wrong = (read_claims(args.pairs, label) for label in ("entailment", "contradiction"))
    weights = fit(*examples_of([*fitting, *right[1], *texts_of(args.news / "train_stories.jsonl")], wrong[1]))
    report(*examples_of([*choosing, *right[2], *texts_of(args.news / "calibration.jsonl")], wrong[2]), weights)
    write_table(OUTPUT, PLACE_SIGNS, weights, PLACE_GROUPS)
    return 0


def read_claims(path: Path, label: str) -> list[list[str]]:
    """The claims with a label, shuffled, in as many parts as `PARTS`."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        claims = sorted({row["hypothesis"].strip() for row in rows if row["source"] in SOURCES and row["label"] == label})
    random.Random(5).shuffle(claims)
    return [claims[at :: len(PARTS)] for at in range(len(PARTS))]


def examples_of(right: Iterable[str], wrong: Iterable[str]) -> tuple[list[TiePair], np.ndarray]:
    """The pairs of right texts and the slips of wrong ones, and whether each is told as if the two belonged together, (n,)."""
    printed = list(pairs_of(right, OF_PLACES))
    slips = [pair for pair in pairs_of(wrong, OF_PLACES) if not pair.is_own]
    return printed + slips, np.array([*(float(pair.is_own) for pair in printed), *(1.0 for _ in slips)])


def table_of(pairs: Iterable[TiePair]) -> np.ndarray:
    """(n, signs + 1); the last sign is 1."""
    return np.array([[*measure(PLACE_SIGNS, pair), 1.0] for pair in pairs])


def groups_of(pairs: Iterable[TiePair]) -> np.ndarray:
    return np.array([PLACE_GROUPS.index(place_group_of(pair)) for pair in pairs])


def fit(pairs: list[TiePair], is_told: np.ndarray) -> np.ndarray:
    """The weight of each sign and the start of the sum for each group, (signs + 1, groups)."""
    return fit_by_group(table_of(pairs)[:, :-1], groups_of(pairs), len(PLACE_GROUPS), is_told, np.ones(len(pairs)), SHARED, OWN)


def report(pairs: list[TiePair], is_told: np.ndarray, weights: np.ndarray) -> None:
    groups = groups_of(pairs)
    scores = (table_of(pairs) * weights[:, groups].T).sum(axis=1)
    for number, group in enumerate(PLACE_GROUPS):
        told = scores[(groups == number) & (is_told == 1)]
        printed = [at for at in np.argsort(-scores) if groups[at] == number and is_told[at] == 0]
        for at in printed[:MOST]:
            subject, value = (pairs[at].text[span.start : span.end] for span in (pairs[at].subject, pairs[at].value))
            print(f"{group} {scores[at]:.2f}, over {np.mean(told <= scores[at]):.0%} of those told: {subject} {value} | {pairs[at].text}")


if __name__ == "__main__":
    raise SystemExit(main())
