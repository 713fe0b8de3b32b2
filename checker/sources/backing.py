"""Whether the numbers of a source bear out an amount of a story: as it stands, rounded, converted, or worked out from two of them."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from checker.clashes.figures.together import LOOSE
from checker.mentions.precision import Interval
from checker.patterns import lazy
from checker.sources.amounts import Amount, told_interval

_LOOSE = 1.03  # factor by which a conversion or a span of time may be off
_LOOSE_KINDS = frozenset({"time", "length", "mass", "area", "volume", "speed"})
_ROUGH = frozenset({"share", "m"})  # units of which the written number says little: odds, and an 'm' that may be a million
_COUNTED = frozenset({"", "time", "age"})  # kinds whose numbers are often told without their unit
# Words with which a difference is told.
_COMPARED = lazy(
    r"(?i)\b(?:more|less|fewer|than|up|down|by|rise|rose|fell|fall|increase\w*|cut|ahead|behind|margin|majority|lead\w*|gap|short|left|remain\w+|others?|rest"
    r"|saving|saved|extra|difference|older|younger|over|below|above|higher|lower|taller|longer|shorter|bigger|smaller|cheaper|dearer"
    r"|heavier|lighter|faster|slower|further|farther|all\sbut|later|earlier|after|before|apart|between|without)\b"
)
_MOST = 40  # amounts of a source near the place in question from which others are worked out


def is_backed(amount: Amount, told: Sequence[Amount], numbers: frozenset[float]) -> bool:
    """Whether one of the amounts told is, or may be, the amount; a number that counts nothing in particular may be any."""
    return any(are_one(amount, other) for other in told) or (amount.number in numbers and not _is_common(amount))


def _is_common(amount: Amount) -> bool:
    """Whether the number is so small, or its unit so telling, that it is no news to meet it elsewhere."""
    return bool(amount.kind) or amount.number <= 12


def are_one(one: Amount, other: Amount) -> bool:
    """Whether two amounts of one kind may be the same, written otherwise."""
    if one.kind != other.kind:
        return {one.kind, other.kind} <= _COUNTED and one.number == other.number
    if _is_range(one) and _is_range(other):
        return (one.number, one.count.figure.high) == (other.number, other.count.figure.high)
    if one.unit == other.unit not in _ROUGH:
        return _allows(one, other) or _allows(other, one)
    return _widened(one).meets(other.base)


def _allows(rounded: Amount, exact: Amount) -> bool:
    """Whether one may be the other, as exact as it is written; were both taken for rounded, 17 per cent would be 18."""
    return told_interval(rounded.count).meets(Interval(exact.number, exact.number))


def _is_range(amount: Amount) -> bool:
    return amount.count.figure.low != amount.count.figure.high


def _widened(amount: Amount) -> Interval:
    factor = _LOOSE if amount.kind in _LOOSE_KINDS else 1.0
    return Interval(amount.base.low / factor, amount.base.high * factor)


def is_worked_out(amount: Amount, near: Sequence[Amount]) -> bool:
    """Whether two amounts near one another in the source make the amount: sum, difference, product, share or change in per cent."""
    told = [one for one in near if not _is_range(one)][:_MOST]
    return any(amount.base.meets(made) for one, other in permutations(told, 2) for made in _made(amount, one, other))


def is_rest(amount: Amount, near: Sequence[Amount]) -> bool:
    """Whether the amount is what a share leaves of a hundred, or what goes beyond it: '131% of average' is 31 per cent above."""
    return amount.kind == "%" and any(amount.base.meets(_rest(one.base)) for one in near if one.kind == "%")


def _rest(share: Interval) -> Interval:
    return Interval(100 - share.high, 100 - share.low) if share.high <= 100 else Interval(share.low - 100, share.high - 100)


def _made(amount: Amount, one: Amount, other: Amount) -> Iterator[Interval]:
    """What two amounts make that may be of the amount's kind."""
    a, b = one.base, other.base
    if one.kind == other.kind and _may_be_one_thing(one, other):
        if one.kind == amount.kind:
            yield a + b
            if _COMPARED.search(amount.count.sentence.text):
                yield Interval(a.low - b.high, a.high - b.low)
        if one.kind != "%" == amount.kind and b.low > 0:
            share = Interval(100 * a.low / b.high, 100 * a.high / b.low)
            yield share
            yield Interval(abs(share.low - 100), abs(share.high - 100)) if share.low > 100 else _rest(share)
    if amount.kind == one.kind and {"", "time"} & {other.kind} and _may_be_one_thing(amount, one):
        yield a.times(b)
        if b.low > 0:
            yield a.over(b)


def _may_be_one_thing(one: Amount, other: Amount) -> bool:
    """False of what is counted by two nouns: '16 beds', '71 minutes'."""
    heads = one.count.head, other.count.head
    return bool(one.kind) or heads[0] == heads[1] or "" in heads or bool(set(heads) & LOOSE)
