"""Fit what the signs of a word of order are worth (checker/clashes/figures/data/order_weights.csv).

    python models/recipes/order_weights.py DATA/nli/train_3way.jsonl.xz DATA/news

Nobody has to say what a sentence means: in text that is right, 'rose' and the two figures that it is about agree, and figures
that it is not about agree with it by chance. So each reading (an `Order`) is an example, and whether it agrees its label. The
texts are sentences of an encyclopaedia (premises of FEVER and VitaminC, CC BY-SA 3.0), premises of other sets in the same file
that people wrote for readers, and published stories; those put aside for choosing a limit are a third of the encyclopaedia's
and the calibration stories. Prints what each limit reads and how often it
disagrees, and the disagreements that score highest, to be read.
"""

import argparse
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from event_weights import read_premises, split_sentences, texts_of
from logistic import fit_logistic
from weight_table import write_table

from checker.clashes.figures.order_signs import SIGNS
from checker.clashes.figures.orders import Order, find_orders
from checker.mentions.dates import find_dates
from checker.mentions.figures import find_figures
from checker.sentences import split_sentences as sentences_of
from checker.types import Document
from checker.weights import measure

OTHERS = frozenset({"mnli", "wikifactcheck_negated", "conjnli", "control", "fm2", "semantoneg"})
OUTPUT = Path(__file__).parents[2] / "checker/clashes/figures/data/order_weights.csv"
RIDGE = 1.0
MOST = 8  # readings of one text: a table of results would else outweigh a hundred sentences


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pairs", type=Path, help="train_3way.jsonl.xz")
    parser.add_argument("news", type=Path, help="folder with train_stories.jsonl and calibration.jsonl")
    args = parser.parse_args()
    _, fitting, choosing = split_sentences(read_premises(args.pairs))
    fitting += sorted(set(read_premises(args.pairs, OTHERS)))
    fitted = list(orders_of([*fitting, *texts_of(args.news / "train_stories.jsonl")]))
    held = list(orders_of([*choosing, *texts_of(args.news / "calibration.jsonl")]))
    weights = fit(fitted)
    report(held, weights)
    write_table(OUTPUT, SIGNS, weights)
    return 0


def orders_of(texts: Iterable[str]) -> Iterator[Order]:
    """At most `MOST` of a text, drawn with one seed; no sentence twice."""
    seen: set[str] = set()
    for text in texts:
        found = [order for order in _orders(text) if order.frame.text not in seen]
        seen.update(order.frame.text for order in found)
        yield from found if len(found) <= MOST else random.Random(1).sample(found, MOST)


def _orders(text: str) -> list[Order]:
    sentences = sentences_of(Document(text))
    found = find_orders(sentences, [list(find_figures(sentence, list(find_dates(sentence)))) for sentence in sentences])
    return [order for order in found if order.word.kind != "moved"]  # which is always right


def table_of(orders: Iterable[Order]) -> np.ndarray:
    """(n, signs + 1); the last sign is 1."""
    return np.array([[*measure(SIGNS, order), 1.0] for order in orders])


def fit(orders: list[Order]) -> np.ndarray:
    """The weight of each sign and the start of the sum, (signs + 1,)."""
    labels = np.array([float(order.is_right) for order in orders])
    return fit_logistic(table_of(orders), labels, np.ones(len(orders)), RIDGE)


def report(orders: list[Order], weights: np.ndarray) -> None:
    scores, is_wrong = table_of(orders) @ weights, np.array([not order.is_right for order in orders])
    wrong = [at for at in np.argsort(-scores) if is_wrong[at]]
    for at in wrong[:40]:
        order = orders[at]
        print(f"{scores[at]:.2f} ‘{order.word.text}’ {order.base.text} to {order.subject.text} | {order.frame.sentence.text}")
    for limit in (1.0, 1.5, 1.75, 2.0, 2.5, 3.0, 3.5, 4.0):
        print(f"from {limit}: {int((scores >= limit).sum())} readings, {int((scores >= limit)[is_wrong].sum())} of them wrong")


if __name__ == "__main__":
    raise SystemExit(main())
