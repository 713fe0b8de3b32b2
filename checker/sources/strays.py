"""Find figures of a story that no source has, where a source has one other of the thing that the story gives nowhere."""

from collections.abc import Sequence

from checker.clashes.dates.date_clashes import excludes
from checker.clashes.figures.same_thing import are_told_apart
from checker.clashes.figures.together import LOOSE
from checker.mentions.counts import Count
from checker.patterns import lazy
from checker.sources.amounts import Amount, find_amounts
from checker.sources.backing import are_one, is_backed, is_rest, is_worked_out
from checker.sources.comparing import comparison
from checker.sources.setting import Telling, is_of_another_time
from checker.sources.weighing import find_unclaimed, is_other_scale, is_slip_of_digits, weigh

_COMPARED = lazy(r"\s(?:\w+\s)?(?:more|fewer|less|higher|lower|older|younger|ahead|behind|short)\b")  # 'nine fewer'
_ELAPSED = lazy(r"\s\w+\s(?:later|earlier|ago|sooner|after|before|on\b|from\snow|late\b|early\b|since|from\b|left\b|to\sgo)")

_ENOUGH = 3.0  # points from which two figures are of one thing
_SMALLEST = 2  # of what is counted
_COMMON = 12  # as far as which any numbers make one another
_AHEAD = 1.0  # points by which the one meant must lead the next
_SURE = 5.0  # points from which only figures of the same sentence may explain the other
_OLDEST = 110
_REGION = 1  # sentences around the source's figure from whose figures others may be worked out
_REACH = 60  # characters around a figure in which another time is told
_MOST_APART = 10.0  # times; what is further apart is of two things, but for the same digits at another scale


def _is_left_out(amount: Amount, _told: Telling, held: Sequence[Telling]) -> bool:
    """Whether a figure is none to compare, of one thing or reckoned between dates, or a source bears it out."""
    is_none = _is_elapsed(amount) or (not amount.kind and amount.number < _SMALLEST)
    return is_none or any(is_backed(amount, source.amounts, source.numbers) for source in held)


def _is_elapsed(amount: Amount) -> bool:
    """Whether a span of time is reckoned between two dates: 'two years later'."""
    return amount.kind == "time" and bool(_ELAPSED.match(amount.count.after))


def _meant(amount: Amount, told: Telling, source: Telling) -> Amount | None:
    """The source's amount in whose place the story's stands: alone of its kind, or clearly nearest in words."""
    left = find_unclaimed(source, told)
    weighed = [(weigh(amount, other, told, source), i) for i, other in enumerate(left) if _may_be_meant(amount, other, told, source)]
    weighed.sort(reverse=True)
    if not weighed or weighed[0][0] < _ENOUGH:
        return None
    (most, at), rest = weighed[0], weighed[1:]
    best = left[at]
    if any(points > most - _AHEAD and not are_one(left[i], best) for points, i in rest):
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
    """Whether an amount of the source is of the story's kind, and not too far off."""
    one, two = amount.count, other.count
    low, high = sorted((amount.number, other.number))
    is_near = 0 < high < _MOST_APART * low or is_other_scale(amount, other)
    if not is_near or (not other.kind and other.number < _SMALLEST):
        return False
    if not _are_of_one_kind(amount, other) or _are_told_apart(amount, other) or _are_of_two_days(one, two, told, source):
        return False
    if bool(_COMPARED.match(one.after)) != bool(_COMPARED.match(two.after)):
        return False
    return not (is_of_another_time(_around(amount)) and not is_of_another_time(two.sentence.text))


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
    sides = (told.dates.get(one.sentence.index, []), source.dates.get(other.sentence.index, []))
    return any(excludes(a.value, b.value) for a in sides[0] for b in sides[1])


def _around(amount: Amount) -> str:
    return f"{amount.count.before[-_REACH:]}{amount.count.mention.text}{amount.count.after[:_REACH]}"


def _near(amount: Amount, other: Amount, source: Telling, region: int) -> list[Amount]:
    """The amounts around that of the source, and those of the story's noun anywhere, from which the story's may be worked out."""
    at = other.count.sentence.index
    return [
        near
        for near in source.amounts
        if abs(near.count.sentence.index - at) <= region or near.count.head == amount.count.head not in LOOSE | {""}
    ]


def _subject(amount: Amount, _other: Amount) -> str:
    return amount.count.head or amount.count.result or "figure"


find_strays = comparison(find_amounts, _meant, is_left_out=_is_left_out, subject=_subject)
