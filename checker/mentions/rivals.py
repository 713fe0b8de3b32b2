"""Find rivals: two counts in different sentences that seem to count the same thing and give different figures."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.counts import MEASURES, Count

MOST_COMPARED = 100  # earlier counts that one is compared with, so that a book takes no longer than its pages
SMALLEST = 3  # 'the two men' are often two of three
# Nouns of which a story counts many unlike groups.
_LOOSE = frozenset(
    "person time way thing percent % point one part case example more reason area side group hand degree second dozen day week"
    " month year hour minute mile km metre man woman child member people other boy girl amendment bill million billion".split()
)
# Words near both figures that leave them rivals.
_HARMLESS = frozenset("others other a an each per day week month year night head annually only just average".split())
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_PRESENT = frozenset({"this year", "this month", "this week", "this season", "today", "yesterday"})
_SPEAKERS = frozenset({"", "he", "she", "they", "it", "who", "i", "we", "officials", "official", "which", "and"})
# Signs needed to call two counts rivals: with 'the' before the later, where the same became of both, in general, and for shares.
DEFINITE_POINTS, RESULT_POINTS, POINTS, SHARE_POINTS = 5, 6, 8, 12
_SCORES = {4: 0.3, 5: 0.4, 6: 0.5, 7: 0.6, 8: 0.7}


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two counts of one thing, in reading order, and the probability that both mean it; `subject` names the thing."""

    earlier: Count
    later: Count
    score: float
    subject: str


def find_rivals(counts: Sequence[Count]) -> Iterator[Rivals]:
    """The rivals of a story in reading order, at most one for each later count: that with the most signs."""
    groups: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        for key in _keys(count):
            groups[key].append(count)
    best: dict[Count, tuple[int, Count, str]] = {}
    for key, group in groups.items():
        distinct = len({count.figure.low for count in group if not count.hedge})
        for i, later in enumerate(group):
            for earlier in group[max(0, i - MOST_COMPARED) : i]:
                points = count_signs(earlier, later, distinct) if is_near_in_size(earlier, later) else 0
                if points >= _needed(earlier, later) and points > best.get(later, (0,))[0] and not _is_explained(earlier, later, counts):
                    best[later] = points, earlier, key
    for later, (points, earlier, key) in best.items():
        yield Rivals(earlier, later, _SCORES.get(points, 0.8), key)


def _needed(earlier: Count, later: Count) -> int:
    if later.figure.unit == "%":
        return SHARE_POINTS
    if later.result and earlier.result == later.result and earlier.head == later.head and later.head not in _LOOSE | {""}:
        return RESULT_POINTS
    return DEFINITE_POINTS if later.is_definite and not later.is_restricted else POINTS


def _keys(count: Count) -> Iterator[str]:
    """What a count may share with its rival: the unit of a sum, share or measure, the noun, what became of those counted."""
    unit = count.figure.unit
    if count.is_money or unit in MEASURES or unit in ("%", "age"):
        yield unit
    elif count.head:
        yield count.head
    if count.result and unit not in MEASURES:
        yield count.result


def count_signs(earlier: Count, later: Count, distinct: int) -> int:
    """How many signs say that two counts of a group of so many figures are of the same thing; 0 where both can be right."""
    if not are_comparable(earlier, later):
        return 0
    nouns = ({earlier.head} | earlier.modifiers) & ({later.head} | later.modifiers) - {""}
    heads = nouns - _LOOSE
    if earlier.figure.unit in MEASURES and not heads:
        return 0
    points = 2 * bool(heads) + max(0, min(len(nouns) - 1, 2)) + digits_alike(earlier.figure.low, later.figure.low)
    points += min(len(earlier.near & later.near), 3) + _shared_words(earlier, later)
    points += min(len(earlier.names & later.names), 1) + 2 * bool(earlier.result and earlier.result == later.result)
    if (
        later.is_definite
        and (nouns or later.is_money or later.result)
        and not later.is_restricted
        and (heads or later.modifiers <= earlier.modifiers)
    ):
        points += 2
    points -= 2 * (earlier.head != later.head and not nouns and not later.result) + 2 * _is_elsewhere(earlier, later)
    return points + (1 if distinct == 2 else 2 - min(distinct, 5))


def _shared_words(earlier: Count, later: Count) -> int:
    """4 where the two sentences are nearly the same, else one for each three words they share, two at most."""
    shared = len(earlier.words & later.words)
    if shared >= 5 and shared >= 0.7 * max(len(earlier.words), len(later.words)):
        return 4
    return min(shared // 3, 2)


def _is_elsewhere(earlier: Count, later: Count) -> bool:
    """Whether each sentence has names and none is in both."""
    return bool(earlier.names and later.names) and not any(
        name.lower()[:5] in other.words or name in other.names for one, other in ((earlier, later), (later, earlier)) for name in one.names
    )


def is_near_in_size(one: Count, other: Count) -> bool:
    """Whether one is at most three times the other: slips of the hand and of memory are; unlike things often are not."""
    return 0 < max(one.figure.low, other.figure.low) <= 3 * min(one.figure.low, other.figure.low)


def digits_alike(one: float, other: float) -> int:
    """3 where two figures of four or more digits differ in one of them, 2 where of three, else 0."""
    first, second = (f"{figure:.2f}".replace(".", "").strip("0") for figure in (one, other))
    if len(first) != len(second) or sum(a != b for a, b in zip(first, second, strict=True)) != 1:
        return 0
    return {3: 2}.get(len(first), 3) if len(first) >= 3 else 0


def are_comparable(one: Count, other: Count) -> bool:
    """Whether nothing near either figure lets both be right: parts, estimates, sources, years, rounding."""
    figures = (one.figure, other.figure)
    if one.sentence.index == other.sentence.index or (one.result and other.result and one.result != other.result):
        return False
    if one.is_money != other.is_money or not is_one_head(one, other):
        return False
    if one.hedge != other.hedge or set(one.hedge.split()) - _HARMLESS or any(f.low != f.high or abs(f.low) < SMALLEST for f in figures):
        return False
    if one.source != other.source and not _SPEAKERS & {one.source, other.source}:
        return False
    years = [set(_YEAR.findall(count.sentence.text)) for count in (one, other)]
    if (all(years) and years[0].isdisjoint(years[1])) or (one.period != other.period and (one.period | other.period) - _PRESENT):
        return False
    return not is_within_bounds(one, other) and not is_within_bounds(other, one) and not is_rounding(*(f.low for f in figures))


def is_one_head(one: Count, other: Count) -> bool:
    """Whether the nouns allow one thing: the same, or none beside what became of those counted ('14 miners died', 'the 12 dead')."""
    return one.head == other.head or one.figure.unit == other.figure.unit or bool({one.head, other.head} & {"", "person"})


def is_within_bounds(one: Count, other: Count) -> bool:
    """Whether 'more than 40', 'nearly 40' or 'about 40' allows for the other figure."""
    low, value = one.figure.low, other.figure.low
    allowed = {"above": value > low, "below": value < low, "near": 0.8 <= value / low <= 1.25}
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
    years = [set(_YEAR.findall(count.sentence.text)) for count in (earlier, later)]
    nouns = ({earlier.head} | earlier.modifiers) & ({later.head} | later.modifiers) - {""}
    if (all(years) and years[0].isdisjoint(years[1])) or (not earlier.is_money and not nouns - _LOOSE):
        return 0
    return (
        2 * bool(nouns)
        + min(len(earlier.near & later.near), 4)
        + min(len(earlier.words & later.words), 3)
        + 2 * later.is_definite
        + bool(earlier.rate and earlier.rate == later.rate)
    )


def _signs_needed(earlier: Count, later: Count, digits: str) -> int:
    """Fewer where only the word or letter of scale differs ('400m', '400bn'), where several digits agree, and after 'the'."""
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
    """Whether another figure of the story is the difference of the two: '19 ... two left ... the 17'."""
    gap = abs(one.figure.low - other.figure.low)
    return any(math.isclose(count.figure.low, gap) and count.figure.unit != "%" for count in counts if count not in (one, other))
