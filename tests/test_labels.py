"""Samples of findings to judge, and what verdicts say: what must not count, even shares, weights, intervals."""

import pandas
import pytest
from conftest import a_check, words

from checker.findings import make_findings
from checker.labels import LabelError, draw_sample, measure_labels, measure_reliability, measure_thresholds
from checker.settings import Settings
from checker.types import Document, Evidence, Finding, Hit

DOCUMENT = Document("Fourteen people swam on Friday.\n\nTwelve people swam, the council said.", "pool.txt")
FIRST, SECOND = DOCUMENT.paragraphs


def a_finding(code: str = "FC201", place: int = 0, **changes) -> Finding:
    """One finding; `place` makes it another one of its code."""
    marks, evidence = (words(DOCUMENT, "Twelve"),), (Evidence(FIRST, (words(DOCUMENT, "Fourteen"),)),)
    hit = Hit(code, SECOND, "Which stands?", ("14", str(place)), marks, evidence, **changes)
    [finding] = make_findings(DOCUMENT, [(a_check(code), hit)], Settings(min_score=0), {})
    return finding


def findings(**counts: int) -> list[tuple[str, Finding]]:
    return [(f"{code}-{i}", a_finding(code, i)) for code, count in counts.items() for i in range(count)]


def labelled(*rows: tuple[str, float, str, float]) -> pandas.DataFrame:
    return pandas.DataFrame(rows, columns=["code", "score", "verdict", "weight"])


class TestSample:
    def test_of_nothing_still_has_its_columns(self) -> None:
        frame = draw_sample([], 10)
        assert len(frame) == 0 and {"verdict", "text", "evidence"} <= set(frame.columns)

    def test_as_even_over_the_codes_as_can_be(self) -> None:
        frame = draw_sample(findings(FC101=50, FC201=2, FC302=30), 20)
        assert frame["code"].value_counts().to_dict() == {"FC101": 9, "FC302": 9, "FC201": 2}

    def test_more_than_there_are_and_fewer_than_codes(self) -> None:
        assert len(draw_sample(findings(FC101=2, FC201=1), 10)) == 3
        assert len(draw_sample(findings(FC101=5, FC201=5, FC302=5), 2)) == 2

    def test_weights_speak_for_all(self) -> None:
        frame = draw_sample(findings(FC101=50, FC201=2), 10)
        assert frame.groupby("code")["weight"].sum().to_dict() == pytest.approx({"FC101": 50, "FC201": 2})

    def test_the_seed_decides(self) -> None:
        drawn = [list(draw_sample(findings(FC101=50), 10, seed)["story"]) for seed in (0, 0, 1)]
        assert drawn[0] == drawn[1] != drawn[2]

    def test_both_sides_are_quoted_with_what_clashes(self) -> None:
        [row] = draw_sample([("s", a_finding(working="14 is not 12"))], 1).to_dict("records")
        assert row["text"] == "para 2: … [Twelve] people swam, the council said." or row["text"].startswith("para 2: [Twelve]")
        assert row["evidence"].startswith("para 1: [Fourteen] people")
        assert (row["story"], row["verdict"], row["grounds"]) == ("s", "", "working: 14 is not 12")

    def test_another_file_is_named(self) -> None:
        finding = a_finding()
        evidence = (Evidence(FIRST, (), "speech.txt"),)
        hit = Hit("FC802", SECOND, "Which stands?", ("14", "12"), (), evidence)
        [finding] = make_findings(DOCUMENT, [(a_check("FC802"), hit)], Settings(), {})
        assert draw_sample([("s", finding)], 1)["evidence"].item() == "speech.txt"


class TestLabels:
    def test_without_verdicts_there_is_nothing_to_say(self) -> None:
        said = labelled(("FC101", 0.5, "", 1), ("FC101", 0.5, "unsure", 1), ("FC101", 0.5, None, 1), ("FC101", 0.5, float("nan"), 1))
        assert len(measure_labels(said)) == len(measure_reliability(said)) == 0

    def test_precision_of_each_code_with_its_interval(self) -> None:
        rows = [("FC101", 0.5, "right", 1)] * 8 + [("FC101", 0.5, "Wrong ", 1)] * 2 + [("FC302", 1.0, "right", 1)]
        [first, second] = measure_labels(labelled(*rows), {"FC101": 40}).to_dict("records")
        assert (first["code"], first["findings"], first["labelled"], first["right"], first["precision"]) == ("FC101", 40, 10, 8, 0.8)
        assert (first["low"], first["high"]) == pytest.approx((0.490, 0.943), abs=0.001)  # Wilson's of 8 in 10
        assert (second["precision"], second["low"]) == pytest.approx((1, 0.207), abs=0.001)

    def test_a_desk_s_reasons_and_truth_values_are_verdicts(self) -> None:
        said = labelled(("FC101", 0.5, "both-true", 1), ("FC101", 0.5, True, 1), ("FC101", 0.5, False, 1))
        assert measure_labels(said)[["labelled", "right"]].values.tolist() == [[3, 1]]

    def test_an_unknown_verdict_names_its_row(self) -> None:
        with pytest.raises(LabelError, match="row 1: the verdict 'maybe' is none: write right, wrong or unsure"):
            measure_labels(labelled(("FC101", 0.5, "right", 1), ("FC101", 0.5, "maybe", 1)))


def test_reliability_sets_scores_beside_verdicts() -> None:
    said = labelled(("FC101", 0.1, "wrong", 1), ("FC101", 0.1, "right", 1), ("FC101", 0.9, "right", 1))
    table = measure_reliability(said, bins=2)
    assert table["labelled"].tolist() == [2, 1]
    assert table["mean_score"].tolist() == pytest.approx([0.1, 0.9])
    assert table["share_right"].tolist() == [0.5, 1.0]


def test_thresholds_weigh_the_sample_up_to_all_stories() -> None:
    said = labelled(("FC101", 0.2, "wrong", 10), ("FC101", 0.6, "right", 10), ("FC302", 1.0, "right", 2))
    table = measure_thresholds(said, stories=20, thresholds=(0, 0.5, 1.0))
    assert table["false_per_story"].tolist() == pytest.approx([0.5, 0, 0])
    assert table["right_per_story"].tolist() == pytest.approx([0.6, 0.6, 0.1])
    assert table["precision"].tolist() == pytest.approx([12 / 22, 1, 1])
