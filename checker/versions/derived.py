"""Read what a story works out from its figures: margins, runs, parts of a whole, differences."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.clashes.dates.durations import COUNT
from checker.mentions.number_words import number_of
from checker.patterns import lazy
from checker.types import Sentence
from checker.versions.retellings import Retelling, is_figure, says
from checker.versions.values import Change, Value

_MARGIN = lazy(
    rf"\b(?P<n>{COUNT})-(?:goal|point|run|try|shot|vote)\s(?:win|victory|defeat|loss|margin|cushion|success|triumph|majority)\b"
    rf"|\b(?:majority|margin|cushion)\sof\s(?P<m>{COUNT})\b(?![\d,.]*\d|\s(?:per|%|seats))"
    rf"|\bby\s(?P<k>{COUNT})\s(?:goals?|points?|runs|votes)\b"
)
_RUN = lazy(rf"\b(?:run|streak|string|series|sequence|spell)\sof\s(?P<n>{COUNT})\b")
_IN_A_ROW = lazy(r"\b(?:in a row|on the trot|running|straight|consecutive|successive)\b")
_OF_THE_WHOLE = lazy(r"\b(?:Of|of|Among|among)\s(?:the|them|those|these|whom)\b")
_OPEN = lazy(r"(?i)\b(?:includ\w+|at least|more than|about|some|nearly|around|another|other|each|every|per)\s$")
_LEAST_WHOLE = 10  # smaller sums come about by chance
_MOST_PARTS = 4
_FROM = lazy(r"\bfrom\s(?:\w+\s)?[£$€]?\d")  # 'from 80,000 tonnes to 60,000', of which a percentage is told
_CHANGE_OF = lazy(r"(?i)\b(?:more|fewer|less|extra|rise|increase|fall|drop|cut|difference|gap|rose|up|fell|down|by)\b")


def read_derived(sentence: Sentence, values: Sequence[Value]) -> Iterator[Retelling]:
    """What a sentence of the new version works out from values."""
    yield from _margins(sentence)
    yield from _runs(sentence)
    yield from _sums(sentence, values)
    yield from _differences(sentence, values)


def _margins(sentence: Sentence) -> Iterator[Retelling]:
    """'A two-goal win' of 3-1, 'a majority of 12' of 31 to 19."""
    for match in _MARGIN.finditer(sentence.text):
        margin = number_of(match[match.lastgroup])

        def fits(value: Value, _beside: Sequence[Value], margin=margin) -> bool:
            return value.kind == "score" and isinstance(value.key, tuple) and abs(value.key[0] - value.key[1]) == margin

        yield Retelling.of(sentence, match, match.lastgroup, fits, needed=0)


def _runs(sentence: Sentence) -> Iterator[Retelling]:
    """'A run of six wins' of six matches won in a row."""
    for match in _RUN.finditer(sentence.text):
        yield Retelling.of(sentence, match, "n", is_figure(number_of(match["n"])), needed=0, is_of=says(_IN_A_ROW))


def _sums(sentence: Sentence, values: Sequence[Value]) -> Iterator[Retelling]:
    """'70 are with friends and 20 in a school' of ninety."""
    counted = [value for value in values if value.count and (_kind(value) == "figure" or value.count.is_money)]
    for kind, group in groupby(counted, key=_kind):
        parts = list(group)
        if 2 <= len(parts) <= _MOST_PARTS and not any(_OPEN.search(part.before) for part in parts):
            yield _sum(sentence, kind, parts)


def _sum(sentence: Sentence, kind: str, parts: Sequence[Value]) -> Retelling:
    total = sum(part.count.figure.low for part in parts)

    def fits(value: Value, _beside: Sequence[Value]) -> bool:
        return bool(value.count) and _kind(value) == kind and value.count.figure.low == total >= _LEAST_WHOLE and value not in parts

    currency = parts[0].count.figure.unit if parts[0].count.is_money else ""
    working = f"{' and '.join(f'‘{part.text}’' for part in parts)} make {currency}{total:,.0f}"
    return Retelling(sentence, parts[0].span, fits, needed=0 if _OF_THE_WHOLE.search(sentence.text) else 1, working=working)


def _kind(value: Value) -> str:
    """The kind of a figure; men and members are counted as other people are."""
    return "figure" if value.kind in ("figure man", "figure member") else value.kind


def _differences(sentence: Sentence, values: Sequence[Value]) -> Iterator[Retelling]:
    """'Six more' of a value of 18 that stands beside 12."""
    for told in values:
        around = f"{told.before[-25:]}|{told.after[:25]}"
        if not told.count or not _CHANGE_OF.search(around) or told.count.figure.low <= 1:
            continue

        def fits(value: Value, beside: Sequence[Value], told=told) -> bool:
            if not value.count or told.kind == value.kind == "figure %":
                return False
            others = [other.count.figure.low for other in beside if other.kind == value.kind and other.key not in (value.key, told.key)]
            return any(_is_difference(told, value, other) for other in others)

        def is_of(change: Change, told=told) -> bool:
            return told.kind != "figure %" or bool(_FROM.search(change.sentence.text))

        yield Retelling(sentence, told.span, fits, needed=1 if told.count.is_definite else 2, is_of=is_of)


def _is_difference(told: Value, value: Value, other: float) -> bool:
    """Whether a figure is what lies between two values, in their own kind or in per cent of the other."""
    gap, number = abs(value.count.figure.low - other), told.count.figure.low
    if told.kind == "figure %":
        return other > 0 and abs(100 * gap / other - number) < 0.5
    return told.kind == value.kind and gap == number
