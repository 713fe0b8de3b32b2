"""Who served under whom, and who was chosen by whom: silence first."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.governments import find_wrong_service
from checker.facts.offices.office_phrases import find_phrases

FACTS = load_facts()


def heads_of(text):
    names = sorted(FACTS.find_names(text, OFFICE))
    return [text[clash.spans[0].start : clash.spans[0].end] for clash in find_wrong_service(text, names, find_phrases(text), FACTS)]


@pytest.mark.parametrize(
    "text",
    [
        "Henry Kissinger, secretary of state under Presidents Nixon and Ford, died.",
        "Nick Clegg was deputy to David Cameron.",
        "Robert McNamara, who ran the Pentagon for John F Kennedy, climbed.",
        "Paul Volcker, installed at the Federal Reserve by Jimmy Carter, smoked cigars.",
        "Paul Volcker, reappointed by Ronald Reagan, smoked cigars.",
        "Clarence Thomas, nominated by George H. W. Bush, said little.",
        "Bill Clinton made Janet Yellen a governor of the Fed.",
        "Clarence Thomas, put in charge of an agency by Ronald Reagan, said little.",
        "Richard Nixon put William Rehnquist on the Supreme Court.",
        "Lionel Jospin, prime minister under Jacques Chirac, wrote.",
        "King Hussein’s son King Abdullah II flew.",
    ],
)
def test_governments_that_there_were(text):
    assert heads_of(text) == []


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Henry Kissinger, secretary of state under Presidents Nixon and Carter, died.", ["Carter"]),
        ("Nick Clegg was deputy to Gordon Brown.", ["Gordon Brown"]),
        ("Robert McNamara, who ran the Pentagon for Richard Nixon, climbed.", ["Richard Nixon"]),
        ("Paul Volcker, installed at the Federal Reserve by Ronald Reagan, smoked cigars.", ["Ronald Reagan"]),
        ("Clarence Thomas, nominated to the Supreme Court by Ronald Reagan, said little.", ["Ronald Reagan"]),
        ("William Rehnquist, whom Jimmy Carter made chief justice, liked bets.", ["Jimmy Carter"]),
        ("Lionel Jospin, prime minister under François Mitterrand, wrote.", ["François Mitterrand"]),
        ("Dick Cheney, vice-president for eight years under Bill Clinton, hunted.", ["Bill Clinton"]),
    ],
)
def test_governments_that_there_were_not(text, heads):
    assert heads_of(text) == heads
