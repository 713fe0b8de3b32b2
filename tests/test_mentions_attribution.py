"""Attributions: who says a quote, by name, by pronoun, and by going on; and who is left open."""

import pytest

from checker.clashes.words.echoes import find_echoes
from checker.mentions.attribution import find_attributions
from checker.mentions.quotes import find_quotes
from checker.pipeline import Story
from checker.sentences import split_sentences
from checker.types import Document


def speakers(text):
    story = Story(Document(text))
    return [(a.speaker, a.verb, a.source) for a in find_attributions(story.sentences, story.mentions, story.people)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“We are fine,” said Anna Roe.", [("Anna Roe", "said", "named")]),
        ("“We are fine,” Anna Roe said.", [("Anna Roe", "said", "named")]),
        ("“We are fine,” Jones, the manager, said.", [("Jones", "said", "named")]),
        ("“We are fine,” added Dr Anna Roe.", [("Anna Roe", "added", "named")]),
        ("Anna Roe, 45, told reporters: “We are fine.”", [("Anna Roe", "told", "named")]),
        ("As Anna Roe put it, “we are fine”.", [("Anna Roe", "said", "named")]),
        ("In the words of Anna Roe: “We are fine.”", [("Anna Roe", "said", "named")]),
        ("Anna Roe came. “We are fine,” she said.", [("Anna Roe", "said", "pronoun")]),
        ("“We are fine,” said Anna Roe. “But it is hard.”", [("Anna Roe", "said", "named"), ("Anna Roe", "said", "continued")]),
        ("Anna Roe said: “We are fine.\n\n“But it is hard.”", [("Anna Roe", "said", "named"), ("Anna Roe", "said", "continued")]),
        ("“We are fine,” said Anna Roe. “It is hard,” Tom Hale added.", [("Anna Roe", "said", "named"), ("Tom Hale", "added", "named")]),
    ],
)
def test_a_speaker_is_found(text, told):
    assert speakers(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "“We are fine,” a leaflet said.",
        "Anna Roe met Clara Hale. “We are fine,” she said.",
        "Anna Roe signed the “common charter” in May.",
        "“We are fine,” said the union.",
    ],
)
def test_no_speaker_is_guessed(text):
    assert speakers(text) == []


def test_another_name_between_two_quotes_ends_the_first_ones_words():
    assert speakers("“We are fine,” said Anna Roe. Tom Hale shrugged. “It is hard.”") == [("Anna Roe", "said", "named")]


def test_an_echo_tells_the_words_that_differ():
    text = "“We will not sell the ground to anyone.” “We will sell the ground to anyone.”"
    echoes = list(find_echoes(list(find_quotes(split_sentences(Document(text))))))
    assert [[[word.text for word in side] for side in echo.differing] for echo in echoes] == [[[], []], [["not"], []]]
