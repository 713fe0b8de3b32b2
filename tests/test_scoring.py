"""Scores of judgments, and which mentions are shown as what clashes."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.partial_date import Date
from checker.scoring import clashing_mentions, mean_log_odds, score_judgment
from checker.types import Claim, Judgment, Mention, MentionKind, Pair, Sentence, Span

PLAIN = {"slope": 1.0, "intercept": 0.0}
PROBABILITIES = st.floats(0, 1)


def judgment(forward: float, backward: float | None) -> Judgment:
    claim = Claim(Sentence(Span(0, 1), "a", 0, 1), "a")
    rows = [None if p is None else (0.0, 1 - p, p) for p in (forward, backward)]
    return Judgment(Pair(claim, claim, 1.0), *rows)


class TestScore:
    @pytest.mark.parametrize(("forward", "backward"), [(0.99, None), (0.99, 0.4), (0.4, 0.99), (0.1, 0.1), (0.5, 0.9), (0.0, 1.0)])
    def test_none_where_one_direction_denies_it_or_was_not_read(self, forward: float, backward: float | None) -> None:
        assert score_judgment(judgment(forward, backward), PLAIN) is None
        assert mean_log_odds(judgment(forward, backward)) is None

    def test_plain_weights_give_back_what_both_directions_say(self) -> None:
        assert score_judgment(judgment(0.8, 0.8), PLAIN) == pytest.approx(0.8)

    def test_both_directions_count_alike(self) -> None:
        assert mean_log_odds(judgment(0.7, 0.95)) == pytest.approx(mean_log_odds(judgment(0.95, 0.7)))
        assert mean_log_odds(judgment(0.7, 0.95)) == pytest.approx((math.log(7 / 3) + math.log(19)) / 2)

    def test_weights_are_those_of_the_manifest(self) -> None:
        expected = 1 / (1 + math.exp(1 - 2 * math.log(4)))
        assert score_judgment(judgment(0.8, 0.8), {"slope": 2.0, "intercept": -1.0}) == pytest.approx(expected)

    @given(PROBABILITIES, PROBABILITIES)
    def test_a_score_is_a_probability_whatever_the_model_says(self, forward: float, backward: float) -> None:
        score = score_judgment(judgment(forward, backward), {"slope": 3.0, "intercept": -5.0})
        assert score is None or 0 < score < 1

    @given(st.floats(0.51, 0.99), st.floats(0.51, 0.99), st.floats(0.001, 0.009))
    def test_a_surer_model_scores_higher(self, forward: float, backward: float, more: float) -> None:
        assert score_judgment(judgment(forward + more, backward), PLAIN) > score_judgment(judgment(forward, backward), PLAIN)


EARLIER, LATER = (Sentence(Span(start, start + 50), "x" * 50, index, 1) for index, start in ((4, 0), (7, 100)))
FIGURE, DATE, PLACE, NAME, QUOTE = MentionKind.FIGURE, MentionKind.DATE, MentionKind.PLACE, MentionKind.NAME, MentionKind.QUOTE


def mention(sentence: Sentence, kind: MentionKind, value: object) -> Mention:
    return Mention(kind, Span(sentence.span.start, sentence.span.start + 1), str(value), value, sentence.index)


def clash(earlier: list[tuple], later: list[tuple], *others: Mention) -> tuple[str, str] | None:
    mentions = [mention(EARLIER, *m) for m in earlier] + [mention(LATER, *m) for m in later] + list(others)
    before, after = clashing_mentions(EARLIER, LATER, mentions)
    assert (before is None) == (after is None)
    return (before.text, after.text) if before else None


class TestClashingMentions:
    @pytest.mark.parametrize(
        ("earlier", "later"),
        [
            ([], []),
            ([(FIGURE, 14)], []),
            ([(FIGURE, 14)], [(FIGURE, 14)]),
            ([(FIGURE, 14), (FIGURE, 3)], [(FIGURE, 12)]),
            ([(FIGURE, 14)], [(NAME, "Doyle")]),
            ([(QUOTE, "never")], [(QUOTE, "always")]),
        ],
        ids=["no mentions", "one side only", "the same", "two of one side", "two kinds", "quotes"],
    )
    def test_none_where_it_is_not_clear_what_clashes(self, earlier: list[tuple], later: list[tuple]) -> None:
        assert clash(earlier, later) is None

    def test_mentions_of_other_sentences_do_not_count(self) -> None:
        other = Sentence(Span(60, 70), "x" * 10, 5, 1)
        assert clash([(FIGURE, 14)], [(FIGURE, 14)], mention(other, FIGURE, 12)) is None

    @pytest.mark.parametrize("kind", [FIGURE, DATE, PLACE, NAME])
    def test_one_on_each_side_that_the_other_lacks(self, kind: MentionKind) -> None:
        assert clash([(kind, 14)], [(kind, 12)]) == ("14", "12")

    def test_what_both_have_is_no_clash(self) -> None:
        assert clash([(NAME, "Doyle"), (NAME, "Shaw")], [(NAME, "Okoro"), (NAME, "Doyle")]) == ("Shaw", "Okoro")

    def test_the_most_telling_kind_goes_first(self) -> None:
        assert clash([(NAME, "Doyle"), (FIGURE, 14)], [(FIGURE, 12), (NAME, "Shaw")]) == ("14", "12")
        assert clash([(NAME, "Doyle"), (PLACE, "Leeds")], [(PLACE, "York"), (NAME, "Shaw")]) == ("Leeds", "York")

    def test_equal_values_are_one_however_written(self) -> None:
        friday = Date(2018, 9, 7)
        assert clash([(DATE, friday), (DATE, Date(2018, 9, 7)), (DATE, Date(2017))], [(DATE, friday), (DATE, Date(2016))]) == (
            str(Date(2017)),
            str(Date(2016)),
        )
