"""Forms in which a share of a whole is told in words, or the majority of a chamber. See `skeletons` for how a form is written."""

import re
from collections.abc import Mapping

from checker.clashes.figures.skeletons import Form, middle, written
from checker.mentions.number_words import ONES, SHARES
from checker.mentions.precision import Interval
from checker.patterns import lazy

_ROUNDED = 0.06  # what 'a third' and 'a quarter' leave open
_PARTS = {"thirds": 3, "quarters": 4, "fifths": 5}
_NO_MAJORITY = lazy(
    r"(?i)\b(?:no|not|without|short|lost|lack\w*|fail\w*|deni\w*|den[iy]\w*|depriv\w*|needs?|needed|two-thirds|qualified|blocking|less|lose|missed)\b"
)
_ALREADY = lazy(
    r"(?i)\b(?:more|extra|another|further|additional|other|others|allies|partners|defect\w*|two|three|#)[- ](?:thirds|fifths|quarters)?"
)


def _share(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return _part_of(values["share"], values["whole"])


def _named_share(match: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    share = SHARES[match["part"].lower()]
    return _part_of(Interval(share, share), values["whole"])


def _one_in(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return _part_of(Interval(1 / values["n"].high, 1 / values["n"].low), values["whole"])


def _part_of(share: Interval, whole: Interval) -> Interval:
    """A share of a whole, as loosely as shares are told; 'half' in words is told of odd numbers too."""
    low, high = max(0.0, share.low), min(1.0, share.high)
    low = low if low == 0.0 else low * (1 - _ROUNDED)
    return Interval(low * whole.low - 0.5 * (low > 0), high * (1 + _ROUNDED) * whole.high + 0.5)


def _needed(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    """The majority of a chamber: more than half of it, with or without whoever is in the chair."""
    if _ALREADY.search(match[0].replace("majority", "")):
        return None
    half = middle(values["house"]) / 2
    return Interval(half - 0.5 * (half % 1 > 0), half + 2)


def _held(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    """What has a majority is at least half of the chamber."""
    return None if _NO_MAJORITY.search(match[0]) else Interval(middle(values["house"]) / 2, middle(values["house"]))


def _short_of(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    short = middle(values["house"]) // 2 + 1 - middle(values["held"])
    return Interval(short - 1, short)


def _qualified(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    """Two thirds or three fifths of a chamber, up to one more."""
    count = ONES.get(match["n"]) or (values["count"].low if "count" in values else 0)
    need = middle(values["house"]) * count / _PARTS[match["part"]]
    return Interval(need - 1, need + 2) if count else None


_SEATS = r"(?:seats|votes|MPs|members|deputies|lawmakers|legislators|senators|delegates|councillors)"
_HOUSE = r"{house}(?:-| )(?:seat|member|strong)"
_MAJORITY = (
    r"(?:(?:an?|the|its|his|her|their) )?(?:(?:simple|outright|overall|absolute|parliamentary|working|bare|clear|governing) )*majority"
)
_QUALIFIED = r"(?:(?P<n>two|three)|(?P<count>#))[- ](?P<part>thirds|quarters|fifths) majority"
_OF_WHOLE = r"(?:[a-z]+ )?of (?:(?:the|its|his|her|their|those|all|[a-z]+’s|[a-z]+'s) )*(?:[a-z]+ )?{whole}(?: [\w’'-]+){0,2}"
FRACTIONS = (
    Form(
        written(
            rf"{{share}} {_OF_WHOLE}(?:,? or | \(|,? (?:came|comes|amounts?|amounted) to |, ){{told}}(?=[.;:)]|,(?! (?:of"
            rf"|which)\b)| (?:have|has|had|were|was|are|will|voted|said)\b)"
        ),
        _share,
        ("whole", "told"),
        (("share", "share"),),
    ),
    Form(
        written(
            r"{told} ~(?:was|is|were|,|represents|represented|for) (?:an? |one )?(?P<part>half|third|quarter|fifth"
            r"|tenth)[ -]share (?:of|in) ~{whole}(?= [a-z]|[.,;])"
        ),
        _named_share,
        ("whole", "told"),
    ),
    Form(
        written(r"\b[Oo]ne (?:[a-z]+ )?in {n} of (?:the |its |all )*{whole}(?: [a-z]+){0,2}(?:, (?:or )?| \(){told}(?=[,.;)])"),
        _one_in,
        ("whole", "told"),
    ),
)
MAJORITIES = (
    Form(
        written(
            rf"\b(?:needs?|needed|requires?|required|needing|must (?:win|have|get|find)) (?:at least |about |a minimum of"
            rf" )?{{told}}(?: {_SEATS})? (?:to|for) (?:(?!keep|retain|maintain|defend|hold)[^#,.;]){{0,25}}?{_MAJORITY} "
            rf"(?:in|of) (?:the |its |a ){_HOUSE}"
        ),
        _needed,
        ("told", "house"),
        exact=frozenset({"told"}),
    ),
    Form(
        written(rf"\b{_MAJORITY} (?:in|of) (?:the |its |a ){_HOUSE} ~(?:is|would be|means|requires|needs) {{told}}"),
        _needed,
        ("told", "house"),
        exact=frozenset({"told"}),
    ),
    Form(
        written(
            rf"\b(?:won|wins|winning|has|have|had|holds?|held|took|taken|with|With) {{told}} ~{_SEATS} in (?:the |its |a"
            rf" ){_HOUSE} [^#.;]{{0,50}}?{_MAJORITY}"
        ),
        _held,
        ("told", "house"),
    ),
    Form(
        written(
            rf"\b(?:won|wins|winning|has|have|had|holds?|held|took|taken|with|With) {{told}} of (?:the |its )?{{house}}"
            rf" {_SEATS}[^#.;]{{0,50}}?{_MAJORITY}"
        ),
        _held,
        ("told", "house"),
    ),
    Form(written(rf"{{held}} of (?:the |its )?{{house}} {_SEATS}, (?:only |just )?{{told}} (?:{_SEATS} )?short of {_MAJORITY}"), _short_of),
    Form(
        written(
            rf"(?<!\w){_QUALIFIED}(?:, or|, meaning|,| \(| –) (?:at least |about )?{{told}}(?: {_SEATS})? of (?:the |its"
            rf" )?(?:[\w’']+ )?{{house}}"
        ),
        _qualified,
        ("told", "house"),
        exact=frozenset({"told"}),
    ),
    Form(
        written(
            rf"(?<!\w){_QUALIFIED} (?:in|of) (?:the |its ){_HOUSE} ~(?:, or|,| \(| –|is|means) (?:at least |about"
            rf" )?{{told}}"
        ),
        _qualified,
        ("told", "house"),
        exact=frozenset({"told"}),
    ),
)
