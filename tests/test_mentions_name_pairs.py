"""Names of one story that may be one person's: those that the text tells apart are no pairs."""

import pytest

from checker.clashes.names.name_pairs import find_pairs
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document


def pairs(text: str) -> list[tuple[str, str, str]]:
    story = Story(Document(text))
    names = NameStory(story.people, story.sentences, story.mentions)
    return [(pair.odd.name, pair.usual.name, pair.place) for pair in find_pairs(names, names.people)]


@pytest.mark.parametrize(
    "text",
    [
        "Owen Harlan spoke. Ann Quill did not.",
        "Owen Harlan met Ruth Harlon. Both left.",
        "Owen Harlan, 40, spoke. Owen Harlon, 15, slept.",
        "Bill Nelsen, a farmer, sued. Senator Nilsen did not answer.",
        "Ann Mosley spoke. It was small. The road to Mobley was shut.",
        "Rob Chase won the seat. The Case file was shut.",
        "Karl Tennis spoke. It is the work of some Tunnis and others.",
        "Ann Moor runs the school. Moor spoke. It rained, and the tea is Noor tea.",
    ],
    ids="unlike both-in-full ages offices a-place a-word a-people short".split(),
)
def test_told_apart(text):
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Owen Harlan spoke. “No,” said Harlon.", ("Harlon", "Owen Harlan", "alone")),
        ("Foreign minister Carl Smith said so. On Monday Smyth will meet others.", ("Smyth", "Carl Smith", "alone")),
        ("Owen Harlan spoke. It rained. “No,” said Quigley.", ("Quigley", "Owen Harlan", "stranger")),
        ("Owen Harlan spoke. “No,” said Quigley. They met Quigley. Quigley left.", ("Owen Harlan", "Quigley", "introduction")),
        ("Ann Maguyre taught. Maguire was to retire. They loved Maguire.", ("Ann Maguyre", "Maguire", "alone")),
        ("FW de Klerk wrote. “It was long,” de Clerk said.", ("de Clerk", "FW de Klerk", "alone")),
        ("Kareem is 22. They took Kareem. Karim had written.", ("Karim", "Kareem", "alone")),
        ("Owen McCorrick runs it. It is old. Owen McCarrick left.", ("Owen McCarrick", "Owen McCorrick", "last")),
        ("Lee H. Hamelinck wrote it. It is long. Lee Hamelinek left.", ("Lee Hamelinek", "Lee H. Hamelinck", "last")),
        ("Kenji Morisada rose. Morisada spoke. Takeshi Morisada bowed.", ("Takeshi Morisada", "Kenji Morisada", "first")),
    ],
)
def test_pairs(text, pair):
    assert pairs(text) == [pair]


def test_of_a_large_family_nobody_is_likened():
    assert not [
        pair for pair in pairs(" ".join(f"{first} Quill ran." for first in "Ann Bea Cat Dan Eve Fay Gus".split())) if pair[2] == "first"
    ]


def test_rivals_are_counted():
    story = Story(Document("Owen Harlan spoke. Ruth Harlin spoke. It rained. “No,” said Harlon."))
    names = NameStory(story.people, story.sentences, story.mentions)
    assert [pair.rivals for pair in find_pairs(names, names.people) if pair.odd.name == "Harlon"] == [1, 1]
