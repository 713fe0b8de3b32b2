"""Sets of labelled sentence pairs: the NLI model alone, without the rest of the checker."""

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from checker.claims import MAX_CHARACTERS
from checker.errors import DocumentError
from checker.evaluate.benches import Bench, PairRow, read_rows
from checker.evaluate.measures import (
    area_under_curve,
    balanced_accuracy,
    balanced_accuracy_interval,
    calibration_error,
    macro_f1,
    reliability,
    wilson,
)
from checker.evaluate.progress import Progress
from checker.evaluate.tables import Table
from checker.support import ask, read_text, score_support
from checker.types import Label

if TYPE_CHECKING:
    from checker.pipeline import Checker

CHUNK = 256  # pairs between two reports of progress
SUPPORTED = 0.5  # the weights are scaled so that from here on a claim is rather supported than not
NAMES = {label.name.lower(): label for label in Label}
# The labels of a two-way set, and the one column that is asked for.
TWO_WAY = {"not_entailment": Label.ENTAILMENT, "not_contradiction": Label.CONTRADICTION}

COLUMNS = {"set": "", "n": "", "labels": "", "accuracy": ".1%", "95%_interval": ".1%", "gold_labels_only": ".1%"}
COLUMNS |= {"macro_F1": ".3f", "F1_ent+con": ".3f", "AUC": ".3f", "ECE": ".3f"}
NOTE = (
    "gold labels only: accuracy if the labels that the set lacks are ruled out; AUC: of P(contradiction), in sets of entailment "
    "or not of P(entailment); ECE: 15 bins of the highest probability; two-way sets: the asked label against the two others together."
)


def measure_pairs(bench: Bench, checker: "Checker", progress: Progress | None = None) -> tuple[Table, ...]:
    """The row of one set, in the table that fits its labels and the length of its premises."""
    rows = read_rows(bench.path, PairRow.from_row)
    labels = _labels(bench, rows)
    if "not_entailment" in labels and np.median([len(row.premise) for row in rows]) > MAX_CHARACTERS:
        return _measure_articles(bench, rows, checker, progress)
    probabilities = predict_all([(row.premise, row.hypothesis) for row in rows], checker, progress)
    for name, column in TWO_WAY.items():
        if name in labels:
            return _measure_two_way(bench.name, [row.label for row in rows], probabilities[:, column], column)
    return _measure_three_way(bench.name, [NAMES[row.label] for row in rows], probabilities)


def _labels(bench: Bench, rows: Sequence[PairRow]) -> set[str]:
    labels = {row.label for row in rows}
    allowed = [set(NAMES), *({name, column.name.lower()} for name, column in TWO_WAY.items())]
    if not labels or not any(labels <= names for names in allowed):
        known = "; or ".join(", ".join(sorted(names)) for names in allowed)
        raise DocumentError(f"{bench.path}: a set cannot have the labels {', '.join(sorted(labels))} together, but {known}")
    return labels


def predict_all(pairs: Sequence[tuple[str, str]], checker: "Checker", progress: Progress | None = None) -> np.ndarray:
    """Probabilities of (premise, hypothesis) pairs, (n, 3), in `Label` order; a pair that comes again is judged once."""
    new = list(dict.fromkeys(pairs))
    parts = [np.zeros((0, len(Label)))]
    for start in range(0, len(new), CHUNK):
        parts.append(checker.models.nli.predict(new[start : start + CHUNK]))
        if progress:
            progress(min(start + CHUNK, len(new)), len(new))
    row_of = {pair: i for i, pair in enumerate(new)}
    return np.concatenate(parts)[[row_of[pair] for pair in pairs]]


def _measure_three_way(name: str, gold: Sequence[Label], probabilities: np.ndarray) -> tuple[Table, ...]:
    labels = sorted(set(gold))
    predicted = probabilities.argmax(axis=1)
    among = np.array(labels)[probabilities[:, labels].argmax(axis=1)]
    is_right = predicted == np.array(gold)
    row = (
        *(name, len(gold), "".join(label.name[0].lower() for label in labels)),
        *(float(is_right.mean()), wilson(int(is_right.sum()), len(gold)), float((among == np.array(gold)).mean())),
        macro_f1(gold, predicted),
        macro_f1(gold, predicted, [Label.ENTAILMENT, Label.CONTRADICTION]) if len(labels) == len(Label) else None,
        area_under_curve(probabilities[:, Label.CONTRADICTION], [label is Label.CONTRADICTION for label in gold]),
        calibration_error(probabilities.max(axis=1), is_right),
    )
    return Table("pairs", "Sentence pairs", COLUMNS, (row,), NOTE), _reliability(name, probabilities.max(axis=1), is_right)


def _measure_two_way(name: str, gold: Sequence[str], scores: np.ndarray, column: Label) -> tuple[Table, ...]:
    """`scores` are the probabilities of the asked label; it is predicted where it outweighs the other two together."""
    asked = np.array([label == column.name.lower() for label in gold])
    predicted = scores > 0.5
    is_right, confidence = predicted == asked, np.maximum(scores, 1 - scores)
    accuracy = (float(is_right.mean()), wilson(int(is_right.sum()), len(gold)), None, macro_f1(asked.tolist(), predicted), None)
    auc = area_under_curve(scores, asked)
    row = (name, len(gold), f"{column.name[0].lower()}/not", *accuracy, auc, calibration_error(confidence, is_right))
    return Table("pairs", "Sentence pairs", COLUMNS, (row,), NOTE), _reliability(name, confidence, is_right)


def _reliability(name: str, confidence: np.ndarray, is_right: np.ndarray) -> Table:
    columns = {"set": "", "from": ".3f", "to": ".3f", "n": "", "confidence": ".3f", "right": ".3f"}
    rows = tuple((name, *row) for row in reliability(confidence, is_right))
    return Table("reliability", "Confidence against share right", columns, rows, is_shown=False)


def _measure_articles(bench: Bench, rows: Sequence[PairRow], checker: "Checker", progress: Progress | None) -> tuple[Table, ...]:
    """Premises too long for one pair: a hypothesis is as well supported as the least supported of its sentences."""
    support = supports(rows, checker, progress)
    gold, predicted = np.array([row.label == "entailment" for row in rows]), support >= SUPPORTED
    is_right = gold == predicted
    columns = {"set": "", "n": "", "balanced_accuracy": ".1%", "95%_interval": ".1%", "accuracy": ".1%", "95%_of_accuracy": ".1%"}
    row = (bench.name, len(rows), balanced_accuracy(gold, predicted), balanced_accuracy_interval(gold, predicted))
    row += (float(is_right.mean()), wilson(int(is_right.sum()), len(rows)), area_under_curve(support, gold))
    note = (
        "support: of a sentence what the article's sentences and words say for it (checker/support.py), of a text the lowest of its "
        f"sentences'; predicted entailment from {SUPPORTED} on."
    )
    return (Table("articles", "Texts against whole articles", columns | {"AUC": ".3f"}, (row,), note),)


def supports(rows: Sequence[PairRow], checker: "Checker", progress: Progress | None = None) -> np.ndarray:
    """Support of each row's hypothesis by its premise, (n,)."""
    embedder = checker.models.embedder
    texts = {text: read_text(text, embedder) for text in dict.fromkeys(row.premise for row in rows)}
    asked = [ask(row.hypothesis, texts[row.premise], embedder) for row in rows]
    questions = [question for row in asked for question in row]
    probabilities = predict_all([pair for question in questions for pair in question.pairs], checker, progress)
    answers = np.split(probabilities, np.cumsum([len(question.pairs) for question in questions])[:-1])
    measured = iter(question.measure(answer) for question, answer in zip(questions, answers, strict=True))
    return np.array([score_support(islice(measured, len(row)), checker.models.support) for row in asked])
