"""What the world lets follow on what, and how long it takes: nobody weds at nine, or leaves prison before the verdict."""

from collections.abc import Iterator

from checker.clashes.dates.network import YEAR

# How old people are at least when they do or suffer what babies do not.
_GROWN = {
    "studied": 13, "graduated": 15, "enlisted": 13, "married": 13, "divorced": 14, "elected": 15, "sworn_in": 15, "appointed": 15,
    "resigned": 15, "arrested": 6, "charged": 6, "tried": 6, "convicted": 6, "acquitted": 6, "sentenced": 6, "freed": 0, "diagnosed": 0,
    "died": 0, "buried": 0,
}  # fmt: skip
# Each kind with those that come no earlier.
_FOLLOWS = {
    "studied": "died buried",
    "graduated": "died buried",
    "enlisted": "died buried",
    "married": "died buried",
    "elected": "died buried",
    "appointed": "died buried",
    "resigned": "died buried",
    "diagnosed": "died buried",
    "arrested": "convicted sentenced died",
    "tried": "convicted acquitted sentenced",
    "convicted": "freed",
    "sentenced": "freed",
    "died": "buried",
    "founded": "closed abolished demolished",
    "built": "demolished sank crashed",
    "opened": "demolished abolished",
    "launched": "sank",
    "began": "ended",
}


def orders() -> Iterator[tuple[str, str, int]]:
    """A kind, one that comes later, and how many days at least."""
    yield from (("born", kind, years * YEAR) for kind, years in _GROWN.items())
    yield from ((kind, later, 0) for kind, held in _FOLLOWS.items() for later in held.split())
