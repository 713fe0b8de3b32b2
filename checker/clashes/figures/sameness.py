"""Weigh the signs that two counts of a story are of the same thing, as a sub-editor would.

Each sign of `SIGNS` is worth so many points; the points are added. First come the bars: words that let both figures be right.
"""

from collections.abc import Callable
from dataclasses import dataclass

from checker.clashes.figures.together import LOOSE, TELLING, Together, is_whole, kind_of
from checker.mentions.counts import MEASURES, Count
from checker.mentions.hedges import ITEM
from checker.patterns import lazy
from checker.types import Sentence

# Words near one figure alone that seldom make two things of it.
_SOFT = frozenset("in the a an just only same expected would could will may might last first final top within if since average at".split())
_RATES = frozenset("a an per each day week month year night head annually others other".split())  # near both they leave them rivals
_RUNNING = lazy(  # a figure of a passing state
    r"(?i)\bso far\b|\bat (?:that|the|one) (?:time|point|stage)\b|\bby then\b|\bprevious(?:ly)?\b|\brevised\b|\bat half[ -]time\b"
    r"|\bat (?:its|the|their) (?:peak|height)\b"
    r"|\b(?:after|at|in|on) (?:the |an? )?(?:first|second|third|opening|early|provisional|exit|initial)"
    r" (?:re)?(?:counts?|rounds?|tally|results?|polls?|ballots?|laps?|legs?|half|quarter|sets?|days?|stages?|sessions?)\b"
)
_OF_ANOTHER_TIME = lazy(r"(?i)\b(?:last|next|previous|yesterday)\b(?:\s\w+)?[’']s\s(?:[a-z]+\s)?$")  # 'last year’s 14 jars'
# What no other figure of the thing is beyond, and a figure that says once more, to the last digit, what the one before said roughly.
_EXTREME = lazy(
    r"(?i)\b(?:(?P<most>peak(?:s|ed|ing)?\s(?:at|of)|highs?\sof|at\smost|never\s(?:more|higher)\sthan|never\s(?:above|exceeded))"
    r"|(?P<least>lows?\sof|never\s(?:less|fewer|lower)\sthan|never\sbelow))\s(?:about\s|an?\s|just\s|nearly\s)?$"
)
_RESTATED = lazy(r"(?i),?\s(?:to\sbe\s(?:exact|precise)|more\sprecisely)\b")
# Words near one of the two that make it another, a change or a limit: both figures are right.
_APART = frozenset(
    "item part another other others additional extra further remaining rest far from rose risen rise rises rising fell fallen fall falls"
    " falling grew grown increased increases increase increasing decreased reduced reduce cut doubled tripled compared instead per apiece"
    " minimum maximum limit limits limited initially originally earlier previously former plus besides apart any want wants wanted hopes"
    " hoped different separate each every".split()
)
_SPEAKERS = frozenset({"", "he", "she", "they", "it", "who", "i", "we", "officials", "official", "which", "and"})


@dataclass(frozen=True, slots=True)
class Sign:
    """What speaks for one thing (points above 0) or for two (below), counted as often as `holds` says."""

    name: str
    points: float
    holds: Callable[[Together], int]


# Points are odds on a logarithmic scale, judged, then held against the figures that a few thousand stories give twice.
SIGNS: tuple[Sign, ...] = (
    Sign("the noun", 1.25, lambda t: t.is_one_noun and t.later.head not in LOOSE),
    Sign("a loose noun", 0.5, lambda t: t.is_one_noun and t.later.head in LOOSE),
    Sign("noun of the one near the other", 0.75, lambda t: t.is_noun_near),
    Sign("other nouns", -0.75, lambda t: bool(t.nouns[0] and t.nouns[1]) and not (t.is_one_noun or t.are_both_people)),
    Sign("words of both noun phrases", 0.25, lambda t: min(len(t.modifiers), 2)),
    Sign("modifiers of each its own", -0.5, lambda t: t.is_modified_apart),
    Sign("later modifiers are new", -1, lambda t: t.is_newly_modified),
    Sign("rare words near both", 0.25, lambda t: min(t.anchors, 4)),
    Sign("other words near both", 0.25, lambda t: min(len(t.near) - t.anchors, 3)),
    Sign("words of both sentences", 0.25, lambda t: max(0, min(len(t.earlier.words & t.later.words) - len(t.near), 4))),
    Sign("names of each its own", -1, lambda t: t.is_named_apart),
    Sign("what became of them", 1, lambda t: bool(t.later.result) and t.earlier.result == t.later.result),
    Sign("only one tells what became of them", -0.5, lambda t: bool(t.later.result) != bool(t.earlier.result)),
    Sign("the later points back", 1.25, lambda t: t.is_pointing_back),
    Sign("a smaller number without 'the' may be a part", -2, lambda t: t.may_be_part),
    Sign("restricted by a clause", -0.25, lambda t: t.later.is_restricted or t.earlier.is_restricted),
    Sign("one dimension", 0.75, lambda t: bool(t.dimensions[0]) and t.dimensions[0] == t.dimensions[1]),
    Sign("one year", 0.25, lambda t: bool(t.years[0] & t.years[1])),
    Sign("only the later has a year", -0.75, lambda t: bool(t.years[1]) and not t.years[0]),
    Sign("a period of one alone", -0.5, lambda t: t.earlier.period != t.later.period),
    Sign("a quote of one alone", -0.75, lambda t: ("“" in t.earlier.sentence.text) != ("“" in t.later.sentence.text)),
    Sign("one hedge", 1, lambda t: t.is_one_hedge),
    Sign("a hedge near one alone", -0.25, lambda t: t.earlier.hedge != t.later.hedge),
    Sign("words that may make one a part", -0.5, lambda t: bool(_hedged_apart(t))),
    Sign("a two", -0.75, lambda t: min(t.earlier.figure.low, t.later.figure.low) < 3),
    Sign("one word right before", 1, lambda t: t.is_one_word_before),
    Sign("'the' and a noun of the earlier sentence", 1, lambda t: t.is_known_noun),
    Sign("one rate", 0.5, lambda t: t.is_one_rate),
    Sign("one bound", 0.25, lambda t: bool(t.earlier.bound) and t.earlier.bound == t.later.bound),
    Sign("next sentence", -0.25, lambda t: t.later.sentence.index - t.earlier.sentence.index == 1),
    Sign("told first in the headline or lead", 0.5, lambda t: t.earlier.sentence.index <= 1),
    Sign("figures of the kind in the story", -0.25, lambda t: t.rivalry),
    Sign("percentage", -1.5, lambda t: kind_of(t.later) == "%"),
    Sign("money", -0.75, lambda t: t.later.is_money),
    Sign("money for no common noun", -0.75, lambda t: t.later.is_money and not t.is_one_noun and not t.is_noun_near),
    Sign("measure", -0.25, lambda t: kind_of(t.later) in MEASURES),
    Sign("a span of time", -1.5, lambda t: t.later.figure.unit in _SPANS and not t.later.modifiers and t.later.head in LOOSE | {""}),
    Sign("age of another", -2, lambda t: kind_of(t.later) == "age" and _is_of_anybody(t)),
    Sign("far apart in size", -1.5, lambda t: not t.is_near_in_size and not is_slip(t.earlier.figure.low, t.later.figure.low)),
    Sign("one sentence told twice", 0.75, lambda t: t.is_told_twice and not t.is_named_apart),
    Sign("digits as of a slip", 0.75, lambda t: is_slip(t.earlier.figure.low, t.later.figure.low)),
    Sign("three digits or more as of a slip", 1, lambda t: is_slip(t.earlier.figure.low, t.later.figure.low) and is_exact(t)),
    Sign("the only two of their kind, the later in a line that retells the story", 1.25, lambda t: t.is_lone_retelling),
    Sign("one told once, the other again and again", 0.75, lambda t: t.is_one_told_again),
    Sign("spans with one end in common", 2.5, lambda t: t.is_end_shared),
    Sign("beyond what is said to be the most or the least", 2.5, lambda t: is_beyond(t)),
    Sign("what was told roughly, told exactly", 5, lambda t: _is_restated(t)),
    Sign("no noun or result in common", -2, lambda t: not _is_linked(t)),
)
_KIN = frozenset("son daughter brother sister twin cousin niece nephew grandson granddaughter".split())
_SPANS = frozenset("day week month year hour minute decade".split())


def _is_of_anybody(pair: Together) -> bool:
    """Whether an age is of somebody whom the noun does not single out: 'a 15-year-old boy', but 'a 15-year-old pupil' told twice."""
    return pair.later.head in LOOSE | _KIN | {""} or not (pair.later.is_definite or pair.is_one_noun)


def weigh(pair: Together) -> float:
    """The points of all signs: the more, the surer that both counts are of the same thing."""
    return sum(sign.points * sign.holds(pair) for sign in SIGNS)


def is_barred(pair: Together) -> bool:
    """Whether something lets both figures be right."""
    one, other = pair.earlier, pair.later
    if (
        _is_one_sentence(one.sentence, other.sentence)
        or kind_of(one) != kind_of(other)
        or is_whole(one) != is_whole(other)
        or pair.are_bare
    ):
        return True
    if ITEM in (one.hedge, other.hedge) or any(_RUNNING.search(count.sentence.text) for count in (one, other)):
        return True
    is_apart = bool(_hedged_apart(pair) & _APART) and not is_beyond(pair)
    return is_apart or _is_told_apart(pair) or pair.is_told_before


def _is_one_sentence(one: Sentence, other: Sentence) -> bool:
    """Whether the writer sees both at once, and so means two: also in the items of a list, 'nine sheds burnt; 12 lost their roofs'."""
    return one.index == other.index or (one.index + 1 == other.index and one.text.rstrip().endswith(";"))


def _hedged_apart(pair: Together) -> set[str]:
    """Words that may make one of the two, or each for itself, a part, a change or a passing state."""
    one, other = set(pair.earlier.hedge.split()), set(pair.later.hedge.split())
    if pair.is_told_twice and one == other:
        return set()
    return ((one ^ other) - _SOFT) | ((one & other) - _SOFT - TELLING - _RATES)


def _is_told_apart(pair: Together) -> bool:
    """Whether the two differ in what became of those counted, in source, year, period or dimension."""
    one, other = pair.earlier, pair.later
    if _is_of_another_time(one) != _is_of_another_time(other):
        return True
    told = [(one.result, other.result), (one.period, other.period), pair.dimensions]
    if any(all(values) and values[0] != values[1] for values in told) or (all(pair.years) and pair.years[0].isdisjoint(pair.years[1])):
        return True
    return one.source != other.source and not _SPEAKERS & {one.source, other.source}


def _is_of_another_time(count: Count) -> bool:
    return bool(_OF_ANOTHER_TIME.search(count.before))


def is_beyond(pair: Together) -> bool:
    """Whether one is said to be the most or the least, and the other is more, or less: 'peaked at 42C', 'rose to 45C'."""
    one, other = pair.earlier, pair.later
    ends = [_EXTREME.search(count.before) for count in (one, other)]
    if all(ends) or not any(ends):
        return False
    extreme, beyond = (one, other) if ends[0] else (other, one)
    is_more = beyond.figure.low > extreme.figure.low
    return is_more == bool((ends[0] or ends[1])["most"])


def _is_restated(pair: Together) -> bool:
    """'Almost half a million euros ... €492,000, to be exact.'"""
    end = pair.later.mention.span.end - pair.later.sentence.span.start
    return bool(pair.earlier.bound and _RESTATED.match(pair.later.sentence.text, end))


def _is_linked(pair: Together) -> bool:
    """Whether the two share a noun or what became of those counted; where each has its own, one of them has to be loose."""
    is_same_result = bool(pair.later.result) and pair.earlier.result == pair.later.result
    if pair.is_one_noun or pair.modifiers or is_same_result:
        return True
    if pair.is_end_shared or (pair.are_both_people and is_slip(pair.earlier.figure.low, pair.later.figure.low)):
        return True
    if all(pair.nouns):
        return pair.is_one_hedge or (pair.anchors > 1 and bool(LOOSE & set(pair.nouns)))
    return bool(pair.near) or pair.is_noun_near


def is_slip(one: float, other: float) -> bool:
    """Whether the hand or the ear takes one figure for the other: 15 and 50, 6 and 16, 640 and 460, 12,345 and 12,845."""
    first, second = sorted(map(_digits, (one, other)), key=len)
    if len(second) > len(first) + 1 > 2:
        second = _digits(float(f"{max(one, other, key=lambda figure: len(_digits(figure))):.{max(1, len(first) - 1)}e}"))
    if min(one, other) >= 1000 and len(f"{one:.0f}") == len(f"{other:.0f}"):
        first = first.ljust(len(second), "0")  # 140,000 beside 104,000
    if len(first) != len(second):
        return second.endswith(first) and len(second) == len(first) + 1 and max(one, other) > 10
    changed = [i for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(changed) == 2 and sorted(first) == sorted(second):
        return changed[1] - changed[0] == 1
    return len(first) >= 3 and len(changed) == 1


def is_exact(pair: Together) -> bool:
    """Whether one of the figures shows three digits or more, zeros at the end left out: such come near each other by chance but seldom."""
    return max(len(_digits(count.figure.low)) for count in (pair.earlier, pair.later)) >= 3


def _digits(figure: float) -> str:
    return f"{figure:.2f}".replace(".", "").strip("0")
