"""Surnames that nobody introduces."""

import pytest

from checker.clashes.names.strays import find_strays
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document

INTRODUCED = "Anna Hanley drives a cab. The city knows Hanley. "


def strays(text: str) -> list[str]:
    story = Story(Document(INTRODUCED + text))
    return [person.name for person in find_strays(NameStory(story.people, story.sentences, story.mentions))]


@pytest.mark.parametrize(
    "text",
    [
        "At noon Hanley left.",
        "The play is by Chekhov, and Chekhov’s plots are slow.",  # of the reference facts
        "Obama’s law was passed.",
        "The rank in Truro’s old town is empty.",
        "The firm, and Abernathy is its name, is shut.  An abernathy is a biscuit.",
        "Tom Abernathy drives too. At noon Abernathy left.",
        "The brand Zentara has grown.",
        "Inflation was expected. Violence has risen.",
        "The crowd liked Abernathy’s hat, and Abernathy has grown.",
    ],
)
def test_no_stray(text):
    assert strays(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "At dusk Mrs Abernathy came home.",
        "It was late, and Abernathy estimates that half the cabs were empty.",
        "Abernathy was arrested in May.",
    ],
)
def test_stray(text):
    assert strays(text) == ["Abernathy"]
