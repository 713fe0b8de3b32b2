"""Figures that stand in a form with others which make them: sums, rates, shares and majorities."""

import pytest

from checker.clashes.figures.rate_forms import HUNDREDS, PERCENTAGES, RATES
from checker.clashes.figures.share_forms import FRACTIONS, MAJORITIES
from checker.clashes.figures.skeletons import find_misfits, find_skeletons
from checker.clashes.figures.sum_forms import SUMS
from checker.pipeline import Story
from checker.types import Document

FORMS = (*SUMS, *RATES, *HUNDREDS, *PERCENTAGES, *FRACTIONS, *MAJORITIES)


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
        "The barge, with nine crew and 31 passengers, had 40 people on board.",
        "The cart carried 31 children and four adults. All 35 walked home.",
        "She needs at least 56 seats to get a majority in the 110-member council.",
        "The union needs a two-thirds majority, 40 of the club’s 60 votes.",
        "Half of the 52 berths, 26, are taken.",
        "The rent is £400 a month, or £4,800 a year.",
        "Of the 40 apprentices, ten, or 25 per cent, left.",
        "The coalition holds 58 of the 120 seats, three short of a majority.",
        # of others, open or rough
        "The barge, with nine crew and 31 passengers, had 46 people on board, including six stowaways.",
        "The cart carried 31 children and four other adults. All 36 children were from one school.",
        "The council needs 12 more votes to get a majority in the 110-member assembly.",
        "The party needs eight seats to keep its majority in the 110-member council.",
        "The party won 50 of the 110 seats and so no majority.",
        "Of the 40 in the room, 25 were men and 20 were cooks.",
        "About half of the 52 berths, many of them new, are taken; 20 are not.",
        "The rent is £400 a month, and £9,000 a year goes on food.",
        "Some 60 per cent own a boat, 55 per cent a bicycle and 30 per cent did so once.",
        "More than 40 people, including 45 who had no ticket, got in.",
    ],
)
def test_what_is_right_or_open_stays_silent(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The barge, with nine crew and 31 passengers, had 45 people on board.", "45"),
        ("The cart carried 31 children and four adults. All 37 walked home.", "37"),
        ("The club has 60 members, 34 men and 24 women.", "60"),
        ("The yard spends 90 staff days: it has 90 staff, 40 in Leith and 60 abroad.", "90"),
        ("Although 14 sailors are held, including about 40 foreigners, no trial has begun.", "40"),
        ("The blaze killed 21 people. Among them were 24 pupils.", "24"),
        ("The boat won 12, drew five and lost three of its 23 races.", "23"),
        ("The fund gave £90,000 to two clubs. Leith received £40,000 and Fife received £60,000.", "£90,000"),
        ("The crew numbers 178 staff (13 cooks, 155 sailors).", "178"),
        ("The rent is £400 a month, or £6,800 a year.", "£6,800"),
        ("The winners, 20 cooks, will share £1m, £100,000 each; 20 cooks will share £1m, £80,000 each.", "£80,000"),
        ("The port would get £3m annually, or £27m over seven years.", "£27m"),
        ("Some 60 per cent voted yes and 55 per cent no.", "55 per cent"),
        ("Of the 40 apprentices, ten, or 45 per cent, left.", "45 per cent"),
        ("Half of the 52 berths, 36, are taken.", "36"),
        ("The £56m win was a half share of the £93m pot.", "£56m"),
        ("She needs at least 46 to get a majority in the 110-member council.", "46"),
        ("With 45 of the 100 seats, the party has an outright majority.", "45"),
        ("The union needs a two-thirds majority, 30 of the club’s 60 votes.", "30"),
        ("The coalition holds 58 of the 120 seats, six short of a majority.", "six"),
    ],
)
def test_what_others_do_not_make_is_told(text: str, figure: str) -> None:
    assert figure in told(text)
