"""Forms in which one figure is said to be more or less than another. See `skeletons` for how a form is written."""

import math
import re
from collections.abc import Mapping

from checker.clashes.figures.comparatives import THAN, WORD, is_less
from checker.clashes.figures.skeletons import Form, less_than, more_than, written
from checker.mentions.precision import Interval
from checker.patterns import lazy
from checker.types import Severity

_DEGREE = r"(?:much |far |well |slightly |a little |even |easily |considerably |significantly |still |just )*"
_CHANGE = lazy(
    r"(?i)\b(?:by|rose|risen|rise|fell|fallen|fall|up|down|grew|grown|growth|added|lost|gained|another|further|extra|increase\w*|drop\w*)"
    r" (?:of |by )?$"
)


def _is_change(match: re.Match[str]) -> bool:
    """'Rose by 3%, more than the 5% ...': a change is not what is compared."""
    return bool(_CHANGE.search(match.string[max(0, match.start("told") - 25) : match.start("told")]))


def _compared(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    if _is_change(match):
        return None
    return less_than(values["base"]) if is_less(match["word"]) else more_than(values["base"])


def _larger(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    return None if _is_change(match) else more_than(values["base"])


def _in_brackets(match: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return more_than(values["base"]) if match["more"] else less_than(values["base"])


def _against_limit(match: re.Match[str], values: Mapping[str, Interval]) -> Interval | None:
    if _is_change(match):
        return None
    words = match.groupdict()
    is_below = bool(words.get("below")) or is_less(words.get("word") or "")
    return less_than(values["base"]) if is_below else more_than(values["base"])


_ALIKE = ("told", "base")
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
            r"{told}[^#.;]{0,40}?,? (?:which )?(?:comfortably |easily |far |narrowly )?"
            r"(?P<above>(?<!not )(?<!never )(?<!n’t )exceed(?:s|ed|ing)|surpass(?:es|ed|ing)?|outstripp(?:ed|ing)|outstrips)"
            r" (?:the |its |their )?[^#.;,]{0,30}?{base}(?=[,.;)]|"
            r" [a-z])"
        ),
        _against_limit,
        _ALIKE,
        exact=frozenset({"told", "base"}),
    ),
    Form(written(rf"{{told}}≈(?:, | – | \(| ){_DEGREE}{WORD} {THAN}~\({{base}}\)"), _compared, _ALIKE, exact=frozenset({"told", "base"})),
    Form(
        written(
            rf"{{told}}~(?:, | – | \(|, or ){_DEGREE}{WORD} than the {{base}}(?= (?:for|in|of|at|that|who|charged|paid|it"
            rf"|he|she|they|for|recorded|seen|needed|spent|earned|won|cast)\b|[.;)])"
        ),
        _compared,
        _ALIKE,
        exact=frozenset({"told", "base"}),
    ),
    Form(
        written(
            rf"{{told}}(?: [a-z]+)?(?:, | – ){_DEGREE}{WORD} than [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?: \(|, on |, with |,"
            rf" who (?:has|had|is|was) ){{base}}(?=[,.;)])"
        ),
        _compared,
        _ALIKE,
        exact=frozenset({"told", "base"}),
    ),
    Form(written(r"\b(?P<word>[Mm]ore|[Ff]ewer) [a-z]+ \({told}\) than [a-z]+ \({base}\)"), _compared, _ALIKE, severity=Severity.ERROR),
    Form(
        written(rf"\b[Aa]t {{told}}, ~ (?:cost|costs|is|was|were|are) {_DEGREE}{WORD} than the {{base}}"),
        _compared,
        _ALIKE,
        exact=frozenset({"told", "base"}),
    ),
    Form(
        written(
            rf"{{told}}~, {_DEGREE}(?:{WORD} than|(?P<above>above|over)|(?P<below>below|under)) the (?:[a-z]+ ){{0,2}}"
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
