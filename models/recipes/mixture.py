"""The training rows of the NLI model: which sources, how many of each, how often seen."""

import json
import lzma
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from edits import edited_pair

from checker.sentences import sentence_spans

LABELS = ("entailment", "neutral", "contradiction")
# A two-way label leaves more than one of the three open.
ALLOWED = {label: (label,) for label in LABELS} | {
    "not_entailment": ("neutral", "contradiction"),
    "not_contradiction": ("entailment", "neutral"),
}

# source: (most rows of one label, times each is seen). Only sources whose licence lets weights be
# redistributed; a cap keeps lop-sided and synthetic sets from deciding what a label looks like.
SOURCES = {
    "mnli": (None, 3),
    "snli": (None, 3),
    "cad_snli": (None, 3),
    "vitaminc_real": (None, 2),
    "vitaminc_synthetic": (None, 2),
    "fever": (24_000, 1),
    "fm2": (None, 2),
    "conjnli": (5_000, 1),
    "wikifactcheck_negated": (6_000, 1),
    "semantoneg": (3_000, 1),
    "help": (4_000, 1),
    "semantic_fragments": (2_500, 1),
    "scone": (2_000, 1),
    "control": (700, 1),
    "transitive": (2_500, 1),
    "drop": (1_000, 1),
}
EDITS, IN_STORY = 30_000, 20_000
_WORD = re.compile(r"[A-Za-z]{4,}|\d+")


def training_rows(data: Path, seed: int) -> list[dict]:
    """All rows `premise, hypothesis, label, source` of one training run, repeats included, shuffled by `seed`."""
    rng = random.Random(seed)
    by_source = defaultdict(list)
    for name in ("train_3way", "train_2way"):
        with lzma.open(data / "nli" / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["source"] in SOURCES:
                    by_source[row["source"]].append(row)
    rows = []
    for source, (cap, times) in SOURCES.items():
        rows += _capped(by_source[source], cap, rng) * times
    stories = [list(_story_sentences(story)) for story in read_jsonl(data / "news" / "train_stories.jsonl")]
    sentences = [s for story in stories for s in story] + [r["premise"] for r in by_source["snli"] + by_source["mnli"]]
    rows += _edited(sentences, EDITS, rng) + _in_story(stories, IN_STORY, rng)
    rng.shuffle(rows)
    return rows


def read_jsonl(path: Path) -> Iterator[dict]:
    with open(path, encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _capped(rows: list[dict], cap: int | None, rng: random.Random) -> list[dict]:
    if cap is None:
        return rows
    by_label = defaultdict(list)
    for row in rows:
        by_label[row["label"]].append(row)
    return [row for label in sorted(by_label) for row in rng.sample(by_label[label], min(cap, len(by_label[label])))]


def _story_sentences(story: dict) -> Iterator[str]:
    for paragraph in story["text"].split("\n"):
        for start, end in sentence_spans(paragraph):
            if 5 <= len(paragraph[start:end].split()) <= 50:
                yield paragraph[start:end]


def _edited(sentences: list[str], count: int, rng: random.Random) -> list[dict]:
    rows = []
    while len(rows) < count:
        if row := edited_pair(rng.choice(sentences), rng):
            rows.append(row | {"source": "edits"})
    return rows


def _in_story(stories: list[list[str]], count: int, rng: random.Random) -> list[dict]:
    """Pairs of sentences of one published story: hardly ever a contradiction. Of eight drawn, the two that share most words."""
    rows = []
    while len(rows) < count:
        story = rng.choice(stories)
        if len(story) < 4:
            continue
        drawn = [rng.sample(story, 2) for _ in range(8)]
        drawn.sort(key=lambda pair: -_overlap(*pair))
        rows += [{"premise": a, "hypothesis": b, "label": "not_contradiction", "source": "in_story"} for a, b in drawn[:2] if a != b]
    return rows[:count]


def _overlap(left: str, right: str) -> float:
    a, b = set(_WORD.findall(left.lower())), set(_WORD.findall(right.lower()))
    return len(a & b) / (1 + min(len(a), len(b)))
