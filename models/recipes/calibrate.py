"""Fit the score of a judgment and choose thresholds, on calibration stories only, and write both to the manifest.

    python models/recipes/calibrate.py DATA/news/calibration.jsonl

Clean pairs are what the program itself judges in the stories as printed. Clashing pairs are sentences of the same
stories against a copy with one false edit and, often, a clause less (see edits.py). They are weighed so that one
story in ten holds one clash, about what desks report; a score is then a probability under that assumption.
"""

import argparse
import math
import random
import re
import sys
from pathlib import Path

import numpy as np
from edits import FALSE_EDITS, FALSE_WEIGHTS, TRUE_EDITS, TRUE_WEIGHTS
from mixture import read_jsonl

from checker.evaluate.measures import threshold_for_rate
from checker.models import Models
from checker.pipeline import Story, fill_window
from checker.scoring import mean_log_odds, score_judgment
from checker.types import Claim, Document, Judgment, Label, Pair, Sentence, Span

CLASHES_A_STORY = 0.1
FINDINGS_A_STORY = 0.1  # FC101's share of the quarter that all queries together may have
LEAST_SCORE = 0.1  # a question that is right less than one time in ten is not worth a desk's minute
SEED = 101


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("stories", type=Path)
    parser.add_argument("--manifest", type=Path, default=Path(__file__).parents[1] / "manifest.toml")
    args = parser.parse_args()
    models, rng = Models(), random.Random(SEED)
    stories = [Story(Document(row["text"], path=row["id"]), models) for row in read_jsonl(args.stories)]
    for first in range(0, len(stories), 16):
        fill_window(stories[first : first + 16], {"judgments"}, models)
        print(f"{first}/{len(stories)} stories judged", file=sys.stderr)
    clashes = judge_clashes(stories, models, rng)
    clean = [[mean_log_odds(j) for j in story.judgments] for story in stories]
    weights = fit_platt(
        [x for xs in clean for x in xs if x is not None],
        [x for x in map(mean_log_odds, clashes) if x is not None],
        clash_weight=CLASHES_A_STORY * len(stories) / len(clashes),
    )
    scores = [[s for j in story.judgments if (s := score_judgment(j, weights)) is not None] for story in stories]
    found = [s for j in clashes if (s := score_judgment(j, weights)) is not None]
    threshold = max(threshold_for_rate(scores, FINDINGS_A_STORY), LEAST_SCORE)
    support = support_threshold(stories, models, rng)
    share = sum(score >= threshold for score in found) / len(clashes)
    print(
        f"{weights}, FC101 from {threshold:.4f}: {share:.0%} of {len(clashes)} generated clashes; support from {support:.3f}",
        file=sys.stderr,
    )
    write(args.manifest, {**weights, "FC101": threshold, "support": support})
    return 0


def judge_clashes(stories: list[Story], models: Models, rng: random.Random) -> list[Judgment]:
    """Three sentences of each story against a false copy, judged both ways."""
    pairs = []
    for story in stories:
        texts = [claim.text for claim in story.claims]
        for text in rng.sample(texts, min(3, len(texts))):
            if (edited := rng.choices(FALSE_EDITS, FALSE_WEIGHTS)[0](text, rng)) is not None:
                pairs.append((text, shortened(edited, rng)))
    forward = models.judged.predict(models.nli, pairs)
    backward = models.judged.predict(models.nli, [pair[::-1] for pair in pairs])
    return [Judgment(Pair(_claim(a), _claim(b), 1.0), f, g) for (a, b), f, g in zip(pairs, forward, backward, strict=True)]


def shortened(sentence: str, rng: random.Random) -> str:
    """The sentence less what stands after its last comma, half of the time, where five words or more are left."""
    head = re.sub(r", [^,]*$", ".", sentence)
    return head if rng.random() < 0.5 and len(head.split()) >= 5 else sentence


def _claim(text: str) -> Claim:
    return Claim(Sentence(Span(0, len(text)), text, 0, 1), text)


def fit_platt(clean: list[float], clashing: list[float], clash_weight: float) -> dict[str, float]:
    """Slope and intercept of weighted logistic regression on one feature, by Newton's method."""
    x = np.array([*clean, *clashing])
    y = np.array([0.0] * len(clean) + [1.0] * len(clashing))
    weight = np.where(y == 1, clash_weight, 1.0)
    design, beta = np.stack([x, np.ones_like(x)], axis=1), np.zeros(2)
    ridge = np.diag([1e-3, 1e-3])
    for _ in range(50):
        p = 1 / (1 + np.exp(-design @ beta))
        gradient = design.T @ (weight * (y - p)) - ridge @ beta
        hessian = (design * (weight * p * (1 - p))[:, None]).T @ design + ridge
        beta = beta + np.linalg.solve(hessian, gradient)
    return {"slope": float(beta[0]), "intercept": float(beta[1])}


def support_threshold(stories: list[Story], models: Models, rng: random.Random) -> float:
    """The support (greatest P(entailment) over the story's sentences) that best parts true from false copies of its sentences."""
    supports = {True: [], False: []}
    for story in stories:
        texts = [claim.text for claim in story.claims]
        for is_true, edits, weights in ((True, TRUE_EDITS, TRUE_WEIGHTS), (False, FALSE_EDITS, FALSE_WEIGHTS)):
            text = rng.choice(texts)
            if (edited := rng.choices(edits, weights)[0](text, rng)) is not None:
                rows = models.judged.predict(models.nli, [(premise, edited) for premise in texts])
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
