"""Which words of two claims make the model see a contradiction: those without which it sees less of one.

Occlusion, as in Zeiler and Fergus 2014 (for images) and Li et al. 2016, 'Understanding neural networks through representation erasure'.
"""

import math
import re
from collections.abc import Callable, Sequence

from checker.mentions.number_words import ONES, TEENS, TENS
from checker.patterns import lazy
from checker.types import Judgment, Label, Span

_WORD = lazy(r"[^\W\d_]{3,}(?:[’'-]\w+)*|[£$€]?\d[\d,.:]*\d|\d")
_STOP = frozenset(
    "the and for that with was were has have had this from are but his her their they she its who which said will would".split()
)
_MOST_WORDS = 40  # of a side that are tried
_LEAST_DROP = 0.7  # of the log-odds, by half, for a word to carry the clash

Predict = Callable[[Sequence[tuple[str, str]]], Sequence[tuple[float, float, float]]]


def clashing_words(judgment: Judgment, predict: Predict) -> tuple[Span | None, Span | None]:
    """The word of either sentence that carries the contradiction most, as spans of the document; None where none stands out.

    `predict` gives the probabilities of pairs in `Label` order. Each word of a side is left out by itself. The same word on
    both sides is no clash that a reader would see, and a number does not clash with a word that is none: then it stands alone.
    """
    words = [_carrier(judgment, predict, side) for side in (0, 1)]
    if None not in words:
        one, other = (word[0].lower() for word in words)
        if one == other:
            return None, None
        if _is_number(one) != _is_number(other):
            words = [word if _is_number(word[0].lower()) else None for word in words]
    sentences = (judgment.pair.premise.sentence, judgment.pair.hypothesis.sentence)
    first, second = (word and sentence.span_of(*word.span()) for sentence, word in zip(sentences, words, strict=True))
    return first, second


def _is_number(word: str) -> bool:
    return word[-1].isdigit() or word in ONES or word in TEENS or word in TENS


def _carrier(judgment: Judgment, predict: Predict, side: int) -> re.Match[str] | None:
    texts = (judgment.pair.premise.text, judgment.pair.hypothesis.text)
    sentence = (judgment.pair.premise, judgment.pair.hypothesis)[side].sentence
    if texts[side] != sentence.text:  # a claim on one line of a sentence on two: its offsets are others
        return None
    words = [m for m in _WORD.finditer(texts[side]) if m[0].lower() not in _STOP][:_MOST_WORDS]
    pairs = [tuple(_without(text, word) if i == side else text for i, text in enumerate(texts)) for word in words]
    whole = _log_odds(judgment.forward)
    drops = [whole - _log_odds(row) for row in predict(pairs)]
    best = max(range(len(words)), key=lambda i: (drops[i], -i), default=None)
    if best is None or drops[best] < _LEAST_DROP:
        return None
    return words[best]


def _without(text: str, word: re.Match[str]) -> str:
    return text[: word.start()].rstrip() + " " + text[word.end() :].lstrip()


def _log_odds(row: tuple[float, float, float]) -> float:
    clipped = min(max(row[Label.CONTRADICTION], 1e-4), 1 - 1e-4)
    return math.log(clipped / (1 - clipped))
