"""Forms in which one figure is so much, or so many times, another. See `skeletons` for how a form is written."""

import re
from collections.abc import Mapping

from checker.clashes.figures.comparatives import THAN, WORD, is_less
from checker.clashes.figures.skeletons import Form, middle, minus, written
from checker.mentions.precision import Interval

_WHO_HAS = (
    r"(?:,? (?:on|with|at)|, (?:who|which|whose \w+) (?:is|was|are|were|has|had|have|scored|got|won|weighed|cost)(?: about| only| just)?)"
)
_END = r"(?=[,.;:)]| –| [a-z]|$)"
_LOOSE_TIMES = 0.2  # what 'twice' leaves open
_TIMES = {"twice": 2, "double": 2, "three times": 3, "triple": 3, "four times": 4, "half": 0.5}


def _differing(match: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    """So much more or less than the base."""
    by, base = values["by"], values["base"]
    return minus(base, by) if is_less(match["word"]) else base + by


def _left(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    return minus(values["base"], values["by"])


def _apart(_: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    """The difference of two figures, whichever is the larger."""
    apart = abs(middle(values["a"]) - middle(values["b"]))
    return Interval(apart, apart)


def _times(match: re.Match[str], values: Mapping[str, Interval]) -> Interval:
    times = _TIMES[match["times"].lower()]
    return Interval(values["base"].low * times * (1 - _LOOSE_TIMES), values["base"].high * times * (1 + _LOOSE_TIMES))


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
            rf" {WORD} than (?:the|its|their|last)\b(?:(?!\b(?:and|but|while|or)\b)[^#.;]){{0,60}}? (?:level |figure |request |total )?"
            rf"(?:of )?{{base}}{_END}"
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
            rf"{{told}}(?! per cent)~(?:,| –| \(|,? (?:is|was|were|are)) (?:just |only )?{{by}}(?: [a-z]+){{0,2}}? {WORD}"
            rf" {THAN}~(?:\b{_WHO_HAS} )?{{base}}{_END}"
        ),
        _differing,
        ("told", "base", "by"),
        exact=frozenset({"base"}),
    ),
    Form(
        written(
            rf"{{by}}(?: [a-z]+)? {WORD} than [^#.;]{{1,40}}[:,–] {{told}}(?: [a-z]+)? (?:against|to"
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
            r"\bby {told} (?:runs|points|seats|seconds|shots|strokes|goals),? (?:scoring |with |taking |winning"
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
