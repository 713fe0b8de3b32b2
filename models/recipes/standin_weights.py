"""Fit what the signs of two people at one place are worth (checker/clashes/names/data/standin_weights.csv).

    python models/recipes/standin_weights.py DATA/news/train_stories.jsonl DATA/news/calibration.jsonl

The labels cost nothing: in right text who is named is meant, beside each of the others. A slip is the other way round: another is
named, and the right one is among the others; nothing has to be written into the story, since what it tells at the place is left out of
both. Writers take any person for any other, those near the more: plants are drawn so, and each person's places count for as much as
another's. Prints, for both files, how many stories as printed are asked about and how many plants are found, at several limits;
LEAST in standin_scorer.py is chosen by the second.
"""

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from logistic import fit_logistic
from mixture import read_jsonl
from planted_weights import STORIES_A_SLIP, source_of
from weight_table import write_table

from checker.clashes.names.standin_signs import KINDS, SIGNS
from checker.clashes.names.standins import Candidate, Scene
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure

OUTPUT = Path(__file__).parents[2] / "checker/clashes/names/data/standin_weights.csv"
WEIGHT = {"senate": 0.05, "others": 1.0}  # of a place: press releases are 95 stories of 100
PLANTS, NEAR = 2, 3.0  # plants a place, and how much likelier one is who is named within a sentence
RIDGE = 1.0


@dataclass(frozen=True, slots=True)
class Place:
    """The signs of who is named, first, and of the others, (1 + others, signs); `share` is one over the times that he is named."""

    story: str
    signs: np.ndarray
    share: float
    near: Sequence[bool]

    @property
    def weight(self) -> float:
        return WEIGHT[source_of(self.story)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("training", type=Path)
    parser.add_argument("calibration", type=Path)
    args = parser.parse_args()
    places = read_places(args.training)
    weights = fit(places, random.Random(1))
    report("training", places, weights, random.Random(2))
    report("calibration", read_places(args.calibration), weights, random.Random(3))
    write_table(OUTPUT, SIGNS, weights, KINDS)
    return 0


def read_places(path: Path) -> list[Place]:
    return [place for row in read_jsonl(path) for place in places_of(row["id"], row["text"])]


def places_of(name: str, text: str) -> list[Place]:
    story = Story(Document(text))
    named = ([one, *one.others()] for one in Scene(NameStory(story.people, story.sentences, story.mentions)).places())
    return [place_of(name, candidates) for candidates in named if len(candidates) > 1]


def place_of(story: str, candidates: Sequence[Candidate]) -> Place:
    signs = np.array([measure(SIGNS, one) for one in candidates])
    return Place(story, signs, 1 / len(candidates[0].person.mentions), [min(one.back, one.ahead) <= 1 for one in candidates])


def plants_of(place: Place, draw: random.Random) -> list[int]:
    """The numbers of others who are named instead."""
    others = range(1, len(place.signs))
    return sorted({draw.choices(others, [NEAR if place.near[at] else 1.0 for at in others])[0] for _ in range(PLANTS)})


def fit(places: Sequence[Place], draw: random.Random) -> np.ndarray:
    """Weights by sign and kind, (signs + 1, 2)."""
    right = [(np.r_[p.signs[0], other, 1.0], p.weight) for p in places for other in p.signs[1:]]
    slips = [(np.r_[p.signs[at], p.signs[0], 1.0], p.weight * p.share) for p in places for at in plants_of(p, draw)]
    rows, weight = (np.array(column) for column in zip(*right, *slips, strict=True))
    is_slip = np.arange(len(rows)) >= len(right)
    weight[is_slip] *= weight[~is_slip].sum() / weight[is_slip].sum() / STORIES_A_SLIP
    fitted = fit_logistic(rows, is_slip, weight, RIDGE)
    return np.c_[np.r_[fitted[: len(SIGNS)], fitted[-1]], np.r_[fitted[len(SIGNS) : -1], 0.0]]


def score(signs: np.ndarray, named: int, weights: np.ndarray) -> float:
    """The highest log odds of another than the one who is named."""
    own, others = np.append(signs, np.ones((len(signs), 1)), 1) @ weights[:, 0], np.delete(signs, named, 0) @ weights[:-1, 1]
    return float(own[named] + others.max())


def report(name: str, places: Sequence[Place], weights: np.ndarray, draw: random.Random) -> None:
    printed = [(place.story, score(place.signs, 0, weights)) for place in places]
    plants = np.array([score(place.signs, at, weights) for place in places for at in plants_of(place, draw)])
    for limit in (-0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5):
        asked = {story for story, at in printed if at >= limit}
        print(f"{name} at {limit}: {len(asked)} stories as printed, {np.mean(plants >= limit):.0%} of {len(plants)} plants")
    for story, at in sorted(printed, key=lambda one: -one[1])[:25]:
        print(f"{at:.1f} {story}")


if __name__ == "__main__":
    raise SystemExit(main())
