"""Text with one character for each date or time of day, so that a form tells in one line how far two of them are apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from checker.mentions.number_words import number_of
from checker.patterns import lazy
from checker.types import Span

T = TypeVar("T")
MARK = "@"
# 'a week', 'two days', 'one and a half hours'
STEP_COUNT = r"(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})(?P<half> and a half)?"
_ARTICLE = lazy(r"an?|one")


@dataclass(frozen=True, slots=True)
class Apart:
    """A length as written (`told`), the two ends that it does not fit, as the story has them, and what they give."""

    told: Span
    ends: tuple[Span, Span]
    working: str


@dataclass(frozen=True, slots=True)
class Marked(Generic[T]):
    """A text with `MARK` for each of `values`, and where each of its characters stands in the text as written."""

    text: str
    values: tuple[T, ...]
    spans: tuple[tuple[int, int], ...]

    def number(self, place: int) -> int:
        """Which of the values stands at a place of the marked text."""
        return self.text.count(MARK, 0, place)

    def offset(self, place: int) -> int:
        """The offset in the text as written."""
        before = self.number(place)
        return place + sum(end - start - 1 for start, end in self.spans[:before])


def mark(text: str, found: Sequence[tuple[int, int, T]]) -> Marked[T]:
    """`found` are start, end and value of each, in reading order and apart."""
    parts, last = [], 0
    for start, end, _ in found:
        parts += [text[last:start].replace(MARK, " "), MARK]
        last = end
    marked = "".join((*parts, text[last:].replace(MARK, " ")))
    return Marked(marked, tuple(value for _, _, value in found), tuple((start, end) for start, end, _ in found))


def count_of(written: str, half: str | None) -> float:
    """'a' is 1, 'two' 2, 'one' and ' and a half' 1.5."""
    whole = 1.0 if _ARTICLE.fullmatch(written.lower()) else number_of(written)
    return whole + (0.5 if half else 0.0)
