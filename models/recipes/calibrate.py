"""Fit the score of a judgment and choose thresholds, and write both to the manifest.

    python models/recipes/calibrate.py DATA/news/train_stories.jsonl DATA/news/calibration.jsonl

Clean pairs are what the program itself judges in the stories as printed. Clashing pairs are two texts of a story that
tell the same, one with a false edit of what both say (see partners.py). They are weighed so that one story in ten
holds one clash, about what desks report; a score is then a probability under that assumption. Beside each stands its
twin, the same two texts unedited, so that telling the same twice is no sign of a clash by itself. The features are
weighed on training stories; that the score is a probability, and every threshold, comes from the calibration stories alone.
"""

import argparse
import math
import random
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from edits import FALSE_EDITS, FALSE_WEIGHTS, TRUE_EDITS, TRUE_WEIGHTS, edited
from mixture import read_jsonl
from partners import restated_pair, shortened

from checker.checks.contradiction import CAPTIONS, HEADLINES, sections
from checker.evaluate.measures import threshold_for_rate
from checker.mentions import find_mentions
from checker.models import Models
from checker.pipeline import Story, fill_window
from checker.scoring import FEATURES, measure_judgment, score_judgment
from checker.types import Claim, Document, Judgment, Label, Pair, Section, Sentence, Span

CLASHES_A_STORY = 0.1
FINDINGS_A_STORY = {"FC101": 0.08, "FC102": 0.01, "FC103": 0.01}  # of the quarter that all queries together may have
# A question about the body has to be right about one time in three to be worth a desk's minute; everybody reads headlines.
LEAST_SCORE = {"FC101": 0.3, "FC102": 0.1, "FC103": 0.1}
TWINS = 9.0  # true tellings of one thing for each false one
TRAINING_STORIES = 200  # all that are no press releases first
SEED = 101

Rows = list[dict[str, float]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("training", type=Path)
    parser.add_argument("calibration", type=Path)
    parser.add_argument("--manifest", type=Path, default=Path(__file__).parents[1] / "manifest.toml")
    args = parser.parse_args()
    models, rng = Models(), random.Random(SEED)
    rows = sorted(read_jsonl(args.training), key=lambda row: row["id"].startswith("senate"))
    training = read_stories(rows[:TRAINING_STORIES], models)
    pairs = [pair for story in training for pair in clashing_pairs(story, rng)]
    twins, clashing = ([measured(judged(texts, models)) for texts in side] for side in zip(*pairs, strict=True))
    weights = fit(clean_rows(training), twins, clashing, len(training))
    stories = read_stories(list(read_jsonl(args.calibration)), models)
    clashes = [[judged(clash, models) for _, clash in clashing_pairs(story, rng)] for story in stories]
    weights = calibrated(weights, clean_rows(stories), [measured(j) for found in clashes for j in found], len(stories))
    thresholds = choose_thresholds(stories, weights)
    print_recall(clashes, weights, thresholds["FC101"])
    write(args.manifest, {**weights, **thresholds, "support": support_threshold(stories, models, rng)})
    return 0


def read_stories(rows: Sequence[dict], models: Models) -> list[Story]:
    """Stories with their titles as headlines, all pairs judged."""
    stories = [Story(_document(row), models) for row in rows]
    for first in range(0, len(stories), 16):
        fill_window(stories[first : first + 16], {"judgments"}, models)
        print(f"{first}/{len(stories)} stories judged", file=sys.stderr)
    return stories


def _document(row: dict) -> Document:
    title = row.get("title") or ""
    if not title:
        return Document(row["text"], path=row["id"])
    return Document(f"{title}\n\n{row['text']}", path=row["id"], sections=(Section("headline", Span(0, len(title))),))


def clean_rows(stories: Sequence[Story]) -> Rows:
    """Features of what the program judges both ways in stories as printed."""
    found = (measure_judgment(judgment, _mentions(story, judgment)) for story in stories for judgment in story.judgments)
    return [row for row in found if row is not None]


def _mentions(story: Story, judgment: Judgment) -> list:
    ours = {judgment.pair.premise.sentence.index, judgment.pair.hypothesis.sentence.index}
    return [mention for mention in story.mentions if mention.sentence in ours]


def clashing_pairs(story: Story, rng: random.Random) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Up to three, each (as printed, with a false edit): two sentences that the program pairs, or one and its shorter telling."""
    found = []
    for pair in rng.sample(story.pairs, min(40, len(story.pairs))):
        first, second = pair.premise.text, pair.hypothesis.text
        row, twin = restated_pair(first, second, rng), (first, second)
        if (row is None or row["label"] != "contradiction") and rng.random() < 0.1 and (shorter := shortened(first, rng)):
            changed = edited(shorter, FALSE_EDITS, FALSE_WEIGHTS, rng)
            row, twin = changed and {"premise": first, "hypothesis": changed, "label": "contradiction"}, (first, shorter)
        if row and row["label"] == "contradiction":
            found.append((twin, (row["premise"], row["hypothesis"])))
    return found[:3]


def judged(texts: tuple[str, str], models: Models) -> Judgment:
    """A pair read both ways, as two paragraphs of a story."""
    first, second = texts
    sentences = (Sentence(Span(0, len(first)), first, 0, 1), Sentence(Span(len(first) + 2, len(first) + 2 + len(second)), second, 1, 2))
    forward, backward = models.judged.predict(models.nli, [texts, texts[::-1]])
    vectors = models.embedder.encode(list(texts)).astype(float)
    pair = Pair(*(Claim(sentence, " ".join(sentence.text.split())) for sentence in sentences), round(float(vectors[0] @ vectors[1]), 4))
    return Judgment(pair, forward, backward)


def measured(judgment: Judgment) -> dict[str, float]:
    return measure_judgment(judgment, find_mentions((judgment.pair.premise.sentence, judgment.pair.hypothesis.sentence)))


def fit(clean: Rows, twins: Rows, clashing: Rows, stories: int) -> dict[str, float]:
    """Weights by feature and `intercept`."""
    design = np.array([[row[name] for name in FEATURES] + [1.0] for row in (*clean, *twins, *clashing)])
    clash = CLASHES_A_STORY * stories / len(clashing)
    weight = np.repeat([1.0, TWINS * clash, clash], [len(clean), len(twins), len(clashing)])
    return dict(zip([*FEATURES, "intercept"], _logistic(design, len(clashing), weight).tolist(), strict=True))


def calibrated(weights: dict[str, float], clean: Rows, clashing: Rows, stories: int) -> dict[str, float]:
    """The weights scaled and shifted to fit other stories: Platt scaling (Platt 1999) of their weighted sum."""
    odds = [math.fsum(weights[name] * value for name, value in row.items()) for row in (*clean, *clashing)]
    weight = np.repeat([1.0, CLASHES_A_STORY * stories / len(clashing)], [len(clean), len(clashing)])
    slope, intercept = _logistic(np.array([[x, 1.0] for x in odds]), len(clashing), weight)
    return {name: float(slope * weight) for name, weight in weights.items()} | {"intercept": float(intercept)}


def _logistic(design: np.ndarray, clashing: int, weight: np.ndarray) -> np.ndarray:
    """Coefficients of weighted ridge logistic regression by Newton's method; the last `clashing` rows of `design` are the clashes."""
    y = np.arange(len(design)) >= len(design) - clashing
    beta, ridge = np.zeros(design.shape[1]), np.eye(design.shape[1]) * 0.1
    ridge[-1, -1] = 1e-6
    for _ in range(100):
        p = 1 / (1 + np.exp(-design @ beta))
        gradient = design.T @ (weight * (y - p)) - ridge @ beta
        hessian = (design * (weight * p * (1 - p))[:, None]).T @ design + ridge
        beta = beta + np.linalg.solve(hessian, gradient)
    return beta


def choose_thresholds(stories: Sequence[Story], weights: dict[str, float]) -> dict[str, float]:
    scores: dict[str, list[list[float]]] = {code: [] for code in FINDINGS_A_STORY}
    for story in stories:
        found: dict[str, list[float]] = {code: [] for code in scores}
        for judgment in story.judgments:
            if (score := score_judgment(judgment, _mentions(story, judgment), weights)) is not None:
                found[_code(judgment)].append(score)
        for code, values in found.items():
            scores[code].append(values)
    return {code: max(threshold_for_rate(scores[code], rate), LEAST_SCORE[code]) for code, rate in FINDINGS_A_STORY.items()}


def _code(judgment: Judgment) -> str:
    found = sections(judgment)
    return "FC103" if found & CAPTIONS else "FC102" if found & HEADLINES else "FC101"


def print_recall(clashes: list[list[Judgment]], weights: dict[str, float], threshold: float) -> None:
    scores = [
        score_judgment(j, find_mentions((j.pair.premise.sentence, j.pair.hypothesis.sentence)), weights) for found in clashes for j in found
    ]
    share = sum(score >= threshold for score in scores) / len(scores)
    print(f"{weights}\nFC101 from {threshold:.4f}: {share:.0%} of {len(scores)} generated clashes", file=sys.stderr)


def support_threshold(stories: list[Story], models: Models, rng: random.Random) -> float:
    """The support (greatest P(entailment) over the story's sentences) that best parts true from false copies of its sentences."""
    supports = {True: [], False: []}
    for story in stories:
        texts = [claim.text for claim in story.claims]
        for is_true, edits, weights in ((True, TRUE_EDITS, TRUE_WEIGHTS), (False, FALSE_EDITS, FALSE_WEIGHTS)):
            text = rng.choice(texts)
            if (changed := edited(text, edits, weights, rng)) is not None:
                rows = models.judged.predict(models.nli, [(premise, changed) for premise in texts])
                supports[is_true].append(max(row[Label.ENTAILMENT] for row in rows))
    true, false = np.array(supports[True]), np.array(supports[False])
    return float(max(np.unique(true), key=lambda cut: ((true >= cut).mean() + (false < cut).mean(), cut)))


def write(manifest: Path, values: dict[str, float]) -> None:
    text = manifest.read_text(encoding="utf-8")
    for key, value in values.items():
        # Rounded up: a threshold rounded down would let in the finding just below it.
        text = re.sub(rf"^{key} = .*$", f"{key} = {math.ceil(value * 1e4) / 1e4}", text, flags=re.MULTILINE)
    manifest.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
