"""Find a sum over several years beside the sum a year that does not make it: '£300m over five years' ... '£6m a year'."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.dates.durations import COUNT
from checker.clashes.figures.together import kind_of
from checker.mentions.counts import Count, stems
from checker.mentions.number_words import number_of
from checker.mentions.precision import interval
from checker.patterns import lazy
from checker.types import Sentence

RARE = 3  # sentences of the story that may have a word which tells what is summed
SMALLEST = 10
_FAR = 15  # a sum so many times what the other gives is of another thing
_SLACK = 1.15  # what a sum a year is rounded by, and grows
_REACH = 90  # characters after a figure that tell of years
_NO_SUM = frozenset("% share points age year month week day hour minute".split())
_OVER_YEARS = lazy(
    rf"(?i)^[^.;:$£€\d]{{0,60}}?\b(?:over|during|in|for)\s(?:the\s)?(?:(?:next|past|last|coming|following)\s)?(?:a\s)?(?P<n>{COUNT})[\s-]years?\b"
)
_A_YEAR = lazy(r"(?i)^[^.;:,$£€\d]{0,40}?\b(?:an?\syear|annually|per\syear|each\syear|every\syear|yearly)\b")


@dataclass(frozen=True, slots=True)
class YearlySum:
    """The `whole` of so many `years`, and what is said to come `yearly`."""

    whole: Count
    yearly: Count
    years: int


def find_yearly_sums(sentences: Sequence[Sentence], counts: Sequence[Count]) -> Iterator[YearlySum]:
    """The one sum of years and the one smaller sum a year of a story, in sentences that share a rare word, if they do not fit."""
    exact = [c for c in counts if c.figure.low == c.figure.high >= SMALLEST and kind_of(c) not in _NO_SUM]
    wholes = [(count, int(number_of(found["n"]))) for count in exact if (found := _OVER_YEARS.match(_after(count)))]
    yearly = [count for count in exact if _A_YEAR.match(_after(count))]
    if len(wholes) != 1 or len(yearly) != 1:
        return
    (whole, years), (each,) = wholes[0], yearly
    if (
        years > 1
        and each.figure.low < whole.figure.low
        and kind_of(whole) == kind_of(each)
        and whole.sentence is not each.sentence
        and _are_linked(sentences, whole, each)
    ):
        ratio = interval(each.mention).over(interval(whole.mention))
        low, high = ratio.low * years, ratio.high * years
        is_near = low > 1 / _FAR and high < _FAR
        if is_near and not (low <= _SLACK and high >= 1 / _SLACK):
            yield YearlySum(whole, each, years)


def _after(count: Count) -> str:
    end = count.mention.span.end - count.sentence.span.start
    return count.sentence.text[end : end + _REACH]


def _are_linked(sentences: Sequence[Sentence], one: Count, other: Count) -> bool:
    """Whether both count one noun, or their sentences share a rare word."""
    if one.head and one.head == other.head:
        return True
    shared = stems(one.sentence.text) & stems(other.sentence.text)
    common = Counter(word for sentence in sentences for word in stems(sentence.text)) if shared else Counter()
    return any(common[word] <= RARE for word in shared)
