"""Find products: '3,000 winners ... £8.5bn in total, an average of £2.8m each', '100m members at $120 a year would bring $12bn a year'."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.counts import CURRENCIES
from checker.patterns import lazy
from checker.types import Mention, Sentence

_EACH_AFTER = lazy(r"(?i)^\s(?:each|apiece|per (?:person|head|\w+)|a head|a (?:year|month|week|ticket|person))\b")
_EACH_BEFORE = lazy(
    r"(?i)\b(?:an average of|averaging|on average|average (?:price|cost|fee|payment|win|prize|grant|value) of)\s(?:about\s)?$"
)
_WHOLE_BEFORE = lazy(
    r"(?i)\b(?:generat(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|bring(?:ing)? in|cost(?:s|ing)?|totall?ing|a total of|worth|make|making|won|earn"
    r"|bring|yield|paid|pay|spent)\s(?:a total of\s|(?:it|them)\s|more than\s|about\s|nearly\s|over\s|a total\s)*$"
)
_WHOLE_AFTER = lazy(r"(?i)^\s(?:in (?:all|total)|altogether)\b")
_APIECE = lazy(r"\s(?:each|apiece)\b")
_OR_BEFORE = lazy(r"[,(–—]\s?(?:or|that is|which is)\s(?:about\s|nearly\s|some\s|an average of\s)?$")
_PERIOD = lazy(r"(?i)\b(?:an?|per|each|every)\s(year|month|week|day)\b|\b(annual|month|week|dai)(?:ly)?\b")
_PERIODS = {"annual": "year", "dai": "day"}
_MANY = 10  # fewer are seldom multiplied
# Where these stand, the sums are not of the same things.
_UNLIKE = lazy(
    r"(?i)\b(?:up to|between|from|more each|extra|another|additional|including|some|at least|respectively|rising|rose|was|minimum)\b"
)


@dataclass(frozen=True, slots=True)
class Product:
    """`count` things at `each` are said to make `whole`; all three are of one sentence."""

    count: Mention
    each: Mention
    whole: Mention


def find_products(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[Product]:
    """The one product that a sentence with two sums of one currency and one count may tell."""
    sums = [figure for figure in figures if figure.value.unit in CURRENCIES]
    counts = [
        figure
        for figure in figures
        if figure.value.unit.islower() and figure.value.low >= _MANY and figure.value.unit not in ("age", "share", "points", "year")
    ]
    if len(sums) != 2 or len(counts) != 1 or sums[0].value.unit != sums[1].value.unit or _UNLIKE.search(sentence.text):
        return
    small, large = sorted(sums, key=lambda figure: figure.value.low)
    for each, whole in ((small, large), (large, small)):
        if _is_each(sentence, each) and _is_whole(sentence, whole) and _period(sentence, each) == _period(sentence, whole):
            yield Product(counts[0], each, whole)
            return


def find_averages(sentence: Sentence, figures: Sequence[Mention]) -> Iterator[Product]:
    """'The 3,000 winners bought 7,958 houses, or 2.7 each': a count, what they have, and how much that is for each, side by side."""
    for count, whole, each in zip(figures, figures[1:], figures[2:], strict=False):
        kinds = count.value.unit, whole.value.unit
        is_counted = all(unit.islower() and unit.isalpha() and unit not in ("age", "share", "points", "year") for unit in kinds)
        before, after = _sides(sentence, each)
        is_each = _APIECE.match(after) and _OR_BEFORE.search(before) and whole.value.low >= count.value.low >= _MANY
        if is_counted and kinds[0] != kinds[1] and is_each and not _UNLIKE.search(sentence.text):
            yield Product(count, each, whole)


def _sides(sentence: Sentence, mention: Mention) -> tuple[str, str]:
    return sentence.text[: mention.span.start - sentence.span.start], sentence.text[mention.span.end - sentence.span.start :]


def _is_each(sentence: Sentence, mention: Mention) -> bool:
    before, after = _sides(sentence, mention)
    return bool(_EACH_AFTER.match(after) or _EACH_BEFORE.search(before))


def _is_whole(sentence: Sentence, mention: Mention) -> bool:
    before, after = _sides(sentence, mention)
    return bool(_WHOLE_BEFORE.search(before) or _WHOLE_AFTER.match(after))


def _period(sentence: Sentence, mention: Mention) -> str:
    """'year' for a sum 'a year', 'per year' or 'annually'; '' where none follows."""
    found = _PERIOD.match(_sides(sentence, mention)[1].lstrip()[:12])
    word = (found[1] or found[2]).lower() if found else ""
    return _PERIODS.get(word, word)
