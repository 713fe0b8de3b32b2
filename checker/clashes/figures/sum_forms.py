"""Forms in which parts are told with their whole. See `skeletons` for how a form is written."""

import re
from collections.abc import Mapping

from checker.clashes.figures.same_thing import is_person
from checker.clashes.figures.skeletons import Form, at_most, written
from checker.clashes.figures.totals import OPEN
from checker.mentions.figures import singular
from checker.mentions.precision import Interval
from checker.patterns import lazy

# Groups that make a whole: nobody is of both, and nobody who is counted of neither.
_PAIRS = frozenset(
    frozenset(pair.split("/"))
    for pair in "men/women boys/girls sons/daughters brothers/sisters passengers/crew adults/children brothers/cousins sisters/cousins"
    " dead/injured killed/injured killed/wounded dead/wounded".split()
)
_GROUP = r"(?P<{}>men|women|boys|girls|sons|daughters|brothers|sisters|cousins|passengers|crew|adults|children|dead|killed|injured|wounded)"
_ONE, _OTHER = _GROUP.format("one"), _GROUP.format("other")
_TWO = rf"{{a}}(?: [a-z]+)?? {_ONE}(?: members)?(?:,? and| and left|, with) (?:the )?{{b}}(?: [a-z]+)?? {_OTHER}(?: members)?\b"
_IN_ALL = r"(?:on board|aboard|in all|in total|altogether|all told)\b"
_ROUNDED = 0.02  # parts and whole are rounded each for itself
_TAIL = 30  # characters after a sum in which others may be told
_NOT_ALL = lazy(r"(?i)\b(?:others?|including|each|every|per|annual\w*|average|since|years?|already|both|either|or|respectively|times)\b")
_NOUN_AFTER = lazy(r" (?:[A-Z]\w+ )?([a-z]+)")
_OF_OTHERS = lazy(
    r"(?i)\b(?:others?|another|further|more|rest|remain\w*|includ\w+|besides|plus|not counting|excluding|at least|up to|unborn)\b"
)


def _pair(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    """The sum of two groups that make a whole, unless a word leaves others out, or only one of the two is meant."""
    words = match.groupdict()
    if frozenset((words["one"], words["other"])) not in _PAIRS or _OF_OTHERS.search(match.string, match.start(), match.end() + _TAIL):
        return None
    return None if words.get("noun") in (words["one"], words["other"]) else values["a"] + values["b"]


def _sum(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    parts = [values[name] for name in "abcde" if name in values]
    return None if OPEN.search(match[0]) else Interval(sum(part.low for part in parts), sum(part.high for part in parts))


def _sum_of_matches(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return values["a"] + values["b"] + values["c"]


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
_MADE_OF = r"(?:,|:| –| —| -| \(|, made up of|, comprising| –)"
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
        written(
            r"(?:totall?ing|total of) {told}[^#.;]{0,60}[.;] [^#.;]{0,80}{a}[^#.;]{1,80} and"
            r" [^#.;]{0,80}{b}[^#.;]{0,100}(?:[.;]|$)"
        ),
        _sum_of_all,
        _COUNTS,
        (("told", "money"),),
    ),
    Form(
        written(r"{told}[^#.;]{0,90}?\bto {n} [^#.;]{0,70}[.;] [^#.;]{0,80}{a}[^#.;]{0,40} and [^#.;]{0,80}{b}"),
        _sum_of_all,
        _COUNTS,
        (("told", "money"),),
    ),
    Form(
        written(
            r"^[^#]*{a}[^#.;]{1,100}{b}[^#.;]{0,80}?\b(?:for|bringing|making)\b[^#.;]{0,30}? (?:combined |grand |overall"
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
        written(rf"{_TWO}[^#.;!?]{{0,60}}?{{told}}(?: (?P<noun>[a-z]+))?(?: [a-z]+)??,? {_IN_ALL}"),
        _pair,
        _COUNTS,
    ),
    Form(written(rf"{_TWO}[^#.;!?]{{0,80}}[.;,] [Aa]ll (?:of the |the |its |their )?{{told}} (?P<noun>[a-z]+)"), _pair, _COUNTS),
    Form(
        written(
            rf"{_TWO}[^#.;!?]{{0,80}}[.;] (?:Of the|The|All of the|Those) {{told}} (?P<noun>children|siblings|people"
            rf"|victims|casualties)\b"
        ),
        _pair,
        _COUNTS,
    ),
    Form(
        written(rf"(?<![\w-]){{told}} (?:[\w-]+ )??(?P<noun>[a-z]+){_MADE_OF} ?(?:the )?{_TWO}(?=[,.;)–—]| –|$)"),
        _pair,
        _COUNTS,
    ),
    Form(
        written(
            r"{told}(?: [\w-]+){1,4}, {a} (?:[a-z]+ )?in [A-Z][\w ]{2,20}? and {b} (?:[a-z]+ )?(?:abroad|overseas"
            r"|elsewhere)\b"
        ),
        _sum,
        _COUNTS,
    ),
    Form(
        written(r"{told}(?: [\w-]+){0,4}: {a}(?: [\w-]+)? (?P<how>to|for|on|from) ~ and {b}(?: [\w-]+)? (?P=how)\b"),
        _sum_of_all,
        _COUNTS,
        (("a", "money"),),
    ),
    Form(
        written(
            r"(?:won|win|winning) {a},? (?:and )?(?:drew|drawn|drawing) {b},? (?:and )?(?:lost|losing) {c} ~(?:of|in"
            r"|from) (?:(?:its|their|his|her|the)(?: \w+)? )?{told}(?! minutes)"
        ),
        _sum_of_matches,
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
    Form(written(r"{told}~split[^#.;]{0,15}{a} [^#.;]{0,20}(?:for|in favour)[^#.;]{0,20} and {b} (?:against|opposed)"), _sum, _COUNTS),
)
