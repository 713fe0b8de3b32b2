"""Find contrasts of two percentages that their words deny: 'while 40 per cent ..., only 60 per cent', where 60 is no 'only'."""

from collections.abc import Iterator, Sequence

from checker.clashes.figures.ranks import WrongRank
from checker.patterns import lazy
from checker.types import Mention, Sentence

_ONLY = lazy(r"(?i)\b(?P<only>only|just|a mere|as few as)\s(?:about\s|around\s|some\s)?$")
_CONTRAST = lazy(r"(?i)\b(?:while|whereas|but|though|although|compared\s(?:with|to)|against)\b")
# Shares of another whole, and changes, which may be larger and yet small.
_OTHER_WHOLE = lazy(
    r"(?i)\b(?:account\w*|make up|represent\w*|responsible|total|budget|spending|market|revenues?|more|another|ris\w+|rose|f[ae]ll\w*)\b"
)


def find_wrong_contrasts(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[WrongRank]:
    """A sentence's only two percentages, the later with 'only' though it is the larger; `figures` are in reading order."""
    shares = [figure for figure in figures if figure.value.unit == "%"]
    if len(shares) != 2 or _OTHER_WHOLE.search(sentence.text):
        return
    first, second = shares
    start = second.span.start - sentence.span.start
    only = _ONLY.search(sentence.text[:start])
    if not only or not _CONTRAST.search(sentence.text[:start]) or _ONLY.search(sentence.text[: first.span.start - sentence.span.start]):
        return
    if second.value.low > first.value.high:
        told = f"{only['only']} {second.text}"
        span = sentence.span_of(only.start("only"), second.span.end - sentence.span.start)
        yield WrongRank(span, told, first.span, first.text, f"{second.text} is more than {first.text}", False)
