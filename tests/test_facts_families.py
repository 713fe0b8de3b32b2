"""Kinship: what the families of the facts allow stays silent, what they deny does not."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.families import find_wrong_kin

FACTS = load_facts()


def told_of(text):
    return [clash.values[0] for clash in find_wrong_kin(text, sorted(FACTS.find_names(text, OFFICE)), FACTS)]


@pytest.mark.parametrize(
    "text",
    [
        "Elizabeth II followed her father, George VI.",
        "Indira Gandhi, the daughter of Jawaharlal Nehru, spoke.",
        "Elizabeth II overtook Queen Victoria, her great-great-grandmother, in 2015.",
        "Prince Harry and his brother, Prince William, walked.",
        "Prince Albert and his cousin Queen Victoria married.",
        "Elizabeth II’s grandson Prince William flew.",
        "George W. Bush met his brother’s friend, George H. W. Bush.",
        "Tony Blair, the son-in-law of Harold Wilson in the play, sang.",
        "Jimmy Carter, the brother of Billy, farmed.",
    ],
)
def test_kin_that_the_facts_allow(text):
    assert told_of(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Elizabeth II followed her uncle, George VI.", "uncle"),
        ("Indira Gandhi, the sister of Jawaharlal Nehru, spoke.", "sister"),
        ("Elizabeth II overtook Queen Victoria, her great-grandmother, in 2015.", "great-grandmother"),
        ("Prince Harry and his cousin Prince William walked.", "cousin"),
        ("Shinzo Abe, the grandson of Eisaku Sato, bowed.", "grandson"),
        ("Benazir Bhutto, whose husband, Zulfikar Ali Bhutto, was hanged, came home.", "husband"),
        ("Pat Nixon, Gerald Ford’s wife, waved.", "wife"),
    ],
)
def test_kin_that_the_facts_deny(text, word):
    assert told_of(text) == [word]
