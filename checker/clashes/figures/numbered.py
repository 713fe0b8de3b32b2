"""Find numbered paragraphs and the count that announces them: 'Five tips', then paragraphs 1 to 6."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.mentions.number_words import number_of
from checker.patterns import lazy
from checker.sections import KINDS
from checker.types import Document, Span

_ITEM = lazy(r"(?:(?:Step|Tip|Rule|Lesson|Reason|No\.?)\s?)?#?\(?(\d{1,2})(?:[.):]|\s[–—-])\s*[^\d\s]")
_ANNOUNCED = lazy(
    r"\b(?i:(?P<number>three|four|five|six|seven|eight|nine|ten|eleven|twelve|[3-9]|1\d|20|25|30|50))\s(?:[\w’-]+\s){0,3}"
    r"(?:tips|ways|reasons|things|ideas|rules|steps|lessons|facts|questions|signs|myths|secrets|tricks|mistakes|habits|principles"
    r"|suggestions|recommendations|trends|predictions|hints|pointers)\b"
)
FEWEST = 3  # paragraphs that make a list


@dataclass(frozen=True, slots=True)
class NumberedList:
    """The count that a story announces, its words, and the last of its numbered paragraphs."""

    announced: int
    words: Span
    found: int
    last: Span


def find_numbered_list(document: Document) -> NumberedList | None:
    """The story's one numbered list with the nearest announcement before it; None where there is none or several lists."""
    paragraphs = [span for span in document.paragraphs if KINDS[document.section(span.start)].is_copy]
    items = [(int(match[1]), span) for span in paragraphs if (match := _ITEM.match(document.text, span.start, span.end))]
    numbers = [number for number, _ in items]
    if numbers and numbers[0] != 1:
        numbers.reverse()
    if len(items) < FEWEST or numbers != list(range(1, len(items) + 1)):
        return None
    announced = _announced(document, [span for span in paragraphs if span.end <= items[0][1].start])
    return NumberedList(int(number_of(announced[0])), announced[1], len(items), items[-1][1]) if announced else None


def _announced(document: Document, before: Sequence[Span]) -> tuple[str, Span] | None:
    """The last count of tips, ways, ... before the list, with its place."""
    for span in reversed(before):
        if found := list(_ANNOUNCED.finditer(document.text, span.start, span.end)):
            return found[-1]["number"], Span(*found[-1].span())
    return None
