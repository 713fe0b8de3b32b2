"""Names of one word that do what people do and that nobody introduces, and who may be meant by them."""

import pytest

from checker.clashes.names.name_scorer import find_strangers
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document

INTRODUCED = "Anna Hanley drives a cab. The city knows Hanley. "


def strangers(text: str) -> list[tuple[str, list[str]]]:
    story = Story(Document(text))
    found = find_strangers(NameStory(story.people, story.sentences, story.mentions))
    return [(person.name, [other.name for other in meant]) for person, meant in found]


@pytest.mark.parametrize(
    "text",
    [
        "At noon Hanley left.",
        "The play is by Chekhov, and Chekhov’s plots are slow.",  # of the reference facts
        "Obama’s law was passed.",
        "“No,” said Obama.",
        "The rank in Truro’s old town is empty.",
        "The firm, and Abernathy is its name, is shut.  An abernathy is a biscuit.",
        "Tom Abernathy drives too. At noon Abernathy left.",
        "Abernathy, a driver, says that it is slow.",
        "The brand Zentara has grown.",
        "Inflation was expected. Violence has risen.",
        "The shop called Abernathy was sold.",
        "“I never liked Abernathy,” she said.",
        "“It is slow,” said Abernathy (cq).",
    ],
)
def test_no_stranger(text):
    assert strangers(INTRODUCED + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "At dusk Mrs Abernathy came home.",
        "It rains. “It is slow,” Abernathy said.",
        "It rains. “It is slow,” said Abernathy.",
    ],
)
def test_stranger(text):
    assert strangers(INTRODUCED + text) == [("Abernathy", ["Anna Hanley"])]


def test_two_at_most_may_be_meant():
    text = "Ruth Hollins, 40, won. Hollins left. Tom Moss, 50, lost. Moss slept. “We lost,” said Quigley. Neil Okoro, 60, ran. Okoro left."
    assert strangers(text) == [("Quigley", ["Ruth Hollins", "Tom Moss"])]


def test_by_a_first_name_one_is_meant_who_has_no_other():
    text = "Ruth, a 40-year-old cook, eats out. “I hate shops,” says Ruth. It rains. “I am tired of it,” says Hannah."
    assert strangers(text) == [("Hannah", ["Ruth"])]
