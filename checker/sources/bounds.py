"""Find a figure that is the most in a source and the least in a story: 'up to 40', 'at least 40'."""

from checker.sources.amounts import Amount, find_amounts
from checker.sources.comparing import comparison
from checker.sources.setting import Telling, link

_ALIKE = 2.0  # strength of the link of two figures of one thing
_OPPOSITE = {"above": "below", "below": "above"}


def _meant(amount: Amount, _told: Telling, source: Telling) -> Amount | None:
    """The figure of a source that has the opposite bound wherever it stands."""
    same = [other for other in source.amounts if (other.kind, other.number) == (amount.kind, amount.number)]
    if not all(other.count.bound == _OPPOSITE.get(amount.count.bound) for other in same):
        return None
    links = ((link(amount, other, source), other) for other in same)
    return next((other for found, other in links if found.near and found.strength >= _ALIKE), None)


def _with_bound(amount: Amount) -> str:
    """'at least 40': the figure and the two words before it."""
    return " ".join((*amount.count.before.split()[-2:], amount.count.mention.text))


find_other_bounds = comparison(find_amounts, _meant, words=_with_bound, subject=lambda one, _other: one.count.head)
