"""Find percentages that the figures of their change do not make: 'rose 40%, from £10m to £12m', 'rises 4%. Bills go from £150 to £165'."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.figures.frames import Frame, make_frame
from checker.clashes.figures.order_signs import LIMIT, SURE, weigh
from checker.clashes.figures.orders import Order
from checker.mentions.dates import MONTHS
from checker.mentions.precision import Interval, half_step, interval
from checker.patterns import lazy
from checker.types import Mention, Sentence

MOST = 5  # figures of a sentence; of more it is not plain what each is about
_REACH = 30  # characters around a percentage that may give it another base
_OTHER_BASE = lazy(
    r"(?i)\b(?:points?|real terms|inflation|adjusted|annual(?:ly)?|(?:a|per|each|every) year|average|yearly|compound|target|month|quarter"
    r"|since|respectively|combined|further|another|additional|of the|more than|less than|as much|at least|up to|loss(?:es)?)\b"
    rf"|\bin (?:{'|'.join(MONTHS)})\b(?! \d)"
)
# Between a change and a percentage: what begins a clause about another thing, if it moves too, and what goes on about the same one.
_CLAUSE = lazy(
    r"(?i)\b(?:after|before|while|whereas|although|though|because|despite|when)\b"
    r"|\b(?:and|but|as)\s(?:that\s)?(?!(?:will|would|is|was|were|has|had|go(?:es)?|went|that|this|it|they|an?)\b)"
)
# A sentence that begins so tells what the one before was about.
_GOES_ON = lazy(
    r"(?:It|They|That|This|(?:The|Their|Average|Typical)?\s?(?:[Tt]otals?|[Bb]ills|[Pp]rices?|[Cc]osts?|[Ff]igures?|[Nn]umbers?|[Rr]ates?"
    r"|[Ff]ees|[Ff]ares?|[Cc]harges|[Rr]ents?))\s(?:will\s)?(?:ris|rose|go|went|fell|fall|climb|jump|drop|increas|was|were|is|are)\w*\b"
)


@dataclass(frozen=True, slots=True)
class WrongPercentage:
    """A percentage at `share`, told in `sentence`, and the change that it is not."""

    order: Order
    share: Mention
    sentence: Sentence
    is_proved: bool


def find_wrong_percentages(
    orders: Iterable[Order], sentences: Sequence[Sentence], figures: Sequence[Sequence[Mention]]
) -> Iterator[WrongPercentage]:
    """The changes that the only percentage beside them is not; `figures` are those of each sentence."""
    for order in orders:
        if order.is_across or order.word.tells_size or not order.word.is_change or not order.is_right:
            continue
        if (odds := weigh(order)) < LIMIT:
            continue
        sentence = order.frame.sentence
        shares, where = _shares(order.frame, order), sentence
        if not shares and _GOES_ON.match(sentence.text) and order.frame.sentence.index:
            where = sentences[sentence.index - 1]
            shares = _shares(make_frame(where, None, figures[where.index]), None) if where.paragraph == sentence.paragraph else []
        if len(shares) == 1 and not _is_change_of(order, shares[0]):
            yield WrongPercentage(order, shares[0], where, where is sentence and odds >= SURE)


def _shares(frame: Frame, order: Order | None) -> list[Mention]:
    """The percentage of a sentence that tells how much something rose or fell from one base; none where two may."""
    pair = (order.first, order.second) if order else ()
    numbers = [n for n, figure in enumerate(frame.figures) if figure.value.unit == "%" and n not in pair]
    if len(numbers) != 1 or len(frame.figures) > MOST:
        return []
    (number,) = numbers
    figure, before, after = frame.figures[number], *frame.around(number)
    is_plain = figure.value.low == figure.value.high and not _OTHER_BASE.search(f"{before[-_REACH:]} {after[:_REACH]}")
    return [figure] if is_plain and frame.is_change(number) and not (order and _is_of_another_clause(order, number)) else []


def _is_of_another_clause(order: Order, number: int) -> bool:
    """Whether another thing moved by the percentage: 'rose 2.5% after it raised its dividend to 33p from 30p'."""
    place, first, last = (order.frame.places[at] for at in (number, order.first, order.second))
    nearest = first if place < last else last
    return _CLAUSE.search(order.frame.text, min(place, nearest), max(place, nearest)) is not None


def _is_change_of(order: Order, share: Mention) -> bool:
    """Whether a percentage is how much the figures differ, half a step more either way, as writers cut and round; or points."""
    stated, half = interval(share), half_step(share)
    if order.base.value.unit == "%" and abs(abs(order.subject.value.low - order.base.value.low) - share.value.low) < 0.06:
        return True
    return percentage(order).meets(Interval(max(0.0, stated.low - half), stated.high + half))


def percentage(order: Order) -> Interval:
    """Size of the change in per cent of the base, whichever way it goes."""
    low, high = (100 * (ratio - 1) for ratio in (order.ratio.low, order.ratio.high))
    if low < 0 < high:
        return Interval(0.0, max(-low, high))
    return Interval(low, high) if low >= 0 else Interval(-high, -low)
