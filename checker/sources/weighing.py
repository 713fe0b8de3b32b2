"""Weigh the signs that an amount of a story and one of a source are told of one thing: nouns, words around them, the look of the digits."""

import re
from functools import lru_cache

from checker.clashes.figures.same_thing import roots, share_noun_or_result
from checker.clashes.figures.together import LOOSE, word_before
from checker.mentions.counts import CURRENCIES, MEASURES
from checker.sources.amounts import Amount
from checker.sources.backing import are_one
from checker.sources.setting import Link, Telling, link

# Points for a sign. They were set on pairs of stories and sources, and on stories held against sources of other matters.
_NOUN = 2.0  # both count the same, by a noun that says something
_LOOSE_NOUN = 1.0  # or by one as common as 'member'
_WORD_BEFORE = 1.0  # the same word stands right before both
_SOLE = 1.0  # neither text has another of the unit or noun
_ALONE = 1.0  # the story has all others of the kind that the source's sentence gives
_NAME = 0.5  # a name stands near both
_FAR = 0.5  # a telling word stands in both sentences; one near both figures gives 1
_MOST_WORDS = 3
_SMALL_NUMBER = 0.5  # one of a digit or two stands near both
_SWAPPED, _ONE_DIGIT, _SCALE, _UNIT = 2.5, 2.0, 1.0, 2.5  # digits swapped; one wrong; another scale; unit
_SHORT_SWAP, _SHORT_SLIP = 2.0, 1.0  # the two digits of a sum or a percentage swapped; a slip in other short numbers
_UNLIKE = 1.0  # taken off where neither noun nor digits speak for it: spans of time, and what unlike nouns count
_FEWEST_FAR = 2  # words of both sentences that tell as much as one near both figures
_TELLING = CURRENCIES | {"%"}  # kinds of which a swap of two digits is seldom chance
_FEW_DIGITS, _MANY_DIGITS = 2, 4  # alike by chance; hardly ever so


def weigh(amount: Amount, other: Amount, told: Telling, source: Telling) -> float:
    """The points; 0 where nothing links the two sentences, nor a sole noun or a long number with a slip the amounts."""
    one, two = amount.count, other.count
    is_noun = _is_one_noun(amount, other)
    is_sole = (bool(amount.kind) or is_noun) and _is_sole(amount, told) and _is_sole(other, source)
    slip = _UNIT if amount.unit != other.unit and amount.number == other.number else _weigh_slip(amount, other)
    found = _link(amount, other, source)
    is_long = _count_digits(amount) >= _MANY_DIGITS
    is_sure_alone = (is_noun and is_sole) or (slip > _SCALE and is_long) or (amount.kind in _TELLING and _are_swapped(amount, other))
    if not found.near and len(found.far) < _FEWEST_FAR and not is_sure_alone:
        return 0.0
    signs = _NOUN * is_noun + _LOOSE_NOUN * (one.head == two.head in LOOSE - MEASURES) + slip + _SOLE * is_sole
    signs += _WORD_BEFORE * ("" != word_before(one) == word_before(two))
    signs += _NAME * bool(found.near & roots(name.lower() for name in one.names))
    is_unlike = not signs and (amount.kind == "time" or (not amount.kind and one.head != two.head))
    return signs + _weigh_words(found) + _ALONE * _is_alone(other, told, source) - _UNLIKE * is_unlike


def _is_one_noun(amount: Amount, other: Amount) -> bool:
    one, two = amount.count, other.count
    return share_noun_or_result(one, two) or (amount.kind == "time" and one.head == two.head not in MEASURES | LOOSE)


def _link(amount: Amount, other: Amount, source: Telling) -> Link:
    """The words that link the two, but what both count and the unit."""
    one, two = amount.count, other.count
    found = link(amount, other, source)
    own = roots({one.head, amount.unit} if one.head == two.head else {amount.unit})
    return Link(found.near - own, found.far - own)


def _weigh_words(found: Link) -> float:
    near = sum(_SMALL_NUMBER if re.fullmatch(r"#\d\d?", root) else 1.0 for root in found.near)
    return min(near, _MOST_WORDS) + _FAR * min(len(found.far), _MOST_WORDS)


def _is_sole(amount: Amount, telling: Telling) -> bool:
    """Whether a text has no other amount in the unit or, of what is counted, by the noun."""
    if amount.kind == "time" or (not amount.kind and amount.count.head in LOOSE | {""}):
        return False
    same = [other for other in telling.amounts if (other.kind, other.unit) == (amount.kind, amount.unit)]
    return sum(bool(amount.kind) or other.count.head == amount.count.head for other in same) == 1


def _is_alone(other: Amount, told: Telling, source: Telling) -> bool:
    left = find_unclaimed(source, told)
    return not any(third is not other and third.kind == other.kind and third.count.sentence is other.count.sentence for third in left)


@lru_cache(maxsize=32)
def find_unclaimed(source: Telling, told: Telling) -> tuple[Amount, ...]:
    """The amounts of a source that the story gives nowhere."""
    return tuple(amount for amount in source.amounts if not any(are_one(amount, own) for own in told.amounts))


def _weigh_slip(one: Amount, other: Amount) -> float:
    if is_slip_of_digits(one, other):
        if _count_digits(one) <= _FEW_DIGITS:
            return _SHORT_SWAP if one.kind in _TELLING and _are_swapped(one, other) else _SHORT_SLIP
        return _SWAPPED if _are_swapped(one, other) else _ONE_DIGIT
    return _SCALE * (one.number != other.number and is_other_scale(one, other))


def _are_swapped(one: Amount, other: Amount) -> bool:
    return is_slip_of_digits(one, other) and sorted(one.digits) == sorted(other.digits)


def _count_digits(amount: Amount) -> int:
    """How many digits say something: the noughts of '48,000' do not."""
    return len(amount.digits.rstrip("0"))


def is_slip_of_digits(one: Amount, other: Amount) -> bool:
    """Whether the digits are the same in another order, or all but one are: '£240,000' and '£420,000', '1126' and '1162'."""
    a, b = one.digits, other.digits
    if len(a) != len(b) or len(a.strip("0")) < _FEW_DIGITS:
        return False
    return sorted(a) == sorted(b) or (len(a) > _FEW_DIGITS and sum(x != y for x, y in zip(a, b, strict=True)) == 1)


def is_other_scale(one: Amount, other: Amount) -> bool:
    """Whether two amounts show the same digits, at whatever scale: '£1,000', '£10,000'."""
    return one.digits.strip("0") == other.digits.strip("0") != ""
