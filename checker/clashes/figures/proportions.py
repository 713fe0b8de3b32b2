"""Find a proportion told in words and one in per cent that cannot both be: 'fewer than a third of firms' ... '60 per cent of firms'."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.counts import stems
from checker.mentions.number_words import ONES, SHARES, TEENS, TENS, number_of
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span

RARE = 3  # sentences of the story that may have a word which tells what a proportion is of
MOST = 40  # a text with more percentages is a report of many things
_LARGEST_WHOLE = 100  # 'one in 5,000' is a rate
_ROUNDED = 0.045  # what 'a third' and 'one in nine' leave open, as a part of the whole
_WRITTEN = 0.01  # what '33 per cent' leaves open
_HEDGED = 0.03  # and 'about 33 per cent'
_SAME = 0.02  # two proportions no further apart agree
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
_HEDGE_BEFORE = lazy(rf"(?i)\b{_HEDGE}$")
# A change, a price or a reduction is no part of a whole.
_CHANGE = lazy(
    r"(?i)\b(?:ris\w+|rose|fell|fall\w*|increas\w+|decreas\w+|drop\w*|cut\w*|grow\w*|grew|up|down|points|higher|lower|less|reduc\w+|sav\w+|lost|los(?:e|es|ing|s|ses)|compared"
    r"|interest|rate|discount|tax|match\w*|chance|northern|southern|eastern|western)\b"
)
_REACH = 35  # characters before and after in which a change would be told


@dataclass(frozen=True, slots=True)
class Proportion:
    """A part of a whole, from `low` to `high` (0 to 1), as told at `span`; `is_change`: words near it tell of a rise, a price or a rate."""

    low: float
    high: float
    text: str
    span: Span
    sentence: Sentence
    is_change: bool


def find_proportion_clashes(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[tuple[Proportion, Proportion]]:
    """Pairs in reading order: a proportion in words that no percentage of the story bears out, and the one percentage that it may mean.

    That is the percentage whose sentence shares most rare words with its own. One that shares none is another thing, even where the
    story has no other: of 22 false alarms of a first version on 1,766 published stories 17 shared none.
    """
    figures = (m for m in mentions if m.kind is MentionKind.FIGURE and m.value.unit == "%" and m.value.low == m.value.high)
    told = [_in_per_cent(sentences[figure.sentence], figure) for figure in figures]
    words = [found for sentence in sentences for found in find_proportions(sentence)] if 0 < len(told) <= MOST else []
    common = Counter(word for sentence in sentences for word in stems(sentence.text)) if words else Counter()
    for found in words:
        if not any(_agree(found, percentage) for percentage in told) and (percentage := _meant(found, told, common)):
            yield tuple(sorted((found, percentage), key=lambda proportion: proportion.span))


def _meant(found: Proportion, told: Sequence[Proportion], common: Counter[str]) -> Proportion | None:
    """The one percentage that a proportion in words may mean."""
    others = [percentage for percentage in told if percentage.sentence is not found.sentence and not percentage.is_change]
    links = [(_link(found, percentage, common), percentage) for percentage in others]
    link, percentage = max(links, key=lambda pair: pair[0], default=(0, None))
    is_sure = link > 0 and sum(shared == link for shared, _ in links) == 1
    return percentage if is_sure and not found.is_change else None


def find_proportions(sentence: Sentence) -> Iterator[Proportion]:
    """The proportions that a sentence tells in words."""
    for match in _IN_WORDS.finditer(sentence.text):
        if bounds := _bounds(match):
            yield Proportion(*bounds, match[0], sentence.span_of(*match.span()), sentence, _is_change(sentence, *match.span()))


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


def _in_per_cent(sentence: Sentence, figure: Mention) -> Proportion:
    start, end = figure.span.start - sentence.span.start, figure.span.end - sentence.span.start
    value, hedge = figure.value.low / 100, _HEDGE_BEFORE.search(sentence.text[max(0, start - 25) : start])
    below, above = (_HEDGED if hedge and (hedge[side] or hedge["near"]) else _WRITTEN for side in ("below", "above"))
    is_change = not 0 < value < 1 or _is_change(sentence, start, end)
    return Proportion(value - below, value + above, figure.text, figure.span, sentence, is_change)


def _is_change(sentence: Sentence, start: int, end: int) -> bool:
    return bool(_CHANGE.search(sentence.text[max(0, start - _REACH) : start]) or _CHANGE.search(sentence.text[end : end + _REACH]))


def _agree(one: Proportion, other: Proportion) -> bool:
    """Whether the two have a value in common, or what the one leaves over is the other."""
    return any(low <= other.high + _SAME and other.low <= high + _SAME for low, high in ((one.low, one.high), (1 - one.high, 1 - one.low)))


def _link(one: Proportion, other: Proportion, common: Counter[str]) -> int:
    """How many rare words their sentences share."""
    return sum(common[word] <= RARE for word in stems(one.sentence.text) & stems(other.sentence.text))
