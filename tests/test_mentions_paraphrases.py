"""Words that lead to a quote and deny it."""

import pytest

from checker.clashes.words.paraphrases import find_denied_paraphrases
from checker.pipeline import Story
from checker.types import Document


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tom Hale said turnout had halved: “It doubled in a year.”", [("halved", "doubled")]),
        ("Tom Hale said that 40 swimmers were in the hall: “I saw 50 swimmers in the hall.”", [("40", "50")]),
        ("Tom Hale said turnout had tripled: “It has trebled.”", []),
        ("Tom Hale said that turnout had not doubled: “It has tripled.”", []),
        ("Turnout doubled. “It has tripled,” said Anna Roe.", []),
    ],
)
def test_denied_paraphrases(text, words):
    story = Story(Document(text))
    assert [found.words for found in find_denied_paraphrases(story.sentences, story.mentions)] == words
