"""Whether a sentence speaks in earnest of an event or a person, and whether a date clashes with a fact."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.facts.attachment import Part
from checker.facts.doubts import is_doubted
from checker.facts.edtf import Day, Interval
from checker.facts.store import Fact
from checker.mentions.quotes import find_quotes, is_about_wording
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

if TYPE_CHECKING:
    from checker.story import Story

# Time zones, calendars and the days around an event: a day or month this near is no slip that a reference can prove.
_SLACK = 31
# Kinds of events that live on once they are made.
LASTING = frozenset({"doctrine", "treaty", "law", "document", "ruling"})
# Years by which a decade or a century may miss an event that it is loosely given.
_ROUND = {"decade": 3, "century": 15}
# A date this many years off is a slip more likely than the date of something else.
_NEAR = 5
# The ends of a war that lasts longer (in years) are told apart though they are not known to the day.
_LONG = 2
# What stands further from an event and its date than this many characters is not about them.
_AROUND = 40
# A work about an event, or a day that recalls it, has a date of its own.
_RECALLED = lazy(
    r"(?i)\b(?:films?|movies?|books?|novels?|documentar\w+|drama|miniseries|musical|opera(?!\shouse)|paintings?|portraits?|songs?|album|exhibitions?|exhibits?"
    r"|memorials?|monuments?|museums?|statues?|stamps?|lectures?|essays?|poems?|plays?(?=\sabout|\son)|biograph\w+|biopic|re-?enact\w*|\w*anniversar\w+"
    r"|\w*centenar\w+|\w*centennial|commemorat\w+|remembrance|replicas?|sequel|podcast|tapestry|ballad|plaques?|starr\w+|actor|actress"
    r"|awards?|emmys?|oscars?|author)\b"
)
_UNREAL = lazy(
    r"(?i)\b(?:imagin\w+|suppos(?:e|es|ing|ition)|hoax|myth|falsely|(?-i:fiction\w*)"
    r"|legend (?:has|had|says?|said|holds|tells|that)|(?:in|by|to|as|of) (?:a |the )?legend"
    r"|satir(?:ical\w*|ists?|i[sz]\w+)|(?:in|for) (?:a|the|his|her) satire|counterfactual|alternative history"
    r"|contrary to|quiz|misdated?|misdating|proofread\w*|captions? (?:that|which) \w+"
    r"|in (?:the|a|this|his|her) (?:play|show|sketch|series))\b"
)
# These bear on their own clause only: what is told as a fact stands with 'if the wind is kind' behind it.
_CONDITIONAL = lazy(r"(?i)\b(?:if|rather than|would have)\b")


def group_dates(story: "Story") -> dict[int, list[Mention]]:
    """The dates whose year is given, by the index of their sentence."""
    dated = defaultdict(list)
    for mention in story.mentions:
        if mention.kind is MentionKind.DATE and mention.value.year is not None:
            dated[mention.sentence].append(mention)
    return dated


def dates_in(sentence: Sentence, dated: Mapping[int, list[Mention]]) -> list[Mention]:
    """Those of `group_dates` that stand in a sentence, or in what is read of it."""
    return [date for date in dated.get(sentence.index, ()) if sentence.span.contains(date.span)]


def is_said(sentence: Sentence, story: "Story", spans: Sequence[Span], before: int = _AROUND, behind: int = _AROUND) -> bool:
    """Whether the sentence speaks in earnest, of the event itself, and none of the spans stands in quotation marks.

    `before`, `behind`: how many characters around the spans may name a work about the event, or a day that recalls it.
    """
    return not _is_recalled(sentence, spans, before, behind) and is_earnest(sentence, story, spans)


def _is_recalled(sentence: Sentence, spans: Sequence[Span], before: int, behind: int) -> bool:
    """Whether a work about the event, or a day that recalls it, is named between the spans or that near them, not in them."""
    places = sorted((span.start - sentence.span.start, span.end - sentence.span.start) for span in spans)
    start, end = places[0][0], max(end for _, end in places)
    text = sentence.text
    pieces = (text[max(0, start - before) : start], text[end : end + behind])
    between = (text[one[1] : other[0]] for one, other in pairwise(places))
    return any(_RECALLED.search(piece) for piece in (*pieces, *between))


def is_earnest(sentence: Sentence, story: "Story", spans: Sequence[Span]) -> bool:
    """Whether the sentence states something in its own words: no hypothesis, no correction, none of the spans quoted."""
    if is_about_wording(sentence.text) or _UNREAL.search(sentence.text) or _is_conditional(sentence, spans):
        return False
    quotes = [quote.span for quote in find_quotes(story.sentences) if quote.span.overlaps(sentence.span)]
    return not any(quote.overlaps(span) for quote in quotes for span in spans)


def _is_conditional(sentence: Sentence, spans: Sequence[Span]) -> bool:
    marks = [(span.start - sentence.span.start, span.end - sentence.span.start) for span in spans]
    return is_doubted(_CONDITIONAL, sentence.text, marks)


def clashes(date: Date, fact: Fact, part: Part = Part.WHOLE) -> bool:
    """Whether no interval of the fact allows the date; rough dates never clash."""
    if date.approximate or date.bounds() is None:
        return False
    if part is Part.NEAR and not is_slip(date.year, fact):
        return False
    return not any(_allows(interval, date, part, fact.kind == "war") for interval in fact.intervals)


def is_slip(year: int, fact: Fact, reach: int = _NEAR) -> bool:
    """Whether a year is off by a few years, by some tens, or by two digits that changed places, as slips of the pen are."""
    digits, sign = str(abs(year)), -1 if year < 0 else 1
    swapped = {sign * int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) for at in range(len(digits) - 1)}
    return any(
        abs(year - right) <= reach
        or abs(year - right) in (10, 20, 30)
        or any(interval.first[0] <= other <= interval.last[0] for other in swapped)
        for interval in fact.intervals
        for right in _years_of(interval)
    )


def _years_of(interval: Interval) -> Sequence[int]:
    """The years of a short interval, the first and the last of a long one."""
    first, last = interval.first[0], interval.last[0]
    return range(first, last + 1) if last - first <= _NEAR else (first, last)


def is_wrong_century(year: int, fact: Fact) -> bool:
    """Whether a year is right but for its century, as '1966' for 1066 is."""
    return any((year - right[0]) % 100 == 0 for interval in fact.intervals for right in (interval.first, interval.last))


def _allows(interval: Interval, date: Date, part: Part, has_edges: bool) -> bool:
    first, last = date.bounds()
    if part is Part.AFTER:
        return interval.first <= last
    if part is Part.BEFORE:
        return first <= interval.last
    if date.precision in _ROUND:
        return first[0] - _ROUND[date.precision] <= interval.last[0] and interval.first[0] <= last[0] + _ROUND[date.precision]
    has_edges = interval.is_exact or (has_edges and interval.last[0] - interval.first[0] > _LONG)
    if has_edges and part in (Part.START, Part.ENTRY, Part.SINCE, Part.END):
        edge = (interval.last if part is Part.END else interval.first)[0]
        return abs(date.year - edge) <= (0 if interval.is_exact else 1)
    slack = 0 if date.precision == "year" else _SLACK
    return _days(interval.first) - slack <= _days(last) and _days(first) <= _days(interval.last) + slack


def _days(day: Day) -> int:
    """A day on a scale on which differences of weeks are about right."""
    return day[0] * 372 + day[1] * 31 + day[2]
