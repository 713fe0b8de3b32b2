"""Find what a story takes from the wrong row of a results list or table: 'Harker was third', who was fourth; another row's cell.

A sentence that lists names with their figures is a table too: 'Moroto 611; Napak 498'.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from checker.mentions.number_words import ORDINAL, rank_of
from checker.patterns import lazy
from checker.sources.comparing import Differing
from checker.types import Sentence, Span

if TYPE_CHECKING:
    from checker.story import Story

_LINE = lazy(r"[^\n]+")
_DELIMITED = lazy(r"\s[/|]\s|\t|;\s?")
_FEWEST = 3  # rows, and cells of a row, of a table that has no other sign of one
_RANKED = lazy(r"\s*(?P<rank>\d{1,3})[.)]?(?:\s[/|]\s|\s+|\t)(?P<name>[^\W\d_][^(\d/|\t;,–—]*)")
_PLACED = (
    r"(?:,?\s(?:was|were|is|came|finished|ended|took|placed|in|a|distant|close|the|only|who|ranked|home)){0,4}\s"
    rf"(?P<rank>{ORDINAL})(?=\splace\b|\sin\b|\swith\b|[,.;]|\sand\b)"
)
# 'Moroto 611', 'Napak (498)'
_PAIR = lazy(r"(?P<label>[A-Z][\w’'-]*(?:[\s-][A-Z][\w’'-]*)*)[:,]?\s\(?[£$€]?(?P<number>\d[\d,.]*\d|\d)")
_NUMBER = lazy(r"[£$€]?\d[\d,.]*\d%?|\d+")
_REACH = 45  # characters between a cell and the name that it is given to, where several are named
_BREAK = lazy(r"[;:.]|\b(?:and|but|while|against|compared|than)\b|\d")
_LEAST_DIGITS = 2  # of a cell that is known again by its number


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a list; `rank` is 0 where it has none."""

    label: str
    rank: int
    cells: tuple[tuple[str, Span], ...]
    span: Span


def find_other_rows(story: "Story", sources: Sequence["Story"]) -> Iterator[Differing]:
    """Places in a list, and cells of a table, that a source gives to another than the story does."""
    for source in sources:
        text = source.document.text
        yield from _ranks(story, source, list(_ranked(text)))
        for rows in _tables(text):
            yield from _cells(story, source, rows, rows[1:])  # the first row may be the names of the columns
        for rows in _listed(source):
            yield from _cells(story, source, rows, rows)


def _ranked(text: str) -> Iterator[_Row]:
    """The lines of lists that are numbered 1, 2, 3."""
    lines = [(match, line) for line in _LINE.finditer(text) if (match := _RANKED.match(line[0]))]
    ranks = [int(match["rank"]) for match, _ in lines]
    for i, (match, line) in enumerate(lines):
        is_listed = (i and ranks[i - 1] == ranks[i] - 1) or (i + 1 < len(ranks) and ranks[i + 1] == ranks[i] + 1)
        if is_listed:
            at = line.start() + match.start("rank")
            yield _Row(match["name"].strip(), ranks[i], ((match["rank"], Span(at, at + len(match["rank"]))),), Span(*line.span()))


def _ranks(story: "Story", source: "Story", rows: Sequence[_Row]) -> Iterator[Differing]:
    for sentence in story.sentences:
        for name in sorted({row.label for row in rows if row.label.split()[-1] in sentence.text}):
            found = re.search(rf"\b{re.escape(name)}\b(?:,\s(?:of|from)\s[\w\s]{{1,30}})?(?:\s\([^)]*\))?{_PLACED}", sentence.text)
            own = [row for row in rows if row.label == name]
            if found and all(row.rank != rank_of(found["rank"]) for row in own):
                yield _differing(sentence, found.span("rank"), source, own[0], own[0].cells[0], found["rank"])


def _tables(text: str) -> Iterator[list[_Row]]:
    """Runs of lines with the same number of cells."""
    run: list[_Row] = []
    for line in _LINE.finditer(text):
        row = _row(line)
        if run and (row is None or len(row.cells) != len(run[0].cells)):
            if len(run) >= _FEWEST:
                yield run
            run = []
        if row:
            run.append(row)
    if len(run) >= _FEWEST:
        yield run


def _row(line: re.Match[str]) -> _Row | None:
    ends = [(match.start(), match.end()) for match in _DELIMITED.finditer(line[0])]
    if len(ends) < _FEWEST - 1:
        return None
    starts, stops = [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(line[0])]
    cells = tuple((line[0][a:b].strip(), Span(line.start() + a, line.start() + b)) for a, b in zip(starts, stops, strict=True))
    label = next((cell for cell, _ in cells if not _NUMBER.fullmatch(cell)), "")
    return _Row(label, 0, cells, Span(*line.span())) if label else None


def _listed(source: "Story") -> Iterator[list[_Row]]:
    """The lists of each paragraph: names that all differ, each with its figure."""
    for _, sentences in groupby(source.sentences, key=lambda sentence: sentence.paragraph):
        found = [
            _Row(match["label"], 0, ((match["number"], sentence.span_of(*match.span("number"))),), sentence.span)
            for sentence in sentences
            for match in _PAIR.finditer(sentence.text)
        ]
        if len({row.label for row in found}) == len(found) >= _FEWEST:
            yield found


def _cells(story: "Story", source: "Story", rows: Sequence[_Row], rivals: Sequence[_Row]) -> Iterator[Differing]:
    """Cells of rows that a sentence does not name, where it has none of the column from the only row that it names, or names beside."""
    for sentence in story.sentences:
        text = sentence.text
        named = [(row, match) for row in rows if row.label in text and (match := re.search(rf"\b{re.escape(row.label)}\b", text))]
        left = [row for row in rivals if row.label not in text] if named else []
        for own, label in named:
            for column, cell in enumerate(own.cells):
                others = {row.cells[column][0] for row in left if row.cells[column][0] != row.label}
                told = [match for other in sorted(others) if _is_telling(other) and (match := _find(other, text))]
                is_its = len(told) == 1 and not _find(cell[0], text) and not any(told[0][0] == one for one, _ in own.cells)
                if is_its and (len(named) == 1 or _is_beside(text, label, told[0])):
                    yield _differing(sentence, told[0].span(), source, own, cell, told[0][0])


def _is_beside(text: str, label: re.Match[str], cell: re.Match[str]) -> bool:
    first, second = sorted((label, cell), key=lambda match: match.start())
    gap = text[first.end() : second.start()]
    return len(gap) <= _REACH and not _BREAK.search(gap)


def _find(cell: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<![\w.,]){re.escape(cell)}(?!\w|[.,]\d)", text) if cell in text else None


def _is_telling(cell: str) -> bool:
    """Whether a cell is known again in prose: a name, or a number of several digits."""
    return cell[:1].isupper() or sum(map(str.isdigit, cell)) >= _LEAST_DIGITS


def _differing(sentence: Sentence, at: tuple[int, int], source: "Story", row: _Row, cell: tuple[str, Span], told: str) -> Differing:
    return Differing(sentence.span_of(*at), sentence.span, source, cell[1], row.span, (told, cell[0]), row.label)
