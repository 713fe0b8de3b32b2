"""Which names are slips of each other, which sound alike, and which may be two forms of one."""

import pytest

from checker.mentions.likeness import (
    are_man_and_woman,
    is_alike,
    is_doubled,
    is_homophone,
    is_one_edit,
    is_slip,
    is_transposed,
    may_be_one,
    plain,
    plain_names,
)


@pytest.mark.parametrize(
    ("one", "other"), [("Boer", "Beor"), ("Lundberg", "Lundburg"), ("Halvorsen", "Salvorsen"), ("Cronberg", "Kronberg"), ("Smith", "Smyth")]
)
def test_a_slip(one, other):
    assert is_slip(one, other) and is_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Boer", "Boers"), ("Hale", "Hall"), ("Tom", "Tim"), ("García", "Garcia"), ("Latino", "Latina")]
)
def test_no_slip(one, other):
    assert not is_slip(one, other) and not is_slip(other, one)


def test_names_that_sound_alike():
    assert is_homophone("Catherine", "Katherine") and is_homophone("Jon", "John") and is_homophone("Sara", "Sarah")
    assert not is_homophone("Tom", "Tim") and not is_homophone("Daniel", "Danielle")


def test_forms_of_one_first_name():
    assert may_be_one("Joe", "Joseph") and may_be_one("J.", "John") and may_be_one("Peggy", "Margaret")
    assert not may_be_one("Mike", "Mark") and not may_be_one("Paul", "Paula")


def test_likeness_that_many_names_have():
    assert is_alike("Chandrasena", "Chandrakumar") and not is_alike("Hanley", "Spencer")


def test_a_man_and_a_woman():
    assert are_man_and_woman("Paul", "Paula") and not are_man_and_woman("Ann", "Anne")


def test_letters_that_changed_places():
    assert is_transposed("HFTA", "HTFA") and not is_transposed("NUT", "TUN") and not is_transposed("NATO", "NATO")


def test_one_letter_of_short_names():
    assert is_one_edit("Tull", "Toll") and is_one_edit("Bush", "Gush") and is_one_edit("Cool", "Colo")
    assert not is_one_edit("Tim", "Tom") and not is_one_edit("Park", "Parks") and not is_one_edit("Cool", "Cole")


def test_double_letters():
    assert is_doubled("Smith", "Smitth") and is_doubled("Woollard", "Woolard")
    assert not is_doubled("Smith", "Smith") and not is_doubled("Moss", "Mott")


def test_many_names_are_folded_as_each_word_is():
    names = ["Łukasz O’Rourke", "Anne-Marie Søby", "Weiß"]
    assert plain_names(names) == [" ".join(map(plain, name.split())) for name in names] and plain_names([]) == []
