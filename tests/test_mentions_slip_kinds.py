"""Which difference between two words is a slip, and of what kind."""

import pytest

from checker.mentions.slip_kinds import are_changed_round, is_another_form, is_finger_slip, is_plain_slip, is_plural, is_slip_of


@pytest.mark.parametrize(("odd", "right"), [("tepco", "tesco"), ("dunard", "cunard"), ("springboro", "springboks"), ("oxfam", "oxfam")])
def test_no_plain_slip(odd, right):
    assert not is_plain_slip(odd, right)


@pytest.mark.parametrize(
    ("odd", "right"),
    [("diagio", "diageo"), ("volkswagon", "volkswagen"), ("deloite", "deloitte"), ("guggenhiem", "guggenheim"), ("ramadam", "ramadan")],
)
def test_plain_slips(odd, right):
    assert is_plain_slip(odd, right)


@pytest.mark.parametrize(("odd", "right"), [("goole", "google"), ("namas", "hamas"), ("ramayanam", "ramayana"), ("hezbolla", "hezbollah")])
def test_not_of_a_finger(odd, right):
    assert not is_finger_slip(odd, right)


@pytest.mark.parametrize(("odd", "right"), [("wimbeldon", "wimbledon"), ("bundestaag", "bundestag"), ("nisssan", "nissan")])
def test_of_a_finger(odd, right):
    assert is_finger_slip(odd, right)


@pytest.mark.parametrize(("odd", "right"), [("theatre", "theater"), ("labor", "labour"), ("defence", "defense"), ("brahmins", "brahmin")])
def test_other_forms(odd, right):
    assert is_another_form(odd, right) and not is_another_form("volkswagon", "volkswagen")


def test_a_doubled_last_letter_is_no_form():
    assert not is_another_form("lamborghinii", "lamborghini") and not is_plural("crosss", "cross") and is_plural("acts", "act")


def test_more_letters_may_be_wrong_in_longer_words():
    assert not is_slip_of("trak", "trkea") and not is_slip_of("airlink", "airlines")
    assert is_slip_of("petroleous", "petroleos") and is_slip_of("frontiere", "frontieres") and are_changed_round("untied", "united")
