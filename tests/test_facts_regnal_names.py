"""Kings by first name and number: who stands alone, beside another country’s name, and beside another ruler."""

import pytest

from checker.facts import OFFICE, load_facts
from checker.facts.offices.regnal_names import find_regnal_names

FACTS = load_facts()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Charles I was short.", []),
        ("Henry III of France was succeeded by Henry IV.", []),
        ("Henry VII was the father of Charles I.", ["Henry VII", "Charles I"]),
        ("Queen Victoria was kin of Charles II.", ["Charles II"]),
    ],
)
def test_rulers_by_number(text, names):
    found = find_regnal_names(text, FACTS.find_names(text, OFFICE))
    assert [text[span.start : span.end] for span, _ in found] == names
