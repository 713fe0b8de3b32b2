"""Scores of judgments, and which mentions are shown as what clashes."""

import math
from dataclasses import replace

import pytest
from conftest import PLAIN_WEIGHTS
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.figures import Figure
from checker.partial_date import Date
from checker.scoring import FEATURES, clashing_mentions, measure_judgment, score_judgment
from checker.types import Claim, Judgment, Mention, MentionKind, Pair, Sentence, Span

PROBABILITIES = st.floats(0, 1)


def judgment(forward: float, backward: float | None, texts: tuple[str, str] = ("a", "b")) -> Judgment:
    claims = [Claim(Sentence(Span(100 * i, 100 * i + len(text)), text, i, i + 1), text) for i, text in enumerate(texts)]
    rows = [None if p is None else (0.0, 1 - p, p) for p in (forward, backward)]
    return Judgment(Pair(*claims, 0.5), *rows)


def weights(**changes: float) -> dict[str, float]:
    return dict.fromkeys(FEATURES, 0.0) | {"intercept": 0.0} | changes


class TestScore:
    def test_none_where_the_second_direction_was_not_read(self) -> None:
        assert score_judgment(judgment(0.99, None), (), PLAIN_WEIGHTS) is None
        assert measure_judgment(judgment(0.99, None), ()) is None

    def test_features_are_those_that_weights_are_given_for(self) -> None:
        assert tuple(measure_judgment(judgment(0.9, 0.2), ())) == FEATURES

    def test_plain_weights_give_back_what_both_directions_say(self) -> None:
        assert score_judgment(judgment(0.8, 0.8), (), PLAIN_WEIGHTS) == pytest.approx(0.8)

    def test_one_direction_that_denies_it_makes_doubtful_and_no_more(self) -> None:
        both, one, none = (score_judgment(judgment(f, b), (), PLAIN_WEIGHTS) for f, b in ((0.9, 0.9), (0.9, 0.3), (0.3, 0.3)))
        assert both > one > none

    def test_each_feature_counts_by_its_weight(self) -> None:
        expected = 1 / (1 + math.exp(1 - 2 * math.log(4) - 0.5 * 3))
        given = weights(weaker_contradiction=2.0, similarity=3.0, intercept=-1.0)
        assert score_judgment(judgment(0.9, 0.8), (), given) == pytest.approx(expected)

    def test_hedges_and_words_of_order_are_counted_by_side(self) -> None:
        found = measure_judgment(judgment(0.5, 0.5, ("He may go.", "She denied it, then left.")), ())
        assert (found["hedges"], found["order_words"]) == (2.0, 1.0)

    def test_overlap_is_the_share_of_the_shorter_sides_words(self) -> None:
        assert measure_judgment(judgment(0.5, 0.5, ("Nine boats sank.", "Three boats sank off Kent.")), ())["overlap"] == pytest.approx(
            2 / 3
        )
        assert measure_judgment(judgment(0.5, 0.5, ("a", "b")), ())["overlap"] == 0

    def test_mentions_of_both_sides_count(self) -> None:
        sides = judgment(0.5, 0.5)
        earlier, later = sides.pair.premise.sentence, sides.pair.hypothesis.sentence
        names = [mention(side, NAME, "Doyle") for side in (earlier, later)]
        figures = [mention(side, FIGURE, Figure(n, n)) for side, n in ((earlier, 14), (later, 12))]
        found = measure_judgment(sides, [*names, *figures, mention(earlier, QUOTE, "x")])
        assert (found["shared_mentions"], found["clashing_mentions"], found["two_quotes"]) == (1.0, 1.0, 0.0)
        assert measure_judgment(sides, [mention(s, QUOTE, t) for s, t in ((earlier, "x"), (later, "y"))])["two_quotes"] == 1.0

    def test_what_differs_in_one_unit_among_the_same_words(self) -> None:
        sides = judgment(0.5, 0.5, ("A 15 metre drainpipe.", "The drainpipe: 50 metres."))
        earlier, later = sides.pair.premise.sentence, sides.pair.hypothesis.sentence
        mentions = [
            Mention(FIGURE, earlier.span_of(2, 10), "15 metre", Figure(15, 15, "metre"), 0),
            Mention(FIGURE, later.span_of(16, 25), "50 metres", Figure(50, 50, "metre"), 1),
        ]
        found = measure_judgment(sides, mentions)
        assert (found["same_unit"], found["near_words"]) == (1.0, 1.0)
        others = [mentions[0], replace(mentions[1], value=Figure(50, 50, "person"))]
        assert measure_judgment(sides, others)["same_unit"] == 0.0
        assert measure_judgment(sides, mentions[:1])["near_words"] == 0.0

    @given(PROBABILITIES, PROBABILITIES)
    def test_a_score_is_a_probability_whatever_the_model_says(self, forward: float, backward: float) -> None:
        score = score_judgment(judgment(forward, backward), (), weights(contradiction=9.0, intercept=-5.0))
        assert 0 < score < 1

    @given(st.floats(0.51, 0.98), st.floats(0.51, 0.98), st.floats(0.001, 0.009))
    def test_a_surer_model_scores_higher(self, forward: float, backward: float, more: float) -> None:
        surer, less_sure = judgment(forward + more, backward), judgment(forward, backward)
        assert score_judgment(surer, (), PLAIN_WEIGHTS) > score_judgment(less_sure, (), PLAIN_WEIGHTS)


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
