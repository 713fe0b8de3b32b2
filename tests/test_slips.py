"""Known slips against findings: what counts as found, what does not, and tables that do not fit."""

import pandas
import pytest
from conftest import WordChecker

from checker.slips import SlipError, match_slips
from checker.types import Document

RESULTS = dict(
    zip(
        ("pool", "rain"),
        WordChecker().check(
            [Document("There were fourteen. It was late on Friday. Later, the council said, there were twelve."), Document("It rained.")]
        ),
        strict=True,
    )
)


def matched(words: str, against: str | None = None, story: str = "pool") -> dict:
    [row] = match_slips(pandas.DataFrame([{"story": story, "words": words, "against": against, "kind": "x"}]), RESULTS).to_dict("records")
    return row


@pytest.mark.parametrize("words", ["late", "the council"])
def test_words_that_no_finding_marks_are_missed(words: str) -> None:
    row = matched(words)
    assert row["is_found"] is False and pandas.isna(row["code"])


def test_a_clean_story_is_missed() -> None:
    assert not matched("rained", story="rain")["is_found"]


def test_no_slips_have_all_columns() -> None:
    frame = match_slips(pandas.DataFrame(columns=["story", "words"]), RESULTS)
    assert len(frame) == 0 and {"is_found", "code"} <= set(frame.columns)


@pytest.mark.parametrize(("words", "code"), [("Friday", "FC302"), ("late on Friday", "FC302"), ("twelve", "FC101"), ("fourteen", "FC101")])
def test_marked_words_are_found_on_either_side(words: str, code: str) -> None:
    row = matched(words)
    assert (row["is_found"], row["code"], row["kind"]) == (True, code, "x")
    assert row["fingerprint"] in {finding.fingerprint for finding in RESULTS["pool"].findings}


def test_the_other_side_counts_and_the_highest_score_stands() -> None:
    assert matched("late", "twelve")["code"] == "FC101"
    assert matched("twelve", "Friday")["code"] == "FC302"


@pytest.mark.parametrize(
    ("slips", "told"),
    [
        ({"story": ["pool"]}, "no column 'words'"),
        ({"story": ["none"], "words": ["Friday"]}, "row 0: there is no story 'none'"),
        ({"story": ["pool", "rain"], "words": ["Friday", "snow"]}, "row 1: 'snow' does not stand in the story 'rain'"),
    ],
)
def test_a_table_that_does_not_fit_says_where(slips: dict, told: str) -> None:
    with pytest.raises(SlipError, match=told):
        match_slips(pandas.DataFrame(slips), RESULTS)
