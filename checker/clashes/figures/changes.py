"""Find changes told by two figures: 'from £1,500 to £1,650', '$1.44bn, up from $1.06bn'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.mentions.dates import MONTHS
from checker.mentions.precision import Interval, interval
from checker.patterns import lazy
from checker.types import Mention, Sentence

_FROM = lazy(r"(?i)\bfrom\s(?:about\s|around\s|just\s|some\s|nearly\s|over\s|a\s|an\s)?$")
_TO = lazy(
    r"(?i)^(?:\s[\w’-]+){0,6}(?:\sin\s\d{4}|\slast\s\w+)?,?\sto\s(?:about\s|around\s|just\s|only\s|some\s|nearly\s|over\s|a\s|an\s)?$"
)
# After 'up' and the like more words may stand between the figures than before a bare 'from'.
_UP_FROM = lazy(
    r"(?i)^(?:(?:\s[\w’-]+){0,4},?|(?:\s[\w’-]+){0,12},\s(?:up|down|rising|falling|an?\s(?:increase|rise|jump|decrease|fall|drop|decline))"
    r"|\s(?:up|down|compared|rising|falling))\sfrom\s(?:about\s|around\s|just\s|some\s|a\s|[a-z]+\s[a-z]+[’']s\s(?:[a-z]+\sof\s)?)?$"
)

_CHANGED = lazy(
    r"(?i)\b(?:ris(?:e|es|en|ing)|rose|increas\w+|up|jump\w*|soar\w*|climb\w*|grow\w*|grew|surg\w+|gain\w*|hikes?|fall(?:s|en|ing)?|fell"
    r"|drop\w*|down|declin\w+|decreas\w+|cuts?|reduc\w+|plung\w+|slump\w*|shr[aiu]nk\w*|slid|slipped|go(?:es)? up)\b"
)
OTHER_BASE = lazy(
    r"(?i)\b(?:points?|real terms|inflation|adjusted|annually|annual|a year|per year|each year|every year|average|yearly|compound|target"
    r"|month|quarter|since|respectively|combined|further|another|additional|of the|more than|less than|as much|at least|up to)\b"
)
# Between a change and a percentage: what begins a clause about another thing, and what goes on about the same one.
_CLAUSE = lazy(
    r"(?i)\b(?:after|before|while|whereas|although|though|because|despite|when)\b"
    r"|\b(?:and|but|as)\s(?:that\s)?(?!(?:will|would|is|was|were|has|had|goes?|went|that|this|it|they|an?)\b)"
)
_MOVED = lazy(r"(?i)\b(?:rais\w+|lift\w*|lower\w*|mov\w+|went|goes)\b")
_IN_MONTH = lazy(rf"\sin (?:{'|'.join(MONTHS)})\b")


@dataclass(frozen=True, slots=True)
class Change:
    """Two figures of one unit of a sentence, before and after, and where in the sentence they begin and end."""

    before: Mention
    after: Mention
    start: int
    end: int

    @property
    def ratio(self) -> Interval:
        """The later over the earlier figure, as exact as both are written."""
        return interval(self.after).over(interval(self.before))

    @property
    def percentage(self) -> Interval:
        """Size of the change in per cent of the figure before, whichever way it goes."""
        low, high = (100 * (ratio - 1) for ratio in (self.ratio.low, self.ratio.high))
        if low < 0 < high:
            return Interval(0.0, max(-low, high))
        return Interval(low, high) if low >= 0 else Interval(-high, -low)


def find_changes(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[Change]:
    """The changes of a sentence; `figures` are its figures in reading order."""
    for first, second in pairwise(figures):
        start, end = first.span.start - sentence.span.start, second.span.end - sentence.span.start
        gap = sentence.text[first.span.end - sentence.span.start : second.span.start - sentence.span.start]
        if not _is_alike(first, second):
            continue
        if _FROM.search(sentence.text[:start]) and _TO.match(gap):
            yield Change(first, second, start, end)
        elif _UP_FROM.match(gap):
            yield Change(second, first, start, end)


def _is_alike(first: Mention, second: Mention) -> bool:
    one, other = first.value, second.value
    if min(one.low, other.low) <= 0 or one.low != one.high or other.low != other.high:
        return False
    sizes = one.low / other.low
    return one.unit == other.unit or (not (one.unit and other.unit) and 0.02 < sizes < 50)


def tells_change(sentence: Sentence, share: Mention) -> bool:
    """Whether a percentage is how much something rose or fell, from one base."""
    start, end = share.span.start - sentence.span.start, share.span.end - sentence.span.start
    around = sentence.text[max(0, start - 25) : start], sentence.text[end : end + 20]
    if OTHER_BASE.search(sentence.text[max(0, start - 30) : end + 25]) or _IN_MONTH.match(sentence.text, end):
        return False
    return bool(_CHANGED.search(re.split(r"[;:–—]", around[0])[-1]) or _CHANGED.search(re.split(r"[,;:–—.]", around[1])[0]))


def is_of_another_clause(sentence: Sentence, change: Change, share: Mention) -> bool:
    """Whether a percentage tells how much something else changed: 'rose 2.5% after it raised its dividend to 33p from 30p'."""
    start, end = share.span.start - sentence.span.start, share.span.end - sentence.span.start
    gap = sentence.text[end : change.start] if end <= change.start else sentence.text[change.end : start]
    clause = _CLAUSE.search(gap)
    return bool(clause and (_CHANGED.search(gap, clause.end()) or _MOVED.search(gap, clause.end())))
