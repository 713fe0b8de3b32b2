"""Forms in which parts are told with their whole. See `skeletons` for how a form is written."""

import re
from collections.abc import Mapping

from checker.clashes.figures.same_thing import is_person
from checker.clashes.figures.skeletons import Form, at_most, written
from checker.mentions.figures import singular
from checker.mentions.precision import Interval
from checker.patterns import lazy

_ROUNDED = 0.02  # parts and whole are rounded each for itself
_NOT_ALL = lazy(
    r"(?i)\b(?:others?|another|more|new|one|including|each|every|per|annual\w*|average|since|years?|already|both|either|or|respectively|times)\b"
)
_NOUN_AFTER = lazy(r" (?:[A-Z]\w+ )?([a-z]+)")


def _sum_of_all(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    """Two parts, unless a word or number tells of more of them, or of a rate."""
    is_of_more = "n" in values and values["n"].low != 2
    return None if is_of_more or _NOT_ALL.search(match[0]) else _roughly(values["a"] + values["b"])


def _rest(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    """What one part leaves for the other."""
    return None if _NOT_ALL.search(match[0]) else at_most(Interval(0.0, max(0.0, _roughly(values["whole"]).high - values["a"].low)))


def _roughly(value: Interval) -> Interval:
    return Interval(value.low * (1 - _ROUNDED), value.high * (1 + _ROUNDED))


def _part(match: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return at_most(values["whole"])


def _part_of_people(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    """People among people, whatever each group is called: '114 prisoners are held, including about 40 foreigners'."""
    nouns = re.match(r"# (?:[A-Z]\w+ )?([a-z]+)", match[0]), _NOUN_AFTER.match(match.string, match.end())
    if not all(noun and is_person(singular(noun[1])) for noun in nouns):
        return None
    return at_most(values["whole"])


_COUNTS = ("told", "a", "b")
_VERB = r"(?:have|has|had|were|was|are|did|said|say|voted|died|came|remain(?:ed)?|survived|failed|passed|agreed|left|will|would)\b"
SUMS = (
    Form(
        written(
            r"{told}~(?:made up of|consist(?:s|ed|ing)? of|compris(?:e|es|ed|ing)(?: of)?|composed of) (?:the |an?"
            r" )?{a}[^#.;]{1,40}? and (?:the |an? )?{b}[^#.;,]{0,40}(?=[.;,]|$)"
        ),
        _sum_of_all,
        _COUNTS,
    ),
    Form(written(r"{told}(?: [a-z]+){1,3} \({a} [^#.;()]{1,30},?(?: and)? {b} [^#.;()]{1,30}\)"), _sum_of_all, _COUNTS),
    Form(
        written(r"{told}[^#.;]{0,90}?\bto {n} [^#.;]{0,70}[.;] [^#.;]{0,80}{a}[^#.;]{0,40} and [^#.;]{0,80}{b}"),
        _sum_of_all,
        _COUNTS,
        (("told", "money"),),
    ),
    Form(
        written(
            r"^[^#]*{a}[^#.;]{1,100}{b}[^#.;]{0,80}?\b(?:for|making)\b[^#.;]{0,30}? (?:combined |grand |overall"
            r" )?(?:total|sum)\b[^#.;]{0,30}? (?:of|to) {told}"
        ),
        _sum_of_all,
        _COUNTS,
    ),
    Form(
        written(r"{whole}[^#.;]{0,100}[.;] Of (?:that|this|the|those|these)(?: [a-z]+)?, {a}[^#.;]{1,60} and {told}"),
        _rest,
        ("whole", "a", "told"),
    ),
    Form(
        written(
            r"{whole}[^#.;]{0,60}, with {a} (?:dedicated |going |earmarked |set aside )?(?:to|for)\b[^#.;]{1,60} and"
            r" {told} (?:to|for)\b"
        ),
        _rest,
        ("whole", "a", "told"),
    ),
    Form(
        written(
            r"{whole}[^#.;]{0,60}, of (?:which|whom) {a}[^#.;]{1,40}(?:,| and) {told} (?:were|are|was|is|had|have|went"
            r"|go)\b"
        ),
        _rest,
        ("whole", "a", "told"),
    ),
    Form(
        written(r"{told} (?:out )?of (?:the |its |their |his |her |those ){whole}(?![-\w’']| (?:per|million|billion))"),
        _part,
        ("whole", "told"),
        (("whole", "count"), ("told", "count")),
    ),
    Form(
        written(
            rf"[Oo]f (?:the|its|their|his|her|those) {{whole}}(?: [\w’'-]+){{1,6}}, (?:only |just |about |some )?{{told}}"
            rf" {_VERB}"
        ),
        _part,
        ("whole", "told"),
    ),
    Form(
        written(
            r"{whole}(?: [a-z][\w’'-]*| [A-Z][a-z]+){1,10},? (?:including|among (?:them|whom)) (?:about |some |at least "
            r"|around |nearly )?{told}(?! (?:who|that)\b)"
        ),
        _part_of_people,
        ("whole", "told"),
    ),
    Form(
        written(
            r"{whole} (?:[a-z]+ )?(?:people|men|women|children|soldiers|civilians|victims|passengers|migrants|prisoners"
            r"|protesters)[^#.;]{0,60}[.;] (?:Among them|Of them|Of these|Among the [a-z]+|Those [a-z]+) (?:are|were|is"
            r"|was|include|included) (?:at least |about )?{told} [a-z]"
        ),
        _part,
        ("whole", "told"),
    ),
)
