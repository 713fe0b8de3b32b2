"""What was left in copy, with the brackets that fixtures cannot hold."""

import pytest

from checker.clashes.words.unfinished import find_leftovers
from checker.pipeline import Story
from checker.types import Document


def find(text: str) -> list[str]:
    return [leftover.text for leftover in find_leftovers(Story(Document(text)).sentences)]


@pytest.mark.parametrize(
    "text",
    [
        "“I told [the minister] that [HMRC] should look,” she said, “and [he] agreed.”",
        "He called it a gimmick [sic], and the note [of 1823] was lost [see above].",
        "The [Checkers] speech was given in 1952, and [Name withheld] wrote in.",
        "The set {1, 2} and the map {a: b} are drawn.",
        "The minutes misspell the name as [name tk].",
    ],
)
def test_what_may_stand(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Owen Hale, [age tk], was unhurt.", ["[age tk]"]),
        ("The hall holds 400 people [CHECK WITH OWNER], he said.", ["[CHECK WITH OWNER]"]),
        ("The cost was met by Hale. [CHECK SPELLING]", ["[CHECK SPELLING]"]),
        ("The hearing goes on. [more to come]", ["[more to come]"]),
        ("A crowd cheered {{w|Owen Hale]] in the square.", ["{{w|Owen Hale]]"]),
        ("It cost (??) pounds and drew [TBC] people.", ["(??)", "[TBC]"]),
    ],
)
def test_what_was_left(text: str, left: list[str]) -> None:
    assert find(text) == left
