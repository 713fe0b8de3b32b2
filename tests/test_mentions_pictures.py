"""The year in the line below a picture."""

import pytest

from checker.document import Document, Section
from checker.mentions.pictures import is_year_of_picture
from checker.pipeline import Story
from checker.types import Span


@pytest.mark.parametrize(
    ("kind", "text", "is_picture"),
    [
        ("caption", "Milo Strand in 1974 with the devil", True),
        ("alt text", "A pool in 1936", True),
        ("caption", "Milo Strand opened the theatre in 1961.", False),
        ("caption", "Milo Strand on Monday", False),
        ("caption", "Milo Strand on 3 May 1974", False),
        ("body", "Milo Strand in 1974", False),
    ],
)
def test_year_of_picture(kind: str, text: str, is_picture: bool) -> None:
    story = Story(Document(text, sections=(Section(kind, Span(0, len(text))),)))
    [date] = [mention for mention in story.mentions if mention.kind == "date"]
    assert is_year_of_picture(date, story.sentences[0]) == is_picture
