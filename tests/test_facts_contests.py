"""Elections, tickets and how many of them somebody won: silence first."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.contests import find_wrong_contest, wins_of
from checker.facts.offices.wins import find_wrong_count

FACTS = load_facts()


def clashes_of(text, *years):
    return [clash.values for clash in find_wrong_contest(text, sorted(FACTS.find_names(text, OFFICE)), years, FACTS)]


def counts_of(text):
    return [clash.values[0] for clash in find_wrong_count(text, FACTS.find_names(text, OFFICE))]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Gerald Ford lost the election to Jimmy Carter.", (1976,)),
        ("Ronald Reagan beat George H. W. Bush to the nomination.", (1980,)),
        ("Helmut Schmidt, beaten by Helmut Kohl in a vote, smoked.", (1982,)),
        ("Ronald Reagan would have beaten Bill Clinton in any election.", ()),
        ("Gerald Ford lost the presidential debate to Ronald Reagan.", (1976,)),
        ("Walter Mondale, Jimmy Carter’s running mate, fished.", ()),
        ("Harold Wilson beat Edward Heath at the polls.", (1974,)),
    ],
)
def test_contests_that_took_place(text, years):
    assert clashes_of(text, *years) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Gerald Ford lost the election to Ronald Reagan.", (1976,)),
        ("Ronald Reagan beat Jimmy Carter in the presidential election.", (1984,)),
        ("Adlai Stevenson was twice beaten for the presidency by Harry Truman.", ()),
        ("Dwight Eisenhower and his running mate, Lyndon Johnson, waved.", (1952,)),
        ("Geraldine Ferraro, Michael Dukakis’s running mate, spoke.", ()),
    ],
)
def test_contests_that_did_not(text, years):
    assert len(clashes_of(text, *years)) == 1


def test_wins_are_counted_by_elections():
    assert [wins_of(name) for name in ("Tony Blair", "Harold Wilson", "Franklin D. Roosevelt", "Gerald Ford", "Nelson Mandela")] == [
        3,
        4,
        4,
        0,
        0,
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tony Blair, who won two elections by then, smiled.", []),
        ("Margaret Thatcher won three elections.", []),
        ("Nelson Mandela won five elections.", []),
        ("Benazir Bhutto, twice prime minister, came home.", []),
        ("Giulio Andreotti, seven times prime minister, joked.", []),
        ("Margaret Thatcher won four elections.", ["four"]),
        ("Benazir Bhutto was prime minister of Pakistan three times.", ["three"]),
        ("Franklin Roosevelt, elected president three times, smoked.", ["three"]),
    ],
)
def test_how_often_somebody_won(text, told):
    assert counts_of(text) == told
