"""Fit what the signs of a lone place are worth (checker/clashes/places/data/place_weights.csv) on training stories.

    python models/recipes/place_weights.py DATA/news/train_stories.jsonl DATA/news/calibration.jsonl

Right are the pairs of a planted slip (place_slips.py) and the place that it was; wrong are all pairs of the stories as printed. A
logistic regression with a weight a sign for all pairs and a correction for each kind of place, both held small. Press releases of
senators are 95 stories of 100 and count for as much as the rest. Prints what stories of both files as printed have, and how many of
the plants are found, at several limits.
"""

import argparse
import csv
from pathlib import Path

import numpy as np
from logistic import fit_by_group
from mixture import read_jsonl
from place_slips import Plant, Planter

from checker.clashes.places.lone_pairs import KINDS, LonePair, PlaceStory, find_lone_pairs, read_places
from checker.clashes.places.place_signs import SIGNS, measure
from checker.clashes.places.siblings import Map
from checker.mentions.within import around
from checker.pipeline import Story
from checker.types import Document

OUTPUT = Path(__file__).parents[2] / "checker/clashes/places/data/place_weights.csv"
PLANTS = {"senate": 1, "others": 20}  # tries a story
WEIGHT = {"senate": 1.0, "others": 6.0}  # of a story's pairs
WEIGHT_OF_PLANT = {"senate": 1.0, "others": 0.5}
STORIES_A_SLIP = 20  # the chance that a score tells is that of a desk where one story of so many has a slip
SHARED, OWN = 0.3, 1.5  # ridges of the weights for all kinds and of the corrections

Row = tuple[str, str, str, list[float]]  # story, the lone place or the number of the plant, kind, signs


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("training", type=Path)
    parser.add_argument("calibration", type=Path)
    args = parser.parse_args()
    wrong, right = read_rows(args.training, seed=1)
    weights = fit(wrong, right)
    report("training", wrong, right, weights)
    report("calibration", *read_rows(args.calibration, seed=2), weights)
    write(weights)
    return 0


def read_rows(path: Path, seed: int) -> tuple[list[Row], list[Row]]:
    """The pairs of the stories as printed, and those of plants."""
    on_map = Map(Story(Document("")).facts)
    planter, wrong, right = Planter(on_map, seed), [], []
    for row in read_jsonl(path):
        places = places_of(row["text"])
        wrong += [row_of(row["id"], str(pair.lone.span.start), pair) for pair in find_lone_pairs(places, on_map)]
        for turn in range(PLANTS[source_of(row["id"])]):
            if plant := planter.plant(row["text"], places):
                found = [pair for pair in find_lone_pairs(places_of(plant.text), on_map) if is_of(pair, plant)]
                right += [row_of(row["id"], f"plant {turn}", pair) for pair in found]
    return wrong, right


def places_of(text: str) -> PlaceStory:
    story = Story(Document(text))
    return read_places(story.sentences, story.mentions)


def is_of(pair: LonePair, plant: Plant) -> bool:
    """Whether a pair is that of a planted place and what it was, or what that lies in."""
    return pair.lone.span.overlaps(plant.span) and pair.usual in around(plant.was)


def row_of(story: str, name: str, pair: LonePair) -> Row:
    return story, name, pair.kind, measure(pair)


def source_of(story: str) -> str:
    return "senate" if story.startswith("senate") else "others"


def fit(wrong: list[Row], right: list[Row]) -> np.ndarray:
    """Weights by sign and kind, (signs + 1, kinds), of the logistic regression."""
    rows = wrong + right
    stories = {row[0] for row in wrong}
    slips = sum(WEIGHT[source_of(story)] for story in stories) / STORIES_A_SLIP
    of_right = np.array([WEIGHT_OF_PLANT[source_of(row[0])] for row in right])
    weight = np.r_[[WEIGHT[source_of(row[0])] for row in wrong], of_right * slips / of_right.sum()]
    signs, kinds = np.array([row[3] for row in rows]), np.array([KINDS.index(row[2]) for row in rows])
    return fit_by_group(signs, kinds, len(KINDS), np.arange(len(rows)) >= len(wrong), weight, SHARED, OWN)


def scores(rows: list[Row], weights: np.ndarray) -> np.ndarray:
    logits = [np.dot([*row[3], 1.0], weights[:, KINDS.index(row[2])]) for row in rows]
    return 1 / (1 + np.exp(-np.array(logits)))


def report(name: str, wrong: list[Row], right: list[Row], weights: np.ndarray) -> None:
    of_wrong, of_right = scores(wrong, weights), scores(right, weights)
    for limit in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        for source in WEIGHT:
            lone = {row[:2] for row, score in zip(wrong, of_wrong, strict=True) if score >= limit and source_of(row[0]) == source}
            plants = {row[:2] for row in right if source_of(row[0]) == source}
            found = {row[:2] for row, score in zip(right, of_right, strict=True) if score >= limit} & plants
            print(f"{name} at {limit}: {source}, {len(lone)} lone places as printed, {len(found)} of {len(plants)} plants")


def write(weights: np.ndarray) -> None:
    OUTPUT.parent.mkdir(exist_ok=True)
    with OUTPUT.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["sign", *KINDS])
        for name, row in zip([*(sign.name for sign in SIGNS), "to begin with"], weights, strict=True):
            table.writerow([name, *(f"{weight:.2f}" for weight in row)])


if __name__ == "__main__":
    raise SystemExit(main())
