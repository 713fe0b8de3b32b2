"""Find shares that the count beside them denies: 'a slim majority, 56 of the 125 seats', 'half of the 52 berths, 36', '30% (12 of 60)'.

One reading serves all: the part and the whole that a sentence gives, and a share of it in words or per cent.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.clashes.figures.frames import Frame
from checker.clashes.figures.skeletons import FIGURE, kind
from checker.mentions.number_words import ONES
from checker.mentions.precision import Interval, half_step, interval
from checker.patterns import lazy
from checker.types import Mention, Span

_OF = r"(?:out\s)?of\s(?:(?:the|its|their|his|her|our|those|these|all|a\stotal\sof)\s)*(?:[\w’'-]+\s){0,3}?"
_NEAR = r"(?:about\s|some\s|only\s|just\s|nearly\s|at\sleast\s)?"
# A part and its whole, each one character.
_PAIRS = (
    lazy(rf"(?P<part>#)(?:\s[a-z-]+){{0,2}}\s{_OF}(?P<whole>#)"),
    lazy(rf"\b[Oo]f\s(?:the|its|their|his|her|those|these)\s(?:[a-z-]+\s)?(?P<whole>#)(?:\s[\w’'-]+){{0,6}},\s{_NEAR}(?P<part>#)"),
    lazy(r"(?P<part>#)(?:\s[a-z-]+){0,8}?\sin\s(?:the|its|a|their)\s(?:[\w’'-]+\s){0,2}?(?P<whole>#)[\s-](?:seat|member|strong)"),
    lazy(r"\bin\s(?:the|its|a|their)\s(?:[\w’'-]+\s){0,2}?(?P<whole>#)[\s-](?:seat|member|strong)\b[^#.;]{0,60}(?P<part>#)"),
)
_WORDS = {
    "half": (0.44, 0.56), "third": (0.29, 0.38), "quarter": (0.21, 0.29), "fifth": (0.17, 0.23), "tenth": (0.08, 0.12),
    "majority": (0.5, 1.0), "most": (0.5, 1.0), "minority": (0.0, 0.5),
}  # fmt: skip
_SHARE = lazy(
    r"(?i)(?<![\w’-])(?:(?P<hedge>(?:well\s)?(?:more\sthan|over)|nearly|almost|just\sunder|less\sthan|fewer\sthan|under)\s)?"
    r"(?:(?:(?:an?|the|its|their|his|her)\s(?:(?!an?\b|the\b)[a-z]+\s){0,2}?)?(?P<side>majority|minority|most(?=\sof\b|\s[(,–—#]))"
    r"|(?:(?:an?|one|(?P<n>two|three|four|#))[\s-])(?P<word>third|quarter|fifth|tenth)s?(?:[\s-]majority)?|(?P<half>half))\b"
    r"(?!\s(?:place|time|round|year|quarter|leader|whip|party|day|person|generation))"
)
_FIGURE_BEFORE = lazy(r"(?i)(?P<hedge>more than|over|nearly|almost|just under|less than|fewer than|under)\s$")
# Between a share and its pair: a share in words may lead to it by a few words, one in figures stands right beside it.
_LOOSE_GAP = lazy(r"[^#.;:]{0,60}")
_TIGHT_GAP = lazy(
    rf"(?:\s[\w’'-]+){{0,5}}?(?:,|\s\(|\s[–—-]|:|,?\sor|,\swith)?\s?(?:or\s|the\s|that\sis\s|about\s|nearly\s|almost\s){{0,2}}{_NEAR}"
)
_ASIDE = lazy(rf"(?:\sof(?:\s[\w’'-]+){{1,3}}|(?:\s[\w’'-]+){{0,2}})(?:\s\(|,\s(?:or\s)?|\s[–—-]\s(?:or\s)?){_NEAR}")
_ENDS = lazy(r"[),.]|\s[–—-]")
_OPEN = lazy(
    r"(?i)\b(?:no|not|without|short|lost|lack\w*|fail\w*|deni\w*|deny\w*|depriv\w*|blocking|lose|missed|more(?!\sthan)|extra|another|further|other|others"
    r"|additional|allies|partners?|defect\w*|keep|retain|maintain|defend|hold|rest|remain\w*|half-\w+)\b|n[’']t\b"
)
_NEEDED = lazy(r"(?i)\b(?:needs?|needed|requires?|required|needing|must|necessary|threshold)\b")
_LEFT_OPEN = 0.03  # of the whole
_LARGEST_SURPLUS = 2  # members above half that some count to a majority


@dataclass(frozen=True, slots=True)
class WrongShare:
    """What is said (`told`), the count that does not fit (`count`), and the sum that shows it."""

    told: Span
    told_text: str
    count: Span
    count_text: str
    working: str
    is_per_cent: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """A share from `low` to `high`, told from `start` to `end` of a frame's text; `is_exact`: in figures."""

    bounds: Interval
    start: int
    end: int
    is_exact: bool
    is_majority: bool = False
    is_per_cent: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A part, its whole, None for a percentage, and where they stand in a frame's text."""

    part: Mention
    whole: Mention | None
    start: int
    end: int

    @property
    def ratio(self) -> Interval:
        return interval(self.part).over(interval(self.whole) if self.whole else Interval(100.0, 100.0))


def find_wrong_shares(frame: Frame) -> Iterator[WrongShare]:
    """The share that is told beside the only part and whole of a sentence, or beside a percentage, if it is another."""
    counted = {(pair.start, pair.end): pair for pair in find_pairs(frame)}
    pairs = [*counted.values()] if len(counted) == 1 else []
    pairs += [
        Pair(figure, None, place, place) for figure, place in zip(frame.figures, frame.places, strict=True) if figure.value.unit == "%"
    ]
    shares = list(find_shares(frame)) if pairs else ()
    for share, pair in ((share, pair) for share in shares for pair in pairs if is_beside(frame, share, pair)):
        if not fits(frame, share, pair):
            yield _wrong(frame, share, pair)
            return


def find_pairs(frame: Frame) -> Iterator[Pair]:
    for pattern in _PAIRS:
        for match in pattern.finditer(frame.text, frame.lead):
            part, whole = (frame.figures[frame.places.index(match.start(name))] for name in ("part", "whole"))
            if _is_part(part, whole):
                yield Pair(part, whole, *sorted((match.start("part"), match.start("whole"))))


def _is_part(part: Mention, whole: Mention) -> bool:
    values = part.value, whole.value
    if any(value.low != value.high or value.low <= 0 for value in values) or kind(part) in ("%", "points", "share", "age"):
        return False
    return values[0].low <= values[1].low and kind(part) == kind(whole)


def find_shares(frame: Frame) -> Iterator[Share]:
    """Shares in figures and in words, in that order."""
    for place, figure in zip(frame.places, frame.figures, strict=True):
        value = figure.value
        if kind(figure) in ("%", "share") and value.low == value.high:
            is_per_cent = kind(figure) == "%"
            size, half = (value.low / 100, half_step(figure) / 50) if is_per_cent else (value.low, _LEFT_OPEN)
            hedge = _FIGURE_BEFORE.search(frame.text[:place])
            bounds, start = _hedged(size - half, size + half, hedge["hedge"] if hedge else ""), hedge.start() if hedge else place
            yield Share(bounds, start, place + 1, True, False, is_per_cent)
    for match in _SHARE.finditer(frame.text, frame.lead):
        low, high = _WORDS[(match["side"] or match["half"] or match["word"]).lower()]
        is_majority = bool(match["side"]) and low == 0.5 and not re.match(r"\sof\b", frame.text[match.end() :])
        times = _times(frame, match)
        bounds = Interval(low, high) if match["side"] else _hedged(low * times, min(1.0, high * times), match["hedge"] or "")
        yield Share(bounds, *match.span(), not match["side"], is_majority)


def _times(frame: Frame, match: re.Match[str]) -> float:
    """Two of 'two-thirds', however it is read."""
    if match["n"] == FIGURE:
        return frame.figures[frame.places.index(match.start("n"))].value.low
    return ONES[(match["n"] or "one").lower()]


def _hedged(low: float, high: float, hedge: str) -> Interval:
    middle = (low + high) / 2
    if re.search(r"(?i)more|over", hedge):
        return Interval(middle, 1.0)
    if re.search(r"(?i)nearly|almost|just", hedge):
        return Interval(low - _LEFT_OPEN, middle)
    return Interval(0.0, middle) if hedge else Interval(low, high)


def is_beside(frame: Frame, share: Share, pair: Pair) -> bool:
    """Whether a share is that of the pair: told right beside it or, a majority, in the same clause."""
    if _OPEN.search(frame.text) or (share.start <= pair.start < share.end):
        return False
    if share.end <= pair.start:
        gap, after = frame.text[share.end : pair.start], frame.text[pair.end + 1 :]
    else:
        gap, after = frame.text[(pair.end if pair.end < share.start else pair.start) + 1 : share.start], ""
    if pair.whole is None:
        return not share.is_per_cent and bool(_ASIDE.fullmatch(gap) and (not after or _ENDS.match(after)))
    return bool((_TIGHT_GAP if share.is_exact else _LOOSE_GAP).fullmatch(gap))


def fits(frame: Frame, share: Share, pair: Pair) -> bool:
    ratio, bounds = pair.ratio, share.bounds
    if share.is_majority and pair.whole and _NEEDED.search(frame.text):
        half = pair.whole.value.low / 2
        return math.floor(half) <= pair.part.value.low <= half + _LARGEST_SURPLUS
    slack = 0.0 if 0.5 in (bounds.low, bounds.high) or share.is_per_cent else _LEFT_OPEN
    return ratio.meets(Interval(bounds.low - slack, bounds.high + slack))


def _wrong(frame: Frame, share: Share, pair: Pair) -> WrongShare:
    told, count = frame.span_of(share.start, share.end), frame.span_of(pair.start, pair.end + 1)
    words = frame.words_of(told), frame.words_of(count)
    made = (
        f"{pair.part.text} of {pair.whole.text} is {100 * pair.part.value.low / pair.whole.value.low:.3g} per cent"
        if pair.whole
        else words[1]
    )
    return WrongShare(told, words[0], count, words[1], made, share.is_per_cent)
