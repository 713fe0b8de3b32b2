"""From judgments to calibrated scores; the only place that weighs features."""

import math
from collections.abc import Iterable, Iterator, Mapping

from checker.patterns import lazy
from checker.types import Judgment, Label, Mention, MentionKind, Sentence

# Mentions of these kinds are shown as what clashes, the most telling kind first.
_CLASHING_KINDS = (MentionKind.FIGURE, MentionKind.DATE, MentionKind.PLACE, MentionKind.NAME)
FEATURES = (
    "contradiction",
    "weaker_contradiction",
    "entailment",
    "similarity",
    "overlap",
    "shared_mentions",
    "clashing_mentions",
    "same_unit",
    "near_words",
    "two_quotes",
    "hedges",
    "order_words",
)
_MOST_SHARED, _MOST_NEAR = 3, 4
_NEAR = 40  # characters on either side of a mention that say what it is about
_WORD = lazy(r"[^\W\d_]{4,}|\d[\d,.]*")
# What makes two sentences that differ both true: it is not said as a fact, or it was so at another time.
_HEDGES = lazy(
    r"(?i)\b(?:alleg\w+|reported\w*|could|may|might|would|should|if|whether|hop(?:e|es|ed|ing)|plan(?:s|ned)?|den(?:y|ies|ied)|claim(?:s|ed)?"
    r"|believ\w+|expect\w*|appear\w*|seem\w*|threat\w*|want\w*|warn\w*|accus\w+|rumou?r\w*|suggest\w*|propos\w*)\b"
)
_ORDER = lazy(
    r"(?i)\b(?:then|later|earlier|now|former(?:ly)?|previous(?:ly)?|once|until|since|before|after(?:wards)?|initial(?:ly)?|originally|again"
    r"|last|next|ago|still|no longer|used to|became|by the time)\b"
)


def score_judgment(judgment: Judgment, mentions: Iterable[Mention], weights: Mapping[str, float]) -> float | None:
    """Probability that the two claims clash, None where the pair was not read both ways.

    Logistic regression on the features of `measure_judgment`: `weights` by feature and `intercept` are fitted on stories
    with generated edits and calibrated on others (models/recipes/calibrate.py).
    """
    features = measure_judgment(judgment, mentions)
    return None if features is None else score_features(features, weights)


def score_features(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The score of a judgment with these features."""
    odds = weights["intercept"] + math.fsum(weights[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-min(max(odds, -30.0), 30.0)))


def measure_judgment(judgment: Judgment, mentions: Iterable[Mention]) -> dict[str, float] | None:
    """The `FEATURES` of a pair by name, None where it was not read both ways. `mentions`: at least those of both sentences.

    A model is sure of a contradiction in one direction more often than in both, since what the longer sentence adds
    leaves the shorter one open; so the mean and the weaker of both count, each by its own weight.
    """
    if judgment.backward is None:
        return None
    earlier, later = judgment.pair.premise, judgment.pair.hypothesis
    contradiction = [log_odds(row[Label.CONTRADICTION]) for row in (judgment.forward, judgment.backward)]
    entailment = [log_odds(row[Label.ENTAILMENT]) for row in (judgment.forward, judgment.backward)]
    held = [{(m.kind, str(m.value)) for m in mentions if m.sentence == claim.sentence.index} for claim in (earlier, later)]
    words = [{word.lower() for word in _WORD.findall(claim.text)} for claim in (earlier, later)]
    return {
        "contradiction": sum(contradiction) / 2,
        "weaker_contradiction": min(contradiction),
        "entailment": max(entailment),
        "similarity": judgment.pair.similarity,
        "overlap": len(words[0] & words[1]) / max(1, min(map(len, words))),
        "shared_mentions": float(min(_MOST_SHARED, len(held[0] & held[1]))),
        "clashing_mentions": float(clashing_mentions(earlier.sentence, later.sentence, mentions) != (None, None)),
        "same_unit": float(_has_same_unit(earlier.sentence, later.sentence, mentions)),
        "near_words": float(_near_words(earlier.sentence, later.sentence, mentions)),
        "two_quotes": float(all(any(kind is MentionKind.QUOTE for kind, _ in side) for side in held)),
        "hedges": float(bool(_HEDGES.search(earlier.text)) + bool(_HEDGES.search(later.text))),
        "order_words": float(bool(_ORDER.search(earlier.text)) + bool(_ORDER.search(later.text))),
    }


def clashing_mentions(earlier: Sentence, later: Sentence, mentions: Iterable[Mention]) -> tuple[Mention, Mention] | tuple[None, None]:
    """The mentions of one kind in which two sentences differ, where each has just one that the other lacks."""
    for kind in _CLASHING_KINDS:
        before, after = _of(earlier, kind, mentions), _of(later, kind, mentions)
        only_before = [m for value, m in before.items() if value not in after]
        only_after = [m for value, m in after.items() if value not in before]
        if len(only_before) == len(only_after) == 1:
            return only_before[0], only_after[0]
    return None, None


def _differing(earlier: Sentence, later: Sentence, mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Mentions of one kind, one of either sentence, whose values the other sentence has not."""
    for kind in _CLASHING_KINDS:
        before, after = _of(earlier, kind, mentions), _of(later, kind, mentions)
        for value, mention in before.items():
            if value not in after:
                yield from ((mention, other) for other_value, other in after.items() if other_value not in before)


def _has_same_unit(earlier: Sentence, later: Sentence, mentions: Iterable[Mention]) -> bool:
    """Whether two differing figures count or measure in one unit ('15-metre', '50 metres')."""
    pairs = _differing(earlier, later, mentions)
    return any(a.kind is MentionKind.FIGURE and a.value.unit and a.value.unit == b.value.unit for a, b in pairs)


def _near_words(earlier: Sentence, later: Sentence, mentions: Iterable[Mention]) -> int:
    """Most words that stand near both of two differing mentions: 'a 15-metre drainpipe', 'the drainpipe was 50 metres long'."""
    shared = (len(_around(earlier, a) & _around(later, b)) for a, b in _differing(earlier, later, mentions))
    return min(_MOST_NEAR, max(shared, default=0))


def _around(sentence: Sentence, mention: Mention) -> set[str]:
    start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    near = sentence.text[max(0, start - _NEAR) : start] + " " + sentence.text[end : end + _NEAR]
    return {word.lower() for word in _WORD.findall(near)}


def _of(sentence: Sentence, kind: MentionKind, mentions: Iterable[Mention]) -> dict[str, Mention]:
    return {str(m.value): m for m in mentions if m.sentence == sentence.index and m.kind is kind}


def log_odds(probability: float, floor: float = 1e-4) -> float:
    """Of a probability that is taken to be no nearer to 0 or 1 than `floor`."""
    clipped = min(max(probability, floor), 1 - floor)
    return math.log(clipped / (1 - clipped))
