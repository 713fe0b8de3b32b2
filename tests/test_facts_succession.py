"""Who followed whom: what says nothing of it, what is right, and what the dates of the terms deny."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.succession import find_regnal_names, find_wrong_predecessor

FACTS = load_facts()


def clashes_of(text):
    names = FACTS.find_names(text, OFFICE)
    one, other = sorted([*names, *find_regnal_names(text, names)], key=lambda name: name[0])
    return [clash.values for clash in find_wrong_predecessor(text, one, other, is_first=True)]


@pytest.mark.parametrize(
    "text",
    [
        "Margaret Thatcher succeeded Edward Heath as party leader.",
        "Margaret Thatcher succeeded Edward Heath in 1975.",
        "Kamala Harris replaced Joe Biden at the top of the ticket.",
        "Ban Ki-moon followed Trygve Lie’s example.",
        "Jimmy Carter followed Richard Nixon to China.",
        "Angela Merkel replaced Helmut Kohl’s portrait in the chancellery.",
        "Gordon Brown succeeded Tony Blair as prime minister.",
        "John Major gave way in office to Tony Blair.",
        "Ulysses S. Grant became president after Andrew Johnson’s impeachment.",
    ],
)
def test_what_is_no_succession_or_a_right_one(text):
    assert clashes_of(text) == []


@pytest.mark.parametrize(
    ("text", "newer", "older"),
    [
        ("Dwight Eisenhower’s successor, Lyndon Johnson, was tall.", "Lyndon B. Johnson", "Dwight D. Eisenhower"),
        ("Lyndon Johnson, who followed Harry Truman as president, was tall.", "Lyndon B. Johnson", "Harry S. Truman"),
        ("Mikhail Gorbachev’s elevation followed the death of Leonid Brezhnev.", "Mikhail Gorbachev", "Leonid Brezhnev"),
        ("When Leonid Brezhnev died, Mikhail Gorbachev took over.", "Mikhail Gorbachev", "Leonid Brezhnev"),
        ("Kofi Annan was succeeded by António Guterres in January.", "António Guterres", "Kofi Annan"),
        ("Helmut Kohl left the chancellery in 1998, when Angela Merkel replaced him.", "Angela Merkel", "Helmut Kohl"),
        ("Henry VIII’s successor was Charles I.", "Charles I of England", "Henry VIII"),
    ],
)
def test_terms_that_do_not_follow_each_other(text, newer, older):
    assert clashes_of(text) == [(newer, older)]
