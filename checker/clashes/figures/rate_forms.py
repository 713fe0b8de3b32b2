"""Forms in which a rate or a product is told with what it is made of. See `skeletons` for how a form is written."""

import re
from collections.abc import Mapping

from checker.clashes.figures.skeletons import Form, written
from checker.mentions.precision import Interval

# How many of the shorter the longer may have: working days count too.
_PERIODS = {
    ("hour", "day"): (7, 24), ("day", "week"): (5, 7), ("day", "month"): (20, 31), ("day", "year"): (220, 366), ("hour", "week"): (35, 168),
    ("week", "month"): (4, 4.4), ("week", "year"): (46, 53), ("month", "year"): (12, 12),
}  # fmt: skip
_ROUNDED = 0.03  # what is worked out is often rounded
_EVERY = r"(?:an?|per|each|every)"


def _of_period(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    """A rate in another period: 500 a month is 6,000 a year."""
    one, other = match["one"].lower(), match["other"].lower()
    if (one, other) in _PERIODS:
        low, high = _PERIODS[one, other]
    elif (other, one) in _PERIODS:
        high, low = (1 / times for times in _PERIODS[other, one])
    else:
        return None
    return _rounded(values["a"].times(Interval(low, high)))


def _product(match: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return _rounded(values["a"].times(values["b"]))


def _rounded(value: Interval) -> Interval:
    return Interval(value.low * (1 - _ROUNDED), value.high * (1 + _ROUNDED))


def _per_cent_of(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return _rounded(Interval(values["share"].low / 100, values["share"].high / 100).times(values["whole"]))


RATES = (
    Form(
        written(
            r"{a} (?:annually|a year|per year|each year|every year),? or,? {told}(?: in)?(?: total| all)? (?:over|in|for)"
            r" (?:the next |the )?{b} (?:[a-z]+ )?years"
        ),
        _product,
        ("a", "told"),
        exact=frozenset({"b"}),
    ),
    Form(
        written(
            r"{a}[^#.;]{0,40}?(?:every|each|per|a) (?P<one>year|month|week|day) for {b} (?P=one)s, (?:or |for )?(?:a"
            r" total of )?{told}"
        ),
        _product,
        ("a", "told"),
        exact=frozenset({"b"}),
    ),
    Form(
        written(r"{b}-(?P<one>year|month|week|day)(?:,| [a-z]+,?)? {told}[^#.;]{0,20}? \({a} (?:a|per|each) (?P=one)"),
        _product,
        ("a", "told"),
        exact=frozenset({"b"}),
    ),
    Form(
        written(
            r"{a}[^#.;]{0,60}? at (?:an average(?: price)? of |about |just )?{b} (?:a|per|each) [a-z]+,[^#.;]{0,40}?"
            r"(?:worth|value of|raised?|bring in|cost|total of) {told}"
        ),
        _product,
        ("b", "told"),
        (("b", "money"), ("a", "count")),
    ),
    Form(
        written(
            rf"{{a}}(?: (?!plus)[\w-]+)?? {_EVERY} (?P<one>hour|day|week|month|year)(?:,? or|,| \(| –|;|, which is|, equal"
            rf" to)(?: about| some| nearly)? {{told}}(?: [\w-]+)?? {_EVERY} (?P<other>hour|day|week|month|year)\b(?! "
            rf"(?:with|including|plus|before|after))"
        ),
        _of_period,
        ("a", "told"),
    ),
    Form(
        written(r"{share} of (?:the |its |his |her |their )?{whole}(?: [\w-]+){0,2}(?:,? or | \(){told}(?=[,.;)])"),
        _per_cent_of,
        ("whole", "told"),
        (("share", "%"),),
    ),
)
