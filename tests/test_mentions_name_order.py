"""First and last name exchanged; a surname with another ending."""

import pytest

from checker.checks import BY_CODE
from checker.pipeline import Story
from checker.types import Document


def odd_names(text: str) -> list[str]:
    return [text[hit.span.start : hit.span.end] for hit in BY_CODE["FC401"].find(Story(Document(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "The road to San Laura is long. San is short. San is old.",
        "King Charles spoke. The king left. King Charles slept.",
        "They met Brevik Laura at noon. Laura said so. “No,” said Laura.",
        "Ruth Pellow spoke. Pellow left. The Pellows wept, and two Pellows sang.",
        "Ruth Pellow spoke. Pellow left. Pellows are seldom seen here.",
        "Ann Williams spoke. Williams left. Williams sang. William Roe did not, and William wept.",
    ],
)
def test_silent(text: str) -> None:
    assert odd_names(text) == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("They met Brevik Laura at noon. It rained. “No,” said Brevik.", "Brevik Laura"),
        ("They met Laura Brevik at noon. It rained. At nine Brevik Laura left.", "Brevik Laura"),
        ("Ruth Pellow spoke. Pellow left. On Monday Pellows denied it.", "Pellows"),
        ("Ann Williams spoke. Williams left. Williams sang. On Monday Williamss denied it.", "Williamss"),
        ("Ann Willards spoke. Willards left. Willards sang. Willard's hat was found.", "Willard"),
    ],
)
def test_found(text: str, odd: str) -> None:
    assert odd_names(text) == [odd]
