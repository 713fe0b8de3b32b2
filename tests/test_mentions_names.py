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
        ("He met Mrs von der Leyen and Mr van Dijk.", ["von der Leyen", "van Dijk"]),
        ("It was the Acme Analytics CEO Owen McCorrick.", ["Acme Analytics", "Owen McCorrick"]),
        ("It was the Conservative MP Nick Wether.", ["Nick Wether"]),
        ("They saw Foreign Minister Sergei Lavrov there.", ["Sergei Lavrov"]),
        ("They saw Leeds's Mayor Tom Hale there.", ["Tom Hale"]),
        ("The birds of Laurence Rose of the RSPB sang.", ["Laurence Rose", "RSPB"]),
        ("On Tuesday Mary Hale of the Ministry of Justice came.", ["Mary Hale", "Ministry of Justice"]),
        ("He left General Motors and the Justice Department.", ["General Motors", "Justice Department"]),
        ("Author Ann Reed wept.", ["Ann Reed"]),
        ("Campaigner Ann Reed at the lido on Sunday", ["Ann Reed"]),  # a line below a picture, no heading
        ("Mark Reed won the mark.", ["Mark Reed"]),
        ("“We educate,” Olivarez says.", ["Olivarez"]),
        ("Doctors say so. Initially Reed and Hale agreed.", ["Reed", "Hale"]),
        ("They met Lech Wałęsa and Şener Şen.", ["Lech Wałęsa", "Şener Şen"]),
    ],
)
def test_a_name_is_found(text, found):
    assert names(text) == found
