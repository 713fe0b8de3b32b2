"""Find figures of the prose that a chart of the package gives otherwise.

A figure is held against a cell only where the sentence has the words of both its labels, one of them right beside the figure
('38,400 visitors came in 2023'), and the unit is the same. It is left alone where any cell of the chart has its value.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.clashes.figures.rivals import is_rounding
from checker.clashes.figures.together import LOOSE, YEAR
from checker.mentions.charts import Cell, Chart, find_charts, plain_label
from checker.mentions.counts import MEASURES, Count, stems
from checker.mentions.precision import interval
from checker.patterns import lazy
from checker.types import Document, Sentence

# Between a figure and the label after it, and between a label and the figure after it: '48,000 in 2019', 'Leeds had 48,000'.
_AFTER = lazy(r"(?:\s[a-z][\w’'-]*){0,3}\s(?:in|for|by|at|from|during|on)\s(?:the\s|early\s|late\s)?")
_BEFORE = lazy(r"(?:,|:|\swith|\sto)?(?:\s(?!(?:and|but|from|by|to|up|down)\s)[a-z][\w’'-]*){0,5}\s[£$€]?")
_COORDINATED = lazy(r"(?:\b(?:and|or|to|between|since|until)\s|[-–/])$")  # '2022 and 2023' is neither
_CHANGE_BEFORE = lazy(r"(?i)\b(?:by|up|down|another|extra|further|additional|of|plus|minus|rise|fall|times)\s(?:an?\s)?[£$€]?$")
_CHANGE_AFTER = lazy(r"(?i)\s(?:[\w-]+\s)?(?:more|fewer|less|higher|lower|extra|additional|rise|fall|increase|drop|cut|of)\b")
_FARTHEST = 40  # characters between a figure and its label
_NEAR = 10.0  # times: figures further apart are of other things, or of another scale than the header says


@dataclass(frozen=True, slots=True)
class ChartClash:
    """A figure of a sentence, and the cell that gives it otherwise."""

    count: Count
    cell: Cell


def find_chart_clashes(document: Document, counts: Sequence[Count]) -> Iterator[ChartClash]:
    """The clashes in reading order, at most one a figure and chart."""
    charts = list(find_charts(document))
    for count in counts if charts else ():
        if _is_plain(count):
            found = (_find_cell(chart, count, [other for other in counts if other.sentence is count.sentence]) for chart in charts)
            yield from (ChartClash(count, cell) for cell in found if cell)


def _is_plain(count: Count) -> bool:
    """Whether a figure says how much there is, not how much more, and exactly."""
    before, after = _around(count)
    is_exact = count.figure.low == count.figure.high and not count.bound and not count.figure.approximate
    return is_exact and not (count.rate or count.period) and not (_CHANGE_BEFORE.search(before) or _CHANGE_AFTER.match(after))


def _find_cell(chart: Chart, count: Count, beside: Sequence[Count]) -> Cell | None:
    """The one cell that a figure must be, where it is not its value, nor that of any other cell."""
    alike = [cell for cell in chart.cells if cell.unit == _unit(count)]
    if not alike or not _is_of_its_years(count, chart) or any(_agree(count, cell) for cell in alike):
        return None
    rows, columns = chart.rows, chart.columns
    places = {(_label_beside(count, rows, beside), _label_told(count.sentence, columns))}
    places.add((_label_told(count.sentence, rows), _label_beside(count, columns, beside)))
    found = [cell for cell in alike if (cell.row, cell.column) in places and _is_counted(count, cell)]
    return found[0] if len(found) == 1 and _is_near(count, found[0]) else None


def _is_of_its_years(count: Count, chart: Chart) -> bool:
    """Whether a sentence names no year that the chart knows nothing of."""
    return set(YEAR.findall(count.sentence.text)) <= set(YEAR.findall(" ".join((*chart.rows, *chart.columns))))


def _is_counted(count: Count, cell: Cell) -> bool:
    """Whether the labels say what the cell counts, not just where and when, and the figure counts no other noun."""
    told = stems(f"{plain_label(cell.row)} {plain_label(cell.column)}")
    is_other_noun = not cell.unit and count.head not in LOOSE | {""} and not any(word.startswith(count.head[:5]) for word in told)
    return not is_other_noun and bool(told & count.words - {name.lower()[:5] for name in count.names})


def _unit(count: Count) -> str:
    unit = count.figure.unit
    if count.is_money or unit == "%":
        return unit
    return unit if unit in MEASURES or unit in ("age", "share", "points") else ""


def _agree(count: Count, cell: Cell) -> bool:
    """Whether a figure is a cell's value, as far as either is rounded."""
    one, other = count.figure.low, cell.value
    told = interval(count.mention)
    return (told.low <= other + cell.half_step and other - cell.half_step <= told.high) or (other > 0 and is_rounding(one, other))


def _is_near(count: Count, cell: Cell) -> bool:
    low, high = sorted((count.figure.low, cell.value))
    return low > 0 and high < _NEAR * low


def _label_beside(count: Count, labels: Sequence[str], beside: Sequence[Count]) -> str | None:
    """The label right after a figure, else that right before it; None where another figure stands between."""
    text, (start, end) = count.sentence.text, _place(count)
    places = [_place(other) for other in beside]
    last = min([first for first, _ in places if first >= end] + [end + _FARTHEST])
    first = max([last for _, last in places if last <= start] + [start - _FARTHEST])
    after, before = [], []
    for label in labels:
        for match in _occurrences(label, text):
            if _COORDINATED.search(text, 0, match.start()):
                continue
            if end <= match.start() < last and _AFTER.fullmatch(text, end, match.start()):
                after.append(label)
            elif first <= match.end() <= start and _BEFORE.fullmatch(text, match.end(), start):
                before.append(label)
    found = after or before
    return found[0] if len(set(found)) == 1 else None


def _label_told(sentence: Sentence, labels: Sequence[str]) -> str | None:
    """The label all of whose words a sentence has, and the one with most where it has several; None where that is not one."""
    words = stems(sentence.text)
    sizes = {label: len(told) for label in labels if (told := stems(plain_label(label))) and told <= words}
    best = [label for label, size in sizes.items() if size == max(sizes.values())]
    return best[0] if len(best) == 1 else None


def _occurrences(label: str, text: str) -> Iterator[re.Match[str]]:
    words = plain_label(label)
    return re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text, re.IGNORECASE) if words else iter(())


def _place(count: Count) -> tuple[int, int]:
    """Where a figure begins and ends in its sentence."""
    start = count.sentence.span.start
    return count.mention.span.start - start, count.mention.span.end - start


def _around(count: Count) -> tuple[str, str]:
    start, end = _place(count)
    return count.sentence.text[:start], count.sentence.text[end:]
