"""Pairs to judgments: does the premise entail, contradict or leave open the hypothesis?"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Protocol

import numpy as np

from checker.artifacts import Artifact
from checker.errors import ModelError
from checker.figure_marks import mark_figures
from checker.hugging_face import require_model
from checker.onnx_model import MAX_TOKENS, OnnxModel
from checker.types import Judgment, Label, Pair

# Of a story's pairs, those most suspicious forwards are read backwards too.
BACKWARD_PAIRS = 20
# Some 25 MB of them; a story has some 150 pairs.
MOST_JUDGMENTS = 100_000


class NLIModel(Protocol):
    """`fingerprint` names the weights: judgments are cached under it."""

    fingerprint: str

    def predict(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        """Probabilities of (premise, hypothesis) pairs, (n, 3), columns in `Label` order; a row depends on its pair alone."""
        ...


class OnnxNLI:
    """A cross-encoder exported to ONNX, its labels mapped by the names in config.json."""

    def __init__(self, artifact: Artifact, threads: int = 2) -> None:
        self._model = OnnxModel(artifact.folder, threads)
        config = _read_config(artifact.folder / "config.json")
        self._columns = label_columns(config["id2label"])
        self._reads_marks = config["figure_marks"]
        self.fingerprint = artifact.fingerprint

    def predict(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        if not pairs:
            return np.zeros((0, len(Label)))
        read = [mark_figures(*pair) for pair in pairs] if self._reads_marks else pairs
        return _softmax(np.stack(self._model.run(read, lambda logits: logits)).astype(np.float64)[:, self._columns])


class TransformersNLI:
    """Any Hugging Face model for sequence classification with NLI labels, by name or folder (needs the `models` extra)."""

    def __init__(self, name: str, threads: int = 2) -> None:
        try:
            require_model(name, "the NLI model")
            import torch
            from transformers import AutoModelForSequenceClassification, AutoTokenizer
        except ImportError:
            raise ModelError(f"the NLI model {name!r} needs the extra: pip install 'checker[models]'") from None
        try:
            self._tokenizer = AutoTokenizer.from_pretrained(name)
            self._model = AutoModelForSequenceClassification.from_pretrained(name).eval()
        except (OSError, ValueError) as error:
            raise ModelError(f"the NLI model {name!r} cannot be loaded: {error}") from error
        # transformers makes an empty tokenizer, without a word, where a folder has none.
        if len(self._tokenizer) <= len(self._tokenizer.all_special_ids):
            raise ModelError(f"the NLI model {name!r} has no tokenizer beside its weights")
        torch.set_num_threads(threads)
        self._columns = label_columns(self._model.config.id2label)
        self._reads_marks = getattr(self._model.config, "figure_marks", False)
        digest = hashlib.sha256()
        for key, tensor in sorted(self._model.state_dict().items()):
            digest.update(key.encode() + tensor.float().numpy().tobytes())
        self.fingerprint = digest.hexdigest()

    def predict(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        import torch

        rows = []
        with torch.inference_mode():
            for pair in pairs:  # one by one: padding changes the last digits
                read = mark_figures(*pair) if self._reads_marks else pair
                inputs = self._tokenizer(*read, truncation=True, max_length=MAX_TOKENS, return_tensors="pt")
                rows.append(self._model(**inputs).logits[0].double().numpy())
        return _softmax(np.stack(rows)[:, self._columns]) if rows else np.zeros((0, len(Label)))


class JudgmentCache:
    """Probabilities by model and text of a pair, the last `MOST_JUDGMENTS` of a run; keys are hashes, no story text is kept."""

    def __init__(self) -> None:
        self._rows: dict[bytes, tuple[float, float, float]] = {}

    def predict(self, model: NLIModel, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, float, float]]:
        """What `model.predict` says of the pairs; only pairs that are new are run."""
        keys = [hashlib.sha256(repr((model.fingerprint, *pair)).encode()).digest() for pair in pairs]
        new = {key: pair for key, pair in zip(keys, pairs, strict=True) if key not in self._rows}
        for key, row in zip(new, model.predict(list(new.values())), strict=True):
            self._rows[key] = tuple(map(float, row))
        found = [self._rows[key] for key in keys]
        for key in list(islice(self._rows, max(0, len(self._rows) - MOST_JUDGMENTS))):
            del self._rows[key]
        return found


def judge_pairs(stories: Sequence[Sequence[Pair]], model: NLIModel, cache: JudgmentCache) -> list[tuple[Judgment, ...]]:
    """Judgments of each story's pairs: all forwards, the most suspicious `BACKWARD_PAIRS` of each story backwards too."""
    forward = iter(cache.predict(model, [_texts(pair) for pairs in stories for pair in pairs]))
    rows = [[next(forward) for _ in pairs] for pairs in stories]
    suspects = [set(_most_suspicious(story_rows)) for story_rows in rows]
    turned = [_texts(pairs[i])[::-1] for pairs, chosen in zip(stories, suspects, strict=True) for i in sorted(chosen)]
    backward = iter(cache.predict(model, turned))
    return [
        tuple(Judgment(pairs[i], row, next(backward) if i in chosen else None) for i, row in enumerate(story_rows))
        for pairs, story_rows, chosen in zip(stories, rows, suspects, strict=True)
    ]


def _texts(pair: Pair) -> tuple[str, str]:
    return pair.premise.text, pair.hypothesis.text


def _most_suspicious(rows: Sequence[tuple[float, float, float]]) -> Iterable[int]:
    return sorted(range(len(rows)), key=lambda i: (-rows[i][Label.CONTRADICTION], i))[:BACKWARD_PAIRS]


def label_columns(id2label: Mapping[int | str, str]) -> list[int]:
    """The model's column of each `Label`, by name; models differ in order, and a wrong order fails silently.

    Raises ModelError where the three labels are not all named (also 'support', 'refute' are no names here).
    """
    column_of = {name.strip().lower(): int(column) for column, name in id2label.items()}
    try:
        return [column_of[label.name.lower()] for label in Label]
    except KeyError as missing:
        raise ModelError(f"the NLI model has no label {missing}; its labels are {', '.join(column_of)}") from None


def _read_config(path: Path) -> dict:
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
        return {"id2label": config["id2label"], "figure_marks": config.get("figure_marks", False)}
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"{path}: cannot be read as a model's configuration ({error!r}); install the package again") from error


def _softmax(logits: np.ndarray) -> np.ndarray:
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    return odds / odds.sum(axis=1, keepdims=True)
