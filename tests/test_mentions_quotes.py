"""Quotes: apostrophes are none; curly, straight, single, nested and unclosed ones."""

import pytest

from checker.mentions.quotes import find_quotes, is_about_wording, is_cited
from checker.sentences import split_sentences
from checker.types import Document


def quotes(text):
    return [m.value for m in find_quotes(split_sentences(Document(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Don't blame the players' union, it's the owners' fault.",
        "It’s the players’ fault, not the owners’.",
        "The ’90s and rock ’n’ roll.",
        "He is 5'10\" tall.",
    ],
)
def test_no_quote(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said: “We won. It’s over.” She agreed.", ["We won. It’s over."]),
        ('The man said "no" to it.', ["no"]),
        ("‘It’s the players’ fault,’ he said.", ["It’s the players’ fault,"]),
        ("'It is over', he said. Don't cry.", ["It is over"]),
        ("He “said ‘this is it’ to me” and went.", ["said ‘this is it’ to me"]),
        ("Officials ‘met with rebels’", ["met with rebels"]),
        ("“We go on.\n\n“And on,” he said.", ["We go on.", "And on,"]),
    ],
)
def test_a_quote_is_found(text, found):
    assert quotes(text) == found


def test_a_quote_holds_its_marks():
    text = "He said “no”."
    mention = next(find_quotes(split_sentences(Document(text))))
    assert (mention.text, text[mention.span.start : mention.span.end], mention.sentence) == ("“no”", "“no”", 0)


def test_is_about_wording():
    assert is_about_wording("An earlier version of this story said so.")
    assert not is_about_wording("The bridge opened on Monday.")
    assert not is_about_wording("She was pronounced dead.")
    assert is_about_wording("The name is pronounced KEE-lee.")


def test_a_word_is_shown():
    text = "She wrote “Ghandi,” not ‘Gandhi the elder’."
    assert is_cited(text, 11, 17)
    assert not is_cited(text, 24, 30)  # more than the word is quoted
    assert not is_cited(text, 0, 3)
