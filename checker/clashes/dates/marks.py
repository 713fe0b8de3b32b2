"""Text with one character for each of its values, so that a form tells in one line what stands between two of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
MARK = "@"


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
