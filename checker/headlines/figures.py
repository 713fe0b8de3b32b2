"""Find a figure of a headline that the story does not have, where the story tells the same with another."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import permutations

from checker.headlines.body import Body, Headline, Untold, Way
from checker.mentions.counts import CURRENCIES
from checker.mentions.figures import Figure
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence

_ROUNDED = 0.1  # '$1 billion' for '$1.07 billion' is near; '$2 billion' for '$1.6 billion' is another figure
_VAGUE = 0.07  # how far 'about' may be off
_FEW = 10  # 'one in three', 'four sponsors': what the writer counts
_TELLING = frozenset({*CURRENCIES, "%", "points", "share"})  # a figure of these is never one without
_MAGNITUDE = 10  # figures without a noun that are further apart are of different things
_OVER = lazy(r"(?i)\b(?:over|above|more than|at least|exceeds?)\s$")
_UNDER = lazy(r"(?i)\b(?:under|below|less than|fewer than|up to|nearly|almost|close to)\s$")
_SCALES = (1e-6, 1e-3, 1e3, 1e6)  # thousand, million, billion
_SIZE = 2.5  # what is further off is of another thing
_FEWEST_DIGITS = 2  # before the zeros at the end; shorter figures differ by one digit by chance
_LIKE = 2  # of several, the one within this factor is meant


def find_figures(headline: Headline) -> Iterator[Untold]:
    """Figures of the headline that no sentence has, each beside the one of its kind in a sentence that tells the same."""
    body, known = headline.body, {mention.value.low for mention in headline.figures}
    for mention in headline.figures:
        yield from _find_currency(mention, headline)
        if _is_counted(mention) or _is_told(mention, body) or _is_bound(mention, headline):
            continue
        others = [figure for figure in body.figures if figure.value.low not in known and _are_of_one_kind(mention.value, figure.value)]
        for sentence in headline.nearest:
            if other := _only(mention.value, [figure for figure in others if figure.sentence == sentence.index]):
                yield Untold(mention.span, other.span, sentence, Way.NOWHERE)
                break
        else:
            alike = [f for f in others if f.value.unit == "age" == mention.value.unit or _is_misprint(mention.value, f.value)]
            if other := _only(mention.value, alike):
                yield Untold(mention.span, other.span, body.sentence_of(other), Way.NOWHERE)


def _find_currency(mention: Mention, headline: Headline) -> Iterator[Untold]:
    """A sum in a currency that the story has nowhere, beside as much of the only one that it has."""
    told = [found for found in headline.body.figures if found.value.unit in CURRENCIES]
    if mention.value.unit in CURRENCIES and len({found.value.unit[-1] for found in told} | {mention.value.unit[-1]}) == 1 + bool(told):
        for found in told:
            sentence = next((s for s in headline.nearest if s.index == found.sentence), None)
            if sentence and found.value.unit[-1] != mention.value.unit[-1] and _are_near(mention.value, found.value):
                yield Untold(mention.span, found.span, sentence)
                return


def _is_counted(mention: Mention) -> bool:
    """Whether the writer may have made the figure: a small count, a share."""
    return mention.value.unit == "share" or (mention.value.low < _FEW and mention.text.isalpha())


def _is_bound(mention: Mention, headline: Headline) -> bool:
    """Whether the headline gives a bound, and the story what keeps to it: 'over $2m' for $2.9m, 'nearly $2m' for $1.7m."""
    before = headline.text[: mention.span.start - headline.line.span.start]
    alike = [found.value.low for found in headline.body.figures if _are_of_one_kind(mention.value, found.value)]
    if _OVER.search(before):
        return any(mention.value.low <= low < _LIKE * mention.value.low for low in alike)
    return bool(_UNDER.search(before)) and any(mention.value.low / _LIKE < low <= mention.value.low for low in alike)


def _only(figure: Figure, others: Sequence[Mention]) -> Mention | None:
    """The one among the others that is meant: alone of the figure's unit, or alone of about its size."""
    alike = [other for other in others if other.value.unit == figure.unit] or others
    if len({other.value.low for other in alike}) > 1:
        alike = [other for other in alike if figure.low <= _LIKE * other.value.low and other.value.low <= _LIKE * figure.low]
    return alike[0] if len({other.value.low for other in alike}) == 1 and _is_slip(figure, alike[0].value) else None


def _is_slip(figure: Figure, other: Figure) -> bool:
    """Whether a figure is of about the size of the other, or has its digits: '$5.6 billion' for '$5.6 million', '$8.1m' for '$1.8m'."""
    if figure.low <= _SIZE * other.low and other.low <= _SIZE * figure.low:
        return True
    if any(_are_near(replace(figure, low=figure.low * scale, high=figure.high * scale), other) for scale in _SCALES):
        return True
    one, two = sorted((f"{figure.low:.0f}".rstrip("0"), f"{other.low:.0f}".rstrip("0")), key=len)
    is_one_less = len(two) - len(one) <= 1 and (two.startswith(one) or two.endswith(one))
    return is_one_less or sorted(one) == sorted(two) or _is_misprint(figure, other)


def _is_misprint(figure: Figure, other: Figure) -> bool:
    """Whether two figures of one length differ by one digit: '$460,000' for '$160,000'."""
    one, two = f"{figure.low:.0f}", f"{other.low:.0f}"
    is_long = len(one) > _FEWEST_DIGITS and min(len(one.rstrip("0")), len(two.rstrip("0"))) >= _FEWEST_DIGITS
    return is_long and len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) == 1


def _is_told(mention: Mention, body: Body) -> bool:
    """Whether the story has the figure, in digits or words, rounded, or as a sum or difference of two of its own."""
    if re.search(rf"(?i)(?<![\w.,]){re.escape(mention.text)}(?!\w)", body.text):
        return True
    figure = mention.value
    if any(_are_near(figure, found.value) for found in body.figures):
        return True
    alike = [found for found in body.figures if figure.unit != "age" and _are_of_one_kind(figure, found.value)]
    return any(_is_of_two(figure, one, two) for one, two in permutations(alike, 2))


def is_sum(pair: Sequence[Mention], body: Sequence[Sentence], mentions: Iterable[Mention]) -> bool:
    """Whether the first of two figures is the second and another figure of the body: '19' of '12 in the town and seven at sea'."""
    if len(pair) != 2:
        return False
    whole, part = pair
    indexes = {sentence.index for sentence in body}
    others = [m for m in mentions if m.kind is MentionKind.FIGURE and m.sentence in indexes and m != part]
    return any(_is_of_two(whole.value, part, other) for other in others if _are_of_one_kind(whole.value, other.value))


def _is_of_two(figure: Figure, one: Mention, two: Mention) -> bool:
    """Whether a figure is the sum of two that count the same or stand together, or what lies between two that count the same."""
    is_one_unit = one.value.unit == two.value.unit != ""
    if not is_one_unit and (one.sentence != two.sentence or not _are_of_one_kind(one.value, two.value)):
        return False
    return one.value.low + two.value.low == figure.low or (is_one_unit and one.value.low - two.value.low == figure.low)


def _are_near(figure: Figure, told: Figure) -> bool:
    """Whether a headline's figure may be that of the story, one of them rounded or told as 'about'."""
    if (figure.approximate or told.approximate) and abs(figure.low - told.low) <= _VAGUE * abs(figure.low):
        return True
    pairs = ((figure.low, told.low), (figure.high, told.high))
    return any(_rounds(one, two) or (_is_one_digit(two) and _rounds(two, one)) for one, two in pairs)


def _is_one_digit(value: float) -> bool:
    """'$1 billion', in a story that elsewhere may be more exact; of two digits, '140', a story means what it says."""
    return len(f"{value:g}".split("e")[0].strip("0").replace(".", "")) <= 1


def _rounds(rounded: float, value: float) -> bool:
    """Whether a figure is another to fewer digits, rounded up or down."""
    units = (10.0**power for power in range(-3, 13))
    return rounded == value or (
        abs(rounded - value) <= _ROUNDED * abs(value)
        and any(math.isclose(way(value / unit) * unit, rounded) for unit in units for way in (math.floor, math.ceil))
    )


def _are_of_one_kind(one: Figure, two: Figure) -> bool:
    """Whether two figures are of one kind, as far as the words beside them tell."""
    units = {one.unit, two.unit}
    if len(units) == 1 or units <= CURRENCIES:
        return True
    return "" in units and not units & _TELLING and one.low <= _MAGNITUDE * two.low and two.low <= _MAGNITUDE * one.low
