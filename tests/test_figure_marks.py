"""Signs at numbers: none without a like number on the other side, and each as the arithmetic has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.figure_marks import mark_figures


@pytest.mark.parametrize(
    ("premise", "hypothesis"),
    [
        ("The bridge opened.", "It cost £3m."),
        ("No number here.", "Nor here."),
        ("It was one of them.", "One man left."),
        ("They won 4-1 at 7:30 in the 51st minute.", "It was 3-2 at 8:15, the 12th time."),
        ("Covid-19 spread on the A380 and in G20 states.", "There were 19 of them."),
        ("It grew by 4 per cent.", "It grew by 4 metres."),
        ("It cost $5.", "There were 5."),
        ("In 1994 they left.", "They left on 3 May."),
        ("Some 3,000 marched.", "Some 300 marched."),
    ],
)
def test_no_sign_without_a_number_of_the_kind(premise: str, hypothesis: str) -> None:
    assert mark_figures(premise, hypothesis) == (premise, hypothesis)


@pytest.mark.parametrize(
    ("premise", "hypothesis", "ours", "theirs"),
    [
        ("40 came", "forty came", "40 ≡ came", "forty ≡ came"),
        ("1.2 million", "1,200,000 people", "1.2 million ≡", "1,200,000 ≡ people"),
        ("13,319 cases", "more than 13,300 cases", "13,319 ≥ cases", "more than 13,300 ≤ cases"),
        ("400 cases", "under 300 cases", "400 ↓ cases", "under 300 ↑ cases"),
        ("It fell 4%.", "It fell six per cent.", "It fell 4% ≤.", "It fell six per cent ≥."),
        ("It cost £3.4m.", "It cost 3.4 million pounds.", "It cost £3.4m ≡.", "It cost 3.4 million ≡ pounds."),
        ("In 1812.", "In 1823.", "In 1812 ↑.", "In 1823 ↓."),
        ("On 3 May 2014.", "In 2014.", "On 3 May 2014 ≡.", "In 2014 ≡."),
        ("In May 2014.", "On 14 May, 2014.", "In May 2014 ≡.", "On 14 May, 2014 ≡."),
        ("On Sept. 3, 2014.", "After 2012-09-03.", "On Sept. 3, 2014 ↓.", "After 2012-09-03 ↑."),
        ("On May 3.", "On the 5th of May.", "On May 3 ≤.", "On the 5th of May ≥."),
        ("more than 1600 came in 1994", "1,652 came in 1995", "more than 1600 ≤ came in 1994 ≤", "1,652 ≥ came in 1995 ≥"),
    ],
)
def test_sign_says_where_the_nearest_lies(premise: str, hypothesis: str, ours: str, theirs: str) -> None:
    assert mark_figures(premise, hypothesis) == (ours, theirs)
    assert mark_figures(hypothesis, premise) == (theirs, ours)


def test_nearest_of_several_is_compared() -> None:
    assert mark_figures("Of 900 asked, 42 agreed.", "40 agreed.")[1] == "40 ≤ agreed."


@given(st.text(alphabet="0123456789,. %$abmk-May/", max_size=40), st.text(alphabet="0123456789,. %£tno:", max_size=40))
def test_nothing_but_signs_is_added(premise: str, hypothesis: str) -> None:
    for text, marked in zip((premise, hypothesis), mark_figures(premise, hypothesis), strict=True):
        stripped = marked
        for sign in "≡≤≥↑↓":
            stripped = stripped.replace(f" {sign}", "")
        assert stripped == text
