"""The tension of one story: which of its sentences pull against each other, pair by pair, as a map that notebooks show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations

import numpy as np
import pandas

from checker.reports.html_text import escape
from checker.reports.wording import clean, counted, name_place
from checker.scoring import score_judgment
from checker.story import Story
from checker.types import Document, Finding, Judgment, Sentence, Span, Status

# Scores from which a cell is drawn so, and its colour: one hue, each step darker, so that it needs no colour vision.
STEPS = ((0.0, "#dbe9f6"), (0.01, "#a6c8e4"), (0.05, "#5fa0cf"), (0.1, "#2f76b5"), (0.3, "#104a8a"), (0.6, "#062048"))
_CELL = 11  # pixels
_MARGIN = 22
_LISTED = 5
_LEAST_LISTED = STEPS[1][0]


@dataclass(frozen=True, eq=False)
class Tension:
    """The sentences of a story and the probability, pair by pair, that two of them clash.

    `matrix` is (n, n) and symmetric; NaN where two sentences were not compared, as most are not. `codes` has the check by
    which a pair (i, j), i < j, got its score, where it was not the model alone.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    matrix: np.ndarray
    codes: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def to_frame(self) -> pandas.DataFrame:
        """A row a compared pair, the highest score first: both sentences, by number from 1 and in words, the score and its check."""
        rows = [
            (
                i + 1,
                j + 1,
                float(self.matrix[i, j]),
                self.codes.get((i, j), ""),
                clean(self.sentences[i].text),
                clean(self.sentences[j].text),
            )
            for i, j in combinations(range(len(self.sentences)), 2)
            if not np.isnan(self.matrix[i, j])
        ]
        frame = pandas.DataFrame(rows, columns=["earlier", "later", "score", "check", "earlier_text", "later_text"])
        return frame.sort_values(["score", "earlier", "later"], ascending=[False, True, True], ignore_index=True)

    def _repr_html_(self) -> str:
        page = f'<div style="max-width: 46rem"><p>{escape(repr(self))}</p>'
        return (page + self._map() + _legend() + self._list()).encode("utf-8", "backslashreplace").decode() + "</div>"

    def __repr__(self) -> str:
        return f"{clean(self.document.name)}: {counted(len(self._frame), 'pairs')} of {counted(len(self.sentences), 'sentences')} compared"

    @cached_property
    def _frame(self) -> pandas.DataFrame:
        return self.to_frame()

    def _map(self) -> str:
        """Later sentences from left to right, earlier ones from top to bottom; a cell names both where the pointer rests on it."""
        n = len(self.sentences)
        size = _MARGIN + n * _CELL
        marks = [_number(i) for i in range(n) if i == 0 or (i + 1) % 5 == 0]
        cells = [self._cell(row.earlier - 1, row.later - 1, row.score, row.check) for row in self._frame.itertuples()]
        label = "Tension map, sentence by sentence; the pairs with the highest scores are listed below"
        paper = f'<rect x="{_MARGIN}" y="{_MARGIN}" width="{n * _CELL}" height="{n * _CELL}" fill="#fff" stroke="#888"/>'
        return (
            f'<svg role="img" aria-label="{label}" viewBox="0 0 {size} {size}" width="{size}" style="max-width: 100%">'
            f"{paper}{''.join(marks)}{''.join(cells)}</svg>"
        )

    def _cell(self, i: int, j: int, score: float, check: str) -> str:
        told = "\n".join(f"{name_place(self.document, s.span.start)}: {clean(s.text)}" for s in (self.sentences[i], self.sentences[j]))
        x, y = _MARGIN + j * _CELL, _MARGIN + i * _CELL
        return (
            f'<rect x="{x}" y="{y}" width="{_CELL - 1}" height="{_CELL - 1}" fill="{_colour(score)}">'
            f"<title>{score:.2f}{check and f' {check}'}\n{escape(told)}</title></rect>"
        )

    def _list(self) -> str:
        """The pairs that pull most, in words: a map alone says nothing to who cannot point at it."""
        frame = self._frame[self._frame["score"] >= _LEAST_LISTED].head(_LISTED)
        if frame.empty:
            return f"<p>no two sentences with a score from {_LEAST_LISTED:g}</p>"
        cell = '<td style="text-align: left">{}</td>'
        rows = (
            (f"{row.score:.2f}", row.check, f"{row.earlier}. {escape(row.earlier_text)}", f"{row.later}. {escape(row.later_text)}")
            for row in frame.itertuples()
        )
        body = "".join(f"<tr>{''.join(map(cell.format, row))}</tr>" for row in rows)
        head = "<tr><th>score</th><th>check</th><th>earlier sentence</th><th>later sentence</th></tr>"
        return f"<table><thead>{head}</thead><tbody>{body}</tbody></table>"


def measure_tension(story: Story, findings: Iterable[Finding] = ()) -> Tension:
    """The map of a story: every pair that the checks compare, read both ways, scored as they score it.

    `findings` of the story, as reported, raise the pairs that they hold against each other: a weekday, name or figure told in two ways.
    """
    matrix = np.full((len(story.sentences), len(story.sentences)), np.nan)
    for judgment in _read_both_ways(story):
        i, j = judgment.pair.premise.sentence.index, judgment.pair.hypothesis.sentence.index
        mentions = [mention for mention in story.mentions if mention.sentence in (i, j)]
        matrix[i, j] = matrix[j, i] = score_judgment(judgment, mentions, story.models.calibration)
    codes: dict[tuple[int, int], str] = {}
    for finding in findings:
        for i, j in _pairs_of(finding, story.sentences):
            if not matrix[i, j] >= finding.hit.score:  # also where they were not compared
                matrix[i, j] = matrix[j, i] = finding.hit.score
                codes[i, j] = finding.code
    return Tension(story.document, story.sentences, matrix, codes)


def _pairs_of(finding: Finding, sentences: Sequence[Sentence]) -> set[tuple[int, int]]:
    """The sentences, by number from 0, that a reported finding holds against each other."""
    if finding.status is not Status.REPORTED:
        return set()
    i = _index_of(finding.hit.span, sentences)
    others = (_index_of(evidence.span, sentences) for evidence in finding.hit.evidence if evidence.path is None)
    return {(min(i, j), max(i, j)) for j in others if None not in (i, j) and i != j}


def _index_of(span: Span, sentences: Sequence[Sentence]) -> int | None:
    return next((sentence.index for sentence in sentences if sentence.span.overlaps(span)), None)


def _read_both_ways(story: Story) -> list[Judgment]:
    """The story's judgments, those too in full that the checks leave at one direction, being plainly no clash."""
    turned = [(judgment.pair.hypothesis.text, judgment.pair.premise.text) for judgment in story.judgments]
    backward = story.models.judged.predict(story.models.nli, turned)
    return [replace(judgment, backward=row) for judgment, row in zip(story.judgments, backward, strict=True)]


def _colour(score: float) -> str:
    return next(colour for least, colour in reversed(STEPS) if score >= least)


def _number(i: int) -> str:
    """The number of a sentence at the head of its column and its row."""
    at = _MARGIN + i * _CELL + _CELL / 2
    style = 'font-size="8" fill="currentColor"'
    return (
        f'<text x="{at}" y="{_MARGIN - 5}" text-anchor="middle" {style}>{i + 1}</text>'
        f'<text x="{_MARGIN - 4}" y="{at + 3}" text-anchor="end" {style}>{i + 1}</text>'
    )


def _legend() -> str:
    swatch = '<span style="display: inline-block; width: .8em; height: .8em; background: {1}; border: 1px solid gray"></span> from {0:g}'
    return f"<p>{' &nbsp; '.join(swatch.format(least, colour) for least, colour in STEPS)}; no square: not compared</p>"
