"""Find shares that stand with their count: '48 of 400, or 12 per cent', '12 per cent (48 of 400)'."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.patterns import lazy
from checker.types import Mention, Sentence

_OF = lazy(r"(?i)^(?:\s[\w’-]+){0,3}\s(?:out\s)?of\s(?:the\s|its\s|their\s|his\s|her\s|a total of\s|all\s)?$")
_OR = lazy(r"(?i)^(?:\s[\w’-]+){0,4}\s?(?:,\sor\s|\(|,\s|\s[–—-]\s|\sor\s)(?:or\s|about\s|nearly\s|almost\s|just (?:over|under)\s)?$")
_THAT_IS = lazy(r"(?i)^\s?(?:\(|,\sor\s|\s[–—-]\s)$")


def find_shares(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[tuple[Mention, Mention, Mention]]:
    """(percentage, part, whole) of each share of a sentence; `figures` are its figures in reading order."""
    for one, two, three in zip(figures, figures[1:], figures[2:], strict=False):
        gaps = [
            sentence.text[a.span.end - sentence.span.start : b.span.start - sentence.span.start] for a, b in pairwise((one, two, three))
        ]
        if three.value.unit == "%" and _OF.match(gaps[0]) and _OR.match(gaps[1]) and _is_part(one, two):
            yield three, one, two
        if one.value.unit == "%" and _THAT_IS.match(gaps[0]) and _OF.match(gaps[1]) and _is_part(two, three):
            yield one, two, three


def _is_part(part: Mention, whole: Mention) -> bool:
    values = part.value, whole.value
    if any(value.unit in ("%", "points", "share", "age") or value.low != value.high for value in values):
        return False
    return 0 < values[0].low <= values[1].low and (values[0].unit == values[1].unit or not values[0].unit or not values[1].unit)
