"""Fit what the signs of two names are worth (checker/clashes/names/data/name_weights.csv) on training stories.

    python models/recipes/name_weights.py DATA/news/train_stories.jsonl

Right are the pairs of a planted slip (name_slips.py) and the name that it was; wrong are all pairs of the stories as printed, less
the printed slips of `PRINTED`. A logistic regression with a weight a sign for all pairs and a correction for each place of the
word, both held small. Press releases of senators are 95 stories of 100 and count for as much as the rest. Prints the wrong pairs
that score highest, to be read, and how many of the plants are found at several limits.
"""

import argparse
import csv
from collections import Counter
from pathlib import Path

import numpy as np
from logistic import fit_logistic
from mixture import read_jsonl
from name_slips import Plant, Planter, surnames_of
from weight_table import write_table

from checker.clashes.names.name_pairs import PLACES, NamePair, find_pairs
from checker.clashes.names.name_signs import SIGNS
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure

OUTPUT = Path(__file__).parents[2] / "checker/clashes/names/data/name_weights.csv"
PRINTED = Path(__file__).with_name("printed_name_slips.csv")
PLANTS = {"senate": 1, "others": 12}  # tries a story
WEIGHT = {"senate": 1.0, "others": 6.0}  # of a wrong pair
STORIES_A_SLIP = 20  # the chance that a score tells is that of a desk where one story of so many has a slip
SHARED, OWN = 0.3, 1.5  # ridges of the weights for all places and of the corrections

Row = tuple[str, str, str, str, list[float]]  # story, what the pair is, place, source, signs


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("training", type=Path)
    args = parser.parse_args()
    stories = [(row["id"], names_of(row["text"]), row["text"]) for row in read_jsonl(args.training)]
    planter = Planter([name for _, names, _ in stories for name in surnames_of(names.people)])
    wrong = [row for story, names, _ in stories for row in rows_of(story, pairs_of(names), printed=read_printed())]
    planted, right, missed = 0, [], Counter()
    for story, names, text in stories:
        for _ in range(PLANTS[source_of(story)]):
            if plant := planter.plant(text, names.people):
                planted += 1
                found = [pair for pair in pairs_of(names_of(plant.text)) if is_of(pair, plant)]
                right += rows_of(story, found[:1], kind=plant.kind)
                missed[plant.kind, bool(found)] += 1
    print(f"{len(wrong)} wrong pairs, {len(right)} of {planted} plants are pairs: {dict(sorted(missed.items()))}")
    weights = fit(wrong, right, planted / len(stories))
    report(wrong, right, weights)
    write_table(OUTPUT, SIGNS, weights, PLACES)
    return 0


def names_of(text: str) -> NameStory:
    story = Story(Document(text))
    return NameStory(story.people, story.sentences, story.mentions)


def pairs_of(names: NameStory) -> list[NamePair]:
    return find_pairs(names, names.people)


def source_of(story: str) -> str:
    return "senate" if story.startswith("senate") else "others"


def is_of(pair: NamePair, plant: Plant) -> bool:
    """Whether a pair is that of a planted word and what it was; where each stands once, the later counts as the odd one."""
    places = [mention.span for mention in (*pair.odd.mentions, *pair.usual.mentions)]
    return {pair.a, pair.b} == {plant.was, plant.odd} and any(plant.span.overlaps(place) for place in places)


def rows_of(story: str, pairs: list[NamePair], kind: str = "", printed: frozenset[tuple[str, str, str]] = frozenset()) -> list[Row]:
    kept = [pair for pair in pairs if (story, pair.odd.name, pair.usual.name) not in printed]
    return [(story, f"{kind} {p.odd.name} | {p.usual.name}", p.place, source_of(story), measure(SIGNS, p)) for p in kept]


def read_printed() -> frozenset[tuple[str, str, str]]:
    """Slips that the training stories were printed with: story, odd name, usual name."""
    with PRINTED.open(encoding="utf-8", newline="") as lines:
        return frozenset((row["story"], row["odd"], row["usual"]) for row in csv.DictReader(lines))


def table_of(rows: list[Row]) -> np.ndarray:
    """Signs for all places, then for each place its own, (n, signs + 1, 1 + places); the last sign is 1."""
    signs = np.array([[*row[4], 1.0] for row in rows])
    places = np.array([[1.0, *(row[2] == place for place in PLACES)] for row in rows])
    return (signs[:, :, None] * places[:, None, :]).reshape(len(rows), -1)


def fit(wrong: list[Row], right: list[Row], plants_a_story: float) -> np.ndarray:
    """Weights by sign and place, (signs + 1, places), of the logistic regression."""
    table = table_of(wrong + right)
    labels = np.r_[np.zeros(len(wrong)), np.ones(len(right))]
    of_source = np.array([WEIGHT[row[3]] for row in wrong] + [1 / (STORIES_A_SLIP * plants_a_story)] * len(right))
    ridge = np.tile([SHARED, *[OWN] * len(PLACES)], table.shape[1] // (1 + len(PLACES)))
    ridge[-1 - len(PLACES) :] = 0.01
    weights = fit_logistic(table, labels, of_source, ridge)
    shaped = weights.reshape(-1, 1 + len(PLACES))
    return shaped[:, :1] + shaped[:, 1:]


def scores(rows: list[Row], weights: np.ndarray) -> np.ndarray:
    signs = np.array([[*row[4], 1.0] for row in rows])
    logits = (signs * weights[:, [PLACES.index(row[2]) for row in rows]].T).sum(1)
    return 1 / (1 + np.exp(-logits))


def report(wrong: list[Row], right: list[Row], weights: np.ndarray) -> None:
    of_wrong, of_right = scores(wrong, weights), scores(right, weights)
    for at in np.argsort(-of_wrong)[:150]:
        print(f"{of_wrong[at]:.2f} {wrong[at][0]} {wrong[at][2]}: {wrong[at][1]}")
    for limit in (0.02, 0.05, 0.1, 0.2, 0.3, 0.5):
        kinds = Counter(row[1].split()[0] for row, score in zip(right, of_right, strict=True) if score >= limit)
        print(f"at {limit}: {int((of_wrong >= limit).sum())} wrong pairs, {(of_right >= limit).mean():.0%} of the right ones {dict(kinds)}")


if __name__ == "__main__":
    raise SystemExit(main())
