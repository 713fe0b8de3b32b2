"""Names: what is none, and what is taken off them."""

import pytest

from checker.mentions.names import find_names
from checker.sentences import split_sentences
from checker.types import Document


def names(text):
    return [m.value for m in find_names(split_sentences(Document(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Officials said so.",
        "In March the French left Paris on a Monday.",
        "The Afghans and I agreed.",
        "BRIDGE OPENS AFTER NINE LONG YEARS",
        "Hopes are high. “Nobody knows,” he said.",
        "Mr President, we are ready.",
    ],
)
def test_no_name(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The speech by President Theodore Roosevelt pleased them.", ["Theodore Roosevelt"]),
        ("It was Castro's idea.", ["Castro"]),
        ("It was Mr Maduro’s idea.", ["Maduro"]),
        ("The book by J. K. Rowling sold.", ["J. K. Rowling"]),
        ("He met Ursula von der Leyen and Jean-Claude Juncker.", ["Ursula von der Leyen", "Jean-Claude Juncker"]),
        ("The University of Michigan and NATO agreed.", ["University of Michigan", "NATO"]),
        ("Smith left. Later Smith came back.", ["Smith", "Smith"]),
        ("Smith left.", []),
        ("Ann Smith left.", ["Ann Smith"]),
        ("They asked Bashar al-Assad.", ["Bashar al-Assad"]),
    ],
)
def test_a_name_is_found(text, found):
    assert names(text) == found
