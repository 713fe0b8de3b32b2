"""Read the words that tell a value otherwise than by giving it: rounded, as a part of a whole, in another unit, in words of the clock."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from math import isclose
from typing import Any

from checker.clashes.figures.conversions import find_unit
from checker.clashes.figures.proportions import find_proportions
from checker.clashes.figures.same_thing import are_told_apart, count_same, is_person
from checker.clashes.figures.together import kind_of
from checker.mentions.counts import Count
from checker.mentions.number_words import ONES, TEENS, number_of
from checker.patterns import lazy
from checker.types import Sentence, Span
from checker.versions.values import Change, Value

DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join([*TEENS, *ONES])})"
_LENGTH = lazy(
    rf"\b(?:(?P<n>an?|{_NUMBER})[\s-](?P<unit>day|week|month|year)s?(?P<half>\sand\sa\shalf)?|(?P<one>(?<=the\s)(?:week|month|year))\sand\sa\shalf|(?P<m>{_NUMBER})\sand\sa\shalf"
    rf"\s(?P<units>day|week|month|year)s|half\sa\s(?P<half_of>year)|(?P<fortnight>(?:a\s)?fortnight))\b(?!-old|\sold)"
)
_REPEATED = lazy(r"(?i)\b(?:last|past|next|first|every|each|another|within|after|previous|coming)\s$")
_OWN = lazy(r"(?i)\b(?:the|those|these|whole|full|his|her|its|their)\s(?:whole\s|full\s)?$")
_LASTING = lazy(r"(?i)\b(?:for|of|in|than|about|nearly|almost|over|last(?:s|ed)?|takes?|took|whole)\s$")  # not '£12 a month'
_LOOSE_LENGTH = 0.1  # by how much six weeks and a month and a half differ, and a little more
_HOUR = rf"(?P<hour>{'|'.join([*ONES, *list(TEENS)[:3]])}|\d{{1,2}})"
_CLOCK = lazy(
    rf"\b(?:(?P<minutes>half|quarter|five|ten|twenty)\s(?P<way>past|to)\s)?{_HOUR}(?P<clock>\so[’']clock|\sin\sthe\s(?:morning|afternoon|evening))?(?![\w:.,-]*\d)\b(?!\s(?:per|million))"
)
_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}
_NEARLY = lazy(r"(?i)\b(?:nearly|almost|close to|just under|not quite|(?:a little|slightly) (?:under|less than)|approaching)\s(?:the\s)?$")
_OVER = lazy(r"(?i)\b(?:(?:just|a little|slightly) (?:over|more than|above)|over|more than|above)\s(?:the\s)?$")
_GROUPS = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4, "quintet": 5}
_GROUP = lazy(
    rf"\b(?:[Tt]he|[Tt]hat|[Aa]ll)\s(?P<group>{'|'.join(_GROUPS)})\b(?!\sof\b)|\b(?P<both>[Bb]oth)\s(?:men|women|were|are|have)\b"
)
_GOALS = {"hat-trick": 3, "brace": 2}
_GOAL = lazy(r"\b(?:[Hh]is|[Hh]er|[Aa]|[Tt]he)\s(?P<goals>hat-trick|brace)\b")
_SCORED = lazy(r"\b(?:goals?|tries|scored)\b")
_LEAST_CHANGED = 0.02  # of a value, for a round figure to be wrong of the new one
_ROUGHEST = 0.1  # of a round figure, by which what it stands for may differ
_MEASURED_AS_SAME = 0.04  # two units of one length: 25 miles, 40km
_COMINGS = frozenset("visit visitor pass admission entry guest person trip walker journey passenger crossing spectator".split())
_OF_THE = 12  # characters between a part and its whole: 'of the', 'out of the'
_WIDE = 0.25  # of a whole: 'most' and 'a minority' fit many shares
_SMALL = 20  # as far as which figures are not rounded

Fits = Callable[[Value, Sequence[Value]], bool]


@dataclass(frozen=True, slots=True)
class Retelling:
    """Words at `span` that tell a value without giving it.

    `fits` says whether they may be told of a value that stands beside others in its sentence, `is_of` whether what changed is
    what they are about as far as they show. `needed` words they must share with the changed sentence; none and no name either
    where `is_bound`: words of their own ('her', 'the whole') tie them to what the story is about. `working` shows the sum.
    """

    sentence: Sentence
    span: Span
    fits: Fits
    _: KW_ONLY
    needed: int = 1
    is_bound: bool = False
    is_of: Callable[[Change], bool] = lambda change: True
    working: str = ""

    @classmethod
    def of(cls, sentence: Sentence, match: re.Match[str], group: int | str, fits: Fits, **told: Any) -> "Retelling":
        return cls(sentence, sentence.span_of(*match.span(group)), fits, **told)


def is_figure(low: float, high: float | None = None, kinds: Sequence[str] = ("figure",)) -> Fits:
    """Whether a value is a figure of one of the kinds, of a size or between two."""
    return lambda value, _beside: value.kind in kinds and bool(value.count) and low <= value.count.figure.low <= (high or low)


def says(pattern: re.Pattern[str]) -> Callable[[Change], bool]:
    """Whether the changed sentence has such words."""
    return lambda change: bool(pattern.search(change.sentence.text))


def read_retellings(sentence: Sentence, values: Sequence[Value]) -> Iterator[Retelling]:
    """The retellings of a sentence of a new version, whose `values` are given."""
    for value in values:
        if value.count:
            yield from (_rounded(value), _measured(value))
    yield from _parts(sentence)
    yield from _lengths(sentence)
    yield from _hours(sentence)
    yield from _groups(sentence)


def _rounded(told: Value) -> Retelling:
    """'Nearly 39,000' of 38,640, 'a little over four million pounds' of £4.2m: figures with fewer digits than what they round."""
    low, high = _reach(told.count)

    def fits(value: Value, _beside: Sequence[Value]) -> bool:
        other = value.count
        if not other or _currency_or_kind(other) != _currency_or_kind(told.count) or other.figure.low <= _SMALL:
            return False
        return _digits(told.count) < _digits(other) and low <= other.figure.low <= high

    def is_of(change: Change) -> bool:
        old, new = change.value.count, change.new_value.count
        if not new or abs(new.figure.low - old.figure.low) < _LEAST_CHANGED * old.figure.low:
            return False
        if not told.count.figure.approximate and told.count.head not in ("", old.head):
            return False  # 240 children are no rounding of 245 people
        is_title = told.count.sentence.section != "body" and not are_told_apart(old, told.count)
        return is_title or count_same(old, told.count) or {old.head, told.count.head} <= _COMINGS or old.is_money

    return Retelling(told.count.sentence, told.span, fits, needed=int(told.count.is_money or told.kind == "figure %"), is_of=is_of)


def _reach(count: Count) -> tuple[float, float]:
    """What a round figure may stand for: half a step of its last digit, to the side that its hedge names; a whole one after 'more than'."""
    written = count.figure.low
    step = 10.0 ** (len(f"{written:.0f}") - len(f"{written:.0f}".rstrip("0"))) if written == int(written) else 0.0
    if _OVER.search(count.before):
        return written, written + min(step, _ROUGHEST * written)
    half = min(step / 2, _ROUGHEST * written)
    return written - half, written + half * (not _NEARLY.search(count.before))


def _digits(count: Count) -> int:
    return len(f"{count.figure.low:.0f}".rstrip("0"))


def _currency_or_kind(count: Count) -> str:
    return "£" if count.figure.unit == "pound" else kind_of(count)


def _measured(told: Value) -> Retelling:
    """'Those 40km' of 25 miles."""
    own = find_unit(told.count.figure.unit)

    def fits(value: Value, _beside: Sequence[Value]) -> bool:
        other = find_unit(value.count.figure.unit) if value.count and own else None
        if not other or other == own or other[0] != own[0]:
            return False
        sides = ([figure.low * factor for factor in unit[1]] for figure, unit in ((told.count.figure, own), (value.count.figure, other)))
        one, others = sides
        return any(isclose(a, b, rel_tol=_MEASURED_AS_SAME) for a in one for b in others)

    return Retelling(told.count.sentence, told.span, fits, is_bound=told.count.is_definite)


def _parts(sentence: Sentence) -> Iterator[Retelling]:
    """'One in five' of 21 per cent."""
    for part in find_proportions(sentence):

        def fits(value: Value, beside: Sequence[Value], part=part) -> bool:
            whole = {"figure %": 100.0, "figure share": 1.0}.get(value.kind) or _whole_of(value, beside)
            return bool(whole) and part.low <= value.count.figure.low / whole <= part.high and not part.span.overlaps(value.span)

        yield Retelling(sentence, part.span, fits, needed=1 if part.high - part.low < _WIDE else 2)


def _whole_of(value: Value, beside: Sequence[Value]) -> float:
    """100 of '34 of the 100 seats', 0 where there is none."""
    if value.kind != "figure":
        return 0.0
    wholes = (other.count.figure.low for other in beside if other.count and 0 < other.span.start - value.span.end <= _OF_THE)
    return next((whole for whole in wholes if whole > value.count.figure.low), 0.0)


def _lengths(sentence: Sentence) -> Iterator[Retelling]:
    """'The month and a half' of six weeks."""
    for match in _LENGTH.finditer(sentence.text):
        unit, days = _days(match)

        def fits(value: Value, _beside: Sequence[Value], unit=unit, days=days) -> bool:
            other = value.count.figure if value.count and value.count.figure.unit in DAYS else None
            return bool(other) and other.unit != unit and isclose(other.low * DAYS[other.unit], days, rel_tol=_LOOSE_LENGTH)

        before = sentence.text[: match.start()]
        is_rate = match["n"] in ("a", "an") and not match["half"] and not _LASTING.search(before)
        if not is_rate and not _REPEATED.search(before):
            yield Retelling(sentence, sentence.span_of(*match.span()), fits, is_bound=bool(_OWN.search(before)))


def _days(match: re.Match[str]) -> tuple[str, float]:
    """The unit that is written and the length in days."""
    if match["fortnight"] or match["half_of"]:
        return ("fortnight", 14.0) if match["fortnight"] else ("half-year", DAYS["year"] / 2)
    unit, number = match["unit"] or match["units"] or match["one"], match["n"] or match["m"] or "a"
    count = (1.0 if number in ("a", "an") else number_of(number)) + 0.5 * bool(match["half"] or match["units"] or match["one"])
    return unit, count * DAYS[unit]


def _hours(sentence: Sentence) -> Iterator[Retelling]:
    """'Half past seven' of 7.30pm."""
    for match in _CLOCK.finditer(sentence.text):
        if not (match["minutes"] or match["clock"]):
            continue
        minutes = number_of(match["hour"]) * 60 + _MINUTES.get(match["minutes"] or "", 0) * (-1 if match["way"] == "to" else 1)

        def fits(value: Value, _beside: Sequence[Value], minutes=minutes) -> bool:
            return value.kind == "time" and (value.key[0] * 60 + value.key[1] - minutes) % 720 == 0

        yield Retelling.of(sentence, match, 0, fits, needed=2)


def _groups(sentence: Sentence) -> Iterator[Retelling]:
    """'The trio' of three climbers, 'his hat-trick' of three goals."""
    for match in _GROUP.finditer(sentence.text):
        fits = is_figure(_GROUPS.get(match["group"], 2), kinds=("figure", "figure man", "figure member"))
        yield Retelling.of(sentence, match, match.lastgroup, fits, is_bound=True, is_of=_is_of_people)
    for match in _GOAL.finditer(sentence.text):
        is_new = match[0][:2] in ("a ", "A ")
        yield Retelling.of(sentence, match, "goals", is_figure(_GOALS[match["goals"]]), needed=int(is_new), is_of=says(_SCORED))


def _is_of_people(change: Change) -> bool:
    return is_person(change.value.count.head or change.value.count.figure.unit)
