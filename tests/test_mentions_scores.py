"""Scores and votes: what is one, what is none, and in which order."""

import pytest

from checker.mentions.scores import ScoreKind, find_scores
from checker.sentences import split_sentences
from checker.types import Document

SCORE, VOTE, PART = ScoreKind.SCORE, ScoreKind.VOTE, ScoreKind.PART


def scores(text: str) -> list[tuple]:
    document = Document(text)
    found = [score for sentence in split_sentences(document) for score in find_scores(sentence)]
    assert all(document.text[s.span.start : s.span.end] == s.text for s in found)
    return [(s.first, s.second, s.kind) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rovers won 2-1 at home.", [(2, 1, SCORE)]),
        ("Rovers won 2–1 at home.", [(2, 1, SCORE)]),
        ("They beat Marl 3-0.", [(3, 0, SCORE)]),
        ("Hale drew 1-1 with Marl after a 0-0 draw in May.", [(1, 1, SCORE), (0, 0, SCORE)]),
        ("Councillors voted 27-19 to close it.", [(27, 19, VOTE)]),
        ("It was carried by 27 votes to 19.", [(27, 19, VOTE)]),
        ("The vote was 31 to 30.", [(31, 30, VOTE)]),
        ("The council voted by six to three against it.", [(6, 3, VOTE)]),
        ("There were 14 members in favour and nine against.", [(14, 9, VOTE)]),
        ("The vote was 48 of 97.", [(48, 97, PART)]),
        ("Nine of 24 birds came.", [(9, 24, PART)]),
        ("It lost in 48 out of the 97 wards.", [(48, 97, PART)]),
        ("Twenty-four of the thirty stayed.", [(24, 30, PART)]),
    ],
)
def test_found(text: str, expected: list[tuple]) -> None:
    assert scores(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Children aged 5-7 may come.",
        "The season of 2023-24 was wet and they won it.",
        "It won 20-30% of the vote.",
        "They lost 3-4 years of work.",
        "He won £2-3m.",
        "It is 10 of one and a dozen of the other.",
        "On 4 of May 2010 we lost.",
        "Call 0800-12-34 to vote.",
        "She won at 3.30-4.15.",
    ],
)
def test_none(text: str) -> None:
    assert scores(text) == []


def test_sets_are_kept_one_by_one() -> None:
    document = Document("Petrova beat Dubois 4-6, 7-6 (9-7), 6-3 on Thursday.")
    (score,) = find_scores(split_sentences(document)[0])
    assert score.sets[:2] == ((4, 6), (7, 6)) and score.kind is SCORE
