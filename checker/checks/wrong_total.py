"""Parts that do not make the whole they are given with.

What it checks
--------------
Totals in one sentence with all their parts: '12 men and nine women, 22 in all', 'a total of', 'of the 22, 12 ... and
the other nine', shares of which one is 'the remaining 40 per cent', and so many things at so much each. A part that is more
than its whole, in the sentence or one of the two before ('84 of them', 'five of the occupants', 'among them are 84'), and
parts in a row that leave out its noun ('fourteen died, twelve in Haiti and one in Jamaica'). Groups of people and all of
them, in one sentence or two ('nine crew and 31 passengers, 45 on board'; 'two men and a girl', 'four').

Why it matters
--------------
A reader adds up in seconds. One of the figures is wrong, and often it is the toll, the vote or the bill.

Example
-------
'The dead were 12 men and nine women, 22 in all.' They are 21.

Limits
------
Silent where words leave parts out or figures rough ('including', 'among', 'others', 'at least', 'about'), and where the
parts of a total stand in other sentences.
"""

from collections.abc import Iterator
from functools import reduce
from operator import add
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.figures.groups import WrongWhole, find_wrong_wholes
from checker.clashes.figures.parts import WrongParts, find_wrong_parts
from checker.clashes.figures.products import Product, find_averages, find_products
from checker.clashes.figures.splits import Split, find_splits
from checker.clashes.figures.totals import find_totals
from checker.mentions import by_sentence
from checker.mentions.precision import Interval, interval
from checker.types import Evidence, Hit, Mention, MentionKind, Sentence, Severity

if TYPE_CHECKING:
    from checker.story import Story

_PRODUCT_SLACK = 1.1  # averages are of unrounded sums


@check("FC202", "wrong-total", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    figures = by_sentence(story.mentions, MentionKind.FIGURE)
    for index, own in figures.items():
        sentence = story.sentences[index]
        for total in find_totals(sentence, own):
            if not _sum(total.parts).meets(interval(total.whole)):
                yield _hit(sentence, total.whole, total.parts, _added(total.parts), Severity.ERROR)
        for split in find_splits(sentence, own):
            yield from _split(sentence, split)
        for product in (*find_products(sentence, own), *find_averages(sentence, own)):
            yield from _product(sentence, product)
    yield from map(_parts_hit, find_wrong_parts(story.counts))
    yield from map(_whole_hit, find_wrong_wholes(story.sentences, story.counts))


def _split(sentence: Sentence, split: Split) -> Iterator[Hit]:
    found = _sum(split.parts)
    if split.whole is None:
        if not found.meets(Interval(99.0, 101.0)):
            yield _hit(sentence, split.parts[-1], split.parts[:-1], f"{_added(split.parts)}, not 100", Severity.QUERY)
    elif not found.meets(interval(split.whole)):
        yield _hit(sentence, split.whole, split.parts, _added(split.parts), Severity.ERROR)


def _product(sentence: Sentence, product: Product) -> Iterator[Hit]:
    made = interval(product.count).times(interval(product.each))
    if not Interval(made.low / _PRODUCT_SLACK, made.high * _PRODUCT_SLACK).meets(interval(product.whole)):
        value = product.count.value.low * product.each.value.low
        working = f"{product.count.text} at {product.each.text} is {_in_short(value)}"
        yield _hit(sentence, product.whole, (product.count, product.each), working, Severity.QUERY)


def _whole_hit(wrong: WrongWhole) -> Hit:
    """The later of whole and groups, with the other as evidence; of one sentence the whole, as where it is told as a total."""
    whole, sentence = wrong.whole.mention, wrong.groups.sentence
    groups = sentence.span_of(wrong.groups.start, wrong.groups.end)
    message = f"‘{whole.text}’, but {wrong.working}. Which figure is wrong?"
    values = sentence.text[wrong.groups.start : wrong.groups.end], whole.text
    sides = sorted(((wrong.whole.sentence, whole.span), (sentence, groups)), key=lambda side: (side[0].index, side[1] == whole.span))
    (one, other), (flagged, mark) = sides
    evidence = (Evidence(one.span, (other,)),)
    return Hit("FC202", flagged.span, message, values, (mark,), evidence, "people", 0.5, Severity.QUERY, wrong.working)


def _parts_hit(wrong: WrongParts) -> Hit:
    """The later of whole and parts, with the other as evidence."""
    whole = (wrong.whole.sentence, (wrong.whole.mention.span,))
    (one, others), (flagged, marks) = sorted((whole, (wrong.sentence, wrong.spans)), key=lambda side: side[1])
    message = f"‘{wrong.whole.mention.text}’, but {wrong.working}. Which figure is wrong?"
    values, evidence = (wrong.whole.mention.text, wrong.working), (Evidence(one.span, others),)
    severity, score = (Severity.ERROR, 1.0) if wrong.is_proved else (Severity.QUERY, 0.7)
    return Hit("FC202", flagged.span, message, values, marks, evidence, "parts", score, severity, wrong.working)


def _in_short(value: float) -> str:
    """'8.5bn', '3.4m', '1,250'."""
    for size, name in ((1e9, "bn"), (1e6, "m")):
        if value >= size:
            return f"{value / size:.4g}{name}"
    return f"{value:,.4g}" if value < 10_000 else f"{value:,.0f}"


def _sum(parts: tuple[Mention, ...]) -> Interval:
    return reduce(add, map(interval, parts))


def _added(parts: tuple[Mention, ...]) -> str:
    """'12 + nine = 21'."""
    return f"{' + '.join(part.text for part in parts)} = {_in_short(sum(part.value.low for part in parts))}"


def _hit(sentence: Sentence, flagged: Mention, others: tuple[Mention, ...], working: str, severity: Severity) -> Hit:
    evidence, score = Evidence(sentence.span, tuple(mention.span for mention in others)), 1.0 if severity is Severity.ERROR else 0.7
    message = f"‘{flagged.text}’, but {working}. Which figure is wrong?"
    values, marks = (flagged.text, working), (flagged.span,)
    return Hit("FC202", sentence.span, message, values, marks, (evidence,), flagged.text, score, severity, working)
