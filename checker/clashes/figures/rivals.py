"""Find rivals: two counts in different sentences that seem to count the same thing and give different figures."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.figures.same_thing import is_person
from checker.clashes.figures.sameness import is_barred, weigh
from checker.clashes.figures.together import LOOSE, YEAR, Setting, Together, kind_of
from checker.mentions.counts import Count

MOST_COMPARED = 100  # earlier counts that one is compared with, so that a book takes no longer than its pages
SMALLEST = 2
POINTS = 0.75  # from here on two counts are rivals


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two counts of one thing, in reading order, and the probability that both mean it; `subject` names the thing."""

    earlier: Count
    later: Count
    score: float
    subject: str


def find_rivals(counts: Sequence[Count]) -> Iterator[Rivals]:
    """The rivals of a story in reading order, at most one for each later count: that with the most signs."""
    setting = Setting(counts)
    kinds: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        if count.figure.low >= SMALLEST:
            is_span = count.figure.low != count.figure.high
            kinds[kind_of(count) + " span" * is_span].append(count)
    found = [
        best
        for group in kinds.values()
        for i, later in enumerate(group)
        if (best := _best(group[max(0, i - MOST_COMPARED) : i], later, setting, counts))
    ]
    yield from sorted(found, key=lambda rivals: rivals.later.mention.span)


def _best(earlier: Sequence[Count], later: Count, setting: Setting, counts: Sequence[Count]) -> Rivals | None:
    """The one of the earlier counts that the signs say is of the same thing as the later."""
    pairs = [Together(count, later, setting) for count in earlier if may_clash(count, later)]
    weighed = [(weigh(pair), pair.earlier) for pair in pairs if not is_barred(pair)]
    points, count = max(weighed, key=lambda pair: pair[0], default=(-math.inf, later))
    if points < POINTS or _is_explained(count, later, counts):
        return None
    return Rivals(count, later, round(min(0.8, 0.3 + 0.2 * (points - POINTS)), 2), _subject(count, later))


def _subject(earlier: Count, later: Count) -> str:
    return later.head or earlier.head or later.result or later.figure.unit


def may_clash(one: Count, other: Count) -> bool:
    """Whether the two values differ by more than rounding and bounds allow, and less than tenfold, which is for `find_scalings`."""
    if one.figure.low != one.figure.high:
        return (one.figure.low == other.figure.low) != (one.figure.high == other.figure.high)
    if not 0 < max(one.figure.low, other.figure.low) < 10 * min(one.figure.low, other.figure.low):
        return False
    return not is_within_bounds(one, other) and not is_within_bounds(other, one) and not is_rounding(one.figure.low, other.figure.low)


def is_within_bounds(one: Count, other: Count) -> bool:
    """Whether 'more than 40', 'nearly 40' or 'about 40' allows for the other figure; 'about' less of 41,208."""
    low, value = one.figure.low, other.figure.low
    slack = 1.25 if len(_digits(low)) < 3 else 1.05
    allowed = {"above": value > low, "below": value < low, "near": 1 / slack <= value / low <= slack}
    return allowed.get(one.bound, False) and not (one.bound == other.bound and not 0.8 <= value / low <= 1.25)


def find_scalings(counts: Sequence[Count]) -> Iterator[Rivals]:
    """Pairs with the same digits and another scale ('£3.4m bridge', '£3.4bn bridge'), each later count once, in reading order."""
    alike: dict[tuple[str, str], list[Count]] = defaultdict(list)
    for count in counts:
        figure = count.figure
        if (
            figure.low == figure.high
            and figure.low >= (10 if count.is_money else 100)
            and figure.unit not in ("%", "age", "share", "points")
            and count.hedge != "item"
        ):
            alike[figure.unit if count.is_money else "", _digits(figure.low)].append(count)
    for (unit, digits), group in alike.items():
        for i, later in enumerate(group):
            scored = [(_scale_signs(earlier, later), earlier) for earlier in group[max(0, i - MOST_COMPARED) : i]]
            signs, earlier = max(scored, key=lambda pair: pair[0], default=(0, None))
            if earlier and signs >= _signs_needed(earlier, later, digits):
                yield Rivals(earlier, later, min(0.9, 0.3 + 0.1 * signs), (earlier.head or unit))


def _scale_signs(earlier: Count, later: Count) -> int:
    """How many signs say that two figures with equal digits are of one thing; 0 where they are equal or of other years."""
    if earlier.figure.low == later.figure.low or earlier.sentence.index == later.sentence.index:
        return 0
    years = [set(YEAR.findall(count.sentence.text)) for count in (earlier, later)]
    nouns = ({earlier.head} | earlier.modifiers) & ({later.head} | later.modifiers) - {""}
    are_people = is_person(earlier.head) and is_person(later.head)
    if (all(years) and years[0].isdisjoint(years[1])) or not (earlier.is_money or are_people or nouns - LOOSE):
        return 0
    return (
        2 * (bool(nouns) or are_people)
        + min(len(earlier.near & later.near), 4)
        + min(len(earlier.words & later.words), 3)
        + 2 * later.is_definite
        + bool(earlier.rate and earlier.rate == later.rate)
    )


def _signs_needed(earlier: Count, later: Count, digits: str) -> int:
    """Fewer where a zero is lost ('14,000', '140,000'), only the scale differs ('400m', '400bn'), digits agree, and after 'the'."""
    if (
        len(digits) > 1
        and not earlier.is_money
        and math.isclose(max(earlier.figure.low, later.figure.low), 10 * min(earlier.figure.low, later.figure.low))
    ):
        return 2
    written = [re.sub(r"[^\d.]", "", count.mention.text) for count in (earlier, later)]
    if written[0] == written[1] and len(written[0]) > 1:
        return 3
    is_the_same = later.is_definite and not later.is_restricted and later.modifiers <= earlier.modifiers
    if len(digits) > 2:
        return 4
    return 5 if len(digits) == 2 or is_the_same else 7


def _digits(value: float) -> str:
    """The digits that a figure shows, without the zeros of its scale: 3,400,000 and 3.4 are '34'."""
    return f"{value:.4f}".replace(".", "").strip("0")


def is_rounding(one: float, other: float) -> bool:
    """Whether one is the other, rounded to the digits that it shows."""
    for exact, rounded in ((one, other), (other, one)):
        digits = len(f"{rounded:.0f}".rstrip("0")) if rounded == int(rounded) else 17
        step = 10 ** (math.floor(math.log10(abs(rounded))) - digits + 1)
        if rounded >= 100 and step > 1 and exact % step and abs(exact - rounded) <= step / 2:
            return True
    return math.isclose(one, other, rel_tol=0.001)


def _is_explained(one: Count, other: Count, counts: Sequence[Count]) -> bool:
    """Whether a figure told between the two, or beside the later, is their difference: '19 ... two left ... the 17'."""
    gap = abs(one.figure.low - other.figure.low)
    return any(
        math.isclose(count.figure.low, gap)
        and count.figure.low not in (one.figure.low, other.figure.low)
        and one.sentence.index <= count.sentence.index <= other.sentence.index + 1
        and kind_of(count) == kind_of(one)
        and (count.head in (one.head, other.head, "person") or _is_bare(count))
        for count in counts
    )


def _is_bare(count: Count) -> bool:
    """Whether no noun in the plural follows a figure: 'six fell ill'."""
    return not count.head or count.head in count.sentence.text.split()
