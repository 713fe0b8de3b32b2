"""Find sums of money given in two currencies, and what rate each such pair uses: '£1m ($1.3m)'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.precision import Interval
from checker.patterns import lazy
from checker.types import Sentence, Span

_SIGNS = {"£": "£", "€": "€", "$": "$", "US$": "$"}
_SCALES = {"million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12, "k": 1e3, "": 1.0}
_SUM = r"(?P<sign{0}>US\$|[£$€])(?P<number{0}>\d[\d,]{{0,14}}(?:\.\d{{1,4}})?)\s?(?P<scale{0}>(?:million|billion|trillion|mn|bn|tn|m|k)\b)?"
_HEDGE = r"(?:about|around|roughly|nearly|almost|approximately|some|over|more than)\s"
_PAIR = lazy(rf"(?<![\w–-]){_SUM.format(1)}(?:\s[a-z]+)?\s\((?P<hedge>{_HEDGE})?{_SUM.format(2)}\)")
_OTHER_TIME = lazy(r"(?i)\b(?:1[5-9]\d\d|20\d\d|then|at the time|today|now worth|adjusted|previous)\b")
_SLACK, _HEDGED_SLACK = 0.03, 0.08


@dataclass(frozen=True, slots=True)
class ExchangeRate:
    """Units of the `currencies`' second for one of its first, by one pair of sums in a sentence."""

    currencies: tuple[str, str]
    rate: Interval
    text: str
    span: Span
    sentence: Sentence

    @property
    def middle(self) -> float:
        return (self.rate.low + self.rate.high) / 2


def find_exchange_rates(sentences: Sequence[Sentence]) -> Iterator[ExchangeRate]:
    """The rates of a story in reading order; sentences that speak of another time are passed over."""
    for sentence in sentences:
        if "(" not in sentence.text or _OTHER_TIME.search(sentence.text):
            continue
        for match in _PAIR.finditer(sentence.text):
            signs = _SIGNS[match["sign1"]], _SIGNS[match["sign2"]]
            if signs[0] != signs[1] and (rate := _rate(match, signs)):
                span = sentence.span_of(match.start(), match.end())
                yield ExchangeRate(tuple(sorted(signs)), rate, match[0], span, sentence)


def _rate(match: re.Match[str], signs: tuple[str, str]) -> Interval | None:
    first, second = (_sum(match, tag, match["hedge"]) for tag in "12")
    if min(first.low, second.low) <= 0:
        return None
    return second.over(first) if signs[0] < signs[1] else first.over(second)


def _sum(match: re.Match[str], tag: str, hedge: str | None) -> Interval:
    digits = match[f"number{tag}"].replace(",", "").rstrip(".")
    value, scale = float(digits), _SCALES[match[f"scale{tag}"] or ""]
    zeros = len(digits) - len(digits.rstrip("0"))
    half = 0.5 * 10.0 ** -len(digits.split(".")[1]) if "." in digits else 0.5 * 10.0**zeros
    half = min(half, 0.1 * value) + value * (_HEDGED_SLACK if hedge else _SLACK)
    return Interval((value - half) * scale, (value + half) * scale)
