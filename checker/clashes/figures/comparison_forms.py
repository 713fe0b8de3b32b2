"""Forms in which one figure is set against another: more or less than it, or so much more. See `skeletons` for how a form is written."""

import math
import re
from collections.abc import Mapping

from checker.clashes.figures.skeletons import Form, less_than, middle, minus, more_than, written
from checker.mentions.precision import Interval
from checker.patterns import lazy
from checker.types import Severity

_MORE = r"more|higher|larger|greater|bigger|longer|taller|heavier|older|faster|wider|deeper|hotter|warmer|dearer"
_LESS = r"fewer|less|lower|smaller|shorter|lighter|younger|narrower|cheaper|colder|cooler"
_IS_LESS = lazy(
    rf"(?i)^(?:{_LESS}|below|under|short of|shy of|behind|down|lost|shrank"
    r"|fell|fall(?:s|en|ing)?|drop\w*|cut\w*|declin\w+|decreas\w+|reduc\w+)$"
)
_WORD = rf"(?P<word>{_MORE}|{_LESS})"
_DEGREE = r"(?:much |far |well |slightly |a little |even |easily |considerably |significantly |still |just )*"
# What may stand between 'than' and its figure: no word that makes the figure a part, a change or one of another thing.
_THAN = r"than (?!(?:any|ever|half|twice|double|usual|expected|in|at|on|during|before|when|he|she|it|they|a year|last)\b)"
_WHO_HAS = (
    r"(?:,? (?:on|with|at)|, (?:who|which|whose \w+) (?:is|was|are|were|has|had|have|scored|got|won|weighed|cost)(?: about| only| just)?)"
)
_END = r"(?=[,.;:)]| –| [a-z]|$)"
_CHANGE = lazy(
    r"(?i)\b(?:by|rose|risen|rise|fell|fallen|fall|up|down|grew|grown|growth|added|lost|gained|another|further|extra|increase\w*|drop\w*)"
    r" (?:of |by )?$"
)
_LOOSE_TIMES = 0.2  # what 'twice' leaves open
_TIMES = {"twice": 2, "double": 2, "three times": 3, "triple": 3, "four times": 4, "half": 0.5}


def _is_change(match: re.Match[str]) -> bool:
    """'Rose by 3%, more than the 5% ...': a change is not what is compared."""
    return bool(_CHANGE.search(match.string[max(0, match.start("told") - 25) : match.start("told")]))


def _compared(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    if _is_change(match):
        return None
    return less_than(values["base"]) if _IS_LESS.match(match["word"]) else more_than(values["base"])


def _larger(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    return None if _is_change(match) else more_than(values["base"])


def _differing(match: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    """So much more or less than the base."""
    by, base = values["by"], values["base"]
    return minus(base, by) if _IS_LESS.match(match["word"]) else base + by


def _left(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return minus(values["base"], values["by"])


def _apart(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    """The difference of two figures, whichever is the larger."""
    apart = abs(middle(values["a"]) - middle(values["b"]))
    return Interval(apart, apart)


def _times(match: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    times = _TIMES[match["times"].lower()]
    return Interval(values["base"].low * times * (1 - _LOOSE_TIMES), values["base"].high * times * (1 + _LOOSE_TIMES))


def _in_brackets(match: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return more_than(values["base"]) if match["more"] else less_than(values["base"])


def _against_limit(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    if _is_change(match):
        return None
    words = match.groupdict()
    is_less = bool(words.get("below") or _IS_LESS.match(words.get("word") or ""))
    return less_than(values["base"]) if is_less else more_than(values["base"])


_ALIKE = ("told", "base")
_MOVE = r"(?P<word>increase|rise|gain|boost|raise|jump|cut|decrease|reduction|fall|drop|decline)"
_MOVED = (
    r"(?P<word>rose|risen|rises?|rising|up|grew|grown|increas\w+|climb\w*|jump\w*|fell|falls?|fallen|falling|down|drop\w*|declin\w+|decreas\w+"
    r"|cut|reduc\w+|lost)"
)
DIFFERENCES = (
    Form(written(rf"{{by}} {_MOVE}[^#.;]{{0,90}}?\bfrom {{base}}[^#.;]{{0,40}}? to {{told}}"), _differing, ("told", "base", "by")),
    Form(written(rf"{_MOVE} of {{by}}[^#.;]{{0,50}}?,? from {{base}}[^#.;]{{0,40}}? to {{told}}"), _differing, ("told", "base", "by")),
    Form(
        written(rf"{_MOVED}(?: by)? {{by}}[^#.;]{{0,30}}?[,–—-] ?(?:up |down )?from {{base}}[^#.;]{{0,40}}? to {{told}}"),
        _differing,
        ("told", "base", "by"),
    ),
    Form(
        written(rf"\bfrom {{base}}[^#.;]{{0,40}}? to {{told}}[^#.;]{{0,30}}?[,–—-] ?(?:an? )?{{by}} {_MOVE}"),
        _differing,
        ("told", "base", "by"),
    ),
    Form(
        written(
            rf"{{told}}[^#.;]{{0,60}}?(?:[,–—-]|\() ?(?:(?:that|which) (?:is|was) )?(?:about |approximately )?{{by}}"
            rf" {_WORD} than (?:the|its|their|last)\b[^#.;]{{0,60}}? (?:level |figure |request |total )?(?:of"
            rf" )?{{base}}{_END}"
        ),
        _differing,
        ("told", "base", "by"),
        (("told", "money"),),
        frozenset({"base"}),
    ),
    Form(
        written(
            r"{told}~[,–—-] ?(?:just |only )?{by}(?: [a-z]+)? (?P<word>short of|shy of|above|below|over|under) (?:the "
            r"|its |a )?{base} (?:[a-z]+ )?(?:needed|required|necessary|target|threshold|limit|mark|minimum|maximum)"
        ),
        _differing,
        ("told", "base", "by"),
    ),
    Form(
        written(r"{base}[^#.;]{0,60}?, (?P<word>of) which (?:only |just )?{by}[^#.;]{0,60}?\bleaving [^#.;]{0,50}?{told}"),
        _left,
        ("told", "base", "by"),
    ),
    Form(
        written(
            r"\b(?:cut|cuts|cutting|slash\w*|tak(?:e|es|ing)|took) {by}[^#.;]{0,20}? from (?:an? |the |its"
            r" )[^#.;]{0,30}?{base}[^#;]{0,80}?\bleav(?:es|ing)(?: only| just)? {told}"
        ),
        _left,
        ("told", "base", "by"),
    ),
    Form(
        written(
            rf"{{told}}(?! per cent)~(?:,| –| \(|,? (?:is|was|were|are)) (?:just |only )?{{by}}(?: [a-z]+){{0,2}}? {_WORD}"
            rf" {_THAN}~(?:\b{_WHO_HAS} )?{{base}}{_END}"
        ),
        _differing,
        ("told", "base", "by"),
        exact=frozenset({"base"}),
    ),
    Form(
        written(
            rf"{{by}}(?: [a-z]+)? (?P<word>{_MORE}|{_LESS}) than [^#.;]{{1,40}}[:,–] {{told}}(?: [a-z]+)? (?:against|to"
            rf"|compared with) {{base}}{_END}"
        ),
        _differing,
        ("told", "base", "by"),
        exact=frozenset({"base"}),
    ),
    Form(written(rf"{_MOVED} by {{by}}(?: [a-z]+)?,? from {{base}}(?: [a-z]+)? to {{told}}"), _differing, ("told", "base", "by")),
    Form(written(rf"{_MOVED} by {{by}}(?: [a-z]+)?,? to {{told}}(?: [a-z]+)?,? from {{base}}"), _differing, ("told", "base", "by")),
    Form(
        written(
            r"\bby {told} (?:runs|points|votes|seats|seconds|shots|strokes|goals),? (?:scoring |with |taking |winning"
            r" )?{a} to ~{b}"
        ),
        _apart,
        ("a", "b"),
    ),
    Form(
        written(
            r"{told}(?: [a-z]+)?, (?P<times>twice|double|three times|four times|half) (?:as (?:many|much|[a-z]+)(?:"
            r" [a-z]+)? as |the (?:number|amount|total) of |that of |the )~(?:, (?:who|which) (?:has|had|is|was|scored"
            r"|got) )?{base}(?=[,.;)]| in | last | the )"
        ),
        _times,
        _ALIKE,
        exact=frozenset({"base"}),
    ),
)
COMPARISONS = (
    Form(
        written(
            r"\b(?:(?P<more>[Mm]ore|[Hh]igher|[Ll]arger|[Gg]reater|[Bb]igger)|(?P<less>[Ff]ewer|[Ll]ower|[Ss]maller))"
            r" [^#.;()]{0,50}\({told}\)[^#.;()]{0,20} than [^#.;()]{0,50}\({base}\)"
        ),
        _in_brackets,
        _ALIKE,
    ),
    Form(
        written(
            r"{told}[^#.;]{0,40}?,? (?:which )?(?:comfortably |easily |far |narrowly )?(?P<above>exceed(?:s|ed|ing)?"
            r"|surpass(?:es|ed|ing)?|outstripp(?:ed|ing)|outstrips) (?:the |its |their )?[^#.;,]{0,30}?{base}(?=[,.;)]|"
            r" [a-z])"
        ),
        _against_limit,
        _ALIKE,
        exact=frozenset({"told", "base"}),
    ),
    Form(written(rf"{{told}}≈(?:, | – | \(| ){_DEGREE}{_WORD} {_THAN}~\({{base}}\)"), _compared, _ALIKE, exact=frozenset({"told", "base"})),
    Form(
        written(
            rf"{{told}}~(?:, | – | \(|, or ){_DEGREE}{_WORD} than the {{base}}(?= (?:for|in|of|at|that|who|charged|paid|it"
            rf"|he|she|they|for|recorded|seen|needed|spent|earned|won|cast)\b|[.;)])"
        ),
        _compared,
        _ALIKE,
        exact=frozenset({"told", "base"}),
    ),
    Form(
        written(
            rf"{{told}}(?: [a-z]+)?(?:, | – ){_DEGREE}{_WORD} than [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?: \(|, on |, with |,"
            rf" who (?:has|had|is|was) ){{base}}(?=[,.;)])"
        ),
        _compared,
        _ALIKE,
        exact=frozenset({"told", "base"}),
    ),
    Form(written(r"\b(?P<word>[Mm]ore|[Ff]ewer) [a-z]+ \({told}\) than [a-z]+ \({base}\)"), _compared, _ALIKE, severity=Severity.ERROR),
    Form(
        written(rf"\b[Aa]t {{told}}, ~ (?:cost|costs|is|was|were|are) {_DEGREE}{_WORD} than the {{base}}"),
        _compared,
        _ALIKE,
        exact=frozenset({"told", "base"}),
    ),
    Form(
        written(
            rf"{{told}}~, {_DEGREE}(?:{_WORD} than|(?P<above>above|over)|(?P<below>below|under)) the (?:[a-z]+ ){{0,2}}"
            rf"(?:average|median|mean|norm)(?: of|, at|,)? {{base}}"
        ),
        _against_limit,
        _ALIKE,
        exact=frozenset({"told", "base"}),
    ),
    Form(
        written(
            r"{told}(?: [a-z]+)?(?: from [a-z ]{3,20}?)?, (?:comfortably |well |far |just |safely |slightly )?(?:"
            r"(?P<above>beyond|above|over|exceeding|more than|longer than|higher than)|(?P<below>below|under|within"
            r"|inside|short of|less than|lower than|shy of)) (?:the|its|a|their) (?:[a-z]+ )?(?:minimum|maximum|limit"
            r"|target|threshold|ceiling|floor|requirement|quota) of {base}"
        ),
        _against_limit,
        _ALIKE,
        exact=frozenset({"told", "base"}),
    ),
    Form(
        written(
            r"\bso far [^.;#]{0,60}(?:#[^.;#]{0,40})?{base}[^#.;]{0,30}?[;,.] ?(?:and |but )?(?:the |its |their )?"
            r"(?:eventual|final|total|overall) (?:bill|cost|sum|total|price|figure|number|toll|budget)[^#.;]{0,40}?"
            r"(?:reach|hit|be|exceed|rise to|come to|total) {told}"
        ),
        lambda match, values: Interval(values["base"].low, math.inf),
        _ALIKE,
    ),
    Form(written(r"{told}, compared with (?:only|just) {base}"), _larger, _ALIKE, exact=frozenset({"told", "base"})),
    Form(
        written(r"\brang(?:e|es|ed|ing) from {base} to {told}(?! (?:in|by)\b)"),
        lambda match, values: more_than(values["base"]),
        _ALIKE,
        exact=frozenset({"told", "base"}),
    ),
)
