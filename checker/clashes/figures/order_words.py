"""Words that say which of two figures is the larger, or how many times the other: 'rose', 'a drop', 'higher', 'below', 'doubled'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.mentions.precision import Interval
from checker.patterns import lazy

MOST = 50.0  # a figure does not change more: the scale of one is left out ('from 1.5 to 1.2 million')
# 'Held them up', 'made up', 'put it down': no change.
_NO_PARTICLE = "".join(rf"(?<!\b{word}\s)" for word in "them him her it us held made make set built took picked broke put".split())
_UP = (
    r"r[io]se|ris(?:es|en|ing)|increas(?:e|ed|es|ing)|climb(?:s|ed|ing)?|gr[eo]w(?:s|n|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?"
    rf"|surg(?:e|ed|es|ing)|(?:go|goes|gone|went|shot)\sup|{_NO_PARTICLE}up(?!\sto\b)|rais(?:e|ed|es|ing)|gain(?:s|ed|ing)?|swell(?:s|ed|ing)?|swollen|hik(?:e|ed|es|ing)|leap(?:s|ed|ing)?|leapt"
    r"|rocket(?:ed|ing)|widen(?:s|ed|ing)?|expand(?:s|ed|ing)?|boost(?:s|ed|ing)?"
)
_DOWN = (
    r"f[ae]ll|fall(?:s|en|ing)|drop(?:s|ped|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|slump(?:s|ed|ing)?|plung(?:e|ed|es|ing)"
    rf"|plummet(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|slid|slid(?:e|es|ing)|s[aiu]nk(?:s|ing)?|dip(?:s|ped|ping)?|{_NO_PARTICLE}down|cut(?:s|ting)?"
    r"|reduc(?:e|ed|es|ing|tions?)|lower(?:ed|ing|s)|tumbl(?:e|ed|es|ing)|slip(?:s|ped|ping)?|dwindl(?:e|ed|es|ing)"
    r"|narrow(?:s|ed|ing)?|slash(?:ed|es|ing)?|eas(?:ed|es|ing)"
)
_MORE = r"more|higher|larger|greater|bigger|longer|taller|heavier|older|faster|wider|deeper|hotter|warmer|dearer"
_LESS = r"fewer|less|lower|smaller|shorter|lighter|younger|narrower|cheaper|colder|cooler"
_ABOVE = r"above|beyond|exceed(?:s|ed|ing)?|beats?|surpass(?:es|ed|ing)?|outstrip(?:s|ped|ping)?|outnumber(?:s|ed|ing)?"
_BELOW = r"below|trail(?:s|ed|ing)?|short of|shy of"
_TIMES = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_MULTIPLES = {
    "twice": 2.0,
    "double": 2.0,
    "three times": 3.0,
    "four times": 4.0,
    "five times": 5.0,
    "half": 0.5,
    "a third": 1 / 3,
    "a quarter": 0.25,
}
_HEDGES = {"more than": (0.98, 1.6), "well over": (0.98, 1.6), "nearly": (0.75, 1.1), "almost": (0.75, 1.1)}
_LOOSE = (0.85, 1.25)  # what 'doubled' leaves open
_WORD = lazy(
    r"(?i)(?<![\w’-])(?:(?:(?P<hedge>more than|nearly|almost|about|roughly|well over)\s)?(?:"
    r"(?P<times>(?:doubl|tripl|trebl|quadrupl|halv)(?:e|ed|es|ing))(?!\s(?:the|that|as)\b)"
    rf"|(?P<multiple>{'|'.join(_MULTIPLES)})(?=\s(?:as|of|the|that)\b))"
    rf"|(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<moved>mov(?:e|es|ed|ing)|go(?:es|ing)?|went|gone)(?=\s[^.;:]{{0,40}}?\b(?:from|to)\b)|(?:(?P<more>{_MORE})|(?P<less>{_LESS}))(?=\s(?!than\s#)[^.;:]{{0,70}}\b(?:than|compared|against)\b)"
    rf"|(?P<above>{_ABOVE})|(?P<below>{_BELOW}))(?![\w’-])"
)
KINDS = ("up", "down", "times", "moved", "more", "less", "above", "below", "multiple")


@dataclass(frozen=True, slots=True)
class OrderWord:
    """A word at its place in a text; `ratios` are those of the figure it is said of to the figure that one is held against."""

    text: str
    kind: str  # one of `KINDS`
    start: int
    end: int
    ratios: Interval

    @property
    def tells_size(self) -> bool:
        return self.kind in ("times", "multiple")

    @property
    def is_change(self) -> bool:
        return self.kind in ("up", "down", "times", "moved")

    @property
    def is_upward(self) -> bool:
        return self.ratios.high > 1


def find_order_words(text: str) -> Iterator[OrderWord]:
    """The words of a text in reading order."""
    for match in _WORD.finditer(text):
        yield OrderWord(match[0], _kind(match), *match.span(), _ratios(match))


def _kind(match: re.Match[str]) -> str:
    return next(name for name in KINDS if match[name])


def _ratios(match: re.Match[str]) -> Interval:
    if match["moved"]:
        return Interval(0.0, MOST)
    told = (match["times"] or match["multiple"] or "").lower()
    if not told:
        return Interval(1.0, MOST) if match["up"] or match["more"] or match["above"] else Interval(0.0, 1.0)
    factor = next(factor for word, factor in (*_MULTIPLES.items(), *_TIMES.items()) if told.startswith(word))
    over, under = _HEDGES.get((match["hedge"] or "").lower(), _LOOSE)
    return Interval(factor * over, factor * under) if factor > 1 else Interval(factor / under, factor / over)
