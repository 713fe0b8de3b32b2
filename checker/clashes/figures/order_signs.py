"""Weigh whether a sentence means what was read of it: which of two figures is the larger.

What a sign is worth stands in data/order_weights.csv, fitted by models/recipes/order_weights.py without labels: in text that is
right, a word of order and the figures that it is about agree, and where it is about something else they do so by chance.
"""

import math
import re

from checker.clashes.figures.order_words import KINDS
from checker.clashes.figures.orders import Order
from checker.clashes.figures.skeletons import FIGURE, kind
from checker.mentions.counts import CURRENCIES, stems
from checker.patterns import lazy
from checker.weights import Sign, log_odds

# Log odds from which on a reading is asked about, and from which on it proves an error. Of readings put aside 29 of 32 and 17 of 17 agree.
LIMIT, SURE = 1.75, 3.5
TABLE = "clashes/figures/data/order_weights.csv"
_CLAUSE = lazy(r"(?i)[;:]|\b(?:and|but|while|whereas|although|though|because|despite|when|which|who|(?<!compared\s)with|after|for)\b")
_NEGATED = lazy(r"(?i)\b(?:not|no|never|nor|without|less likely|fail\w*|despite|instead)\b|n[’']t\b")
# What is quoted for one of another, or is better where it is less.
_INVERTED = lazy(
    r"(?i)\b(?:yen|dollars?|currency|pound|euro|rupees?|pesos?|lira|kron\w+|rou?bles?|francs?|baht|rand|yuan|naira|record|losses|loss|deficit)\b"
)
_UNSURE = lazy(r"(?i)\b(?:would|could|might|(?-i:may)|should|if|between|from\s#\s(?:and|or)\s#|each|respectively|either|or)\b")
_OTHERWISE = lazy(r"(?i)\b(?:while|whereas)\b")
_APPOSED = lazy(r"(?:,|\s[–—-]|\()\s?(?:(?:which|that|and|an?|is|was|are|were|well|far|much|slightly|just|[a-z]+ly|a\slittle)\s)*$")
_BACK = lazy(r"(?i)\b(?:that|this|these|it|they|the\s(?:number|figure|rate|total|amount|sum|cost|price))\b")
CUES = ("from", "than", "against", "as many as", "then", "was", "to", "now", "years", "right behind the word")


def _held(order: Order) -> frozenset[str]:
    first, second = order.cues
    return second if order.is_second_base else first


def _opposed(order: Order) -> frozenset[str]:
    first, second = order.cues
    return first if order.is_second_base else second


def _words(text: str) -> int:
    return len(text.replace(FIGURE, " ").split())


def _is_apposed(order: Order) -> bool:
    """'79, well above the 85', '£8m, an increase from £7m'."""
    start = order.frame.places[order.first] + 1
    return order.is_between and bool(_APPOSED.search(order.frame.text[start : order.word.start]))


def _words_shared(order: Order) -> int:
    text, lead = order.frame.text, order.frame.lead
    return min(len(stems(text[:lead]) & stems(text[lead:])), 3) if order.is_across else 0


def _others(order: Order, *, is_same_way: bool) -> int:
    words = [word for word in order.frame.words if word is not order.word and (word.is_upward == order.word.is_upward) == is_same_way]
    return min(len(words), 2)


def _rivals(order: Order) -> int:
    """Other figures of the kind in the sentence."""
    own = kind(order.base)
    return min(sum(kind(figure) == own for figure in order.frame.figures) - 2, 3)


def _units(order: Order) -> tuple[str, str]:
    return order.subject.value.unit, order.base.value.unit


SIGNS = (
    *(Sign(f"cue: {name}", lambda order, name=name: name in _held(order)) for name in CUES),
    Sign("from one to the other", lambda order: {"from", "to"} <= _held(order)),
    Sign("cues more than one", lambda order: min(len(_held(order)) - 1, 2)),
    Sign("cues at odds", lambda order: min(len(_opposed(order)), 2)),
    *(Sign(f"word: {name}", lambda order, name=name: order.word.kind == name) for name in KINDS),
    Sign("word between the two", lambda order: order.is_between),
    Sign("word in apposition to the first", _is_apposed),
    Sign("how far they are apart is told", lambda order: order.amount is not None),
    Sign("word before the two", lambda order: order.is_before),
    Sign(
        "'than' or 'compared with' after 'more'",
        lambda order: bool({"than", "against"} & _held(order)) and order.word.kind in ("more", "less"),
    ),
    Sign("'from' or 'to' with a word of change", lambda order: bool({"from", "to"} & _held(order)) and order.word.is_change),
    Sign("words from the word to the pair", lambda order: math.log1p(_words(order.gap))),
    Sign("words between the two", lambda order: math.log1p(_words(order.between))),
    Sign("figures between the two", lambda order: order.between.count(FIGURE)),
    Sign("a clause between word and pair", lambda order: bool(_CLAUSE.search(order.gap))),
    Sign("a clause between the two", lambda order: bool(_CLAUSE.search(order.between))),
    Sign("a comma between the two", lambda order: "," in order.between),
    Sign("brackets", lambda order: bool(re.search(r"[()]", order.between))),
    Sign("other words the same way", lambda order: _others(order, is_same_way=True)),
    Sign("other words the other way", lambda order: _others(order, is_same_way=False)),
    Sign("other figures of the kind", _rivals),
    Sign("denied or doubted", lambda order: bool(_NEGATED.search(order.frame.text))),
    Sign("a wish or a choice", lambda order: bool(_UNSURE.search(order.frame.text))),
    Sign("less is more", lambda order: bool(_INVERTED.search(order.frame.text))),
    Sign("'while' between the two", lambda order: bool(_OTHERWISE.search(order.between))),
    Sign("per cent", lambda order: kind(order.base) == "%"),
    Sign("money", lambda order: kind(order.base) in CURRENCIES),
    Sign("nouns differ", lambda order: kind(order.base) == "count" and all(_units(order)) and len(set(_units(order))) > 1),
    Sign("small counts", lambda order: kind(order.base) == "count" and max(order.base.value.low, order.subject.value.low) < 20),
    Sign("a sentence that leaves its figures to the next", lambda order: order.frame.lead > 0 and not order.is_across),
    Sign("told over two sentences", lambda order: order.is_across),
    Sign("the second sentence points back", lambda order: order.is_across and bool(_BACK.search(order.frame.text, order.frame.lead))),
    Sign("words that both sentences have", _words_shared),
    Sign(
        "more than thrice the other, and no word for it",
        lambda order: not order.word.tells_size and (order.ratio.low > 3 or order.ratio.high < 1 / 3),
    ),
)


def weigh(order: Order) -> float:
    """Log odds that the figures of a right sentence agree with what was read."""
    return log_odds(TABLE, SIGNS, "weight", order)
