"""Which sentences excuse two descriptions of one person."""

import pytest

from checker.clashes.roles.excuses import is_excused
from checker.pipeline import Story
from checker.types import Document

STORY = "Senator Ann Roe spoke first. {} Congresswoman Ann Roe left early."
EXCUSES = {
    "elected": "Roe was elected in May.",
    "to a rival office": "Roe became a senator in May.",
    "of her": "She was elected in May.",
}
NONE = {
    "left, which gives nobody another post": "Roe resigned in May.",
    "appoints others": "Roe has nominated a clerk.",
    "is the one who appoints": "The clerk was nominated by Roe.",
    "another office": "Roe was elected treasurer of a club.",
    "succeeded in": "Roe succeeded in that.",
    "somebody else": "Tom Orr was elected in May.",
    "far away": "Roe said that the plan, which she has had in a drawer for many long years by now, will help those who became ill.",
    "an important role": "Banks play an important role in this, Roe said.",
}


def is_silent(middle: str) -> bool:
    story = Story(Document(STORY.format(middle)))
    sides = [d for d in story.descriptions if d.kind == "role" and d.words in ("Senator", "Congresswoman")]
    assert len(sides) == 2
    between = [s for s in story.sentences if s.text == middle]
    assert between
    return is_excused(story.sentences, "Ann Roe", *sides)


@pytest.mark.parametrize("middle", EXCUSES.values(), ids=EXCUSES.keys())
def test_excused(middle):
    assert is_silent(middle)


@pytest.mark.parametrize("place", ["in a drama", "in that series"])
def test_a_part_excuses_the_sentence_that_tells_it(place):
    story = Story(Document(f"Senator Ann Roe spoke first. Congresswoman Ann Roe is a part she plays {place}."))
    assert is_excused(story.sentences, "Ann Roe", *[d for d in story.descriptions if d.kind == "role"])


@pytest.mark.parametrize("middle", NONE.values(), ids=NONE.keys())
def test_not_excused(middle):
    assert not is_silent(middle)
