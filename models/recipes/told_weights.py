"""Fit what tells a date that is past from one that is to come (checker/clashes/dates/data/told_weights.csv).

    python models/recipes/told_weights.py DATA/news

Nobody has to say which dates are told as past: a published story has its own day, and whatever it dates before that is past.
Training stories fit; calibration stories say how many dates each limit tells, and how many of them wrongly.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from logistic import fit_logistic
from mixture import read_jsonl
from weight_table import write_table

from checker.clashes.dates.told_times import SIGNS, DatedClause, clause_of, is_free
from checker.evaluate.benches import read_story
from checker.pipeline import Story
from checker.types import Document, MentionKind
from checker.weights import measure

OUTPUT = Path(__file__).parents[2] / "checker/clashes/dates/data/told_weights.csv"
RIDGE = 1.0
LIMITS = (0.5, 1.0, 1.5, 2.0, 2.5, 3.0)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("news", type=Path, help="folder with train_stories.jsonl and calibration.jsonl")
    news = parser.parse_args().news
    fitted, held = (list(examples_of(news / f"{name}.jsonl")) for name in ("train_stories", "calibration"))
    weights = fit(*table_of(fitted))
    report(held, weights)
    write_table(OUTPUT, SIGNS, weights)
    return 0


def examples_of(path: Path) -> Iterator[tuple[DatedClause, bool]]:
    """Dates with a year that stand by themselves, wholly before a story's day or wholly after it."""
    for row in read_jsonl(path):
        document = read_story(row)
        yield from told_in(document) if document.date else ()


def told_in(document: Document) -> Iterator[tuple[DatedClause, bool]]:
    story = Story(document)
    now = (document.date.year, document.date.month, document.date.day)
    for mention in story.mentions:
        if mention.kind is MentionKind.DATE and mention.value.year and mention.value.precision in ("day", "month", "year"):
            first, last = mention.value.bounds()
            clause = clause_of(mention, story.sentences[mention.sentence])
            if is_free(clause) and (last < now or first > now):
                yield clause, last < now


def table_of(examples: list[tuple[DatedClause, bool]]) -> tuple[np.ndarray, np.ndarray]:
    """(n, signs + 1), of which the last sign is 1, and (n,)."""
    signs = np.array([[*measure(SIGNS, clause), 1.0] for clause, _ in examples])
    return signs, np.array([float(is_past) for _, is_past in examples])


def fit(signs: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """The weight of each sign and the start of the sum, (signs + 1,); past and to come count alike, however many there are of each."""
    weight = np.where(labels == 1, (labels == 0).mean(), (labels == 1).mean())
    return fit_logistic(signs, labels, weight, RIDGE)


def report(held: list[tuple[DatedClause, bool]], weights: np.ndarray) -> None:
    signs, labels = table_of(held)
    sums = signs @ weights
    for at in np.argsort(np.where(labels == 1, sums, -sums))[:40]:
        clause, is_past = held[at]
        print(f"{sums[at]:.2f} {'past' if is_past else 'to come'} {clause.date.text} | {clause.sentence[:200]}")
    for limit in LIMITS:
        past, coming = labels[sums >= limit], labels[sums <= -limit]
        print(f"at {limit}: {len(past)} past, {int((past == 0).sum())} wrongly; {len(coming)} to come, {int((coming == 1).sum())} wrongly")


if __name__ == "__main__":
    raise SystemExit(main())
