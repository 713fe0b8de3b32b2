"""Roles that nobody has and that a sentence gives to a person who has another of the kind."""

import pytest

from checker.clashes.roles.role_pairs import find_role_pairs, read_roles
from checker.clashes.roles.role_ties import TIES, is_tied
from checker.mentions.attribution import find_attributions
from checker.pipeline import Story
from checker.types import Document


def roles_of(text: str):
    story = Story(Document(text))
    speakers = {one.quote.span: one.speaker for one in find_attributions(story.sentences, story.mentions, story.people)}
    return read_roles(story.sentences, story.mentions, story.people, story.descriptions), speakers


def tied(text: str) -> list[tuple[str, str, str]]:
    """The tie, the person, and the role that nobody has, once a person."""
    story, speakers = roles_of(text)
    pairs = {pair.person: pair for pair in reversed(list(find_role_pairs(story))) if is_tied(pair, speakers)}
    return [(tie_of(pair, speakers), pair.person, pair.unheld.text) for pair in pairs.values()]


def tie_of(pair, speakers) -> str:
    quote = next((quote for quote in pair.story.quotes if quote.overlaps(pair.unheld.span)), None)
    return next(tie.name for tie in TIES if tie.is_quoted >= (quote is not None) and tie.holds(pair, speakers.get(quote)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ann Poe, a geologist, left. Bo Lee, an astrophysicist, stayed. “For an astrophysicist that is easy,” said Lee.",
        "Ann Poe, a geologist, left. Astrophysicists were asked too. “For an astrophysicist that is easy,” said Poe.",
        "Ann Poe, a geologist, left. “It takes an astrophysicist to know,” said Poe.",
        "Ann Poe, a geologist, left. “For an astrophysicist that is hard,” said Bo Lee, a builder.",
        "Senator Ann Poe spoke. Poe, who served as mayor in 1990, was cheered.",
        "Senator Ann Poe spoke. As a former mayor, Poe knows the town.",
        "Ann Poe, a nurse, was asked. A doctor, Bo Lee, had called her. The doctor was late.",
        "Ann Poe, the director of Elm House, left. She is the chairman of Oak House.",
        "A pupil was hurt on Friday. The teacher, Ann Poe, called for help.",
        "His wife, Ann Poe, was there. His sister came. His sister wept.",
        "His wife, Ann Poe, was there. His mother came.",
        "The governor of the Bank of Moll, Ann Poe, spoke. The Bank of Elm chairman was silent.",
        "The prime minister, Ann Poe, spoke. The president had no comment.",
    ],
)
def test_silent(text):
    assert tied(text) == []


@pytest.mark.parametrize(
    ("text", "tie", "role"),
    [
        ("Ann Poe, a geologist, left. “For an astrophysicist that is easy,” said Poe.", "own voice", "astrophysicist"),
        ("Ann Poe, a geologist, left. “I am an astrophysicist,” said Poe.", "own voice", "astrophysicist"),
        ("“We had a fine chief executive in Ann Poe,” said Bo Lee. Poe, the outgoing chairman, wept.", "in a name", "chief executive"),
        ("A sailor like Ann Poe knows the sea. Spoken like a true fisherman, Poe said no more.", "likened", "fisherman"),
        ("Ann Poe, the general secretary of the union, died on Friday. In 1999 she was made president.", "of a pronoun", "president"),
        ("Ann Poe, a member of the Scottish Parliament, spoke. Poe was elected as MP for Moll.", "as", "MP"),
        ("Senator Ann Poe spoke. The mayor said no more was needed.", "points back", "mayor"),
        ("A judge threw the case out on Friday. The court clerk, Ann Poe, gave no reason.", "opens", "judge"),
        ("His wife, Ann Poe, was there. He said that his sister knew of the money.", "kin of one", "sister"),
        ("The governor of the Bank of Moll, Ann Poe, spoke. “No,” said the Bank of Moll chairman.", "of one body", "chairman"),
    ],
)
def test_found(text, tie, role):
    assert tied(text) == [(tie, "Ann Poe", role)]


def test_the_nearest_comes_first():
    story, _ = roles_of("Ann Poe, a nurse, left. It rained. A doctor called. It snowed. It thawed. The town has one doctor.")
    assert [pair.distance for pair in find_role_pairs(story)] == [2, 5]


def test_parties_of_two_countries_make_no_pair():
    story, _ = roles_of("Republican Ann Poe spoke. Labour was silent.")
    assert list(find_role_pairs(story)) == []
