import pytest

from checker.evaluate import calibration_error, reliability, threshold_for_rate
from checker.evaluate.measures import area_under_curve, balanced_accuracy, balanced_accuracy_interval, f1, macro_f1, wilson
from checker.evaluate.tables import Listing, Table


def test_threshold_for_rate():
    scores = [[0.9, 0.5], [], [0.7], [0.5]]
    assert threshold_for_rate(scores, 1) == 0.0
    assert threshold_for_rate([], 0.3) == 0.0
    half = threshold_for_rate(scores, 0.5)  # two findings may stay
    assert 0.5 < half <= 0.5000001
    tied = threshold_for_rate(scores, 0.75)  # three may, but the third ties with the fourth
    assert tied == half
    assert threshold_for_rate(scores[::-1], 0.75) == tied
    assert threshold_for_rate(scores, 0) > 0.9
    assert threshold_for_rate([[1.0]], 0) > 1.0


def test_threshold_for_rate_is_not_lost_to_rounding():
    scores = [[i / 100] for i in range(100)]
    threshold = threshold_for_rate(scores, 0.29)  # 0.29 * 100 is 28.999999999999996
    assert sum(score >= threshold for (score,) in scores) == 29


def test_area_under_curve():
    assert area_under_curve([0.1, 0.4, 0.35, 0.8], [False, False, True, True]) == 0.75
    assert area_under_curve([0.5, 0.5, 0.5], [True, False, True]) == 0.5
    assert area_under_curve([0.2, 0.2, 0.9], [False, True, True]) == 0.75
    assert area_under_curve([0.2, 0.9], [True, True]) is None


def test_f1_and_macro_f1():
    gold, predicted = list("eeccn"), list("ecccc")
    assert f1(gold, predicted, "e") == pytest.approx(2 / 3)
    assert f1(gold, predicted, "c") == pytest.approx(2 / 3)  # precision 2/4, recall 2/2
    assert f1(gold, predicted, "n") == 0
    assert macro_f1(gold, predicted) == pytest.approx(4 / 9)
    assert macro_f1(gold, predicted, ["e", "c"]) == pytest.approx(2 / 3)
    assert macro_f1(list("ee"), list("ec")) == pytest.approx(2 / 3)  # only labels that gold has


def test_balanced_accuracy():
    gold, predicted = [True, True, True, False], [True, True, False, False]
    assert balanced_accuracy(gold, predicted) == pytest.approx((2 / 3 + 1) / 2)
    low, high = balanced_accuracy_interval(gold * 20, predicted * 20)
    assert low < 5 / 6 < high
    assert (low, high) == balanced_accuracy_interval(gold * 20, predicted * 20)


def test_wilson():
    assert wilson(50, 100) == pytest.approx((0.4038, 0.5962), abs=1e-4)
    assert wilson(0, 10) == pytest.approx((0, 0.2775), abs=1e-4)
    assert wilson(10, 10)[1] == pytest.approx(1)
    assert wilson(0, 0) is None


def test_reliability_and_calibration_error():
    confidence, right = [0.95, 0.97, 0.55, 0.2], [True, False, True, False]
    assert [row[2] for row in reliability(confidence, right)] == [1, 1, 2]
    assert reliability(confidence, right)[0][:2] == (2 / 15, 3 / 15)  # 0.2 is the edge of the third bin and belongs to it
    # bins: |0.2 - 0| x 1, |0.55 - 1| x 1, |0.96 - 0.5| x 2
    assert calibration_error(confidence, right) == pytest.approx((0.2 + 0.45 + 2 * 0.46) / 4)
    assert calibration_error([], []) == 0


def test_a_table_reads_well():
    rows = (("a", 3, 0.5, (0.25, 0.75)), ("long", 12, None, None))
    made = Table("key", "Title", {"name": "", "n": "", "some_share": ".1%", "between": ".2f"}, rows, "A note.")
    lines = ["  name   n  some share    between", "  a      3       50.0%  0.25–0.75", "  long  12           –          –"]
    assert made.as_text().splitlines() == ["Title", *lines, "  A note."]
    assert made.as_dict()[0] == {"name": "a", "n": 3, "some_share": 0.5, "between": (0.25, 0.75)}


def test_a_listing_without_rows():
    assert Listing("key", "Title", {"score": ".2f"}, ()).as_text() == "Title\n  none"
