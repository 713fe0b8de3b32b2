"""Lines of a PDF to paragraphs: what repeats on its pages is dropped, and what was broken at a margin is joined again."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from checker.documents.pdf_lines import Line
from checker.patterns import lazy

_EDGE = 2  # lines at the top and at the bottom of a page among which running heads and feet are looked for
_PAGE_NUMBER = lazy(r"[-–—|\[(\s]*(?:page\s+)?(?:\d{1,4}|[ivx]{1,5})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\])\s]*", re.IGNORECASE)
_DIGITS = lazy(r"\d+")
_WORD = lazy(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LAST_PART = lazy(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*-$")
_BULLET = lazy(r"[•▪◦‣–—*-]\s|\(?\d{1,2}[.)]\s")
_NUMBERS = set("two three four five six seven eight nine twenty thirty forty fifty sixty seventy eighty ninety".split())
_NUMBERS |= set("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
_ENDS_SENTENCE = lazy(r"[.!?…:][\"”’')\]]*$")
# Distances in heights of a line: how much more than usual parts paragraphs, how far a first line is indented, what is one size.
_MORE_LEADING, _INDENT, _SAME_HEIGHT = 1.3, 0.6, 0.08
_WIDEST_INDENT, _JUSTIFIED = 4, 0.2


@dataclass(frozen=True, slots=True)
class _Margin:
    """How far the widest line of a column reaches, and whether most of its lines reach as far."""

    right: float
    is_justified: bool


def drop_running_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines without page numbers and without heads and feet that stand on two pages or more, numbers in them aside."""
    leading = _usual_leading(lines)
    edges = [line for page in _by_page(lines) for line in _edges(page, leading)]
    pages = defaultdict(set)
    for line in edges:
        pages[_DIGITS.sub("#", line.text)].add(line.page)
    dropped = {line for line in edges if _PAGE_NUMBER.fullmatch(line.text) or len(pages[_DIGITS.sub("#", line.text)]) > 1}
    return [line for line in lines if line not in dropped]


def join_lines(lines: Sequence[Line]) -> list[list[Line]]:
    """The paragraphs, each with its lines in order."""
    leading, margins = _usual_leading(lines), _find_margins(lines)
    paragraphs: list[list[Line]] = []
    for line in lines:
        last = paragraphs[-1][-1] if paragraphs else None
        if last is not None and _goes_on(last, line, leading, margins[last]):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def find_words(text: str) -> set[str]:
    """All words of a text in small letters; one with hyphens inside a line is one word."""
    return {word.lower() for word in _WORD.findall(text)}


def joint(line: Line, following: Line, words: set[str]) -> tuple[str, str]:
    """What of a line's text stays before the next line of its paragraph, and what comes between: a space, or nothing after a hyphen."""
    if not line.is_hyphenated:
        return line.text, " "
    before, after = _LAST_PART.search(line.text), _WORD.match(following.text)
    return line.text if not before or not after or _is_compound(before[0], after[0], words) else line.text[:-1], ""


def _is_compound(before: str, after: str, words: set[str]) -> bool:
    """Whether two parts of a word are written with a hyphen: as elsewhere in the file, else 'Smith-|Jones' and 'two-|thirds' are."""
    joined, compound = (before[:-1] + after).lower(), (before + after).lower()
    if joined in words or compound in words or joined in _NUMBERS:
        return compound in words and joined not in words
    return not after[0].islower() or before[:-1].lower() in _NUMBERS


def _goes_on(line: Line, following: Line, leading: float, margin: _Margin) -> bool:
    """Whether the second line is of the paragraph of the first."""
    if not _is_one_size(line, following):
        return False
    if line.is_hyphenated:
        return True
    is_below = line.page == following.page and following.baseline < line.baseline and following.left < line.right
    if not is_below:  # another column or page: no distance says anything
        return not _ENDS_SENTENCE.search(line.text) and following.text[0].islower()
    if _is_apart(line, following, leading) or _BULLET.match(following.text):
        return False
    if following.left - line.left > _INDENT * line.height and not _BULLET.match(line.text):
        return False
    return not _is_short(line, following, margin)


def _is_short(line: Line, following: Line, margin: _Margin) -> bool:
    """Whether a line was ended on purpose: it does not reach the margin, or leaves room there for the next line's first word."""
    letter = (following.right - following.left) / max(1, len(following.text))
    first = following.text.split(" ", 1)[0]
    return line.right + letter * (1 if margin.is_justified else len(first) + 1) < margin.right - letter


def _usual_leading(lines: Sequence[Line]) -> float:
    """The usual distance between lines of a paragraph, in heights of a line."""
    distances = [
        (line.baseline - following.baseline) / line.height
        for line, following in pairwise(lines)
        if line.page == following.page and 0 < line.baseline - following.baseline < 3 * line.height
    ]
    return median(distances) if distances else 1.2


def _find_margins(lines: Sequence[Line]) -> dict[Line, _Margin]:
    """For each line the margin of its column, as far as the lines of its size show it."""
    margins = {}
    for page in _by_page(lines):
        for alike in _grouped(page, lambda line: round(line.height)):
            for column in _columns(alike):
                right = max(line.right for line in column)
                reaching = sum(line.right > right - _JUSTIFIED * line.height for line in column)
                margins |= dict.fromkeys(column, _Margin(right, len(column) > 3 and reaching > len(column) / 2))
    return margins


def _columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines of one size that begin at about the same distance from the left."""
    column: list[Line] = []
    for line in sorted(lines, key=lambda line: line.left):
        if column and line.left - column[-1].left > _WIDEST_INDENT * line.height:
            yield column
            column = []
        column.append(line)
    yield column


def _edges(page: Sequence[Line], leading: float) -> Iterator[Line]:
    """The few lines at the top and at the bottom of a page that stand apart from all between them."""
    upwards = sorted(page, key=lambda line: line.baseline)
    for inwards in (upwards, upwards[::-1]):
        apart = [i for i, (line, following) in enumerate(pairwise(inwards[: _EDGE + 1])) if _is_apart(line, following, leading)]
        yield from inwards[: apart[-1] + 1] if apart else ()


def _is_apart(line: Line, following: Line, leading: float) -> bool:
    distance = abs(line.baseline - following.baseline)
    return not _is_one_size(line, following) or distance > _MORE_LEADING * leading * line.height


def _is_one_size(line: Line, following: Line) -> bool:
    return abs(line.height - following.height) <= _SAME_HEIGHT * line.height


def _by_page(lines: Iterable[Line]) -> Iterable[list[Line]]:
    return _grouped(lines, lambda line: line.page)


def _grouped(lines: Iterable[Line], key: Callable[[Line], int]) -> Iterable[list[Line]]:
    groups: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        groups[key(line)].append(line)
    return groups.values()
