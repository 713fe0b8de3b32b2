"""Live blogs: which paragraphs are entries, and which hours at a paragraph's head are none."""

import pytest

from checker.documents.live_blog import find_entries


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["18.12: Two dead."],
        ["18.12 million came.", "19.40 million left."],
        ["7.30 is the hour.", "8.30 is another."],
        ["8:00 - 10:00", "10:00 - 12:00"],
        ["31.12: It rained.", "25.12: It snowed."],
        ["It was 18.12.", "It was 19.40."],
        ["3:1 Hale", "4:0 Moss"],
    ],
)
def test_other_figures_begin_no_entry(paragraphs: list[str]) -> None:
    assert find_entries(paragraphs, {}) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("18.12: Two dead.", "19.40: Five now known dead."),
        ("18:12 BST", "19:40 BST"),
        ("6.12pm Two dead.", "7.40pm Five dead."),
        ("6:12 p.m. ET — Two dead.", "7:40 p.m. ET — Five dead."),
        ("[18:12] Two dead.", "[19:40] Five dead."),
        ("15.12: 1-0 to Hale!", "15.31: 2-0!"),
        ("18.12\nTwo dead.", "19.40\nFive dead."),
        ("18.12. Two dead.", "19.40. “Five dead.”"),
    ],
)
def test_hours_begin_entries(one: str, other: str) -> None:
    assert find_entries(["Ferry fire", one, other], {}) == [range(1, 2), range(2, 3)]


def test_an_entry_has_the_paragraphs_below_its_hour_and_the_last_no_more_than_the_longest() -> None:
    paragraphs = ["18.12", "Two dead.", "It rained.", "19.40", "Five dead.", "It stopped.", "Ferries are old."]
    assert find_entries(paragraphs, {}) == [range(0, 3), range(3, 6)]


def test_what_is_marked_as_something_else_is_left_out() -> None:
    assert find_entries(["18.12", "Photo: The ferry.", "Two dead.", "19.40: Five dead."], {1: "caption"}) == [
        range(0, 1),
        range(2, 3),
        range(3, 4),
    ]
