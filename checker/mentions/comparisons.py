"""Find two figures of one kind with a word between or before them that says which is the larger: '79, which beats 58'."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.mentions.precision import interval
from checker.mentions.ranks import WrongRank
from checker.types import Mention, Sentence

_MORE = r"higher|larger|greater|bigger|longer"
_LESS = r"smaller|lower|fewer|shorter"
_WHICH = r"(?:,\swhich\s(?:easily\s|narrowly\s)?|,\s(?:easily|narrowly|well|far|just)\s|,\s)"
# The first figure against the second; a comma keeps out '0.5% above the 2% target', which is a difference.
_BETWEEN = re.compile(
    rf"(?i)^[^,;:.\d()]{{0,40}}(?:\sin\s\d{{4}})?{_WHICH}(?:(?P<more>beats|exceeds|tops|surpasses|outstrips|outnumbers|above|higher\sthan)"
    rf"|(?P<less>trails|below|lower\sthan|fewer\sthan|short\sof))\s[^,;:.\d()]{{0,45}}\(?$"
)
# 'a smaller share, 11 per cent, compared with 24': the word stands before the first of the two.
_BEFORE = re.compile(
    rf"(?i)\b(?:an?|the|much|far|slightly|significantly|even)\s(?:(?P<more>{_MORE})|(?P<less>{_LESS}))\s(?!than\b)[^,;:.\d()]{{0,60}}(?:,|\s[–—-]|\sof|\sat|\s\()\s?"
    r"(?:about\s|around\s|just\s|only\s|at\s)?$"
)
_AGAINST = re.compile(
    r"(?i)^[^,;:.\d()]{0,30}\)?,?\s(?:compared\s(?:with|to)|against|rather\sthan|versus)\s(?:about\s|around\s|just\s|only\s)?(?:the\s)?$"
)


def find_wrong_comparisons(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[WrongRank]:
    """Pairs of neighbouring figures whose sizes deny the word; `figures` are those of the sentence in reading order."""
    text, offset = sentence.text, sentence.span.start
    for first, second in pairwise(figures):
        if first.value.unit != second.value.unit or min(first.value.low, second.value.low) <= 0:
            continue
        start, gap = first.span.start - offset, text[first.span.end - offset : second.span.start - offset]
        found, base = _BETWEEN.match(gap), first.span.end - offset
        if not found and _AGAINST.match(gap):
            base = max(0, start - 110)
            found = _BEFORE.search(text[base:start])
        if not found:
            continue
        word, (one, other) = found["more"] or found["less"], (interval(first), interval(second))
        if one.high < other.low if found["more"] else one.low > other.high:
            told = sentence.span_of(*(base + place for place in found.span("more" if found["more"] else "less")))
            shown = sentence.span_of(start, second.span.end - offset)
            yield WrongRank(told, word, shown, text[start : second.span.end - offset], f"{first.text} and {second.text}", False)
