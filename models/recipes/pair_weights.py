"""Fit what speaks for a pair of sentences (checker/pairs.py, WEIGHTS) on the slips written into training stories.

    python models/recipes/pair_weights.py DATA/news/train_stories.jsonl

Of all pairs of a story with one slip, that of the slip and what it clashes with is the one to find: a conditional logit
model (McFadden 1974). Prints the weights, those fitted on either half of the slips, and how many slips stand in a pair
that the module chooses with the weights it has. New weights are put into it by hand.
"""

import argparse
from pathlib import Path

import numpy as np
from mixture import read_jsonl
from written import TRAINING, are_sides, read_records, slipped

from checker.models import Models
from checker.pairs import WEIGHTS, find_pairs, measure_pairs
from checker.pipeline import Story
from checker.types import Document

STEPS, RATE, RIDGE = 400, 0.1, 0.002

Choice = tuple[np.ndarray, np.ndarray]  # features of a story's pairs, (n, 8), and which of them are right, (n,) bool


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("training", type=Path)
    args = parser.parse_args()
    texts = {row["id"]: row["text"] for row in read_jsonl(args.training)}
    slips = [record for record in read_records(TRAINING) if "partner" in record]
    models, choices, found, pairs, claims = Models(), [], 0, 0, 0
    for record in slips:
        text, *ends = slipped(record, texts[record["story"]])
        story = Story(Document(text), models)
        features = measure_pairs(story.claims, story.vectors, story.mentions)
        is_right = [are_sides(story.claims[i].sentence.span, story.claims[j].sentence.span, *ends) for i, j in features]
        choices.append((np.array([list(row.values()) for row in features.values()]), np.array(is_right)))
        chosen = find_pairs(story.claims, story.vectors, story.mentions)
        found += any(are_sides(pair.premise.sentence.span, pair.hypothesis.sentence.span, *ends) for pair in chosen)
        pairs, claims = pairs + len(chosen), claims + len(story.claims)
    print(dict(zip(WEIGHTS, fit(choices).round(2).tolist(), strict=True)))
    print(f"each half's weights: {fit(choices[::2]).round(2)}, {fit(choices[1::2]).round(2)}")
    print(f"{found} of {len(slips)} pairs chosen with the module's weights, at {pairs / claims:.1f} pairs a claim")
    return 0


def fit(choices: list[Choice]) -> np.ndarray:
    """Weights of the features, by gradient ascent of the log-likelihood of the right pairs."""
    rows = np.concatenate([features for features, _ in choices])
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    scaled = [((features - mean) / spread, right) for features, right in choices if right.any()]
    weights = np.zeros(len(mean))
    for _ in range(STEPS):
        gradient = -RIDGE * weights
        for features, right in scaled:
            likely = np.exp(features @ weights - (features @ weights).max())
            gradient += (features[right].mean(0) - likely / likely.sum() @ features) / len(scaled)
        weights += RATE * gradient
    return weights / spread


if __name__ == "__main__":
    raise SystemExit(main())
