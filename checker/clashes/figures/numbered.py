"""Find numbered paragraphs and the count that announces them: 'Five tips', then paragraphs 1 to 6."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.mentions.counts import MEASURES, Count
from checker.patterns import lazy
from checker.sections import KINDS
from checker.types import Document, Sentence, Span

_ITEM = lazy(r"(?:(?:Step|Tip|Rule|Lesson|Reason|No\.?)\s?)?#?\(?(\d{1,2})(?:(?:[.):]|\s[–—-])\s*[^\d\s]|\s[A-Z“‘][^.?!\n]{2,70}\Z)")
FEWEST = 3  # paragraphs that make a list
LEAD = 2  # sentences at the head of a story that may announce its list
_MOST, _MOST_APART = 50, 3  # of a count that announces; further from the list it counts something else
_NO_ITEMS = MEASURES | {"%", "age", "share", "points", "time"}


@dataclass(frozen=True, slots=True)
class NumberedList:
    """The count that a story announces, its words, and the last of its numbered paragraphs."""

    announced: int
    words: Span
    found: int
    last: Span


def find_numbered_list(document: Document, sentences: Sequence[Sentence], counts: Sequence[Count]) -> NumberedList | None:
    """The story's one numbered list with the last announcement before it; None where there is none, or one count is right."""
    paragraphs = [span for span in document.paragraphs if KINDS[document.section(span.start)].is_copy]
    items = [(int(match[1]), i) for i, span in enumerate(paragraphs) if (match := _ITEM.match(document.text[span.start : span.end]))]
    numbers = [number for number, _ in items]
    if numbers and numbers[0] != 1:
        numbers.reverse()
    if len(items) < FEWEST or numbers != list(range(1, len(items) + 1)):
        return None
    first = items[0][1]
    places = [sentence.span for sentence in sentences[:LEAD]] + paragraphs[max(0, first - 1) : first]
    announced = [c for c in counts if c.mention.span.end <= paragraphs[first].start and any(p.contains(c.mention.span) for p in places)]
    announced = [count for count in announced if _may_announce(count, len(items))]
    if not announced or any(count.figure.low == len(items) for count in announced):
        return None
    return NumberedList(int(announced[-1].figure.low), announced[-1].mention.span, len(items), paragraphs[items[-1][1]])


def _may_announce(count: Count, items: int) -> bool:
    """Whether a count is one of things, and near the number of those listed."""
    low, high = count.figure.low, count.figure.high
    is_of_things = not count.is_money and not count.rate and not _NO_ITEMS & {count.figure.unit, count.head}
    return is_of_things and low == high and FEWEST <= low <= _MOST and abs(low - items) <= _MOST_APART
