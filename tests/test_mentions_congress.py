"""What a story says of the chamber that somebody sits in, without the title."""

import pytest

from checker.mentions.congress import find_members
from checker.pipeline import Story
from checker.types import Document


def found(text: str) -> list[tuple[str, str, str]]:
    story = Story(Document(text))
    told = find_members(story.sentences, story.mentions, story.people)
    return [(one.name.text, getattr(one.value, "name", one.value), one.text) for one in told]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ann Roe said that the House Majority Leader was late.",
        "Ann Roe is a candidate in the 5th congressional district.",
        "Ann Roe represented the 5th congressional district before she sat in the Senate.",
        "The 5th congressional district is large, said Ann Roe.",
        "The school board met. This seat is held by Ann Roe.",
        "“House Majority Leader Ann Roe spoke,” he said.",
    ],
)
def test_silent(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Senate Minority Leader Ann Roe said no.", ("Ann Roe", "senator", "Senate Minority Leader")),
        ("Another House Democrat, Ann Roe, said no.", ("Ann Roe", "representative", "House Democrat")),
        (
            "Ann Roe, who represents Ohio's 5th congressional district, said no.",
            ("Ann Roe", "representative", "5th congressional district"),
        ),
    ],
)
def test_chambers(text, told):
    assert found(text) == [told]


def test_a_seat_is_told_of_before():
    text = "Ida Kern wants a seat in the House of Representatives. This seat is currently held by Senator Ann Roe."
    assert [told for told in found(text) if told[0].endswith("Roe")] == [("Ann Roe", "representative", "House of Representatives")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ohio Senator Ann Roe said no.", ("Ann Roe", "Ohio", "Ohio")),
        ("North Dakota Sen. Ann Roe said no.", ("Ann Roe", "North Dakota", "North Dakota")),
        ("Ann Roe is the senior U.S. Senator from West Virginia.", ("Ann Roe", "West Virginia", "West Virginia")),
        ("Ann Roe, a congresswoman from Texas, said no.", ("Ann Roe", "Texas", "Texas")),
    ],
)
def test_states(text, told):
    assert found(text) == [told]


def test_what_is_no_state_is_let_pass():
    assert found("Former Senator Ann Roe met Paris Governor Tom Orr.") == []
