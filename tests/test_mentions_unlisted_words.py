"""Words that no list has, held against the names of their story."""

import pytest

from checker.clashes.names.unlisted_words import by_unlisted_word
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document


def found(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    names = NameStory(story.people, story.sentences, story.mentions)
    return [(odd.name, usual.name) for odd, usual, _, _ in by_unlisted_word(names, story.people)]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Pelkowitz won. Pelkowitz sang. Markor Pelkowotz lost, and Pelkowotz left.",  # written twice
        "Anna Pelkowitz won. Pelkowitzes and Pelkowitzian airs were gone.",  # made from the name
        "Jelana Pelk won. Then Elana Tarn lost.",  # of two people
        "Ho Ka-chun came. Ho Ka-chun left. Au Ka-chin stayed.",  # few syllables
        "The road to Richmond is long. Richmond is old. Richfort is a village.",  # two letters from a place
    ],
)
def test_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "odd", "usual"),
    [
        ("Anna Pelkowitz won. It was late. Pelkwoitz left.", "Pelkwoitz", "Pelkowitz"),
        ("Anna Pelkowitz won. Anna Pelkowittz left.", "Pelkowittz", "Pelkowitz"),
        ("Anna Pelkowitz won. It was late. Pelkowitzz left.", "Pelkowitzz", "Pelkowitz"),
        ("Jon Brevik won. It was late. Jnn Brevik wept.", "Jnn", "Jon"),
    ],
)
def test_found(text: str, odd: str, usual: str) -> None:
    assert (odd, usual) in found(text)
