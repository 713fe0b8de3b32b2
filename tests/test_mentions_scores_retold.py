"""A score that a push alert or a headline gives otherwise than the story."""

import pytest

from checker.clashes.figures.scores_retold import find_scores_retold
from checker.document import Document, Section
from checker.sentences import split_sentences
from checker.types import Span

BODY = "Rovers beat Athletic 2-1 at Mill Lane."


def retold(push: str, body: str = BODY) -> list[str]:
    document = Document(f"{body}\n\n{push}", sections=(Section("push alert", Span(len(body) + 2, len(body) + 2 + len(push))),))
    sentences = split_sentences(document)
    return [document.text[clash.retold.start : clash.retold.end] for clash in find_scores_retold(sentences, sentences)]


@pytest.mark.parametrize(
    ("push", "body"),
    [
        ("FULL TIME: Rovers 2-1 Athletic", BODY),
        ("FULL TIME: Athletic 1-2 Rovers", BODY),
        ("United win 3-1", BODY),  # another match
        ("Rovers win 3-1", f"{BODY} They had won 3-1 at Marl."),
        ("Rovers win 3-1", f"{BODY} United beat Marl 4-0."),  # which of the two?
        ("Rovers win", BODY),
        ("Rovers players, 18-24, on the bus", "Rovers went home."),
        ("Rovers go top in 2019-20 season", BODY),
    ],
)
def test_silent(push: str, body: str) -> None:
    assert retold(push, body) == []


@pytest.mark.parametrize("push", ["FULL TIME: Rovers 3-1 Athletic", "Rovers win 3-1", "Athletic lose 1–3 at Mill Lane"])
def test_flagged(push: str) -> None:
    assert retold(push) == [next(word for word in push.split() if word[0].isdigit())]


def test_a_vote() -> None:
    assert retold("Skatepark saved after 7-4 vote", "The committee voted 7-5 to keep it.") == ["7-4"]
    assert retold("Skatepark saved after 7-5 vote", "The committee voted 7-5 to keep it.") == []
    assert retold("Rovers win 3-1", "The committee voted 7-5 to keep it.") == []
    assert retold("Carrow council votes 29-17 for road", "Councillors in Carrow voted 27-19 for the road.") == ["29-17"]
