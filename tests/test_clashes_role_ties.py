"""Roles that nobody has and that a sentence gives, in rare words, to a person who has another of the kind."""

import pytest

from checker.clashes.roles.role_pairs import find_role_pairs, read_roles
from checker.clashes.roles.role_ties import find_mistaken_roles, is_tied
from checker.pipeline import Story
from checker.types import Document


def pairs_of(text: str):
    return list(find_role_pairs(read_roles(Story(Document(text)))))


def tied(text: str) -> list[tuple[str, str]]:
    return [(pair.person, pair.unheld.text) for pair in pairs_of(text) if is_tied(pair)]


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
        "A pupil was hurt on Friday. The teacher, Ann Poe, called for help.",
        "His wife, Ann Poe, was there. His sister came. His sister wept.",
        "His wife, Ann Poe, was there. His mother came.",
        "The governor of the Bank of Moll, Ann Poe, spoke. The Bank of Elm chairman was silent.",
        "The prime minister, Ann Poe, spoke. The President had no comment.",
        "The mayor, Ann Poe, spoke. The president had no comment.",
        "The prime minister, Ann Poe, spoke. Tom Lee left. The president had no comment.",
    ],
)
def test_silent(text):
    assert tied(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ann Poe, a geologist, left. “For an astrophysicist that is easy,” said Poe.", "astrophysicist"),
        ("Ann Poe, a geologist, left. “I am an astrophysicist,” said Poe.", "astrophysicist"),
        ("“We had a fine chief executive in Ann Poe,” said Bo Lee. Poe, the outgoing chairman, wept.", "chief executive"),
        ("A judge threw the case out on Friday. The court clerk, Ann Poe, gave no reason.", "judge"),
        ("His wife, Ann Poe, was there. He said that his sister knew of the money.", "sister"),
        ("The prime minister, Ann Poe, spoke. The president had no comment.", "president"),
        ("The governor of the Bank of Moll, Ann Poe, spoke. “No,” said the Bank of Moll chairman.", "chairman"),
    ],
)
def test_found(text, role):
    assert tied(text) == [("Ann Poe", role)]


def test_kin_and_trades_make_no_pair():
    assert pairs_of("His wife, Ann Poe, spoke. The banker was silent.") == []


def test_one_question_a_person():
    story = read_roles(Story(Document("A judge ruled on Friday. A coroner wept. The clerk, Ann Poe, said it was right.")))
    assert [(pair.person, pair.unheld.text) for pair in find_mistaken_roles(story)] == [("Ann Poe", "coroner")]
