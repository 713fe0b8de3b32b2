"""Write into a pair of texts how their numbers compare, for a model that reads numbers badly.

To an encoder '13,319' is four word pieces, and whether that is 'more than 13,300' is a coin toss to it. So behind every
number and date a sign says where the nearest one of its kind lies in the other text:

    13,319 cases ≥ had been confirmed      ← nearest in the other text: a little lower
    more than 13,300 ≤ cases               ← nearest in the other text: a little higher

≡ the same, ≤ a little higher, ≥ a little lower, ↑ higher, ↓ lower; no sign where the other text has none of the kind. The
signs are single tokens of BERT's vocabulary that news does not use. They say nothing of what is counted: that is left to
the model.

A model has to read pairs marked as those it was trained on, so this changes only together with the weights.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.mentions.number_words import LETTERS, ONES, SCALES, TEENS, TENS, words_value
from checker.patterns import lazy

SAME, LITTLE_HIGHER, LITTLE_LOWER, HIGHER, LOWER = " ≡", " ≤", " ≥", " ↑", " ↓"


@dataclass(frozen=True, slots=True)
class _Number:
    """A number by kind ('time' in years, 'day' of the year, 'money', 'percent', 'count'); a time covers `width` years."""

    end: int
    values: Mapping[str, float]
    width: float = 0.0


_FAR = math.log(5)  # counts further apart than this are of different things
# How far apart two values of a kind may be to be 'a little' apart.
_LITTLE = {"time": 1.0, "day": 31.0, "money": math.log(1.05), "percent": 2.0, "count": math.log(1.05)}
_TEXTS = 1 << 12

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
_DAY, _YEAR = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?", r"(?P<year>1\d\d\d|20\d\d)(?!\w|[.,]\d)"
_DATE = tuple(
    lazy(rf"(?<![\w.,:/–-]){pattern}")
    for pattern in (
        rf"{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?",
        rf"{_MONTH} {_DAY}(?![\w:]|[.,]\d)(?:,? {_YEAR})?",
        rf"{_MONTH},? {_YEAR}",
        r"(?P<year>1\d\d\d|20\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
    )
)
_SCALE = {**SCALES, **LETTERS, "lakh": 1e5, "crore": 1e7}
_WORD = "|".join((*ONES, *TEENS, *TENS, *SCALES))
_NUMBER = lazy(
    r"(?<![\w.,:/–-])(?P<currency>(?:US|A|C)?[$£€¥₹] ?)?(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?"
    rf"(?: ?(?P<scale>{'|'.join(_SCALE)})\b)?(?P<percent> ?%| per ?cent\b)?(?![\w:–]|-\d|[.,]\d)"
)
_IN_WORDS = lazy(rf"(?<![\w-])(?P<words>(?:an? )?(?:{_WORD})(?:[ -](?:{_WORD}))*)\b(?P<percent> per ?cent\b)?", re.IGNORECASE)
_MONEY_AFTER = lazy(r" (?:dollars?|pounds?|euros?|yen|rupees?|US dollars?)\b")
_LIKE_A_YEAR = lazy(r"1[3-9]\d\d|20\d\d")
_COMPARED = lazy(r"(?:than|over|under|above|below|least|most|about|around|some|nearly|almost) $")


def mark_figures(premise: str, hypothesis: str) -> tuple[str, str]:
    """Both texts with a sign behind every number that has its like in the other text."""
    ours, theirs = find_numbers(premise), find_numbers(hypothesis)
    return _marked(premise, ours, theirs), _marked(hypothesis, theirs, ours)


def _marked(text: str, numbers: Sequence[_Number], others: Sequence[_Number]) -> str:
    parts, start = [], 0
    for number in numbers:
        parts += (text[start : number.end], _sign(number, others))
        start = number.end
    return "".join(parts) + text[start:]


def _sign(number: _Number, others: Sequence[_Number]) -> str:
    """Where the nearest number of the kind lies; a number of two kinds goes by the first that the others have."""
    for kind in number.values:
        near = [(abs(gap := _gap(kind, number, other)), gap) for other in others if kind in other.values]
        if near and (kind not in ("count", "money") or min(near)[0] <= _FAR):
            distance, gap = min(near)
            if distance == 0:
                return SAME
            is_little = distance <= _LITTLE[kind]
            return (LITTLE_HIGHER if is_little else HIGHER) if gap > 0 else (LITTLE_LOWER if is_little else LOWER)
    return ""


def _gap(kind: str, number: _Number, other: _Number) -> float:
    """How much higher the other lies: in years, days, points or as a logarithm; 0 for times of which one covers the other."""
    ours, theirs = number.values[kind], other.values[kind]
    if kind == "time":
        is_within = ours <= theirs < ours + number.width or theirs <= ours < theirs + other.width
        return 0.0 if is_within else theirs - ours
    if kind in ("day", "percent"):
        return theirs - ours
    return 0.0 if ours == theirs else math.log(max(theirs, 1e-9) / max(ours, 1e-9))


@lru_cache(_TEXTS)
def find_numbers(text: str) -> tuple[_Number, ...]:
    """The numbers and dates of a text in reading order; a date is one number."""
    found, taken = [], [False] * len(text)
    for match, number in _candidates(text):
        if not any(taken[match.start() : match.end()]):
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            found.append(number)
    return tuple(sorted(found, key=lambda number: number.end))


def _candidates(text: str) -> Iterator[tuple[re.Match, _Number]]:
    for pattern in _DATE:
        for match in pattern.finditer(text):
            yield match, _date(match)
    for match in _NUMBER.finditer(text):
        yield match, _in_digits(text, match)
    for match in _IN_WORDS.finditer(text):
        if match.group().lower() != "one":
            yield match, _Number(match.end(), {_kind(text, match, bool(match["percent"])): words_value(match["words"].lower())[0]})


def _date(match: re.Match) -> _Number:
    parts = match.groupdict()
    written, day = parts["month"], int(parts.get("day") or 0)
    month = int(written) - 1 if written.isdigit() else _MONTHS.index(written[:3].lower())
    values = {}
    if year := parts.get("year"):
        values["time"] = int(year) + month / 12 + max(day - 1, 0) / 372
    if day:
        values["day"] = float(31 * month + day)
    return _Number(match.end(), values, 1 / 372 if day else 1 / 12)


def _in_digits(text: str, match: re.Match) -> _Number:
    value = float(match["digits"].replace(",", "") + (match["decimals"] or "")) * _SCALE.get(match["scale"], 1.0)
    kind = "money" if match["currency"] else _kind(text, match, bool(match["percent"]))
    is_year = kind == "count" and _LIKE_A_YEAR.fullmatch(match.group()) and not _COMPARED.search(text[: match.start()])
    return _Number(match.end(), {"time": value, "count": value}, 1.0) if is_year else _Number(match.end(), {kind: value})


def _kind(text: str, match: re.Match, is_percent: bool) -> str:
    return "percent" if is_percent else "money" if _MONEY_AFTER.match(text, match.end()) else "count"
