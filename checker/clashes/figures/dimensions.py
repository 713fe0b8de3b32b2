"""What a measure is of: length, height, weight and the like, by the words around it."""

import re

from checker.mentions.counts import MEASURES, Count
from checker.patterns import lazy

_REACH = 45  # characters around a measure
_DIMENSIONS = {
    "length": r"long|length|stretch(?:es|ed)",
    "height": r"tall(?:est)?|high(?:est)?|height",
    "depth": r"deep|depth|beneath|underground",
    "width": r"wide|width|across|diameter",
    "weight": r"weigh(?:s|ed|ing|t)?|heavy",
    "distance": r"from|away|distance|apart",
    "margin": r"w[io]n(?:s|ning)?|victory|beat|lead|margin|ahead|los[et]s?",
    "speed": r"fast|speed|an hour|per hour",
}
_NAMED = lazy("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _DIMENSIONS.items()), re.IGNORECASE)


def dimension_of(count: Count) -> str:
    """The dimension that the words behind a measure name, else those before it; '' where none does, and for what is no measure."""
    if count.figure.unit not in MEASURES:
        return ""
    start, end = count.mention.span.start - count.sentence.span.start, count.mention.span.end - count.sentence.span.start
    after = _NAMED.search(count.sentence.text[end : end + _REACH])
    found = after or _NAMED.search(count.sentence.text[max(0, start - _REACH) : start])
    return found.lastgroup if found else ""
