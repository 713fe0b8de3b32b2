"""Find figures beyond a bound that another sets: gusts below the wind, camps that have more than all, a majority that is no half.

A bound is a pair of figures, by the words beside them, and the values that the one leaves to the other.
"""

import math
import re
from collections.abc import Callable, Iterator

from checker.clashes.figures.frames import Frame
from checker.clashes.figures.ranks import WrongRank
from checker.clashes.figures.skeletons import kind
from checker.mentions.precision import Interval, interval
from checker.patterns import lazy

_FOR = r"(?:support|favou?r|back|approve|agree|want|prefer|like|trust|say\syes|vote\sfor)\w*"
_AGAINST = r"(?:oppos|favou?r|against|disapprove|disagree|reject|want|prefer|dislike|distrust|say\sno)\w*"
_OF = r"(?:\sof\s[\w\s]{2,30}?|\s[a-z]+)?"
_ROUNDED = 0.5  # of a share of whole per cents


def _not_below(bound: Interval) -> Interval:
    return Interval(bound.low, math.inf)


def _more_than_half(whole: Interval) -> Interval:
    return Interval(whole.low / 2, whole.high)


def _rest(share: Interval) -> Interval:
    """What a share leaves of 100 per cent."""
    return Interval(0.0, 100 - share.low + _ROUNDED)


# Each with the figure that is `told` and the one that bounds it, and the kind that the two must be of, '' for any.
_BOUNDS: tuple[tuple[re.Pattern[str], Callable[[Interval], Interval], str], ...] = (
    (lazy(r"(?P<bound>#)(?:\s[a-z-]+){0,2}\swinds?\b[^#.;]{0,40}?\bgust\w*\b[^#.;]{0,25}?(?P<told>#)"), _not_below, ""),
    (lazy(r"\bwinds?\b[^#.;]{0,25}?(?P<bound>#)[^#.;]{0,40}?\bgust\w*\b[^#.;]{0,25}?(?P<told>#)"), _not_below, ""),
    (
        lazy(
            r"\b(?:needs?|needed|requires?|required|must)\b[^#.;]{0,30}?(?P<told>#)\s(?:of\sthe\s|(?:seats|votes|members|MPs)\s(?:in|of|out\sof)\s"
            r"(?:the|its|a)\s)(?:[\w-]+\s){0,2}?(?P<bound>#)[\s-](?:seats?|members?|strong)\b"
        ),
        _more_than_half,
        "count",
    ),
    (lazy(rf"(?P<bound>#){_OF}\s{_FOR}\b[^#.;]{{0,50}}?(?P<told>#){_OF}\s(?:are\s|were\s)?{_AGAINST}\b"), _rest, "%"),
)
# Two questions, two groups of people or two times are not one whole.
_OPEN = lazy(r"(?i)\b(?:also|both|men|women|among|compared|than|last|previous|earlier|ago|year|quorum|block|veto|lose|further|more)\b")


def find_beyond_bounds(frame: Frame) -> Iterator[WrongRank]:
    """At most one for each bound of a sentence."""
    for pattern, left, wanted in _BOUNDS:
        match = pattern.search(frame.text, frame.lead)
        if not match or _OPEN.search(frame.text):
            continue
        told, bound = (frame.figures[frame.places.index(match.start(name))] for name in ("told", "bound"))
        is_alike = kind(told) == kind(bound) and wanted in ("", kind(told))
        if is_alike and told.value.low > 0 and not interval(told).meets(left(interval(bound))):
            yield WrongRank(told.span, told.text, bound.span, bound.text, f"{told.text} beside {bound.text}", False)
