"""Fit what tells which of two dates is the later (checker/clashes/dates/data/sequence_weights.csv).

    python models/recipes/sequence_weights.py DATA/news CLAIMS.jsonl.xz

Nobody has to say which date is the later: in a right text the dates do. Learnt from training stories and from sentences of an
encyclopaedia (the premises of CLAIMS); of calibration stories it is said how many pairs each limit tells, and how many of them wrongly.
"""

import argparse
import json
import lzma
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from event_weights import SOURCES
from logistic import fit_logistic
from mixture import read_jsonl
from weight_table import write_table

from checker.clashes.dates.date_orders import SIGNS
from checker.clashes.dates.date_sequences import DateSequence, find_date_sequences
from checker.patterns import lazy
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure

OUTPUT = Path(__file__).parents[2] / "checker/clashes/dates/data/sequence_weights.csv"
# A senator's releases are nineteen stories of twenty; an encyclopaedia dates much, and in its own way.
WEIGHT = {"senate": 1.0, "news": 4.0, "encyclopaedia": 0.2}
MOST_SENTENCES = 15_000
RIDGE = 2.0
LIMITS = (1.0, 1.5, 2.0, 2.5, 3.0, 3.5)
_TWO_YEARS = lazy(r"\b(?:1[5-9]|20)\d\d\b.*\b(?:1[5-9]|20)\d\d\b")
Example = tuple[DateSequence, float]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("news", type=Path, help="folder with train_stories.jsonl and calibration.jsonl")
    parser.add_argument("claims", type=Path, help="lines with a premise each, packed with xz")
    args = parser.parse_args()
    learnt = [*of_stories(args.news / "train_stories.jsonl"), *of_sentences(premises_of(args.claims))]
    weights = fit(learnt)
    report(list(of_stories(args.news / "calibration.jsonl")), weights)
    write_table(OUTPUT, SIGNS, weights)
    return 0


def of_stories(path: Path) -> Iterator[Example]:
    for row in read_jsonl(path):
        weight = WEIGHT["senate" if row["id"].startswith("senate") else "news"]
        yield from ((pair, weight) for pair in pairs_of(row["text"]))


def of_sentences(texts: Iterable[str]) -> Iterator[Example]:
    for text in texts:
        yield from ((pair, WEIGHT["encyclopaedia"]) for pair in pairs_of(text))


def premises_of(path: Path) -> Iterator[str]:
    """Each once, those of sets with a clear licence that have two years, up to `MOST_SENTENCES`."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        premises = (row["premise"] for row in map(json.loads, lines) if row["source"] in SOURCES)
        texts = dict.fromkeys(text for text in premises if _TWO_YEARS.search(text))
    return islice(iter(texts), MOST_SENTENCES)


def pairs_of(text: str) -> Iterator[DateSequence]:
    """Those of one sentence: two neighbours of a premise may be of two articles, and of stories there are too few."""
    story = Story(Document(text))
    return (pair for pair in find_date_sequences(story.sentences, story.mentions) if pair.is_of_one_sentence)


def table_of(pairs: Iterable[DateSequence]) -> tuple[np.ndarray, np.ndarray]:
    """Signs with a last one of ones, (n, signs + 1), and whether the second date is the later, (n,)."""
    held = list(pairs)
    return np.array([[*measure(SIGNS, pair), 1.0] for pair in held]), np.array([float(pair.gap > 0) for pair in held])


def fit(examples: Iterable[Example]) -> np.ndarray:
    """The weight of each sign and the start of the sum, (signs + 1,)."""
    held = list(examples)
    return fit_logistic(*table_of(pair for pair, _ in held), np.array([weight for _, weight in held]), RIDGE)


def report(held: list[Example], weights: np.ndarray) -> None:
    signs, is_later = table_of(pair for pair, _ in held)
    odds = signs @ weights
    wrong = np.where(is_later == 1, -odds, odds)
    for at in np.argsort(-wrong)[:20]:
        one, other = held[at][0].dates
        print(f"{wrong[at]:.2f} {one.text} | {other.text} | {held[at][0].sentences[1].text[:200]}")
    for limit in LIMITS:
        print(f"at {limit}: {int((abs(odds) >= limit).sum())} of {len(odds)} pairs told, {int((wrong >= limit).sum())} wrongly")


if __name__ == "__main__":
    raise SystemExit(main())
