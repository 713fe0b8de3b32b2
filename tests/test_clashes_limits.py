"""Counts of more than there are."""

from checker.clashes.figures.limits import find_excesses
from checker.pipeline import Story
from checker.types import Document


def find(text: str) -> list[tuple[str, int]]:
    return [(excess.count.mention.text, excess.most) for excess in find_excesses(Story(Document(text)).counts)]


def test_as_many_as_there_are_is_no_excess() -> None:
    assert find("It is sold in 211 countries, 24 hours a day, seven days a week.") == []


def test_each_excess_is_told_with_its_limit() -> None:
    assert find("It is sold in 212 countries, 25 hours a day, eight days a week.") == [("212", 211), ("25", 24), ("eight", 7)]
