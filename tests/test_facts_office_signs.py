"""The signs of an office in a sketch: what is none of its mentions, then each of them."""

import pytest

from checker.facts.offices.office_signs import BODY, OFFICE, REIGN, mask_office
from checker.facts.offices.titles import find_office


@pytest.mark.parametrize(
    ("office", "text"),
    [
        ("president of France", "The vice president and the presidential palace."),
        ("president of France", "German Presidents, France and a presidentship."),
        ("monarch of Spain", "A banking viking asking."),
        ("chair of the Federal Reserve", "He went to the Federal Reserve."),
    ],
)
def test_what_is_no_mention(office, text):
    assert mask_office(text, find_office(office)) == text


@pytest.mark.parametrize(
    ("office", "text", "sketch"),
    [
        ("president of France", "the president of France", f"the {OFFICE}"),
        ("president of France", "France’s first French president", f"its first {OFFICE}"),
        ("president of France", "his presidency", f"his {REIGN}"),
        ("pope", "Pope X’s pontificate", f"{OFFICE} X’s {REIGN}"),
        ("chair of the Federal Reserve", "the Fed chief led the Federal Reserve", f"the {OFFICE} led the {BODY}"),
        ("secretary-general of the United Nations", "UN Secretary-General X", f"{OFFICE} X"),
        ("British foreign secretary", "Britain’s foreign secretary", OFFICE),
        ("mayor of London", "the London mayor", f"the {OFFICE}"),
        ("mayor of Saltmere", "the mayor of Saltmere", f"the {OFFICE}"),
    ],
)
def test_each_mention_is_one_sign(office, text, sketch):
    assert mask_office(text, find_office(office)) == sketch
