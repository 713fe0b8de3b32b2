"""The training rows of the NLI model, stage by stage: which sources, how many of each, how often seen."""

import json
import lzma
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from comparisons import compared_row, compared_sentence
from edits import edited_pair
from partners import restated_pair, shortened_pair, words
from written import TRAINING, read_records, written_rows

from checker.sentences import sentence_spans

LABELS = ("entailment", "neutral", "contradiction")
# A two-way label leaves more than one of the three open.
ALLOWED = {label: (label,) for label in LABELS} | {
    "not_entailment": ("neutral", "contradiction"),
    "not_contradiction": ("entailment", "neutral"),
}


@dataclass(frozen=True)
class Mixture:
    """What one stage of training sees.

    `sources`: (most rows of one label, times each is seen) by source. Only sources whose licence lets weights be
    redistributed; a cap keeps lop-sided and synthetic sets from deciding what a label looks like. `generated`: how many
    rows of each kind are made (see `GENERATORS`). `written` and `mined`: times that the pairs written by hand (written.py)
    and the small model's false alarms (mine.py) are seen.
    """

    sources: dict[str, tuple[int | None, int]]
    generated: dict[str, int]
    written: int = 0
    mined: int = 0


# First what contradicts what in English at all; then, each from there, figures, and how news says it.
BROAD = Mixture(
    sources={
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
    },
    generated={"edits": 30_000, "in_story": 20_000},
)
NEWS = Mixture(
    sources={
        "mnli": (None, 2),
        "snli": (None, 1),
        "cad_snli": (None, 1),
        "vitaminc_real": (None, 2),
        "vitaminc_synthetic": (6_000, 1),
        "fever": (8_000, 1),
        "fm2": (None, 1),
        "conjnli": (2_400, 1),
        "wikifactcheck_negated": (3_000, 1),
        "semantoneg": (2_000, 1),
        "help": (1_500, 1),
        "semantic_fragments": (1_000, 1),
        "scone": (1_000, 1),
        "transitive": (1_500, 1),
        "drop": (1_000, 1),
    },
    generated={"edits": 8_000, "shortened": 20_000, "restated": 16_000, "in_story": 14_000, "compared": 10_000, "compared_rows": 18_000},
)
# VitaminC's figures, dates and names are nearest to what a desk corrects; a little of the rest keeps the rest.
FIGURES = Mixture(
    sources={"vitaminc_real": (None, 1), "mnli": (3_500, 1), "snli": (600, 1), "cad_snli": (600, 1), "fm2": (None, 1)},
    generated={"edits": 2_000, "in_story": 2_000},
)
# All again, now with signs at the numbers (checker/figure_marks.py), and half of it about them.
SIGNS = Mixture(
    sources={
        "mnli": (None, 2),
        "snli": (None, 1),
        "cad_snli": (None, 1),
        "vitaminc_real": (None, 3),
        "vitaminc_synthetic": (None, 2),
        "fever": (12_000, 1),
        "fm2": (None, 1),
        "conjnli": (2_400, 1),
        "wikifactcheck_negated": (3_000, 1),
        "semantoneg": (2_000, 1),
        "help": (1_500, 1),
        "semantic_fragments": (1_000, 1),
        "scone": (1_000, 1),
        "transitive": (1_500, 1),
        "drop": (1_000, 1),
    },
    generated={"edits": 12_000, "shortened": 30_000, "restated": 26_000, "in_story": 20_000, "compared": 10_000, "compared_rows": 16_000},
)
# A larger model needs each pair only once.
LARGE = Mixture(
    sources={
        "mnli": (None, 1),
        "snli": (None, 1),
        "cad_snli": (None, 1),
        "vitaminc_real": (None, 1),
        "vitaminc_synthetic": (4_000, 1),
        "fever": (4_000, 1),
        "fm2": (None, 1),
        "conjnli": (1_000, 1),
        "wikifactcheck_negated": (2_000, 1),
        "semantoneg": (1_000, 1),
        "semantic_fragments": (600, 1),
        "scone": (600, 1),
        "transitive": (1_000, 1),
    },
    generated={"edits": 3_000, "shortened": 9_000, "restated": 9_000, "in_story": 7_000, "compared": 3_000, "compared_rows": 5_000},
)
# Then what printed slips look like, and a little of the rest.
LARGE_WRITTEN = Mixture(
    sources={"mnli": (1_200, 1), "snli": (300, 1), "cad_snli": (400, 1), "vitaminc_real": (1_500, 1), "fever": (400, 1), "fm2": (None, 1)},
    generated={"shortened": 700, "restated": 700, "in_story": 1_500, "compared": 400, "compared_rows": 600},
    written=2,
    mined=1,
)
MIXTURES = {"broad": BROAD, "figures": FIGURES, "news": NEWS, "signs": SIGNS, "large": LARGE, "large_written": LARGE_WRITTEN}
# The pairs of these sets often turn on a number.
_NUMERIC_SOURCES = ("vitaminc_real", "vitaminc_synthetic", "fever", "fm2", "mnli")
_DRAWS = 60  # tries for each row before a generator is said to find none


def training_rows(data: Path, mixture: Mixture, seed: int, mined: Path | None = None) -> list[dict]:
    """All rows `premise, hypothesis, label, source` of one stage, repeats included, shuffled by `seed`.

    `mined` is the file that mine.py made, for a mixture with such rows.
    """
    rng = random.Random(seed)
    by_source = defaultdict(list)
    for name in ("train_3way", "train_2way"):
        with lzma.open(data / "nli" / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["source"] in mixture.sources:
                    by_source[row["source"]].append(row)
    rows = []
    for source, (cap, times) in mixture.sources.items():
        rows += _capped(by_source[source], cap, rng) * times
    stories = list(read_jsonl(data / "news" / "train_stories.jsonl"))
    if mixture.written:
        records, texts = read_records(TRAINING), {story["id"]: story["text"] for story in stories}
        rows += [row for _ in range(mixture.written) for row in written_rows(records, texts, rng)]
    if mixture.mined:
        rows += [row | {"source": "mined"} for row in read_jsonl(mined)] * mixture.mined
    material = Material(
        stories=[_texts(story) for story in stories],
        premises=[row["premise"] for row in by_source["snli"] + by_source["mnli"]],
        numeric_rows=[row for source in _NUMERIC_SOURCES for row in by_source[source]],
    )
    for kind, count in mixture.generated.items():
        rows += _generated(kind, count, material, rng)
    rng.shuffle(rows)
    return rows


@dataclass(frozen=True)
class Material:
    """What rows are generated from: the title and sentences of each story, premises and rows of the sets."""

    stories: list[list[str]]
    premises: list[str]
    numeric_rows: list[dict]

    @cached_property
    def sentences(self) -> list[str]:
        return [sentence for story in self.stories for sentence in story[1:]] + self.premises

    @cached_property
    def long_stories(self) -> list[list[str]]:
        return [story for story in self.stories if len(story) > 4]


def _edits(material: Material, rng: random.Random) -> dict | None:
    return edited_pair(rng.choice(material.sentences), rng)


def _shortened(material: Material, rng: random.Random) -> dict | None:
    sentence, other = rng.sample(rng.choice(material.long_stories)[1:], 2)
    return shortened_pair(sentence, other, rng)


def _restated(material: Material, rng: random.Random) -> dict | None:
    """Of eight drawn pairs of a story, its title among them, the one that shares most words."""
    story = rng.choice(material.long_stories)
    drawn = [rng.sample(story, 2) for _ in range(6)] + [(story[0], rng.choice(story[1:6])) for _ in range(2)]
    return restated_pair(*max(drawn, key=lambda pair: _overlap(*pair)), rng)


def _in_story(material: Material, rng: random.Random) -> dict:
    """Two sentences of one published story, hardly ever a contradiction: of four drawn, the two that share most words."""
    story = rng.choice(material.long_stories)
    premise, hypothesis = max((rng.sample(story[1:], 2) for _ in range(4)), key=lambda pair: _overlap(*pair))
    return {"premise": premise, "hypothesis": hypothesis, "label": "not_contradiction"}


def _compared(material: Material, rng: random.Random) -> dict | None:
    return compared_sentence(rng.choice(material.sentences), rng)


def _compared_rows(material: Material, rng: random.Random) -> dict | None:
    return compared_row(rng.choice(material.numeric_rows), rng)


GENERATORS = {
    "edits": _edits,
    "shortened": _shortened,
    "restated": _restated,
    "in_story": _in_story,
    "compared": _compared,
    "compared_rows": _compared_rows,
}


def _generated(kind: str, count: int, material: Material, rng: random.Random) -> list[dict]:
    """`count` rows of one kind, or as many as are found before the tries run out."""
    rows = []
    for _ in range(count * _DRAWS):
        if len(rows) == count:
            break
        row = GENERATORS[kind](material, rng)
        if row:
            rows.append(row | {"source": kind})
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


def _texts(story: dict) -> list[str]:
    """The title, then the sentences of 5 to 50 words."""
    return [story.get("title") or "", *_story_sentences(story)]


def _story_sentences(story: dict) -> Iterator[str]:
    for paragraph in story["text"].split("\n"):
        for start, end in sentence_spans(paragraph):
            if 5 <= len(paragraph[start:end].split()) <= 50:
                yield paragraph[start:end]


def _overlap(left: str, right: str) -> float:
    a, b = words(left), words(right)
    return len(a & b) / (1 + min(len(a), len(b)))
