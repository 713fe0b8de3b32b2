"""The sketch of a sentence on which dates are attached to events and people, and the pieces that the patterns share.

In a sketch each span that matters is one character: EVENT, DATE, OTHER (a further date), PERSON. A date that merely
stands in the same sentence belongs to something else more often than not, so only close patterns count.
"""

import re
from collections.abc import Mapping
from enum import Enum

from checker.types import Span

EVENT, DATE, OTHER, PERSON, NAME = "\ue000", "\ue001", "\ue002", "\ue003", "\ue005"


class Part(Enum):
    """The part of the event that the date is said to be; BEFORE and AFTER bound it from one side only."""

    WHOLE = "whole"
    START = "start"
    ENTRY = "entry"  # the start itself, where START may mean the election before it
    SINCE = "since"  # the start of what has gone on to this day
    END = "end"
    RISE = "rise"  # the way to the start, which may take some years
    GONE = "gone"  # the end, or that of another post
    VOTE = "vote"  # an election
    BEFORE = "before"
    AFTER = "after"
    NEAR = "near"  # most likely the whole, so that a date some years off is a slip and one far off belongs to something else


_SEASON = (
    r"(?:spring|summer|autumn|fall|winter|end|middle|beginning|start|days?|weeks?|months?|night|morning|hours?"
    r"|[a-z-]*(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth))"
)
IN = (
    r"(?:back\s)?(?:in|on|at(?=\sthe))\s"
    rf"(?:early\s|late\s|mid-?|the\s(?=(?:early\s|late\s)?{DATE})|the\s(?:\w+\s)?{_SEASON}\sof\s(?:the\s)?)?"
)
OPENING = rf"^[“\"‘']?(?:(?:Starting\s|Beginning\s)?(?i:{IN}){DATE},?\s|(?:It|The\syear)\swas\s{DATE}(?:,?\s(?:and|when)|[,:])\s)"
# A clause ends here, and with it what a date belongs to.
STOP = (
    r"(?:that|which|who|whom|whose|when|where|while|after|before|since|until|because|although|though|if|and|but|to|from"
    r"|years?|decades?|later|earlier|following|marking|inspired|about|based|not|never"
    r"|for|again|anew|dead|void|over|obsolete)"
)
GAP = rf"(?:(?!\s{STOP}\b)(?:[^,.;:()–—{EVENT}{DATE}{OTHER}]|(?<=\d)[,.](?=\d)))"

# What may follow a name that is not the first half of a longer one ('the Monroe Doctrine exhibit'), nor the subject of
# a clause ('declared the Kyoto Protocol was dead').
TAIL = r"(?=\s?(?:$|[.,;:)–—?!])|\s(?:and|or|but|in|at|on|to|that|which|when|where|with|by|for|from|as|into|against|over)\b)"

_ENDS = ((Part.START, DATE, OTHER), (Part.END, OTHER, DATE))


def both_ends(form: str) -> tuple[tuple[Part, str], tuple[Part, str]]:
    """A form of a span of time, '<from> to <to>', for a date at its start and for one at its end."""
    return tuple((part, form.replace("<from>", first).replace("<to>", last)) for part, first, last in _ENDS)


def draw_sketch(text: str, signs: Mapping[Span, str], offset: int = 0) -> str:
    """The text with each span made its one sign; spans count from `offset` and do not overlap."""
    pieces, end = [], 0
    for span in sorted(signs):
        pieces += [text[end : span.start - offset], signs[span]]
        end = span.end - offset
    return "".join([*pieces, text[end:]])


def place_of(match: re.Match[str], group: str, *spans: Span) -> Span:
    """Where a group of a match on a sketch stands in the text; the spans, all that have signs, stand beside the group, not in it."""
    start, end = match.span(group)
    for span in sorted(spans):
        longer = span.end - span.start - 1 if span.start < start else 0
        start, end = start + longer, end + longer
    return Span(start, end)
