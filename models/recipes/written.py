"""Pairs of sentences that clash as printed ones do, written by hand (written/*.jsonl), as training rows.

Generated edits stand in the same words on both sides; what people get wrong is mostly told elsewhere in other words. Each
record holds one slip, and beside it a text as suspicious that is none, so that looks are no signal:

- of a story: `story` (its id), `sentence` and `partner` (offsets in its text; or `told`, a further sentence), and `clash` and
  `same`, the sentence with a slip and with a harmless change, as `[start, end, text]` replacements in the sentence, so that no
  sentence of the story itself stands in the file;
- a summary of a story: `story`, `partners` (offsets; the first settles it), `true` and `false`, a headline, standfirst or summary;
- imagined: `a`, `clash`, `same`, and `entailed`, which follows from `a`.

All have a `kind`: number, date, place, name, role, reversal, quote or order.
"""

import json
import random
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker.types import Span

FOLDER = Path(__file__).with_name("written")
TRAINING, CALIBRATION = "training.jsonl", "calibration.jsonl"

Replacement = tuple[int, int, str]


def read_records(name: str) -> list[dict]:
    with open(FOLDER / name, encoding="utf-8") as lines:
        return list(map(json.loads, lines))


def written_rows(records: Iterable[dict], texts: Mapping[str, str], rng: random.Random) -> list[dict]:
    """Rows `premise, hypothesis, label, source`; `texts`: of each story by id. Which sentence is the premise is left to chance."""
    return [_row(pair, label, rng) for record in records for pair, label in _pairs(record, texts)]


def _pairs(record: dict, texts: Mapping[str, str]) -> Iterator[tuple[tuple[str, str], str]]:
    if "a" in record:
        yield (record["a"], record["clash"]), "contradiction"
        yield (record["a"], record["same"]), "not_contradiction"
        yield (record["a"], record["entailed"]), "entailment"
    elif "partners" in record:
        told = [texts[record["story"]][start:end] for start, end in record["partners"]]
        yield (told[0], record["true"]), "entailment" if len(told) == 1 else "not_contradiction"
        yield (told[0], record["false"]), "contradiction"
    else:
        sentence, partner = sides(record, texts)
        yield (partner, changed(sentence, record["clash"])), "contradiction"
        yield (partner, changed(sentence, record["same"])), "not_contradiction"
        yield (partner, sentence), "not_contradiction"


def sides(record: dict, texts: Mapping[str, str]) -> tuple[str, str]:
    """The sentence as printed and its partner, of a record of a story."""
    text = texts[record["story"]]
    start, end = record["sentence"]
    return text[start:end], record["told"] if "told" in record else text[slice(*record["partner"])]


def slipped(record: dict, text: str, change: str = "clash") -> tuple[str, Span, Span]:
    """The story with a record's slip ('same': with its harmless change), and where the sentence and its partner stand then.

    A partner that is told anew becomes the last paragraph.
    """
    start, end = record["sentence"]
    sentence = changed(text[start:end], record[change])
    shift = len(sentence) - (end - start)
    edited = text[:start] + sentence + text[end:]
    if "told" in record:
        edited = f"{edited.rstrip()}\n\n{record['told']}"
        partner = Span(len(edited) - len(record["told"]), len(edited))
    else:
        left, right = record["partner"]
        partner = Span(left + shift, right + shift) if left >= end else Span(left, right)
    return edited, Span(start, start + len(sentence)), partner


def are_sides(a: Span, b: Span, sentence: Span, partner: Span) -> bool:
    """Whether two spans, in either order, are those of a slip and its partner."""
    return (a.overlaps(sentence) and b.overlaps(partner)) or (a.overlaps(partner) and b.overlaps(sentence))


def changed(sentence: str, replacements: Iterable[Replacement]) -> str:
    """The sentence with each `[start, end, text]` put in; offsets are those of the sentence unchanged, in order."""
    parts, done = [], 0
    for start, end, text in replacements:
        parts += (sentence[done:start], text)
        done = end
    return "".join(parts) + sentence[done:]


def _row(pair: tuple[str, str], label: str, rng: random.Random) -> dict:
    """Entailment has a direction; the rest holds both ways."""
    premise, hypothesis = pair if label == "entailment" or rng.random() < 0.5 else pair[::-1]
    return {"premise": premise, "hypothesis": hypothesis, "label": label, "source": "written"}
