"""What speaks for two figures to be of one thing, and what for two."""

import pytest

from checker.clashes.figures.sameness import SIGNS, is_barred, is_slip, weigh
from checker.clashes.figures.together import Setting, Together
from checker.pipeline import Story
from checker.types import Document


def together(text):
    counts = Story(Document(text)).counts
    return Together(counts[0], counts[-1], Setting(counts))


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (15, 50, True),
        (6, 16, True),
        (16, 60, True),
        (640, 460, True),
        (12345, 12845, True),
        (345, 365, True),
        (12, 13, False),
        (3, 30, False),
        (0, 4, False),
        (140000, 104000, True),
        (56008113, 65000000, True),
        (140000, 150000, False),
        (0.5, 0.5, False),
        (447, 50, False),
    ],
)
def test_slips_of_the_hand_and_the_ear(one, other, slip):
    assert is_slip(one, other) is slip
    assert is_slip(other, one) is slip


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("They found 19 miners. The 17 miners are well.", "the later points back"),
        ("It is a 15-metre mast. The mast was 50 metres high.", "noun of the one near the other"),
        ("They won by 12 points. It was a 15-point win.", "one dimension"),
        ("They need an extra 300 homes. An extra 200 homes will do.", "one hedge"),
        ("They hired 40 cooks in 2019. The 60 cooks of 2019 are well.", "one year"),
        ("Fourteen people died. They named the 12 dead.", "what became of them"),
        ("The heat rose to 45C at noon. The heat peaked at 42C.", "beyond what is said to be the most or the least"),
        ("He took almost half a million euros. It was €942,000, to be exact.", "what was told roughly, told exactly"),
        ("They found 19 miners. Twelve miners are well.", "a smaller number without 'the' may be a part"),
    ],
)
def test_signs(text, sign):
    pair = together(text)
    assert sign in {s.name for s in SIGNS if s.holds(pair)}
    assert not is_barred(pair)


@pytest.mark.parametrize(
    "text",
    [
        "They found 19 miners. Another 17 miners are well.",
        "They found 19 miners in 2019. They found 17 miners in 2020.",
        "They found 19 miners. So far the 17 miners are well.",
        "The mast is 15 metres tall. The mast stands in 50 metres deep water.",
        "They found 19 miners and 17 horses. The 17 miners are well.",
    ],
)
def test_bars(text):
    assert is_barred(together(text))


def test_nothing_in_common_weighs_against():
    pair = together("They shot 19 foxes. Nobody saw 17 geese.")
    assert not is_barred(pair)
    assert weigh(pair) < 0


def test_the_signs_add_up():
    pair = together("They found 19 miners. The 17 miners are well.")
    assert weigh(pair) == sum(sign.points * sign.holds(pair) for sign in SIGNS)
    assert len({sign.name for sign in SIGNS}) == len(SIGNS)
