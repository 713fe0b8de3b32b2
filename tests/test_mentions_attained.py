"""One entry into office, told of two."""

import pytest

from checker.clashes.roles.attained import find_two_attained
from checker.pipeline import Story
from checker.types import Document


def found(text: str) -> list[tuple[str, str, str]]:
    story = Story(Document(text))
    clashes = find_two_attained(story.sentences, story.mentions, story.people)
    return [(name, one.words, other.words) for name, one, other in clashes]


FIRST = "Ann Roe was sworn in as president on Friday."


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"{FIRST} Roe became president of a land at war.",
        f"{FIRST} Roe became vice president in 2011.",
        f"{FIRST} Roe later became prime minister.",
        f"{FIRST} Tom Orr became vice president.",
        f"{FIRST} “Roe became vice president,” an aide said.",
        f"{FIRST} Roe became the captain of a team.",
        "Ann Roe was sworn in as president and was made prime minister too.",
    ],
)
def test_silent(text):
    assert found(text) == []


@pytest.mark.parametrize("other", ["vice president", "prime minister", "governor"])
def test_two_offices(other):
    assert found(f"{FIRST} Roe became {other} in a deal with the rebels.") == [("Ann Roe", "president", other)]


def test_a_deputy():
    assert found("Ann Roe was elected mayor on Friday. Roe was named deputy mayor after a long night.") == [
        ("Ann Roe", "mayor", "deputy mayor")
    ]
