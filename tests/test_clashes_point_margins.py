"""Leads in points against the shares of two sides."""

import pytest

from checker.clashes.figures.point_margins import find_wrong_point_margins
from checker.pipeline import Story
from checker.types import Document


def find(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    return [(wrong.told_text, wrong.working) for wrong in find_wrong_point_margins(story.sentences, story.figures)]


@pytest.mark.parametrize(
    "text",
    [
        "She beat him in the vote by 52% to 41%, a lead of 11 points.",
        "The vote went 52% to 41%. Last month her lead was 14 points.",
        "The vote was 52% to 41%. A year on, polls give her 50% to 36%, a lead of 14 points.",
        "The vote went 52% to 41%. The champions are 14 points ahead.",
        "She beat him in the vote by 52% to 41% on a turnout of 14 points more.",
    ],
)
def test_silent(text: str) -> None:
    assert find(text) == []


def test_a_lead_that_its_shares_do_not_make() -> None:
    assert find("She beat him in the vote by 52% to 41%, a lead of 14 points.") == [("14", "52% less 41% is 11 points")]
