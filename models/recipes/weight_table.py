"""The tables of weights that checker/weights.py reads."""

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from checker.weights import Sign


def write_table(path: Path, signs: Sequence[Sign], weights: np.ndarray, columns: Sequence[str] = ("weight",)) -> None:
    """Write a row a sign and the last of the start; `weights`: (signs + 1,), or with a second axis of one a column."""
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(["sign", *columns])
        for name, row in zip([*(sign.name for sign in signs), "to begin with"], weights.reshape(len(signs) + 1, -1), strict=True):
            table.writerow([name, *(f"{weight:.2f}" for weight in row)])
