"""Changes of hands between two holders: silence first, then what the terms deny."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.handovers import find_wrong_handovers
from checker.facts.offices.regnal_names import find_regnal_names
from checker.types import Severity

FACTS = load_facts()


def clashes_of(text, *years):
    names = FACTS.find_names(text, OFFICE)
    rulers = sorted([*names, *find_regnal_names(text, names)], key=lambda name: name[0])
    return list(find_wrong_handovers(text, rulers, years))


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
        "Margaret Thatcher succeeded Edward Heath as party leader.",
        "Margaret Thatcher succeeded Edward Heath in 1975.",
        "Kamala Harris replaced Joe Biden at the top of the ticket.",
        "Ban Ki-moon followed Trygve Lie’s example.",
        "Jimmy Carter followed Richard Nixon to China.",
        "Angela Merkel replaced Helmut Kohl’s portrait in the chancellery.",
        "Gordon Brown succeeded Tony Blair as prime minister.",
        "John Major gave way in office to Tony Blair.",
        "Ulysses S. Grant became president after Andrew Johnson’s impeachment.",
        "Kofi Annan made way for Ban Ki-moon.",
        "Nelson Mandela handed the presidency to Thabo Mbeki.",
        "Tony Blair hoped to hand power to Harold Wilson.",
        "Tony Blair followed Harold Wilson’s example in office.",
        "Tony Blair gave way to Harold Wilson at the door.",
        "Tony Blair gave way to Harold Wilson as party leader.",
        "Tony Blair, whose friend Jane Doe gave way in office to Harold Wilson, laughed.",
        "Tony Abbott became leader of the Liberal Party in December 2009 replacing Malcolm Turnbull.",
        "By pardoning his predecessor, Lyndon Johnson, who was hoping for it, John Doe and Gerald Ford lost.",
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
        "Nelson Mandela handed the South African presidency in a stadium to Jacob Zuma.",
        "Tony Blair, chosen in a landslide to replace Harold Wilson in Downing Street, beamed.",
        "Thanking his predecessor, Harold Wilson, Tony Blair entered Downing Street.",
        "Kofi Annan took over the United Nations from Trygve Lie.",
        "Hosni Mubarak, brought to power by the murder of Gamal Abdel Nasser, ruled on.",
        "The murder of Abraham Lincoln put Ulysses Grant in the White House.",
        "Within weeks of taking over from Gordon Brown in Downing Street, Boris Johnson was ill.",
    ],
)
def test_a_change_of_hands_that_the_terms_deny(text):
    assert len(clashes_of(text)) == 1


@pytest.mark.parametrize(
    ("text", "newer", "older"),
    [
        ("Dwight Eisenhower’s successor, Lyndon Johnson, was tall.", "Lyndon B. Johnson", "Dwight D. Eisenhower"),
        ("Lyndon Johnson, who followed Harry Truman as president, was tall.", "Lyndon B. Johnson", "Harry S. Truman"),
        ("Mikhail Gorbachev’s elevation followed the death of Leonid Brezhnev.", "Mikhail Gorbachev", "Leonid Brezhnev"),
        ("When Leonid Brezhnev died, Mikhail Gorbachev took over.", "Mikhail Gorbachev", "Leonid Brezhnev"),
        ("Kofi Annan was succeeded by António Guterres in January.", "António Guterres", "Kofi Annan"),
        ("Henry VIII’s successor was Charles I.", "Charles I of England", "Henry VIII"),
    ],
)
def test_who_came_and_who_went(text, newer, older):
    assert [clash.values for clash in clashes_of(text)] == [(newer, older)]


@pytest.mark.parametrize("text", ["Tony Blair gave way to Harold Wilson.", "Tony Blair took the job from Harold Wilson."])
def test_a_year_in_which_the_office_changed_hands_shows_that_it_is_meant(text):
    assert clashes_of(text) == [] and len(clashes_of(text, 2007)) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Harold Wilson gave way in Downing Street to James Callaghan.", 0),
        ("Harold Wilson gave way as party leader to Denis Healey.", 0),
        ("Harold Wilson gave way in Downing Street to Denis Healey.", 1),
    ],
)
def test_a_successor_who_never_held_the_office(text, count):
    assert len(clashes_of(text)) == count


def test_what_stands_close_is_sure_and_the_rest_a_query():
    [close], [loose] = (
        clashes_of("Dwight Eisenhower’s successor, Lyndon Johnson, was tall."),
        clashes_of("Narendra Modi swept Rajiv Gandhi from office."),
    )
    assert (close.severity, loose.severity) == (Severity.ERROR, Severity.QUERY)
