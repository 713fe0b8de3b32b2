"""A percentage beside the two figures of its change."""

import pytest

from checker.clashes.figures.percent_changes import find_wrong_percentages
from checker.pipeline import Story
from checker.types import Document


def wrong(text: str) -> list[tuple[str, str, str, bool]]:
    """The percentage, the two figures, and whether an error is proved."""
    story = Story(Document(text))
    found = find_wrong_percentages(story.orders, story.sentences, story.figures)
    return [(one.share.text, one.order.base.text, one.order.subject.text, one.is_proved) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Fares rose 25 per cent, from £4.00 to £5.00.",
        "The fund, down from £80m to £60m, a fall of 25%, pays for locks.",
        "The rate rose from 4% to 5%, a rise of 1%.",
        # from another base, of another thing, or a part
        "Fares rose 5 per cent in real terms, from £4.00 to £5.00.",
        "Sales rose 3% after the fee was cut to £20 from £40.",
        "The rate is 3.6 per cent, up from 1.4 per cent, and rents grew by 24 per cent.",
        "Of the rise from £40m to £60m, 30% was for locks.",
        "Council tax rises 4%. Ms Hale earned £40,000, up from £30,000.",
    ],
)
def test_what_is_right_or_of_another_base_stays_silent(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fares rose 40 per cent, from £4.00 to £5.00.", ("40 per cent", "£4.00", "£5.00", True)),
        ("The fund is £60m, down from £80m, a fall of 35%.", ("35%", "£80m", "£60m", True)),
        ("Council tax rises 4%. Bills go from £1,500 to £1,650.", ("4%", "£1,500", "£1,650", False)),
    ],
)
def test_a_percentage_that_the_figures_do_not_make_is_told(text: str, told: tuple[str, str, str, bool]) -> None:
    assert wrong(text) == [told]
