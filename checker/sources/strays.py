"""Find figures of a story that no source has, where a source has one other of the thing that the story gives nowhere."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.mentions.counts import MEASURES, Count
from checker.mentions.date_clashes import excludes
from checker.mentions.same_thing import are_told_apart, roots, share_noun_or_result
from checker.mentions.together import LOOSE, word_before
from checker.sources.amounts import Amount
from checker.sources.backing import are_one, is_backed, is_rest, is_worked_out
from checker.sources.names import Differing
from checker.sources.setting import Telling, is_from_elsewhere, is_of_another_time

_ELAPSED = re.compile(r"\s\w+\s(?:later|earlier|ago|sooner|after|before|on\b|from\snow|late\b|early\b|since)")

if TYPE_CHECKING:
    from checker.pipeline import Story

_ENOUGH = 4.0  # points from which two figures are of one thing
_AHEAD = 1.0  # points by which the one meant must lead the next
_SURE = 5.0  # points from which only figures of the same sentence may explain the other
_REGION = 2  # sentences around the source's figure from whose figures others may be worked out
_REACH = 60  # characters around a figure in which another time is told
_MOST_APART = 10.0  # times; what is further apart is of two things, but for the same digits at another scale


def find_strays(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Figures outside quotations that no source bears out, each with the one that a source gives in its place."""
    told, held = Telling.of(story), [Telling.of(source) for source in sources]
    for amount in told.amounts:
        span = amount.count.mention.span
        if told.is_quoted(span) or any(is_backed(amount, source.amounts, source.numbers) for source in held):
            continue
        if is_from_elsewhere(amount.count.sentence, held) or _is_elapsed(amount):
            continue
        for source in held:
            if other := _meant(amount, told, source):
                yield _differing(amount, source, other)
                break


def _is_elapsed(amount: Amount) -> bool:
    """Whether a span of time is reckoned between two dates: 'two years later'."""
    sentence, span = amount.count.sentence, amount.count.mention.span
    return amount.kind == "time" and bool(_ELAPSED.match(sentence.text, span.end - sentence.span.start))


def _meant(amount: Amount, told: Telling, source: Telling) -> Amount | None:
    """The source's amount in whose place the story's stands: alone of its kind, or clearly nearest in words."""
    weighed = [(_points(amount, other, source), i) for i, other in enumerate(source.amounts) if _may_be_meant(amount, other, told, source)]
    weighed.sort(reverse=True)
    if not weighed or weighed[0][0] < _ENOUGH:
        return None
    (most, at), rest = weighed[0], weighed[1:]
    best = source.amounts[at]
    if any(points > most - _AHEAD and not are_one(source.amounts[i], best) for points, i in rest):
        return None
    if is_slip_of_digits(amount, best) or amount.unit != best.unit:
        return best
    near = _near(amount, best, source, 0 if most >= _SURE else _REGION)
    return None if is_worked_out(amount, near) or (most < _SURE and is_rest(amount, near)) else best


def _may_be_meant(amount: Amount, other: Amount, told: Telling, source: Telling) -> bool:
    """Whether an amount of the source is of the story's kind, not too far off, and one that the story has nowhere."""
    one, two = amount.count, other.count
    if not _are_of_one_kind(amount, other) or _are_told_apart(amount, other) or _are_of_two_days(one, two, told, source):
        return False
    if is_of_another_time(_around(amount)) and not is_of_another_time(two.sentence.text):
        return False
    low, high = sorted((amount.number, other.number))
    is_near = 0 < high < _MOST_APART * low or (amount.digits.strip("0") == other.digits.strip("0") != "")
    return is_near and not any(are_one(other, own) for own in told.amounts)


def _are_of_one_kind(one: Amount, other: Amount) -> bool:
    """Whether two amounts are in one unit, or are the same number in two that are easily taken for each other."""
    if {one.unit, other.unit} == {"%", "share"}:
        return True
    is_one_kind = one.kind == other.kind or {one.kind, other.kind} == {"%", "points"}
    return is_one_kind and (one.unit == other.unit or one.number == other.number)


def _are_told_apart(one: Amount, other: Amount) -> bool:
    """Whether words make two things of the amounts; units and digits that are taken for each other weigh more than such words."""
    is_mistaken = one.unit != other.unit or is_slip_of_digits(one, other)
    return not is_mistaken and are_told_apart(one.count, other.count)


def _are_of_two_days(one: Count, other: Count, told: Telling, source: Telling) -> bool:
    """Whether the sentences tell of dates that exclude each other: a figure of Monday, a figure of Friday."""
    sides = (told.dates_of(one.sentence), source.dates_of(other.sentence))
    return any(excludes(a.value, b.value) for a in sides[0] for b in sides[1])


def _around(amount: Amount) -> str:
    sentence, span = amount.count.sentence, amount.count.mention.span
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    return sentence.text[max(0, start - _REACH) : end + _REACH]


def _points(amount: Amount, other: Amount, source: Telling) -> float:
    """How much says that two amounts are of one thing: the noun, words near both, words of both sentences, the look of the digits."""
    one, two = amount.count, other.count
    own = roots({one.head, two.head} & (LOOSE | MEASURES))
    near = source.telling(one.near, two.near) - own
    far = source.telling(one.words | _lower(one.names), two.words | _lower(two.names)) - near - own
    if not near and len(far) < 2:
        return 0.0
    is_one_noun = share_noun_or_result(one, two) or (amount.kind == "time" and one.head == two.head)
    is_told_alike = "" != word_before(one) == word_before(two)
    is_other_unit = amount.unit != other.unit and amount.number == other.number
    slip = 2.0 + 0.5 * (len(amount.digits) > 2) if is_slip_of_digits(amount, other) or is_other_unit else 0.0
    signs = 2.0 * is_one_noun + slip + is_told_alike + 0.5 * bool(near & roots(_lower(one.names)))
    is_alone = sum(third.kind == other.kind and third.count.sentence is two.sentence for third in source.amounts) == 1
    return signs + min(len(near), 3) + 0.5 * min(len(far), 3) + is_alone - (amount.kind == "time" and not signs)


def _lower(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name.lower() for name in names)


def is_slip_of_digits(one: Amount, other: Amount) -> bool:
    """Whether the digits are the same in another order, or all but one are: '£240,000' and '£420,000', '1126' and '1162'."""
    a, b = one.digits, other.digits
    if len(a) != len(b) or len(a.strip("0")) < 2:
        return False
    return sorted(a) == sorted(b) or (len(a) > 2 and sum(x != y for x, y in zip(a, b, strict=True)) == 1)


def _near(amount: Amount, other: Amount, source: Telling, region: int) -> list[Amount]:
    """The amounts around that of the source, and those of the story's noun anywhere, from which the story's may be worked out."""
    at = other.count.sentence.index
    return [
        near
        for near in source.amounts
        if abs(near.count.sentence.index - at) <= region or near.count.head == amount.count.head not in LOOSE | {""}
    ]


def _differing(amount: Amount, source: Telling, other: Amount) -> Differing:
    mention, count = amount.count.mention, other.count
    subject = amount.count.head or amount.count.result or "figure"
    words = mention.text, count.mention.text
    return Differing(mention.span, mention.sentence, source.story, count.mention.span, count.sentence.span, words, subject)
