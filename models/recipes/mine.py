"""The pairs of printed stories that the shipped model finds most suspicious: hardly any is a contradiction, so each is a lesson.

    python models/recipes/mine.py DATA/news/train_stories.jsonl build/mined.jsonl

Rows `premise, hypothesis, label` for train_nli.py --mined: of each story the pairs that the program reads both ways,
in the direction in which the model is surer. All stories but press releases first.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from calibrate import read_stories
from mixture import read_jsonl

from checker.models import Models
from checker.types import Judgment, Label

STORIES = 325
WINDOW = 50


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("training", type=Path)
    parser.add_argument("target", type=Path)
    args = parser.parse_args()
    rows = sorted(read_jsonl(args.training), key=lambda row: row["id"].startswith("senate"))[:STORIES]
    models = Models()
    args.target.parent.mkdir(parents=True, exist_ok=True)
    with open(args.target, "w", encoding="utf-8") as out:
        for first in range(0, len(rows), WINDOW):
            for story in read_stories(rows[first : first + WINDOW], models):
                out.writelines(json.dumps(row) + "\n" for row in suspicious_rows(story.judgments))
    return 0


def suspicious_rows(judgments: tuple[Judgment, ...]) -> Iterator[dict]:
    for judgment in judgments:
        if judgment.backward is not None:
            texts = judgment.pair.premise.text, judgment.pair.hypothesis.text
            is_surer_backwards = judgment.backward[Label.CONTRADICTION] > judgment.forward[Label.CONTRADICTION]
            premise, hypothesis = texts[::-1] if is_surer_backwards else texts
            yield {"premise": premise, "hypothesis": hypothesis, "label": "not_contradiction"}


if __name__ == "__main__":
    raise SystemExit(main())
