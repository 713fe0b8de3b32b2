"""Find proportions told in words: 'fewer than a third of firms', 'two in nine', 'most of the firms'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.mentions.number_words import ONES, SHARES, TEENS, TENS, number_of
from checker.patterns import lazy
from checker.types import Sentence, Span

_LARGEST_WHOLE = 100  # 'one in 5,000' is a rate
_ROUNDED = 0.045  # what 'a third' and 'one in nine' leave open, as a part of the whole
_WRITTEN = 0.01  # what a smaller one leaves open
_NUMBER = rf"(?:\d{{1,4}}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES)}))?|{'|'.join([*ONES, *TEENS])})"
_HEDGE = (
    r"(?:(?P<above>(?:just\s|slightly\s|well\s|a\slittle\s)?(?:more\sthan|over|above)\s|at\sleast\s)"
    r"|(?P<below>nearly\s|almost\s|(?:just\s|slightly\s)?(?:less\sthan|fewer\sthan|under|below)\s|not\squite\s|close\sto\s|up\sto\s)"
    r"|(?P<near>about\s|around\s|roughly\s|some\s|approximately\s))?"
)
_SHARE = r"(?:a|one|two|three|four)[\s-](?:third|quarter|fifth|tenth)s?|half"
_IN_WORDS = lazy(
    rf"(?i)\b{_HEDGE}(?:(?<!first\s)(?<!second\s)(?<!other\s)(?P<share>{_SHARE})(?=\s(?:of\s(?!(?:those|them|these|that|this|it)\b)|the\s|its\s|their\s|all\s))"
    rf"|(?P<part>{_NUMBER})(?!\s(?:dozen|hundred|thousand|million|billion))(?:\s[a-z]+){{0,4}}?\s(?:in|out\sof)\s(?:every\s)?(?P<whole>{_NUMBER}|(?:a\s)?(?:hundred|dozen))\b"
    r"(?![.,]?\d|\s(?:years|months|weeks|days|minutes|hours|games|matches)\b)"
    r"|(?P<most>(?:the|a)\s(?:[a-z]+\s)?majority|most)(?=\sof\b)|(?P<few>(?:the|a)\s(?:[a-z]+\s)?minority)(?=\sof\b))"
)


@dataclass(frozen=True, slots=True)
class Proportion:
    """A part of a whole, from `low` to `high` (0 to 1), as told at `span`."""

    low: float
    high: float
    span: Span


def find_proportions(sentence: Sentence) -> Iterator[Proportion]:
    """The proportions that a sentence tells in words."""
    for match in _IN_WORDS.finditer(sentence.text):
        if bounds := _bounds(match):
            yield Proportion(*bounds, sentence.span_of(*match.span()))


def _bounds(match: re.Match[str]) -> tuple[float, float] | None:
    """What the words leave open: 'more than half' reaches to three quarters, 'fewer than a third' from a fifth."""
    if match["most"] or match["few"]:
        return (0.5, 1.0) if match["most"] else (0.0, 0.5)
    if match["share"]:
        count, _, part = match["share"].lower().replace("-", " ").rpartition(" ")
        value = ONES.get(count, 1) * SHARES[part.removesuffix("s")]
    else:
        whole = {"hundred": 100.0, "dozen": 12.0}.get(match["whole"].lower().removeprefix("a ")) or number_of(match["whole"])
        part = number_of(match["part"])
        if not 0 < part < whole <= _LARGEST_WHOLE:
            return None
        value = part / whole
    if match["above"]:
        return value, min(1.0, value + max(0.2, 0.5 * value))
    if match["below"]:
        return max(0.0, value - max(0.1, 0.4 * value)), value
    slack = max(_WRITTEN, min(_ROUNDED, 0.2 * value))
    return value - slack, value + slack
