"""People told by groups, and all of them."""

import pytest

from checker.clashes.figures.groups import find_groups, find_wrong_wholes
from checker.pipeline import Story
from checker.types import Document


def wrong(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    return [(found.whole.mention.text, found.working) for found in find_wrong_wholes(story.sentences, story.counts)]


@pytest.mark.parametrize(
    "text",
    [
        # right
        "The barge, with nine crew and 31 passengers, had 40 people on board.",
        "Two men and a girl have died. Three, all from Marl, died on Monday.",
        "The club has 58 members, 34 men and 24 women.",
        # others are told besides, or none of all
        "The barge, with nine crew and 31 passengers, had 46 people on board, including six stowaways.",
        "The cart carried 31 children and four other adults. All 36 children were from one school.",
        "The cart carried at least 31 children and four adults. All 37 walked home.",
        "Two men and a girl have died. Four were hurt.",
        "Two men and a girl have died. Some 40 people came to mourn.",
        "She won two medals and a cup. Four had been promised.",
    ],
)
def test_what_is_right_or_open_stays_silent(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The barge, with nine crew and 31 passengers, had 45 people on board.", ("45", "9 + 31 = 40")),
        ("The cart carried 31 children and four adults. All 37 walked home.", ("37", "31 + 4 = 35")),
        ("The club has 60 members, 34 men and 24 women.", ("60", "34 + 24 = 58")),
        (
            "Five, some of them ill before, have died. Two men, a woman and a young girl have died.",
            ("Five", "2 + 1 + 1 = 4"),
        ),
        ("A total of 22 people, 12 men and nine women, were rescued.", ("22", "12 + 9 = 21")),
    ],
)
def test_a_count_of_all_that_is_not_their_sum_is_told(text: str, told: tuple[str, str]) -> None:
    assert wrong(text) == [told]


def test_groups_are_of_unlike_people() -> None:
    (sentence,) = Story(Document("Two men, one woman and a dozen crew members left; three men stayed with four men.")).sentences
    assert [groups.sizes for groups in find_groups(sentence)] == [(2, 1, 12)]
