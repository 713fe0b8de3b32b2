"""Find two figures of one kind with a word between or before them that says which is the larger: '79, which beats 58'."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.clashes.figures.ranks import WrongRank
from checker.mentions.precision import interval
from checker.patterns import lazy
from checker.types import Mention, Sentence

MOST = 3  # figures of one unit in a sentence: of more it is not plain which two are compared
_MORE = r"higher|larger|greater|bigger|longer"
_LESS = r"smaller|lower|fewer|shorter"
_WHICH = r",\s(?:which\s(?:easily\s|narrowly\s|is\s(?:well\s|far\s)?)?|(?:well|far)\s)"
_AMOUNT = (
    r"(?:proportion|share|percentage|rate|number|amount|price|figure|risk|chance|level|average|income|cost|score|sum|total|salary|wage|budget|profit"
    r"|loss|turnout|value|temperature)s?"
)
# The first figure against the second; a comma keeps out '0.5% above the 2% target', which is a difference.
_BETWEEN = lazy(
    rf"(?i)^[^,;:.\d()]{{0,40}}(?:\s(?:in|since)\s\d{{4}})?{_WHICH}(?:(?P<more>beats|exceeds|tops|surpasses|outstrips|outnumbers|above|higher\sthan)"
    rf"|(?P<less>trails|below|lower\sthan|fewer\sthan|short\sof))\s"
    r"(?:(?!(?:for|over|in|to|from|who|that|with|at|by)\b)[\w’'“”-]+\s){0,5}\(?(?P<change>up\s|down\s)?$"
)
# 'a smaller share, 11 per cent, compared with 24': the word stands before the first of the two.
_BEFORE = lazy(
    rf"(?i)\b(?:an?|the|much|far|slightly|significantly|even)\s(?:(?P<more>{_MORE})|(?P<less>{_LESS}))\s(?:\w+\s)?{_AMOUNT}\b[^,;:.\d()]{{0,60}}(?:,|\s[–—-]|\sof|\sat|\s\()\s?"
    r"(?:about\s|around\s|just\s|only\s|at\s)?$"
)
# 'rose 3%, well above the 20% ...': a change is not what is compared, but with another: '(up 20%)'.
_CHANGE = lazy(
    r"(?i)\b(?:by|of|rose|risen|fell|fallen|up|down|grew|grown|added|lost|gained|another|further|extra)\s(?:about\s|around\s|just\s|only\s)?$"
)
_AGAINST = lazy(
    r"(?i)^[^,;:.\d()]{0,30}\)?,?\s(?:compared\s(?:with|to)|against|rather\sthan|versus)\s(?:about\s|around\s|just\s|only\s)?(?:the\s)?$"
)


def find_wrong_comparisons(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[WrongRank]:
    """Pairs of neighbouring figures whose sizes deny the word; `figures` are those of the sentence in reading order."""
    text, offset = sentence.text, sentence.span.start
    for first, second in pairwise(figures):
        unit = first.value.unit
        if (
            unit != (second.value.unit or unit)
            or min(first.value.low, second.value.low) <= 0
            or sum(f.value.unit == unit for f in figures) > MOST
        ):
            continue
        start, gap = first.span.start - offset, text[first.span.end - offset : second.span.start - offset]
        found, base = _BETWEEN.match(gap), first.span.end - offset
        if found and _CHANGE.search(text[:start]) and not found["change"]:
            found = None
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
