"""What speaks for two names to be one person's."""

import pytest

from checker.clashes.names.name_pairs import NamePair, find_pairs
from checker.clashes.names.name_signs import SIGNS
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure


def pair_of(text: str) -> NamePair:
    story = Story(Document(text))
    names = NameStory(story.people, story.sentences, story.mentions)
    [pair] = find_pairs(names, names.people)
    return pair


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Owen Harlan spoke. “No,” said Harlon.", "one edit"),
        ("Owen Harlan spoke. “No,” said Halran.", "the same letters, changed round"),
        ("Greta Cronberg runs it. It is old. Kronberg says so.", "sounds the same"),
        ("Greta Cronberg runs it. It is old. Kronberg says so.", "another first letter"),
        ("Stephen Smits left. It was late. Smitts slept.", "a letter doubled"),
        ("Anders Lindgren runs it. It is old. “No,” said Lindmark.", "the same first three letters"),
        ("Owen Pelkowitz spoke. It rained. Pelkowiz slept.", "odd in no list"),
        ("Owen Harlan spoke. Harlan ran. Harlan slept. “No,” said Harlon.", "usual three times or more"),
        ("Ann Maguyre taught. Maguire was to retire. They loved Maguire.", "odd before usual"),
        ("Kenji Morisada rose. Morisada spoke. Takeshi Morisada bowed.", "surname alone as well"),
        ("Owen Harlan spoke. “No,” said Harlon.", "speaks"),
        ("Senator Owen Harlan spoke. Senator Harlon slept.", "one title"),
    ],
)
def test_signs(text, sign):
    held = dict(zip((one.name for one in SIGNS), measure(SIGNS, pair_of(text)), strict=True))
    assert held[sign] == 1


def test_names_of_signs_are_unlike():
    assert len({sign.name for sign in SIGNS}) == len(SIGNS)
