"""Scores and votes against the sums told beside them."""

import pytest

from checker.checks import CHECKS
from checker.clashes.figures.majorities import find_wrong_bill_margins
from checker.clashes.figures.ranks import find_wrong_ranks
from checker.clashes.figures.score_sums import find_wrong_score_sums
from checker.clashes.figures.vote_sides import find_wrong_sides
from checker.pipeline import Story
from checker.types import Document


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("Leith won 3-0 at home and lost 2-1 away, going through 4-2 on aggregate.", []),
        ("Leith won 3-0 at home and lost 2-1 in the cup, going out 5-2 on aggregate.", []),
        ("Leith, 1-0 up at half time, lost 1-2.", []),
        ("Leith won by two goals, 4-2.", []),
        ("Leith beat Fife 4-2. All four of Leith’s goals were headers.", []),
        ("Leith beat Fife 4-2. Five goals were headers.", []),
        ("Leith won 3-0 at home and lost 2-1 away, going through 5-2 on aggregate.", ["5-2"]),
        ("Leith, 2-0 up at half time, won 1-0.", ["1-0"]),
        ("Leith won by three goals, 4-2.", ["4-2"]),
        ("Leith beat Fife 4-2. All five of Leith’s goals were headers.", ["4-2"]),
    ],
)
def test_score_sums(text: str, scores: list[str]) -> None:
    one, *more = Story(Document(text)).sentences
    assert [wrong.score for wrong in find_wrong_score_sums(one, more[0] if more else None)] == scores


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The council confirmed her by 58–31. All 31 votes against her came from the north.", []),
        ("The council confirmed her by 58–31. Some 30 of the votes against her came from the north.", []),
        ("The vote was 58–31, and in spring 40–20. All 32 votes against came from the north.", []),
        ("The council confirmed her by 58–31. All 32 votes against her came from the north.", ["All 32 votes against"]),
        ("The council voted 14-9. The eight who voted against were from the north.", ["The eight who voted against"]),
    ],
)
def test_sides_of_a_vote(text: str, sides: list[str]) -> None:
    assert [wrong.told_text for wrong in find_wrong_sides(Story(Document(text)).sentences)] == sides


@pytest.mark.parametrize(("number", "count"), [("35", 0), ("45", 1)])
def test_the_majority_of_a_bill(number: str, count: int) -> None:
    text = f"The ferry bill was passed by 43 votes to eight.\n\nBoats wait.\n\nMany are uneasy despite the bill’s majority of {number}."
    assert len(list(find_wrong_bill_margins(Story(Document(text)).sentences))) == count


@pytest.mark.parametrize(("rank", "count"), [("fifth", 0), ("third", 1)])
def test_the_worst_but_for_those_that_are_worse(rank: str, count: int) -> None:
    (sentence,) = Story(Document(f"Leith is the {rank} worst, ranked better than Fife, Perth, Ayr and Oban.")).sentences
    assert len(list(find_wrong_ranks(sentence))) == count


def test_a_story_without_a_sentence_breaks_no_check() -> None:
    story = Story(Document(""))
    assert [hit for check in CHECKS if check.code in ("FC208", "FC303") for hit in check.find(story)] == []
