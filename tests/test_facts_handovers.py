"""Changes of hands between two holders: silence first, then what the terms deny."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.handovers import find_outsider, find_strange_pair

FACTS = load_facts()


def names_of(text):
    return sorted(FACTS.find_names(text, OFFICE))


def clashes_of(text, *years):
    return [clash.values for clash in find_strange_pair(text, names_of(text), years)]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May took the keys of No 10 from David Cameron.",
        "Gerald Ford was sworn in when Richard Nixon resigned.",
        "Sukarno was ousted from the presidency by Suharto.",
        "Margaret Thatcher toppled Edward Heath.",
        "Tony Blair hoped to take the keys of Downing Street from James Callaghan.",
        "Tony Blair took the leadership of the party from Harold Wilson.",
        "Tony Blair and Harold Wilson took office in their forties.",
        "Tony Blair took the keys of Downing Street from Jane Doe, not Harold Wilson.",
        "Gerald Ford was in office when Harry Truman died.",
        "King Hussein ruled until 1999, when his son King Abdullah II took over.",
        "Ludwig Erhard was Konrad Adenauer’s successor in Bonn.",
        "Harold Macmillan was a minister when Clement Attlee was prime minister.",
        "Harold Macmillan became prime minister years after Clement Attlee left office.",
        "Years after Clement Attlee, Harold Macmillan became prime minister.",
        "When Georges Pompidou became president, Charles de Gaulle left the capital.",
        "Helmut Kohl took over a farm from Willy Brandt.",
        "The presidency passed from Richard Nixon to Gerald Ford.",
    ],
)
def test_no_change_of_hands_that_the_terms_deny(text):
    assert clashes_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May took the keys of No 10 from Gordon Brown.",
        "Gerald Ford was sworn in when Lyndon Johnson died.",
        "Paul Keating, who toppled Malcolm Fraser, collects clocks.",
        "Helmut Kohl’s fall cleared the chancellery for Angela Merkel.",
        "James Callaghan turned Sir Alec Douglas-Home out of Downing Street.",
        "Ludwig Erhard was Konrad Adenauer’s predecessor in Bonn.",
        "Charles de Gaulle resigned and Valéry Giscard d’Estaing was elected in his place.",
        "Narendra Modi swept Rajiv Gandhi from office.",
        "Anwar Sadat came to power when King Farouk died.",
        "The presidency passed from Lyndon Johnson to Gerald Ford.",
        "When Lyndon Johnson left office, Gerald Ford became president.",
        "Harold Macmillan stepped into the shoes of Clement Attlee as prime minister.",
    ],
)
def test_a_change_of_hands_that_the_terms_deny(text):
    assert len(clashes_of(text)) == 1


def test_a_year_in_which_the_office_changed_hands_shows_that_it_is_meant():
    text = "Justin Trudeau took the job from Jean Chrétien."
    assert clashes_of(text) == [] and len(clashes_of(text, 2015)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Harold Wilson gave way in Downing Street to James Callaghan.", 0),
        ("Harold Wilson gave way as party leader to Denis Healey.", 0),
        ("Harold Wilson gave way in Downing Street to Denis Healey.", 1),
    ],
)
def test_a_successor_who_never_held_the_office(text, count):
    holder, stranger = names_of(text)
    assert len(list(find_outsider(text, holder, stranger, (), is_new=True))) == count
