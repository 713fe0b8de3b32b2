"""A sentence with one character for each figure, however it is written: 'The jet, with # crew and # passengers, had # people on board'."""

from collections.abc import Sequence

from checker.mentions.counts import CURRENCIES, MEASURES
from checker.mentions.precision import Interval
from checker.types import Mention, Sentence

FIGURE = "#"
_GROUPS = frozenset("% points age share".split())
_COUNTED = frozenset("member seat point page bed man".split())  # measures of `counts` that a sentence counts
_MEASURES = MEASURES - _COUNTED


def without_figures(sentence: Sentence, figures: Sequence[Mention]) -> str:
    """The text of a sentence with one character for each of its figures, which are in reading order, on one line."""
    parts, end = [], 0
    for figure in figures:
        start = figure.span.start - sentence.span.start
        parts += [sentence.text[end:start].replace(FIGURE, " "), FIGURE]
        end = figure.span.end - sentence.span.start
    return "".join((*parts, sentence.text[end:].replace(FIGURE, " "))).replace("\n", " ").rstrip()


def kind(figure: Mention) -> str:
    """A currency, a measure, '%', 'points', 'age', 'share', or 'count'."""
    unit = figure.value.unit
    return unit if unit in CURRENCIES or unit in _GROUPS or unit in _MEASURES or (unit and len(unit) < 3) else "count"


def minus(one: Interval, other: Interval) -> Interval:
    return Interval(max(0.0, one.low - other.high), one.high - other.low)
