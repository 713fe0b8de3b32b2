"""Find the values of a chart: each cell of its table that is a number, with the labels of its row and its column.

The first row with two filled cells or more is the header, the first column the labels of the rows, as spreadsheets and chart
tools export them. Numbers are read with the unit and the scale that the cell or its column's header gives: '£m', '(%)', "'000".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.mentions.counts import MEASURES
from checker.mentions.figures import singular
from checker.mentions.number_words import LETTERS, SCALES
from checker.patterns import lazy
from checker.types import Document, Span

_DELIMITERS = (",", ";", "\t", "|")
_LINE = lazy(r"[^\r\n]+")
_UNIT = r"(?P<currency>(?:US|A|C|NZ|HK|S)?\$|£|€|¥|₹)"
_SCALE = rf"(?P<scale>{'|'.join(SCALES)}|bn|tn|mn|m|k)"
_VALUE = lazy(rf"(?P<minus>[-−])?{_UNIT}?\s?(?P<digits>\d[\d,]*(?:\.\d+)?)\s?(?:{_SCALE}s?)?\s?(?P<percent>%|per\s?cent)?", re.IGNORECASE)
_HEADER_PERCENT = lazy(r"(?i)%|\bper\s?cent\b|\bpercent(?:age)?\b|\bshare of\b")
_HEADER_CURRENCY = lazy(_UNIT)
# Not '(m)', which may be metres.
_HEADER_SCALE = lazy(rf"(?i)[£$€¥₹]\s?{_SCALE}\b|\b(?P<word>{'|'.join(SCALES)})s?\b|(?P<zeros>[’']?000s?)\b|\((?P<letter>bn)\)")
_NOT_LABEL = lazy(r"\([^)]*\)|[£$€¥₹%]\S*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of a chart in full units, with its labels; `unit` is '%', a currency sign, a measure ('tonne') or '' for what is counted.

    `span` is that of the cell, `line` that of its row, in the document. `half_step` is half of one more in its last digit.
    """

    row: str
    column: str
    value: float
    unit: str
    half_step: float
    span: Span
    line: Span


@dataclass(frozen=True, slots=True)
class Chart:
    """The cells of one table; `rows` and `columns` are the labels of either, each once."""

    cells: tuple[Cell, ...]

    @property
    def rows(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(cell.row for cell in self.cells))

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(cell.column for cell in self.cells))


def find_charts(document: Document) -> Iterator[Chart]:
    """The charts of a document that have values, in order."""
    for section in document.sections:
        if section.kind == "chart" and (cells := tuple(_cells(document.text, section.span))):
            yield Chart(cells)


def _cells(text: str, span: Span) -> Iterator[Cell]:
    lines = [Span(match.start(), match.end()) for match in _LINE.finditer(text, span.start, span.end)]
    words = text[span.start : span.end]
    delimiter = max(_DELIMITERS, key=words.count)
    rows = [(line, list(_split(text, line, delimiter))) for line in lines]
    filled = [i for i, (_, spans) in enumerate(rows) if sum(at.start < at.end for at in spans) > 1]
    if not filled:
        return
    header = [_label(text, at) for at in rows[filled[0]][1]]
    for line, spans in rows[filled[0] + 1 :]:
        row = _label(text, spans[0])
        for at, column in zip(spans[1:], header[1:], strict=False):
            if row and column and (cell := _read(text, at, line, row, column)):
                yield cell


def _split(text: str, line: Span, delimiter: str) -> Iterator[Span]:
    """The cells of a row, without quotes around them."""
    cell = re.compile(rf'(?:^|{re.escape(delimiter)})[^\S\t]*(?:"(?P<quoted>(?:[^"]|"")*)"|(?P<bare>[^{re.escape(delimiter)}]*))')
    for match in cell.finditer(text[line.start : line.end]):
        start, end = match.span("quoted" if match["quoted"] is not None else "bare")
        yield Span(line.start + start, line.start + end)


def _label(text: str, at: Span) -> str:
    return text[at.start : at.end].strip()


def _read(text: str, at: Span, line: Span, row: str, column: str) -> Cell | None:
    """A cell that is a number and nothing else; None for any other."""
    written = text[at.start : at.end]
    match = _VALUE.fullmatch(written.strip())
    if not match:
        return None
    scale = _scale_of(match["scale"]) if match["scale"] else _header_scale(column)
    digits = match["digits"].replace(",", "")
    value = float(digits) * scale * (-1 if match["minus"] else 1)
    step = 10.0 ** -len(digits.partition(".")[2]) * scale
    return Cell(row, column, round(value, 6), _unit(match, column), step / 2, at, line)


def _unit(match: re.Match[str], column: str) -> str:
    if match["percent"] or _HEADER_PERCENT.search(column):
        return "%"
    if currency := match["currency"] or ((found := _HEADER_CURRENCY.search(column)) and found["currency"]):
        return currency
    measures = (singular(word) for word in re.findall(r"[a-z]+", column.lower()))
    return next((measure for measure in measures if measure in MEASURES), "")


def _header_scale(column: str) -> float:
    """What a header multiplies its column by: 'Roads (£m)', 'Thousands of tonnes', "Visitors ('000)"."""
    match = _HEADER_SCALE.search(column)
    if not match:
        return 1.0
    return 1000.0 if match["zeros"] else _scale_of(match["scale"] or match["word"] or match["letter"])


def _scale_of(word: str) -> float:
    return LETTERS.get(word.lower()) or SCALES[word.lower()]


def plain_label(label: str) -> str:
    """A label without its unit: 'Roads' of 'Roads (£m)'."""
    return " ".join(_NOT_LABEL.sub(" ", label).split())
