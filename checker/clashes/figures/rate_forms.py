"""Forms in which a rate, a product or a percentage is told with what it is made of. See `skeletons` for how a form is written."""

import re
from collections.abc import Mapping

from checker.clashes.figures.skeletons import Form, middle, written
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


def _each(match: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return _rounded(values["whole"].over(values["n"]))


def _rounded(value: Interval) -> Interval:
    return Interval(value.low * (1 - _ROUNDED), value.high * (1 + _ROUNDED))


def _percentage(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    share = values["part"].over(values["whole"])
    return Interval(100 * share.low - 0.5, 100 * share.high + 0.5)


def _per_cent_of(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return _rounded(Interval(values["share"].low / 100, values["share"].high / 100).times(values["whole"]))


def _left_of_hundred(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    """What other answers to one question leave: some rounding up included."""
    told = sum(middle(values[name]) for name in "abc" if name in values)
    return Interval(0.0, max(0.0, 101.5 - told))


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
        written(
            r"(?:[Ee]ach|[Ee]very one) of (?:the|its|their) {a} [a-z]+ ~{b} ~(?:,| –)(?: or| making)? {told} in (?:all"
            r"|total)\b"
        ),
        _product,
        ("a", "b", "told"),
    ),
    Form(
        written(
            rf"{{a}}(?: [\w-]+)? {_EVERY} (?P<one>hour|day|week|month|year)(?:[;,]| and)? (?:and |so )?in {{b}} (?P=one)s"
            rf" ~{{told}}"
        ),
        _product,
        ("a", "told"),
        exact=frozenset({"b"}),
    ),
    Form(
        written(rf"{{a}} {_EVERY} (?P<one>day|week|month|year), (?:or )?{{told}} (?:over|in) {{b}} (?P=one)s\b"),
        _product,
        ("a", "told"),
        exact=frozenset({"b"}),
    ),
    Form(
        written(
            r"{a} (?:tickets|copies|shares|places|seats|[a-z]+s) at {b}(?: each| apiece)? (?:raised|cost|made|brought in"
            r"|came to|fetched) {told}"
        ),
        _product,
        ("b", "told"),
        (("b", "money"), ("a", "count")),
    ),
    Form(
        written(
            r"{n} [a-z]+(?: [a-z]+)? (?:will |are to |would |to )?shar(?:e|ed|ing) {whole}~, (?:or |getting )?{told} "
            r"(?:each|apiece)\b"
        ),
        _each,
        ("whole", "told"),
        (("n", "count"), ("told", "money")),
    ),
    Form(
        written(r"{whole}≈(?:split|shared|divided) (?:equally |evenly )?(?:between|among|by) (?:the |its )?{n} ≈{told} each\b"),
        _each,
        ("whole", "told"),
        (("n", "count"), ("told", "money")),
    ),
    Form(
        written(
            r"{n} (?P<one>[a-z]+)s in {whole} (?P<two>minute|hour|day|second)s, (?:or |an average of )?{told}(?: "
            r"(?P=two)s?)? (?:a|per|each) (?P=one)(?![a-z])"
        ),
        _each,
    ),
    Form(written(r"{whole} people and {n} [a-z]+, (?:or )?one (?:for every|per|to every) {told}"), _each),
    Form(
        written(
            r"{share} (?:deposit |discount |levy |tax |fee |commission )(?:on|of) (?:the |its |a |his |her |their"
            r" )?{whole}~ (?:is|was|comes to|came to) {told}"
        ),
        _per_cent_of,
        ("whole", "told"),
        (("share", "%"),),
    ),
    Form(
        written(r"{share} of (?:the |its |his |her |their )?{whole}(?: [\w-]+){0,2}(?:,? or | \(){told}(?=[,.;)])"),
        _per_cent_of,
        ("whole", "told"),
        (("share", "%"),),
    ),
)
_YES = r"(?:yes|for|in favour|agreed?|approved?|supported it|did|were for)"
_NO = r"(?:no|against|disagreed?|disapproved?|opposed it|did not|were against)"
PERCENTAGES = (
    Form(
        written(r"{told}[^#.;]{0,60}?[,(–—-] ?(?:or )?(?:just |only )?{part} (?:out )?of (?:the |its |their )?{whole}(?![-\w])"),
        _percentage,
        ("whole", "part"),
        (("told", "%"), ("part", "count"), ("whole", "count")),
    ),
    Form(
        written(
            r"{part} ?[,–—-] ?(?:the |or )?{told} (?:[a-z]+ )?(?:share )?of [^#.;]{0,40}?(?:, which total(?:s|led)? |the "
            r"|its ){whole}"
        ),
        _percentage,
        ("whole", "part"),
        (("told", "%"), ("part", "money")),
    ),
    Form(
        written(
            r"[Oo]f (?:the |its |their |his |her )?{whole}[^#.;]{1,60}, {part}[^#.;]{0,30}? \((?:about |roughly |nearly "
            r"|or )?{told}\)"
        ),
        _percentage,
        ("whole", "part"),
        (("told", "%"),),
    ),
    Form(
        written(
            r"[Oo]f (?:the |its |their |his |her )?{whole}(?: [\w’'-]+){1,5}, {part}(?:,? or|,| \(| –) (?:about |nearly "
            r"|almost )?{told}(?=[,.;)]| –| [a-z])"
        ),
        _percentage,
        ("whole", "part"),
        (("told", "%"), ("part", "count")),
    ),
    Form(
        written(r"{told}(?:: | \(| – |, with ){part} of (?:the |its |their )?{whole}(?= [a-z]|[,.;)])"),
        _percentage,
        ("whole", "part"),
        (("told", "%"), ("part", "count")),
    ),
)
HUNDREDS = (
    Form(
        written(
            rf"{{a}} (?:had |have |of \w+ )?(?:said |voted |voting |were |answered )?{_YES}(?:,| and|, and|, with)"
            rf" {{told}}(?: were| said| voted)? {_NO}\b"
        ),
        _left_of_hundred,
        kinds=(("a", "%"), ("told", "%")),
    ),
    Form(
        written(r"{a} ≈{b} ≈(?:and|,) {told} (?:did not|didn’t|do not|don’t|didn't) know\b"),
        _left_of_hundred,
        kinds=(("a", "%"), ("b", "%"), ("told", "%")),
    ),
    Form(
        written(
            r"(?P<how>on|at) {a}, (?:the )?[A-Z][\w ]+ (?:(?P=how) )?{b}, (?:the )?[A-Z][\w ]+ (?:(?P=how) )?{c},? and "
            r"(?:the )?[A-Z][\w ]+ (?:(?P=how) )?{told}"
        ),
        _left_of_hundred,
        kinds=(("a", "%"), ("b", "%"), ("c", "%"), ("told", "%")),
    ),
    Form(
        written(r"(?P<how>on|at) {a}, (?:the )?[A-Z][\w ]+ (?:(?P=how) )?{b},? and (?:the )?[A-Z][\w ]+ (?:(?P=how) )?{told}"),
        _left_of_hundred,
        kinds=(("a", "%"), ("b", "%"), ("told", "%")),
    ),
)
