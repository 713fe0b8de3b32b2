"""Find words of order that their figures deny, and differences that these do not make: 'fell from 30 to 35', 'up six, from 30 to 38'."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.clashes.figures.order_signs import LIMIT, SURE, weigh
from checker.clashes.figures.orders import Order
from checker.clashes.figures.skeletons import minus
from checker.mentions.precision import Interval, interval
from checker.types import Mention

_LOOSE = 0.75, 1.33  # a loose use of 'doubled' is no error


@dataclass(frozen=True, slots=True)
class WrongOrder:
    """A reading whose figures deny its word, or, where `amount` is given, are not so far apart as that says."""

    order: Order
    amount: Mention | None
    is_proved: bool

    @property
    def working(self) -> str:
        """What the two figures are to each other."""
        order, times = self.order, (self.order.ratio.low + self.order.ratio.high) / 2
        shown = f"{order.base.text} to {order.subject.text}"
        if self.amount:
            return f"{shown} is {abs(order.base.value.low - order.subject.value.low):,.10g}"
        if order.word.tells_size:
            return f"{shown} is {times:.2g} times as much"
        if order.word.is_change:
            return f"{shown} is {'a rise' if times > 1 else 'a fall'}"
        return f"{order.subject.text} is {'more' if times > 1 else 'less'} than {order.base.text}"


def find_wrong_orders(orders: Iterable[Order]) -> Iterator[WrongOrder]:
    """At most one for each pair of figures."""
    for order in orders:
        is_right = order.is_right
        amount = order.amount if is_right else None
        if is_right and (amount is None or _fits(order, amount)):
            continue
        odds = weigh(order)
        if odds >= LIMIT:
            yield WrongOrder(order, amount, amount is None and odds >= SURE and _is_far_off(order))


def _fits(order: Order, amount: Mention) -> bool:
    """Whether the figures are as far apart as is said."""
    base, subject, by = interval(order.base), interval(order.subject), interval(amount)
    return (base + by if order.word.is_upward else minus(base, by)).meets(subject)


def _is_far_off(order: Order) -> bool:
    if order.frame.lead:
        return False
    if not order.word.tells_size:
        return True
    low, high = _LOOSE
    return not order.ratio.meets(Interval(order.word.ratios.low * low, order.word.ratios.high * high))
