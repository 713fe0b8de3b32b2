"""The amounts of a text in units that can be held beside each other: money, shares, measures, spans of time, and what is counted."""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.clashes.figures.conversions import unit_of
from checker.mentions.counts import ODDS, Count
from checker.mentions.figures import singular
from checker.mentions.precision import Interval, half_step
from checker.patterns import lazy
from checker.types import Sentence, Span
from checker.versions.values import with_age

if TYPE_CHECKING:
    from checker.story import Story

_DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4, "year": 365.25}
_DAYS |= {"decade": 3652.5, "century": 36525.0}
_TIME = lazy(rf"[\s-]?(?P<unit>{'|'.join(_DAYS)}|min|sec|hr)s?\b")
_SHORT = {"min": "minute", "sec": "second", "hr": "hour"}
_METRES = lazy(r"\d[\d,.]*m")
_MILLION = 1e6
_NUMBER = lazy(r"[\d,]*\d(?:\.\d+)?")
# 'four in 10', 'one household in five', 'five out of six'
_ODDS = lazy(r"\s(?:[a-z-]+\s){0,2}?(?:in|out\sof)\s(?:every\s)?$")
_OF = lazy(r"\sof\s(?:all\s|the\s|its\s|their\s)?(?:[a-z]+\s){0,1}?([a-z]{3,}s)\b")
_HOUR = 60  # minutes
_HOUR_AND_MINUTE = lazy(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_AT = lazy(r"(?i)\b(?:at|from|until|till|by|before|after|about|around|the)\s(?:about\s)?$")
_TO_THE_HOUR = lazy(
    r"\s(?:minutes\s)?(?:to|past)\s(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?![.,]\d|%)"
)
_PAST = lazy(r"(?:\bhalf|quarter|minutes|\b\d\d?|ten|twenty|five)\s(?:to|past)\s$")
_ODDS_AFTER = lazy(r"\s(?:[a-z-]+\s){0,2}?(?:in|out\sof)\s(?:every\s)?[\w-]+")
_ONE_IN = lazy(r"(?i)\bone\s(?:[a-z-]+\s)?(?:in|out\sof)\s(?:every\s)?$")
_MOST_ODDS = 1000
_BOUNDS = {"above": (0.0, 0.2), "below": (0.1, 0.0), "near": (0.1, 0.1)}  # what such words allow, as shares of the figure
_POINTS = 3.0  # per cent that 'some 60 per cent' allows
_ROUNDED = 1.06  # how far a share in whole numbers may be from the true one, as a factor


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure in its unit; `kind` is 'length', 'time', '£', '%', 'points', 'age', or '' for what is counted.

    `base` holds the values that it may stand for in the unit common to its kind: metres, days, one of a hundred. `unit` is as written
    ('metre' and 'foot' differ), `count` says what it is of.
    """

    kind: str
    unit: str
    base: Interval
    count: Count

    @property
    def number(self) -> float:
        return self.count.figure.low

    @property
    def span(self) -> Span:
        return self.count.mention.span

    @property
    def sentence(self) -> Sentence:
        return self.count.sentence

    @property
    def text(self) -> str:
        """The figure with its unit, as a question to the writer names it: '850 feet', 'four in 10'."""
        written = self.count.mention.text
        if self.unit == "share" and (odds := _ODDS_AFTER.match(self.count.after)):
            return written + odds[0]
        if self.unit == "share" and (odds := _ONE_IN.search(self.count.before)):
            return odds[0] + written
        is_left_out = self.unit and self.unit not in written and self.count.after.lstrip(" -").startswith(self.unit)
        return f"{written} {self.unit}" if is_left_out else written

    @property
    def digits(self) -> str:
        """'420000' of '£420,000', '63' of '6.3%'."""
        found = _NUMBER.search(self.count.mention.text)
        return re.sub(r"\D", "", found[0]) if found else f"{self.number:.0f}"


def find_amounts(story: "Story") -> tuple[Amount, ...]:
    """The amounts in reading order; those of quotations too. Odds ('four in ten') are one share."""
    found: list[Amount] = []
    for count in map(with_age, story.counts):
        if _is_of_a_clock(count):
            continue
        if found and (odds := _odds(found[-1], count)):
            found[-1] = odds
        else:
            found.append(_amount(count))
    return tuple(found)


def find_numbers(story: "Story") -> frozenset[float]:
    """Every number that is written in digits, those of scores, times and names too."""
    return frozenset(float(match[0].replace(",", "")) for match in _NUMBER.finditer(story.document.text))


def _amount(count: Count) -> Amount:
    unit, told = count.figure.unit, told_interval(count)
    if count.is_money or unit in ("points", "age"):
        return Amount(unit, unit, told, count)
    if count.rate == ODDS:  # 'one in five'
        return Amount("%", "share", _share(1, count.figure.low), count)
    if unit == "%":
        return Amount("%", "%", told, _of_noun(count))
    if unit == "share":
        return Amount("%", "share", told.times(Interval(100, 100)), count)
    start = count.mention.span.start - count.sentence.span.start
    written = _NUMBER.match(count.sentence.text, start)
    end = written.end() if written else start + len(count.mention.text)
    return _measured(count, told, count.sentence.text[end : end + 25]) or Amount("", "", told, count)


def _is_of_a_clock(count: Count) -> bool:
    """'at 22.40', '20 minutes to 11', 'half past six'."""
    if count.figure.unit in ("%", "age", "points") or count.is_money:
        return False
    is_time = _HOUR_AND_MINUTE.fullmatch(count.mention.text) and _AT.search(count.before)
    return bool(
        is_time or (count.figure.low < _HOUR and _TO_THE_HOUR.match(count.after)) or (_PAST.search(count.before) and not count.head)
    )


def _of_noun(count: Count) -> Count:
    """'24% of homes' as a count of homes."""
    found = _OF.match(count.after) if not count.head else None
    return replace(count, head=singular(found[1])) if found else count


def told_interval(count: Count) -> Interval:
    """The values that a figure may stand for by its digits and by 'about', 'more than', 'nearly' before it."""
    low, high, half = count.figure.low, count.figure.high, half_step(count.mention)
    below, above = _BOUNDS.get(count.bound, (0.0, 0.0))
    if count.figure.unit == "%" and below == above > 0:
        return Interval(low - _POINTS, high + _POINTS)
    return Interval(low - max(half, below * abs(low)), high + max(half, above * abs(high)))


def _measured(count: Count, told: Interval, after: str) -> Amount | None:
    if time := _TIME.match(after):
        unit = _SHORT.get(time["unit"], time["unit"])
        return Amount("time", unit, told.times(Interval(_DAYS[unit], _DAYS[unit])), count)
    found = unit_of(after)
    if not found or found[0] == "in":  # '47 in January'
        return None
    unit, kind, factors = found
    if _METRES.fullmatch(count.mention.text) and count.figure.low >= _MILLION:  # read as millions
        told = told.times(Interval(1 / _MILLION, 1 / _MILLION))
    return Amount(kind, unit, told.times(Interval(min(factors), max(factors))), count)


def _odds(first: Amount, second: Count) -> Amount | None:
    """The share that two counts make together."""
    one, two = first.count, second
    if one.sentence is not two.sentence or not 0 < one.figure.low < two.figure.low <= _MOST_ODDS or first.kind:
        return None
    gap = two.sentence.text[one.mention.span.end - one.sentence.span.start : two.mention.span.start - two.sentence.span.start]
    if not _ODDS.fullmatch(gap):
        return None
    return Amount("%", "share", _share(one.figure.low, two.figure.low), replace(one, head=one.head or two.head))


def _share(part: float, whole: float) -> Interval:
    share = 100 * part / whole
    return Interval(share / _ROUNDED, share * _ROUNDED)
