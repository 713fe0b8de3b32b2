"""Figures that stand in a form with others which make them: sums and rates."""

import pytest

from checker.clashes.figures.rate_forms import RATES
from checker.clashes.figures.skeletons import find_misfits, find_skeletons
from checker.clashes.figures.sum_forms import SUMS
from checker.pipeline import Story
from checker.types import Document

FORMS = (*SUMS, *RATES)


def told(text: str) -> set[str]:
    """The figures of a text that do not fit."""
    story = Story(Document(text))
    return {misfit.told.text for misfit in find_misfits(find_skeletons(story.sentences, story.mentions), FORMS)}


def test_a_skeleton_has_one_character_a_figure() -> None:
    story = Story(Document("The jet, with 12 crew, cost £3.4m. It had #1 on it, 226 seats and nine doors."))
    first, _ = find_skeletons(story.sentences, story.mentions)
    assert first.text == "The jet, with # crew, cost #. It had  1 on it, # seats and # doors."
    assert [figure.text for figure in first.figures] == ["12", "£3.4m", "226", "nine"]
    assert first.figure_at(first.places[1]).text == "£3.4m"
    assert first.first_end == len("The jet, with # crew, cost #.")


def test_a_bound_leaves_one_end_open() -> None:
    story = Story(Document("It had more than 40 men and fewer than 30 women."))
    (skeleton,) = find_skeletons(story.sentences, story.mentions)
    many, few = (skeleton.value_at(place) for place in skeleton.places)
    assert (many.low, few.high) == (40, 30)
    assert many.high == float("inf") and few.low == 0
    assert skeleton.value_at(skeleton.places[0], is_exact=True).high == 40


@pytest.mark.parametrize(
    "text",
    [
        # right
        "The rent is £400 a month, or £4,800 a year.",
        # of others, open or rough
        "Of the 40 in the room, 25 were men and 20 were cooks.",
        "The rent is £400 a month, and £9,000 a year goes on food.",
        "More than 40 people, including 45 who had no ticket, got in.",
    ],
)
def test_what_is_right_or_open_stays_silent(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Although 14 sailors are held, including about 40 foreigners, no trial has begun.", "40"),
        ("The blaze killed 21 people. Among them were 24 pupils.", "24"),
        ("The fund gave £90,000 to two clubs. Leith received £40,000 and Fife received £60,000.", "£90,000"),
        ("The crew numbers 178 staff (13 cooks, 155 sailors).", "178"),
        ("The rent is £400 a month, or £6,800 a year.", "£6,800"),
        ("The port would get £3m annually, or £27m over seven years.", "£27m"),
    ],
)
def test_what_others_do_not_make_is_told(text: str, figure: str) -> None:
    assert figure in told(text)
