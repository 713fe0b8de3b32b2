"""Fit the score of how well a text supports a claim (checker/support.py), and write its weights to the manifest.

    python models/recipes/support_weights.py DATA/news

On the summaries of stories written by hand, each once true and once false (written.py): those of training stories weigh the
features, those of calibration stories scale the sum (Platt 1999), so that half says 'rather supported than not'.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from calibrate import MANIFEST, write
from logistic import fit_logistic
from mixture import read_jsonl
from written import CALIBRATION, TRAINING, read_records

from checker.evaluate.measures import area_under_curve, balanced_accuracy
from checker.models import Models
from checker.support import FEATURES, Text, ask, read_text, score_support

RIDGE = 1.0  # of features of spread one

Statement = tuple[list[dict[str, float]], bool]  # the features of its sentences; whether it is true


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("news", type=Path, help="folder with train_stories.jsonl and calibration.jsonl")
    parser.add_argument("--manifest", type=Path, default=MANIFEST)
    args = parser.parse_args()
    models = Models()
    fitted, held = (
        read_statements(written, args.news / stories, models)
        for written, stories in ((TRAINING, "train_stories.jsonl"), (CALIBRATION, "calibration.jsonl"))
    )
    weights = scaled(fit(fitted), held)
    print_fit(held, weights)
    write(args.manifest, "support", weights)
    return 0


def read_statements(written: str, stories: Path, models: Models) -> list[Statement]:
    """The true and false summaries, measured against their stories."""
    texts = {row["id"]: row["text"] for row in read_jsonl(stories)}
    statements = []
    for record in read_records(written):
        if "true" in record:
            text = read_text(texts[record["story"]], models.embedder)
            statements += [(measured(record[side], text, models), side == "true") for side in ("true", "false")]
    return statements


def measured(claim: str, text: Text, models: Models) -> list[dict[str, float]]:
    return [question.measure(models.nli.predict(question.pairs)) for question in ask(claim, text, models.embedder)]


def fit(statements: list[Statement]) -> dict[str, float]:
    """Weights by feature and `intercept`, fitted on the summaries of one sentence: of others it is not known which one is false."""
    single = [(rows[0], is_true) for rows, is_true in statements if len(rows) == 1]
    values = np.array([[row[name] for name in FEATURES] for row, _ in single])
    mean, spread = values.mean(0), values.std(0) + 1e-9
    design = np.column_stack([(values - mean) / spread, np.ones(len(values))])
    *slopes, intercept = fit_logistic(design, np.array([is_true for _, is_true in single]), np.ones(len(single)), RIDGE)
    slopes = np.array(slopes) / spread
    return dict(zip(FEATURES, slopes.tolist(), strict=True)) | {"intercept": float(intercept - slopes @ mean)}


def scaled(weights: Mapping[str, float], statements: list[Statement]) -> dict[str, float]:
    scores = np.array([score_support(rows, weights) for rows, _ in statements])
    odds = np.log(scores / (1 - scores))
    truth = np.array([is_true for _, is_true in statements])
    slope, shift = fit_logistic(np.column_stack([odds, np.ones(len(odds))]), truth, np.ones(len(odds)), 1e-6)
    return {name: float(slope * weight) + (float(shift) if name == "intercept" else 0.0) for name, weight in weights.items()}


def print_fit(statements: list[Statement], weights: Mapping[str, float]) -> None:
    scores = np.array([score_support(rows, weights) for rows, _ in statements])
    truth = np.array([is_true for _, is_true in statements])
    found = f"AUC {area_under_curve(scores, truth):.3f}, balanced accuracy {balanced_accuracy(truth, scores >= 0.5):.3f}"
    print(f"{len(statements)} summaries of calibration stories: {found}", file=sys.stderr)


if __name__ == "__main__":
    raise SystemExit(main())
