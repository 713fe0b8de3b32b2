"""Fit what the signs of a pair are worth on planted slips: used by place_weights.py.

Right are the pairs of a planted slip, wrong are all pairs of the stories as printed. A logistic regression with a weight a sign for all
pairs and a correction for each kind, both held small. Press releases of senators are 95 stories of 100 and count for as much as the
rest.
"""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from logistic import fit_by_group
from weight_table import write_table

from checker.weights import Sign

PLANTS = {"senate": 1, "others": 20}  # tries a story
WEIGHT = {"senate": 1.0, "others": 6.0}  # of a story's pairs
WEIGHT_OF_PLANT = {"senate": 1.0, "others": 0.5}
STORIES_A_SLIP = 20  # the chance that a score tells is that of a desk where one story of so many has a slip
SHARED, OWN = 0.3, 1.5  # ridges of the weights for all kinds and of the corrections


@dataclass(frozen=True, slots=True)
class Row:
    """A pair: its story, what stands for it there (the odd words, or the number of the plant), its kind and its signs."""

    story: str
    name: str
    kind: str
    signs: Sequence[float]

    @property
    def source(self) -> str:
        return source_of(self.story)


def run(
    doc: str, read_rows: Callable[[Path, int], tuple[list[Row], list[Row]]], output: Path, signs: Sequence[Sign], kinds: Sequence[str]
) -> int:
    """Fit on the first of two files of stories, report on both, and write. `read_rows`: wrong pairs and right ones, by file and seed."""
    parser = argparse.ArgumentParser(description=doc.splitlines()[0])
    parser.add_argument("training", type=Path)
    parser.add_argument("calibration", type=Path)
    args = parser.parse_args()
    wrong, right = read_rows(args.training, 1)
    weights = fit(wrong, right, kinds)
    report("training", wrong, right, weights, kinds)
    report("calibration", *read_rows(args.calibration, 2), weights, kinds)
    write_table(output, signs, weights, kinds)
    return 0


def source_of(story: str) -> str:
    return "senate" if story.startswith("senate") else "others"


def fit(wrong: Sequence[Row], right: Sequence[Row], kinds: Sequence[str]) -> np.ndarray:
    """Weights by sign and kind, (signs + 1, kinds)."""
    rows = [*wrong, *right]
    slips = sum(WEIGHT[source_of(story)] for story in {row.story for row in rows}) / STORIES_A_SLIP
    of_right = np.array([WEIGHT_OF_PLANT[row.source] for row in right])
    weight = np.r_[[WEIGHT[row.source] for row in wrong], of_right * slips / of_right.sum()]
    signs, groups = np.array([row.signs for row in rows]), np.array([kinds.index(row.kind) for row in rows])
    return fit_by_group(signs, groups, len(kinds), np.arange(len(rows)) >= len(wrong), weight, SHARED, OWN)


def scores(rows: Sequence[Row], weights: np.ndarray, kinds: Sequence[str]) -> np.ndarray:
    logits = [np.dot([*row.signs, 1.0], weights[:, kinds.index(row.kind)]) for row in rows]
    return 1 / (1 + np.exp(-np.array(logits)))


def report(name: str, wrong: Sequence[Row], right: Sequence[Row], weights: np.ndarray, kinds: Sequence[str]) -> None:
    """Prints at several limits how many printed pairs pass for slips, and how many of the plants that make a pair are found."""
    of_wrong, of_right = scores(wrong, weights, kinds), scores(right, weights, kinds)
    for limit in (0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6):
        for source in WEIGHT:
            printed = {(row.story, row.name) for row, score in zip(wrong, of_wrong, strict=True) if score >= limit and row.source == source}
            plants = {(row.story, row.name) for row in right if row.source == source}
            found = plants & {(row.story, row.name) for row, score in zip(right, of_right, strict=True) if score >= limit}
            print(f"{name} at {limit}: {source}, {len(printed)} pairs as printed, {len(found)} of {len(plants)} plants")
