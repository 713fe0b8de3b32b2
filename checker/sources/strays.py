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
from checker.sources.setting import Telling, is_from_elsewhere, is_of_another_time, link, telling_of

if TYPE_CHECKING:
    from checker.pipeline import Story

_COMPARED = re.compile(r"\s(?:\w+\s)?(?:more|fewer|less|higher|lower|older|younger|ahead|behind|short)\b")  # 'nine fewer'
_ELAPSED = re.compile(r"\s\w+\s(?:later|earlier|ago|sooner|after|before|on\b|from\snow|late\b|early\b|since|from\b|left\b|to\sgo)")

_ENOUGH = 3.0  # points from which two figures are of one thing
_SMALLEST = 2  # of what is counted
_COMMON = 12  # as far as which any numbers make one another
_FAR = 2  # words of both sentences that tell as much as one near both figures
_AHEAD = 1.0  # points by which the one meant must lead the next
_SURE = 5.0  # points from which only figures of the same sentence may explain the other
_FEW_DIGITS = 2
_MANY_DIGITS = 4  # from which on two numbers are not alike by chance
_OLDEST = 110
_REGION = 1  # sentences around the source's figure from whose figures others may be worked out
_REACH = 60  # characters around a figure in which another time is told
_MOST_APART = 10.0  # times; what is further apart is of two things, but for the same digits at another scale


def find_strays(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Figures outside quotations that no source bears out, each with the one that a source gives in its place."""
    told, held = telling_of(story), [telling_of(source) for source in sources]
    for amount in told.amounts:
        if _is_left_out(amount, told) or any(is_backed(amount, source.amounts, source.numbers) for source in held):
            continue
        if is_from_elsewhere(amount.count.sentence, held):
            continue
        for source in held:
            if other := _meant(amount, told, source):
                yield _differing(amount, source, other)
                break


def _is_left_out(amount: Amount, told: Telling) -> bool:
    """Whether a figure is none to compare: in a quotation, of one thing, or reckoned between dates."""
    return told.is_quoted(amount.count.mention.span) or _is_elapsed(amount) or (not amount.kind and amount.number < _SMALLEST)


def _is_elapsed(amount: Amount) -> bool:
    """Whether a span of time is reckoned between two dates: 'two years later'."""
    sentence, span = amount.count.sentence, amount.count.mention.span
    return amount.kind == "time" and bool(_ELAPSED.match(sentence.text, span.end - sentence.span.start))


def _meant(amount: Amount, told: Telling, source: Telling) -> Amount | None:
    """The source's amount in whose place the story's stands: alone of its kind, or clearly nearest in words."""
    weighed = [
        (_points(amount, other, told, source), i) for i, other in enumerate(source.amounts) if _may_be_meant(amount, other, told, source)
    ]
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
    is_explained = is_worked_out(amount, near) or _is_own_sum(amount, told) or (most < _SURE and is_rest(amount, near))
    return None if is_explained else best


def _is_own_sum(amount: Amount, told: Telling) -> bool:
    """Whether figures beside it in the story make the figure."""
    at = amount.count.sentence.index
    beside = [other for other in told.amounts if other is not amount and abs(other.count.sentence.index - at) <= 1]
    return amount.number > _COMMON and is_worked_out(amount, beside)


def _may_be_meant(amount: Amount, other: Amount, told: Telling, source: Telling) -> bool:
    """Whether an amount of the source is of the story's kind, not too far off, and one that the story has nowhere."""
    one, two = amount.count, other.count
    if not other.kind and other.number < _SMALLEST:
        return False
    if not _are_of_one_kind(amount, other) or _are_told_apart(amount, other) or _are_of_two_days(one, two, told, source):
        return False
    if bool(_COMPARED.match(_after(amount))) != bool(_COMPARED.match(_after(other))):
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
    if {one.kind, other.kind} == {"age", ""}:  # 'a woman of 58', 'she was 58'
        return "" in (one.count.head, other.count.head) and max(one.number, other.number) <= _OLDEST
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


def _after(amount: Amount) -> str:
    sentence, span = amount.count.sentence, amount.count.mention.span
    return sentence.text[span.end - sentence.span.start :]


def _around(amount: Amount) -> str:
    sentence, span = amount.count.sentence, amount.count.mention.span
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    return sentence.text[max(0, start - _REACH) : end + _REACH]


def _points(amount: Amount, other: Amount, told: Telling, source: Telling) -> float:
    """How much says that two amounts are of one thing: the noun, words near both, words of both sentences, the look of the digits."""
    one, two = amount.count, other.count
    found = link((one.sentence, one.mention.span), (two.sentence, two.mention.span), source)
    is_one_noun = share_noun_or_result(one, two) or (amount.kind == "time" and one.head == two.head not in MEASURES | LOOSE)
    own = roots({one.head, amount.unit} if one.head == two.head else {amount.unit})
    near, far = found.near - own, found.far - own
    is_sole = (bool(amount.kind) or is_one_noun) and _is_sole(amount, told) and _is_sole(other, source)
    slip = 2.5 if amount.unit != other.unit and amount.number == other.number else _weigh_slip(amount, other)
    if not near and len(far) < _FAR and not (is_one_noun and is_sole) and not (slip > 1 and len(amount.digits) >= _MANY_DIGITS):
        return 0.0
    words = sum(0.5 if re.fullmatch(r"#\d\d?", root) else 1.0 for root in near)
    signs = 2.0 * is_one_noun + slip
    signs += (one.head == two.head in LOOSE - MEASURES) + ("" != word_before(one) == word_before(two))
    signs += 0.5 * bool(near & roots(name.lower() for name in one.names)) + is_sole
    is_loose = not signs and (amount.kind == "time" or (not amount.kind and one.head != two.head))
    return signs + min(words, 3.0) + 0.5 * min(len(far), 3) + _is_alone(other, told, source) - is_loose


def _is_sole(amount: Amount, telling: Telling) -> bool:
    """Whether a text has no other amount in the unit or, of what is counted, by the noun."""
    if amount.kind == "time" or (not amount.kind and amount.count.head in LOOSE | {""}):
        return False
    same = [other for other in telling.amounts if (other.kind, other.unit) == (amount.kind, amount.unit)]
    return sum(bool(amount.kind) or other.count.head == amount.count.head for other in same) == 1


def _is_alone(other: Amount, told: Telling, source: Telling) -> bool:
    """Whether the story has all other amounts of the kind that the source's sentence gives."""
    kind = [third for third in source.amounts if third.kind == other.kind and third.count.sentence is other.count.sentence]
    return not any(third is not other and not any(are_one(third, own) for own in told.amounts) for third in kind)


def _weigh_slip(one: Amount, other: Amount) -> float:
    """Points for digits that look like a slip; of two digits and of other scales many are alike by chance."""
    if is_slip_of_digits(one, other):
        is_swapped = sorted(one.digits) == sorted(other.digits)
        return 1.0 if len(one.digits) <= _FEW_DIGITS else 2.5 if is_swapped else 2.0
    return float(_is_other_scale(one, other))


def is_slip_of_digits(one: Amount, other: Amount) -> bool:
    """Whether the digits are the same in another order, or all but one are: '£240,000' and '£420,000', '1126' and '1162'."""
    a, b = one.digits, other.digits
    if len(a) != len(b) or len(a.strip("0")) < 2:
        return False
    return sorted(a) == sorted(b) or (len(a) > 2 and sum(x != y for x, y in zip(a, b, strict=True)) == 1)


def _is_other_scale(one: Amount, other: Amount) -> bool:
    """Whether two amounts show the same digits at another scale: '£1,000', '£10,000'."""
    return one.number != other.number and one.digits.strip("0") == other.digits.strip("0") != ""


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
