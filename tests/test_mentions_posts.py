"""Whose post 'as' tells."""

import pytest

from checker.mentions.posts import find_posts
from checker.pipeline import Story
from checker.types import Document

SILENT = {
    "two are named": "Ann Roe praised Tom Orr, who serves as governor.",
    "what somebody was": "As governor, Ann Roe signed it.",
    "one of many": "As a senator, Ann Roe is busy.",
    "besides": "In addition to his role as chairman, Tom Orr has a farm.",
    "to be entered": "Tom Orr will be sworn into his role as mayor.",
    "quoted": "He said: “Tom Orr serves as governor.”",
    "nobody is named": "She serves as governor.",
}
TOLD = {
    "serves": ("Tom Orr serves as the governor.", ["Tom Orr: governor"]),
    "will serve": ("Tom Orr will once again serve as chairman.", ["Tom Orr: chairman"]),
    "a rank": ("Tom Orr serves as deputy mayor.", ["Tom Orr: deputy mayor"]),
    "of a body": ("Tom Orr serves as chairman of Acme.", ["Tom Orr: chairman"]),
    "the subject's role": ("Tom Orr met Ann Roe in his capacity as mayor.", ["Tom Orr: mayor"]),
    "a visit, before the name": ("On his last visit to Britain as vice-president, Tom Orr spoke.", ["Tom Orr: vice-president"]),
    "as, now": ("As chairman of the guild, Tom Orr is busy.", ["Tom Orr: chairman"]),
}


def posts(text: str) -> list[str]:
    story = Story(Document(text))
    found = find_posts(story.sentences, story.mentions, story.people)
    return [f"{d.name.text}: {d.words}" for d in found if d.kind == "role"]


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_no_post(text):
    assert posts(text) == []


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD.keys())
def test_posts(text, expected):
    assert posts(text) == expected


def test_spans_lie_in_the_story():
    text = "It rained. Tom Orr serves as deputy mayor."
    story = Story(Document(text))
    assert [text[d.span.start : d.span.end] for d in find_posts(story.sentences, story.mentions, story.people)] == ["mayor"]
