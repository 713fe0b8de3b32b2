"""Examples of a right text, and a fit whose limits are told of texts that had no part in it."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from logistic import fit_logistic

from checker.weights import Sign, measure

FOLDS = 5
LIMITS = (3.0, 2.5, 2.0, 1.5, 1.0, 0.5)
SHOWN = 40  # examples as printed that score highest


@dataclass(frozen=True)
class Example:
    """What the signs are measured on, with its `text`; whether the text was made to hold a slip there; what the example counts."""

    pair: Any
    is_slip: bool
    weight: float = 1.0


@dataclass(frozen=True)
class FoldedFit:
    """A fit of signs, and its report: each text is weighed by what four fifths of the others say."""

    signs: Sequence[Sign]
    ridge: float

    def table_of(self, examples: Iterable[Example]) -> np.ndarray:
        """(n, signs + 1); the last sign is 1."""
        return np.array([[*measure(self.signs, example.pair), 1.0] for example in examples])

    def fit(self, examples: Sequence[Example]) -> np.ndarray:
        """The weight of each sign and the start of the sum, (signs + 1,)."""
        labels = np.array([float(example.is_slip) for example in examples])
        return fit_logistic(self.table_of(examples), labels, np.array([example.weight for example in examples]), self.ridge)

    def report(self, examples: Sequence[Example], tell: Callable[[Any], str]) -> None:
        """Print what each limit finds and asks in vain, and the likeliest of the latter as `tell` words them."""
        slips, printed = [], []
        for fold in range(FOLDS):
            held = [example for example in examples if _fold_of(example) == fold]
            weights = self.fit([example for example in examples if _fold_of(example) != fold])
            for example, score in zip(held, self.table_of(held) @ weights, strict=True):
                (slips if example.is_slip else printed).append((score, example))
        for score, example in sorted(printed, key=lambda scored: -scored[0])[:SHOWN]:
            print(f"{score:.2f} {tell(example.pair)} | {example.pair.text}")
        total = sum(example.weight for _, example in slips)
        for limit in LIMITS:
            found = sum(example.weight for score, example in slips if score >= limit) / total
            print(f"at {limit}: {sum(score >= limit for score, _ in printed)} of {len(printed)} as printed, {found:.0%} of the slips")


def _fold_of(example: Example) -> int:
    return hashlib.sha256(example.pair.text.encode()).digest()[0] % FOLDS
