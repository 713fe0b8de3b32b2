"""Slips that are known, such as a desk's printed corrections, set against what the checks found in the stories."""

import re
from collections.abc import Mapping
from typing import Any

import pandas

from checker.errors import CheckerError
from checker.evaluate.benches import Slip
from checker.evaluate.hits import is_on_slip
from checker.reports.wording import make_question
from checker.types import Result, Span

COLUMNS = ("story", "words")  # that a table of slips must have; `against` is read too
FOUND_COLUMNS = ("is_found", "code", "score", "question", "fingerprint")


class SlipError(CheckerError):
    """A table of slips that does not fit its stories."""


def match_slips(slips: pandas.DataFrame, results: Mapping[str, Result]) -> pandas.DataFrame:
    """The table with what was found of each slip beside it: whether, and the code, score, question and fingerprint.

    `story` is the id of a story in `results`, `words` what is wrong in it, `against` the words that it clashes with, if there
    are any. A slip is found as `is_on_slip` says: where a finding marks some of the words, or sets the two sides against each
    other; of several findings the one with the highest score stands. Raises SlipError, with the row, where a story or its words
    are not there.
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
    words, against = (side if isinstance(side, str) else "" for side in (row["words"], row.get("against")))
    if absent := next((side for side in (words, against) if side not in text), None):
        raise SlipError(f"row {number}: {absent!r} does not stand in the story {row['story']!r}")
    slips = [Slip(row["story"], span, other) for span in _places(text, words) for other in _places(text, against) or [None]]
    hits = [finding for finding in result.findings if any(is_on_slip(finding, slip) for slip in slips)]
    if not hits:
        return {"is_found": False}
    best = max(hits, key=lambda finding: finding.hit.score)
    told = {"code": best.code, "score": best.hit.score, "question": make_question(best), "fingerprint": best.fingerprint}
    return {"is_found": True} | told


def _places(text: str, words: str) -> list[Span]:
    """All places of words in a text; none of no words."""
    return [Span(match.start(), match.end()) for match in re.finditer(re.escape(words), text)] if words else []
