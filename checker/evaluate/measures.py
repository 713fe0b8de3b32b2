"""The numbers themselves, on plain arrays; numpy only."""

import math
from collections.abc import Sequence

import numpy as np

BINS = 15  # of the calibration error, as in Guo et al. 2017, 'On Calibration of Modern Neural Networks'


def wilson(right: int, n: int) -> tuple[float, float] | None:
    """95 % interval of a share `right` of `n` (Wilson 1927); unlike the normal one it holds for few rows and for 0 or all."""
    if n == 0:
        return None
    z = 1.959964
    share, room = right / n, z * z / n
    middle = share + room / 2
    half = z * math.sqrt(share * (1 - share) / n + room / (4 * n))
    return max(0.0, (middle - half) / (1 + room)), min(1.0, (middle + half) / (1 + room))


def area_under_curve(scores: Sequence[float], is_positive: Sequence[bool]) -> float | None:
    """Area under the ROC curve: how often a positive row scores above another one; ties count half. None without both."""
    scores, positive = np.asarray(scores, dtype=float), np.asarray(is_positive, dtype=bool)
    n_positive, n_negative = int(positive.sum()), int((~positive).sum())
    if not n_positive or not n_negative:
        return None
    _, group, sizes = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(sizes) - (sizes - 1) / 2)[group]  # from 1; the mean rank for ties
    return float((ranks[positive].sum() - n_positive * (n_positive + 1) / 2) / (n_positive * n_negative))


def f1(gold: Sequence, predicted: Sequence, label: object) -> float:
    """Harmonic mean of precision and recall of one label, over all rows; 0 where it is neither gold nor predicted."""
    gold, predicted = np.asarray(gold) == label, np.asarray(predicted) == label
    total = int(gold.sum() + predicted.sum())
    return 2 * int((gold & predicted).sum()) / total if total else 0.0


def macro_f1(gold: Sequence, predicted: Sequence, labels: Sequence | None = None) -> float:
    """Mean of `f1` over `labels`; without them over the labels that gold has."""
    labels = sorted(set(gold)) if labels is None else labels
    return float(np.mean([f1(gold, predicted, label) for label in labels]))


def balanced_accuracy(gold: Sequence[bool], predicted: Sequence[bool]) -> float:
    """Mean of the shares of true and of false rows that are told right; 0.5 for a guess, however uneven the rows."""
    gold, predicted = np.asarray(gold, dtype=bool), np.asarray(predicted, dtype=bool)
    return float(np.mean([(predicted[gold == side] == side).mean() for side in (True, False) if (gold == side).any()]))


def balanced_accuracy_interval(gold: Sequence[bool], predicted: Sequence[bool], samples: int = 2000) -> tuple[float, float]:
    """95 % percentile bootstrap of `balanced_accuracy`, rows drawn with replacement; the same each time (fixed seed)."""
    gold, predicted = np.asarray(gold, dtype=bool), np.asarray(predicted, dtype=bool)
    draws = np.random.default_rng(0).integers(0, len(gold), (samples, len(gold)))
    low, high = np.percentile([balanced_accuracy(gold[draw], predicted[draw]) for draw in draws], [2.5, 97.5])
    return float(low), float(high)


def reliability(confidence: Sequence[float], is_right: Sequence[bool], bins: int = BINS) -> list[tuple[float, float, int, float, float]]:
    """What a reliability diagram shows: (low, high, rows, mean confidence, share right) of each equal-width bin that has rows.

    A confidence on an edge belongs to the bin below it; 0 to the first.
    """
    confidence, right = np.asarray(confidence, dtype=float), np.asarray(is_right, dtype=bool)
    # Rounded, because 0.2 * 15 is 3.0000000000000004 in some orders of work and must not move up a bin.
    bin_of = np.clip(np.ceil(np.round(confidence * bins, 9)).astype(int) - 1, 0, bins - 1)
    rows = []
    for i in np.unique(bin_of):
        inside = bin_of == i
        rows.append((i / bins, (i + 1) / bins, int(inside.sum()), float(confidence[inside].mean()), float(right[inside].mean())))
    return rows


def calibration_error(confidence: Sequence[float], is_right: Sequence[bool], bins: int = BINS) -> float:
    """Expected calibration error: mean gap between confidence and share right over equal-width bins, weighed by rows."""
    rows = reliability(confidence, is_right, bins)
    n = sum(row[2] for row in rows)
    return sum(size * abs(mean - share) for _, _, size, mean, share in rows) / n if n else 0.0


def threshold_for_rate(scores_per_story: Sequence[Sequence[float]], rate: float) -> float:
    """The lowest threshold that keeps at most `rate` findings a story; a finding is kept from the threshold on.

    `scores_per_story` holds the scores of each story's findings, an empty sequence for a story with none. Findings that
    tie with the first one too many fall with it, so the order of the stories does not matter. 0.0 where all can stay.
    """
    ranked = sorted((score for scores in scores_per_story for score in scores), reverse=True)
    kept = int(rate * len(scores_per_story) + 1e-9)  # 0.29 * 100 is 28.999999999999996
    return 0.0 if kept >= len(ranked) else float(np.nextafter(ranked[kept], math.inf))
