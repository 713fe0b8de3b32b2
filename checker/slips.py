"""Slips that are known, such as a desk's printed corrections, set against what the checks found in the stories."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas

from checker.errors import CheckerError
from checker.reports.wording import find_sides, make_question
from checker.types import Finding, Result, Span

COLUMNS = ("story", "words")  # that a table of slips must have; `against` is read too
FOUND_COLUMNS = ("is_found", "code", "score", "question", "fingerprint")


class SlipError(CheckerError):
    """A table of slips that does not fit its stories."""


def match_slips(slips: pandas.DataFrame, results: Mapping[str, Result]) -> pandas.DataFrame:
    """The table with what was found of each slip beside it: whether, and the code, score, question and fingerprint.

    `story` is the id of a story in `results`, `words` what is wrong in it, `against` the words that it clashes with, if there
    are any. A slip is found where a finding marks some of either; of several the one with the highest score stands. Raises
    SlipError, with the row, where a story or its words are not there.
    """
    if missing := [column for column in COLUMNS if column not in slips.columns]:
        raise SlipError(f"no column {missing[0]!r}: slips have the columns {', '.join(COLUMNS)}, and against where there is another side")
    rows = [_match(row, _story(row, number, results), number) for number, row in enumerate(slips.to_dict("records"))]
    return pandas.concat([slips.reset_index(drop=True), pandas.DataFrame(rows, columns=FOUND_COLUMNS)], axis=1)


def _story(row: Mapping[str, Any], number: int, results: Mapping[str, Result]) -> Result:
    if (story := str(row["story"])) not in results:
        raise SlipError(f"row {number}: there is no story {story!r}")
    return results[story]


def _match(row: Mapping[str, Any], result: Result, number: int) -> dict[str, Any]:
    text = result.document.text
    sides = [side for side in (row["words"], row.get("against")) if isinstance(side, str) and side]
    places = [place for side in sides for place in _places(text, side)]
    if absent := next((side for side in sides if side not in text), None):
        raise SlipError(f"row {number}: {absent!r} does not stand in the story {row['story']!r}")
    hits = [finding for finding in result.findings if any(mark.overlaps(place) for mark in _marks(finding) for place in places)]
    if not hits:
        return {"is_found": False}
    best = max(hits, key=lambda finding: finding.hit.score)
    told = {"code": best.code, "score": best.hit.score, "question": make_question(best), "fingerprint": best.fingerprint}
    return {"is_found": True} | told


def _places(text: str, words: str) -> Iterator[Span]:
    """All places of words in a text."""
    start = text.find(words)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1)


def _marks(finding: Finding) -> Sequence[Span]:
    """The words that a finding marks on all its sides; of a side without marks all."""
    return [span for side in find_sides(finding) if side.path is None for span in side.marks or (side.span,)]
