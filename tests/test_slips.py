"""Known slips against findings: what counts as found, what does not, and tables that do not fit."""

import pandas
import pytest
from conftest import WordChecker, a_check

from checker.findings import make_findings
from checker.settings import Settings
from checker.slips import SlipError, match_slips
from checker.types import Document, Evidence, Hit, Result, Span

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


def test_a_whole_sentence_is_no_word_of_it() -> None:
    """A finding that sets two sentences against each other sees a slip only where the slip stands between these two."""
    text = (
        "The pool in the park was shut all day, and nobody could say why."
        " The pool was open from nine until late in the evening of the same day."
    )
    first, second = Span(0, 64), Span(65, len(text))
    hit = Hit("FC101", second, "Which stands?", ("a", "b"), (), (Evidence(first),), score=0.4)
    document = Document(text + " It rained.")
    results = {"pool": Result(document, make_findings(document, [(a_check("FC101"), hit)], Settings(), {}))}
    slips = [{"words": "open", "against": against} for against in ("shut", "rained", "")]
    frame = match_slips(pandas.DataFrame(slips).assign(story="pool"), results)
    assert frame["is_found"].tolist() == [True, False, False]


def test_of_several_findings_the_highest_score_stands() -> None:
    assert matched("Friday. Later, the council said, there were twelve")["code"] == "FC302"


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
