"""Find a figure that is the most in a source and the least in a story: 'up to 40', 'at least 40'."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.sources.amounts import Amount
from checker.sources.names import Differing
from checker.sources.setting import Telling, is_from_elsewhere, link, telling_of

if TYPE_CHECKING:
    from checker.pipeline import Story

_ALIKE = 2.0  # strength of the link of two figures of one thing
_OPPOSITE = {"above": "below", "below": "above"}


def find_other_bounds(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Figures outside quotations that a source has with the opposite bound, and with no other."""
    told, held = telling_of(story), [telling_of(source) for source in sources]
    for amount in told.amounts:
        count = amount.count
        if count.bound not in _OPPOSITE or told.is_quoted(count.mention.span) or is_from_elsewhere(count.sentence, held):
            continue
        for source in held:
            same = [other for other in source.amounts if (other.kind, other.number) == (amount.kind, amount.number)]
            linked = [other for other in same if _is_linked(amount, other, source)]
            if linked and all(other.count.bound == _OPPOSITE[count.bound] for other in same):
                other = linked[0].count
                words = _with_bound(amount), _with_bound(linked[0])
                yield Differing(
                    count.mention.span, count.sentence.index, source.story, other.mention.span, other.sentence.span, words, count.head
                )
                break


def _is_linked(one: Amount, other: Amount, source: Telling) -> bool:
    places = [(amount.count.sentence, amount.count.mention.span) for amount in (one, other)]
    found = link(*places, source)
    return bool(found.near) and found.strength >= _ALIKE


def _with_bound(amount: Amount) -> str:
    """'at least 40': the figure and the two words before it."""
    count = amount.count
    before = count.sentence.text[: count.mention.span.start - count.sentence.span.start].split()[-2:]
    return " ".join((*before, count.mention.text))
