"""Which known name a written one is a slip of."""

import pytest

from checker.mentions.nearest_names import nearest_name
from checker.names_file import NamesFile


@pytest.mark.parametrize(
    "name",
    [
        "",  # what is left of a name that is all title
        "Khaled Mashaal",  # in our script in another way
        "Barham Saleh",
        "John Olver",  # another's name
        "David Richards",
        "Abdelaziz Bouteflika",
        "Roy Jenkins",
        "Lewis Carrollton",
        "Ada Smith",
        "Tom Banks",  # no slip of an actor's
        "Ed Burke",
        "Osama Bin Laden",  # another of the forms
        "Massoud Barzani",  # another script
        "Dimitris Christofias",
        "Susan M. Collins",  # no slip of the novelist's
        "Mark Knoller",
    ],
)
def test_right_or_nobody(name):
    assert nearest_name(name, NamesFile()) is None


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Abdelaziz Boutflika", "Abdelaziz Bouteflika"),
        ("Freddy Mercury", "Freddie Mercury"),  # a first name of one sound beside a rare surname
        ("Tom Hancks", "Tom Hanks"),  # in no list
        ("Ellen DeGenres", "Ellen DeGeneres"),
        ("Yehudi Menuhim", "Yehudi Menuhin"),
        ("Dominique de Villepain", "Dominique de Villepin"),
        ("Richerd Arkwright", "Richard Arkwright"),  # nobody is called so
        ("Wiliam Morgan", "William Morgan"),
        ("Angela Merkle", "Angela Merkel"),  # others are called so, but she is of our own list
        ("Dwight Eisenhauer", "Dwight Eisenhower"),
        ("Dianne Fienstein", "Dianne Feinstein"),
        ("Diane Feinstein", "Dianne Feinstein"),  # the usual spelling for the rare one
        ("Rihcard Attenborough", "Richard Attenborough"),
        ("Kevinn McCarthy", "Kevin McCarthy"),
        ("George W. Bushy", "George W. Bush"),
        ("Theodore Kacyznski", "Theodore Kaczynski"),  # who is Ted on the list
        ("Ian Duncan Smith", "Iain Duncan Smith"),  # the first of three words
    ],
)
def test_slips(name, right):
    assert nearest_name(name, NamesFile()) == right
