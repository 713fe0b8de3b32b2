"""Versions of a story: what is another story, and what is the same told again."""

from checker.grouping import group_versions
from checker.types import Document

HARBOUR = (
    "The harbour trust will add four crossings a day from the middle of June. The first boat leaves at six and the last at ten. "
    "Islanders had asked for a late boat since the cinema opened. The trust has hired six deckhands, and fares do not change."
)
MARKET = (
    "Councillors have voted to move the weekly market to the old bus station after a debate that lasted until midnight. "
    "Stallholders filled the gallery and some left in tears. Traders will pay no rent in the first year after the move."
)


def groups(*texts: str) -> list[int]:
    return group_versions([Document(text) for text in texts])


def test_nothing() -> None:
    assert groups() == []


def test_other_stories() -> None:
    assert groups(HARBOUR, MARKET) == [0, 1]


def test_short_texts_are_versions_of_nothing() -> None:
    assert groups("", "", "It rained.", "It rained.") == [0, 1, 2, 3]


def test_a_story_that_quotes_a_little_of_another() -> None:
    assert groups(HARBOUR, MARKET + " " + HARBOUR[:90]) == [0, 1]


def test_the_same_again_longer_shorter_and_in_capitals() -> None:
    assert groups(HARBOUR, MARKET, HARBOUR + " " + MARKET[:60], HARBOUR[:-60], MARKET.upper()) == [0, 1, 0, 0, 1]


def test_the_nearest_earlier_story_decides() -> None:
    assert groups(HARBOUR, MARKET, MARKET + " " + HARBOUR[: len(HARBOUR) * 2 // 3]) == [0, 1, 1]
