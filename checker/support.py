"""Whether a text supports a claim: what the NLI model says of the text's sentences, and what the claim has that the text lacks.

No one reading is enough. A claim in other words is entailed but weakly, and one that was edited hardly less (Laban et al. 2023,
SummEdits); so the surest sentence, the nearest ones by meaning, two sentences read as one, and the words count together.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from checker.language import english_function_words
from checker.patterns import lazy
from checker.scoring import log_odds, score_features
from checker.sentences import split_sentences
from checker.types import Document, Label

if TYPE_CHECKING:
    from checker.embeddings import Embedder

FEATURES = (
    "entailment",
    "entailment_of_two",
    "entailment_of_nearest",
    "entailment_of_best_three",
    "contradiction_of_entailing",
    "contradiction_of_nearest",
    "contradiction_near",
    "contradiction_of_two",
    "similarity",
    "words",
    "new_words",
    "share_of_new_words",
    "new_names",
    "new_figures",
    "share_of_words_elsewhere",
)
NEAREST = 6  # sentences by meaning, beside each of which its neighbours are read as well
_WORD = lazy(r"[^\W\d_]{3,}|\d(?:[\d,.]*\d)?")
_FLOOR = 1e-3  # probabilities of texts that the model was not trained on are no surer
_STEM = 5  # letters of a long word that count: 'arrested' and 'arrests' are one


@dataclass(frozen=True)
class Text:
    """The sentences of a text with their unit rows, (n, dim)."""

    sentences: tuple[str, ...]
    vectors: np.ndarray

    @cached_property
    def stems(self) -> frozenset[str]:
        return _stems(self.sentences)


@dataclass(frozen=True)
class Question:
    """A claim of one sentence that a text is asked about; `pairs` are to be judged, `measure` reads the answers."""

    claim: str
    text: Text
    similarity: np.ndarray  # of the claim to each sentence, (n,)

    @cached_property
    def nearest(self) -> Sequence[int]:
        return np.argsort(-self.similarity, kind="stable")[:NEAREST].tolist()

    @cached_property
    def pairs(self) -> list[tuple[str, str]]:
        """(premise, claim): each sentence, then two at a time about the nearest."""
        sentences = self.text.sentences
        first = sorted({i + step for i in self.nearest for step in (-1, 0)} & set(range(len(sentences) - 1)))
        return [(premise, self.claim) for premise in (*sentences, *(f"{sentences[i]} {sentences[i + 1]}" for i in first))]

    def measure(self, probabilities: np.ndarray) -> dict[str, float]:
        """The `FEATURES` by name. `probabilities`: of the `pairs`, (n, 3), in `Label` order."""
        single, double = np.split(probabilities, [len(self.text.sentences)])
        entailing = int(single[:, Label.ENTAILMENT].argmax())
        return self._measure_judged(single, double if len(double) else single, entailing) | self._measure_words(entailing)

    def _measure_judged(self, single: np.ndarray, double: np.ndarray, entailing: int) -> dict[str, float]:
        entailment, contradiction = single[:, Label.ENTAILMENT], single[:, Label.CONTRADICTION]
        nearest = self.nearest[0]
        measured = {
            "entailment": entailment.max(),
            "entailment_of_two": double[:, Label.ENTAILMENT].max(),
            "entailment_of_nearest": entailment[nearest],
            "entailment_of_best_three": np.sort(entailment)[-3:].mean(),
            "contradiction_of_entailing": contradiction[entailing],
            "contradiction_of_nearest": contradiction[nearest],
            "contradiction_near": contradiction[self.nearest].max(),
            "contradiction_of_two": double[:, Label.CONTRADICTION].max(),
        }
        return {name: log_odds(float(value), _FLOOR) for name, value in measured.items()}

    def _measure_words(self, entailing: int) -> dict[str, float]:
        words = [word for word in _WORD.findall(self.claim) if word.lower() not in english_function_words()]
        new = [word for word in words if _stem(word) not in self.text.stems]
        close = _stems(self.text.sentences[i] for i in (entailing, self.nearest[0]))
        return {
            "similarity": float(self.similarity.max()),
            "words": math.log(max(1, len(words))),
            "new_words": float(len(new)),
            "share_of_new_words": len(new) / max(1, len(words)),
            "new_names": float(sum(word[0].isupper() for word in new)),
            "new_figures": float(sum(word[0].isdigit() for word in new)),
            "share_of_words_elsewhere": sum(_stem(word) not in close for word in words) / max(1, len(words)),
        }


def read_text(text: str, embedder: "Embedder") -> Text:
    sentences = _sentences(text)
    return Text(sentences, embedder.encode(sentences).astype(np.float64))


def ask(claim: str, text: Text, embedder: "Embedder") -> list[Question]:
    """A question for each sentence of the claim."""
    sentences = _sentences(claim)
    # Rounded, so that the order does not hang on how a CPU sums.
    similarity = np.round(embedder.encode(sentences).astype(np.float64) @ text.vectors.T, 4)
    return [Question(sentence, text, row) for sentence, row in zip(sentences, similarity, strict=True)]


def score_support(features: Iterable[Mapping[str, float]], weights: Mapping[str, float]) -> float:
    """Probability that a text supports a claim, by the features of its sentences: the least supported decides.

    Logistic regression on true and false summaries of stories, written by hand (models/recipes/calibrate.py).
    """
    return min(score_features(row, weights) for row in features)


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(" ".join(sentence.text.split()) for sentence in split_sentences(Document(text))) or (text,)


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(_stem(word) for text in texts for word in _WORD.findall(text))


def _stem(word: str) -> str:
    word = word.lower()
    return word[:_STEM] if len(word) > _STEM else word.rstrip("s")
