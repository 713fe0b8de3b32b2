"""What the words beside a capitalised word say of it."""

import re

import pytest

from checker.mentions.place_context import is_adjective, is_demonym, is_name


def at(word: str, text: str) -> tuple[str, re.Match[str]]:
    return text, re.search(word, text)


@pytest.mark.parametrize("text", ["The Korman family", "The Ukranian sun", "Tom Ukranian President of it", "the Guatemale Coffee Company"])
def test_no_demonym(text):
    assert not is_demonym(*at("Korman|Ukranian|Guatemale", text))


@pytest.mark.parametrize("text", ["the Ukranian President Roe", "When Ukranian Prime Minister Roe", "The Ukrainain National Party"])
def test_demonym(text):
    assert is_demonym(*at("Ukr[a-z]+", text))


@pytest.mark.parametrize("text", ["Korman has two sons", "Tom Korman house", "the Korman. It"])
def test_no_adjective(text):
    assert not is_adjective(*at("Korman", text))


@pytest.mark.parametrize("text", ["the Irish house", "a former Irish minister", "Irish farmers", "an Irish Minister"])
def test_adjective(text):
    assert is_adjective(*at("Irish", text))


def test_a_person_is_a_name():
    assert is_name(*at("Pakstan", "Mr Pakstan spoke"))
    assert is_name(*at("Pakstan", "Pakstan said"))
    assert not is_name(*at("Pakstan", "in Pakstan at noon"))
