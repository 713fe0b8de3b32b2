"""Years that a sentence counts from an event: 'Ten years after the wall came down, ... in November 1999'.

A date that lies so many years from the event as the sentence counts is that of the later time, and no slip.
"""

from collections.abc import Iterator

from checker.facts.store import Fact
from checker.mentions.number_words import ONES, TEENS, TENS, number_of
from checker.patterns import lazy

_HUNDREDS = rf"(?:an?|one|two|three|four|five)\shundred(?:\sand\s(?:{'|'.join((*ONES, *TEENS, *TENS))}))?"
_NUMBER = rf"(?:\d{{1,3}}|{_HUNDREDS}|(?:(?:{'|'.join(TENS)})[\s-])?(?:{'|'.join(ONES)})|{'|'.join(TEENS)}|{'|'.join(TENS)})"
_UNITS = {"year": 1, "decade": 10, "generation": 25, "century": 100, "centuries": 100, "month": 1 / 12, "week": 1 / 52}
_COUNT = lazy(
    rf"(?i)\b(?:(?P<part>half\sa|a\squarter\sof\sa|an?)\s(?P<one>year|decade|generation|century)"
    rf"|(?P<number>{_NUMBER})(?:\sand\sa\s(?P<half>half))?[\s-](?P<unit>year|decade|generation|century|centuries|month|week)s?"
    r"|(?P<nth>\d{1,3})(?:st|nd|rd|th)\s(?:anniversary|birthday))\b(?!-old)"
    r"(?=[^.;:,]{0,12}?\b(?:after|on|of|later|since|before|earlier|prior|ago|from|anniversary|birthday)\b|(?<=anniversary)|(?<=birthday))"
)
_PARTS = {"half a": 1 / 2, "a quarter of a": 1 / 4}
_SLACK = 1  # years: 'ten years after' an autumn may be the spring of the tenth


def is_counted(text: str, year: int, fact: Fact) -> bool:
    """Whether the text counts as many years as lie between the year and the event, forward or back."""
    edges = {edge for interval in fact.intervals for edge in (interval.first[0], interval.last[0])}
    return any(abs(abs(year - edge) - count) <= slack for count, slack in _counts(text) for edge in edges)


def _counts(text: str) -> Iterator[tuple[float, float]]:
    """The counts of years in a text, and how far each may be off: one or two years are near a slip, but nobody counts months in vain."""
    for match in _COUNT.finditer(text):
        if match["nth"]:
            count = float(match["nth"])
        elif match["one"]:
            count = _PARTS.get(match["part"].lower(), 1) * _UNITS[match["one"].lower()]
        else:
            count = (number_of(match["number"].lower()) + (0.5 if match["half"] else 0)) * _UNITS[match["unit"].lower()]
        is_exact = count <= 2 * _SLACK and not (match["unit"] or "").startswith(("month", "week"))
        yield count, 0 if is_exact else _SLACK
