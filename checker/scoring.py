"""From judgments to calibrated scores; the only place that weighs features."""

import math
from collections.abc import Iterable, Mapping, Sequence

from checker.types import Judgment, Label, Mention, MentionKind, Sentence

# Mentions of these kinds are shown as what clashes, the most telling kind first.
_CLASHING_KINDS = (MentionKind.FIGURE, MentionKind.DATE, MentionKind.PLACE, MentionKind.NAME)


def score_judgment(judgment: Judgment, calibration: Mapping[str, float]) -> float | None:
    """Probability that the two claims clash, None where the model does not find a contradiction both ways.

    Platt scaling (Platt 1999) of `mean_log_odds`; `slope` and `intercept` are fitted on calibration stories
    (models/recipes/calibrate.py).
    """
    odds = mean_log_odds(judgment)
    return None if odds is None else 1 / (1 + math.exp(-(calibration["slope"] * odds + calibration["intercept"])))


def mean_log_odds(judgment: Judgment) -> float | None:
    """Log-odds of contradiction, the mean of both directions; None where either direction denies it or was not read."""
    if judgment.backward is None:
        return None
    forward, backward = (_log_odds(row[Label.CONTRADICTION]) for row in (judgment.forward, judgment.backward))
    return (forward + backward) / 2 if min(forward, backward) > 0 else None


def clashing_mentions(earlier: Sentence, later: Sentence, mentions: Sequence[Mention]) -> tuple[Mention, Mention] | tuple[None, None]:
    """The mentions of one kind in which two sentences differ, where each has just one that the other lacks."""
    for kind in _CLASHING_KINDS:
        before, after = _of(earlier, kind, mentions), _of(later, kind, mentions)
        only_before = [m for value, m in before.items() if value not in after]
        only_after = [m for value, m in after.items() if value not in before]
        if len(only_before) == len(only_after) == 1:
            return only_before[0], only_after[0]
    return None, None


def _of(sentence: Sentence, kind: MentionKind, mentions: Iterable[Mention]) -> dict[str, Mention]:
    return {str(m.value): m for m in mentions if m.sentence == sentence.index and m.kind is kind}


def _log_odds(probability: float) -> float:
    clipped = min(max(probability, 1e-6), 1 - 1e-6)
    return math.log(clipped / (1 - clipped))
