"""Whether somebody else is named: institutions and places are nobody."""

import pytest

from checker.facts.strangers import names_stranger


@pytest.mark.parametrize(
    "text", ["once of the Ford Motor Company", "in Downing Street", "The House of Commons in New York", "on Friday", "Labour won"]
)
def test_nobody(text):
    assert not names_stranger(text, ())


@pytest.mark.parametrize("text", ["with Jane Doe in Paris", "Mike Mansfield took over"])
def test_somebody(text):
    assert names_stranger(text, ())
