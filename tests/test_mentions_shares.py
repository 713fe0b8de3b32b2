"""A share in words or per cent beside the part and the whole that make it."""

import pytest

from checker.clashes.figures.frames import make_frame
from checker.clashes.figures.shares import find_wrong_shares
from checker.pipeline import Story
from checker.types import Document, MentionKind


def wrong(text: str) -> list[tuple[str, str]]:
    """What is said, and the count that does not fit."""
    story = Story(Document(text))
    figures = [mention for mention in story.mentions if mention.kind is MentionKind.FIGURE]
    return [(found.told_text, found.count_text) for found in find_wrong_shares(make_frame(story.sentences[0], None, figures))]


@pytest.mark.parametrize(
    "text",
    [
        # right
        "The Greens won a slim majority, taking 66 of the county council’s 125 seats.",
        "She needs at least 56 seats to get a majority in the 110-member council.",
        "The union needs a two-thirds majority, 40 of the club’s 60 votes.",
        "Half of the 52 berths, 26, are taken.",
        "Of the 40 apprentices, ten, or 25 per cent, left.",
        "Nearly a quarter, £53m of £230m, went on tar.",
        # open, or of other things
        "The party won 50 of the 110 seats and so no majority.",
        "The party needs eight seats to keep its majority in the 110-member council.",
        "The council needs 12 more votes to get a majority in the 110-member assembly.",
        "About half of the 52 berths, many of them new, are taken; 20 are not.",
        "Two of the ten most crowded piers are here, and half of the crews are new.",
        "The winners get a third of the pot in 12 of 60 weeks.",
        "She came third in 12 of the 20 races.",
    ],
)
def test_what_is_right_or_open_stays_silent(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Greens won a slim majority, taking 56 of the county council’s 125 seats.",
            ("a slim majority", "56 of the county council’s 125"),
        ),
        ("With 45 of the 100 seats, the party has an outright majority.", ("an outright majority", "45 of the 100")),
        ("She needs at least 46 to get a majority in the 110-member council.", ("a majority", "46 to get a majority in the 110")),
        ("Half of the 52 berths, 36, are taken.", ("Half", "52 berths, 36")),
        ("Some 48 of 400 pupils, or 20 per cent, were ill.", ("20 per cent", "48 of 400")),
        ("Of the 40 apprentices, ten, or 45 per cent, left.", ("45 per cent", "40 apprentices, ten")),
        ("Two-thirds of the crews (45%) stayed.", ("Two-thirds", "45%")),
        ("Almost three-quarters, 20 of the 60 boats, sank.", ("Almost three-quarters", "20 of the 60")),
    ],
)
def test_what_the_count_denies_is_told(text: str, told: tuple[str, str]) -> None:
    assert wrong(text) == [told]
