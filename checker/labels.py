"""A sample of findings for people to judge, and what their verdicts say of the checks.

A sample is a DataFrame that may be saved, filled in by somebody else and read back. `verdict` is 'right', 'wrong' or, left
out of every count, 'unsure' or empty; a desk's reasons for a dismissal (checker/verdicts.py) count as wrong.
"""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pandas

from checker.errors import CheckerError
from checker.evaluate.measures import reliability, wilson
from checker.reports.excerpts import CLOSE, OPEN, cut_excerpt
from checker.reports.wording import find_sides, list_grounds, make_question, name_place
from checker.types import Evidence, Finding
from checker.verdicts import REASONS

SAMPLE_COLUMNS = (
    *("story", "code", "name", "severity", "score", "question", "text", "evidence", "grounds"),
    *("weight", "fingerprint", "verdict", "note"),
)
THRESHOLDS = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_RIGHT = {"right": True, "true": True, "wrong": False, "false": False, **dict.fromkeys(REASONS, False)}
_LEFT_OUT = ("", "unsure", "nan", "none", "<na>")


class LabelError(CheckerError):
    """A sample with verdicts that nobody can read."""


def draw_sample(found: Sequence[tuple[str, Finding]], n: int, seed: int = 0) -> pandas.DataFrame:
    """`n` findings, as even over the codes as can be, each with its story's id; the same for the same seed.

    `weight` is how many findings of its code a row stands for, so that weighed sums speak for all of them.
    """
    by_code: defaultdict[str, list[tuple[str, Finding]]] = defaultdict(list)
    for story, finding in found:
        by_code[finding.code].append((story, finding))
    quotas = _share_out({code: len(held) for code, held in by_code.items()}, n)
    rows = []
    for code, quota in quotas.items():
        drawn = sorted(random.Random(f"{seed} {code}").sample(range(len(by_code[code])), quota))
        rows += [_sample_row(*by_code[code][i], len(by_code[code]) / quota) for i in drawn]
    return pandas.DataFrame(rows, columns=SAMPLE_COLUMNS)


def measure_labels(frame: pandas.DataFrame, findings: Mapping[str, int] | None = None) -> pandas.DataFrame:
    """A row a code: how many of its rows have a verdict, how many are right, and its precision with a 95 % interval.

    The interval is Wilson's; `findings` says how many findings of each code there are in all. Raises LabelError.
    """
    judged = _judged(frame)
    rows = []
    for code, verdicts in judged.groupby("code")["is_right"]:
        right, count = int(verdicts.sum()), len(verdicts)
        low, high = wilson(right, count)
        rows.append((code, (findings or {}).get(code), count, right, right / count, low, high))
    return pandas.DataFrame(rows, columns=["code", "findings", "labelled", "right", "precision", "low", "high"])


def measure_reliability(frame: pandas.DataFrame, bins: int = 5) -> pandas.DataFrame:
    """What a reliability diagram shows of the labelled rows: the mean score of each bin of scores beside the share that is right."""
    judged = _judged(frame)
    rows = reliability(judged["score"], judged["is_right"], bins)
    return pandas.DataFrame(rows, columns=["from", "to", "labelled", "mean_score", "share_right"])


def measure_thresholds(frame: pandas.DataFrame, stories: int, thresholds: Sequence[float] = THRESHOLDS) -> pandas.DataFrame:
    """A row a threshold: right and false findings a story from that score on, weighed up from the sample, and the precision."""
    judged = _judged(frame)
    rows = []
    for threshold in thresholds:
        kept = judged[judged["score"] >= threshold]
        right = float(kept.loc[kept["is_right"], "weight"].sum())
        false = float(kept["weight"].sum()) - right
        rows.append((threshold, right / max(1, stories), false / max(1, stories), right / (right + false) if len(kept) else None))
    return pandas.DataFrame(rows, columns=["threshold", "right_per_story", "false_per_story", "precision"])


def _share_out(sizes: Mapping[str, int], n: int) -> dict[str, int]:
    """How many rows each code gets: an even share, what small ones leave going to the larger ones."""
    quotas, left = {}, n
    for rank, code in enumerate(sorted(sizes, key=lambda code: (sizes[code], code))):
        quotas[code] = min(sizes[code], left // (len(sizes) - rank))
        left -= quotas[code]
    return {code: quotas[code] for code in sorted(quotas) if quotas[code] > 0}


def _sample_row(story: str, finding: Finding, weight: float) -> dict[str, Any]:
    hit = finding.hit
    flagged = [side for side in find_sides(finding) if side.path is None and side.span == hit.span]
    others = [side for side in find_sides(finding) if side not in flagged]
    row = {"story": story, "code": finding.code, "name": finding.name, "severity": str(finding.severity), "score": round(hit.score, 2)}
    row |= {"question": make_question(finding), "text": _quote(finding, flagged), "evidence": _quote(finding, others)}
    row |= {"grounds": "; ".join(f"{label}: {words}" for label, words in list_grounds(finding))}
    return row | {"weight": weight, "fingerprint": finding.fingerprint, "verdict": "", "note": ""}


def _quote(finding: Finding, sides: Sequence[Evidence]) -> str:
    """'para 7: … cashew nuts from [Mozambiqe], and …', a line a side."""
    document = finding.document
    told = []
    for side in sides:
        if side.path is not None:
            told.append(side.path)
            continue
        words = cut_excerpt(document, side.span, side.marks).replace(OPEN, "[").replace(CLOSE, "]")
        told.append(f"{name_place(document, side.span.start)}: {words}")
    return "\n".join(told)


def _judged(frame: pandas.DataFrame) -> pandas.DataFrame:
    """The rows with a verdict, `is_right` said by it."""
    if "verdict" not in frame.columns:
        raise LabelError("no column 'verdict': fill in what sample() gives")
    said = frame["verdict"].astype("string").fillna("").str.strip().str.lower()
    if unknown := sorted(set(said) - set(_RIGHT) - set(_LEFT_OUT)):
        first = frame.index[said == unknown[0]][0]
        raise LabelError(f"row {first}: the verdict {unknown[0]!r} is none: write right, wrong or unsure, or leave it empty")
    is_judged = said.isin(list(_RIGHT))
    return frame[is_judged].assign(is_right=said[is_judged].map(_RIGHT).astype(bool))
