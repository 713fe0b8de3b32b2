"""Fit the score of a judgment and choose thresholds, and write both to the manifest.

    python models/recipes/calibrate.py DATA/news/calibration.jsonl

All comes from the calibration stories, which no model was trained on. Clean pairs are what the program itself judges in
the stories as printed. Clashing pairs are generated: two texts of a story that tell the same, one with a false edit of
what both say (partners.py). They are weighed so that one story in ten holds one clash, about what desks report; a score
is then a probability under that assumption. Beside them stand true tellings of one thing: the same two texts unedited,
and sentences with a harmless change (written.py). The features are weighed on every other story; that the score is a
probability comes from the rest.

How many of the slips that people planted in these stories (written.py) are found is printed, and no more: the model sees
so few of them that they would only teach the score to doubt what it does see.
"""

import argparse
import math
import random
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
from edits import FALSE_EDITS, FALSE_WEIGHTS, edited
from logistic import fit_logistic
from mixture import read_jsonl
from partners import restated_pair, shortened
from written import CALIBRATION, are_sides, read_records, slipped

from checker.checks import contradicted_by_reference
from checker.checks.contradiction import CAPTIONS, HEADLINES, sections
from checker.evaluate.benches import read_story
from checker.evaluate.measures import threshold_for_rate
from checker.mentions import find_mentions
from checker.models import Models
from checker.pipeline import Story, fill_window
from checker.scoring import FEATURES, measure_judgment, score_features, score_judgment
from checker.types import Claim, Judgment, Pair, Sentence, Span

CLASHES_A_STORY = 0.1
FINDINGS_A_STORY = {"FC101": 0.08, "FC102": 0.01, "FC103": 0.01}  # of the quarter that all queries together may have
# A question about the body has to be right about one time in three to be worth a desk's minute. A headline's few pairs hold a
# clash several times as often as two sentences of the body, for which the score is a probability.
LEAST_SCORE = {"FC101": 0.3, "FC102": 0.05, "FC103": 0.05}
TWINS = 9.0  # true tellings of one thing for each false one
WINDOW = 16
SEED = 101
MANIFEST = Path(__file__).parents[1] / "manifest.toml"

Rows = list[dict[str, float]]


@dataclass
class Judged:
    """What the program judged of one calibration story: as printed, with each slip or harmless change, and of pairs made from it."""

    story: Story
    twins: Rows = field(default_factory=list)
    slips: list[Rows] = field(default_factory=list)  # of each slip the pairs that show it; none where it was not judged both ways
    generated: Rows = field(default_factory=list)

    @cached_property
    def clean(self) -> Rows:
        return measured_rows(self.story, self.story.judgments)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("calibration", type=Path)
    parser.add_argument("--manifest", type=Path, default=MANIFEST)
    args = parser.parse_args()
    models, rows = Models(), {row["id"]: row for row in read_jsonl(args.calibration)}
    stories = judge_stories(rows, [record for record in read_records(CALIBRATION) if "sentence" in record], models)
    fitted, held = stories[::2], stories[1::2]
    weights = calibrated(fit(fitted), held)
    printed = [judged.story for judged in stories]
    thresholds = choose_thresholds(printed, weights)
    print_recall(held, weights, thresholds["FC101"])
    write(args.manifest, "calibration", weights)
    write(args.manifest, "thresholds", thresholds | {"FC601": reference_threshold(printed)})
    return 0


def judge_stories(rows: dict[str, dict], records: Sequence[dict], models: Models) -> list[Judged]:
    """All stories in their order, with the slips of `records`."""
    judged = {key: Judged(story) for key, story in zip(rows, read_stories(list(rows.values()), models), strict=True)}
    for change in ("clash", "same"):
        edited = [slipped(record, rows[record["story"]]["text"], change) for record in records]
        stories = read_stories([rows[r["story"]] | {"text": text} for r, (text, *_) in zip(records, edited, strict=True)], models)
        for record, story, (text, *ends) in zip(records, stories, edited, strict=True):
            title = len(story.document.text) - len(text)
            sides = [Span(end.start + title, end.end + title) for end in ends]
            touching = [judgment for judgment in story.judgments if are_sides(*_spans(judgment), *sides)]
            found, of = measured_rows(story, touching), judged[record["story"]]
            of.slips.append(found) if change == "clash" else of.twins.extend(found)
    rng = random.Random(SEED)
    for of in judged.values():
        for twin, clash in generated_pairs(of.story, rng):
            of.twins.append(measured(twin, models))
            of.generated.append(measured(clash, models))
    return list(judged.values())


def generated_pairs(story: Story, rng: random.Random) -> list[tuple[tuple[str, str], tuple[str, str]]]:
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


def measured(texts: tuple[str, str], models: Models) -> dict[str, float]:
    """A pair read both ways, as two paragraphs of a story."""
    first, second = texts
    sentences = (Sentence(Span(0, len(first)), first, 0, 1), Sentence(Span(len(first) + 2, len(first) + 2 + len(second)), second, 1, 2))
    forward, backward = models.judged.predict(models.nli, [texts, texts[::-1]])
    vectors = models.embedder.encode(list(texts)).astype(float)
    pair = Pair(*(Claim(sentence, " ".join(sentence.text.split())) for sentence in sentences), round(float(vectors[0] @ vectors[1]), 4))
    return measure_judgment(Judgment(pair, forward, backward), find_mentions(sentences))


def read_stories(rows: Sequence[dict], models: Models) -> list[Story]:
    """Stories with their titles as headlines, all pairs judged."""
    stories = [Story(read_story(row), models) for row in rows]
    for first in range(0, len(stories), WINDOW):
        fill_window(stories[first : first + WINDOW], {"judgments"}, models)
        print(f"{first}/{len(stories)} stories judged", file=sys.stderr)
    return stories


def measured_rows(story: Story, judgments: Iterable[Judgment]) -> Rows:
    """Features of those judgments of a story that were made both ways."""
    found = (measure_judgment(judgment, _mentions(story, judgment)) for judgment in judgments)
    return [row for row in found if row is not None]


def _spans(judgment: Judgment) -> tuple[Span, Span]:
    return judgment.pair.premise.sentence.span, judgment.pair.hypothesis.sentence.span


def _mentions(story: Story, judgment: Judgment) -> list:
    ours = {judgment.pair.premise.sentence.index, judgment.pair.hypothesis.sentence.index}
    return [mention for mention in story.mentions if mention.sentence in ours]


def _weighed(stories: Sequence[Judged]) -> tuple[Rows, int, np.ndarray]:
    """Clean pairs, twins, and generated clashes last; how many clashes; the weight of each."""
    clean = [row for judged in stories for row in judged.clean]
    twins = [row for judged in stories for row in judged.twins]
    clashes = [row for judged in stories for row in judged.generated]
    weight = CLASHES_A_STORY * len(stories)
    weights = [1.0, TWINS * weight / len(twins), weight / len(clashes)]
    return [*clean, *twins, *clashes], len(clashes), np.repeat(weights, [len(clean), len(twins), len(clashes)])


def fit(stories: Sequence[Judged]) -> dict[str, float]:
    """Weights by feature and `intercept`."""
    rows, clashes, weight = _weighed(stories)
    design = np.array([[row[name] for name in FEATURES] + [1.0] for row in rows])
    return dict(zip([*FEATURES, "intercept"], fit_logistic(design, _are_last(clashes, rows), weight).tolist(), strict=True))


def calibrated(weights: dict[str, float], stories: Sequence[Judged]) -> dict[str, float]:
    """The weights scaled and shifted to fit other stories: Platt scaling (Platt 1999) of their weighted sum."""
    rows, clashes, weight = _weighed(stories)
    odds = [math.fsum(weights[name] * value for name, value in row.items()) for row in rows]
    slope, intercept = fit_logistic(np.array([[x, 1.0] for x in odds]), _are_last(clashes, rows), weight)
    return {name: float(slope * weight) for name, weight in weights.items()} | {"intercept": float(intercept)}


def _are_last(clashes: int, rows: Rows) -> np.ndarray:
    return np.arange(len(rows)) >= len(rows) - clashes


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


def print_recall(stories: Sequence[Judged], weights: dict[str, float], threshold: float) -> None:
    slips = [max((score_features(row, weights) for row in slip), default=0.0) for judged in stories for slip in judged.slips]
    generated = [score_features(row, weights) for judged in stories for row in judged.generated]
    clean = [[score_features(row, weights) for row in judged.clean] for judged in stories]
    print(weights, file=sys.stderr)
    for name, cut in (("threshold", threshold), *((f"{rate} a story", threshold_for_rate(clean, rate)) for rate in (0.03, 0.08, 0.3))):
        found = [f"{sum(score >= cut for score in scores)} of {len(scores)}" for scores in (slips, generated)]
        print(f"{name}: from {cut:.4f} {found[0]} planted slips, {found[1]} generated clashes", file=sys.stderr)


def reference_threshold(stories: Sequence[Story]) -> float:
    """The first twentieth above what FC601 gives any of the stories, which are clean."""
    most = max((hit.score for story in stories for hit in contradicted_by_reference.find.find(story)), default=0.0)
    return math.floor(20 * most + 1) / 20


def write(manifest: Path, table: str, values: dict[str, float]) -> None:
    """Put the values in place of what the manifest's table has."""
    # Rounded up: a threshold rounded down would let in the finding just below it.
    lines = "".join(f"{key} = {math.ceil(value * 1e4) / 1e4}\n" for key, value in values.items())
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(re.sub(rf"(?<=^\[{re.escape(table)}\]\n)(?:\w+ = .*\n)*", lines, text, flags=re.MULTILINE), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
