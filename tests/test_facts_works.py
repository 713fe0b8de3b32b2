"""Names of works that are common words, what inventors own, and deeds of the first."""

import pytest

from checker.facts import load_facts
from checker.facts.people.first_deeds import find_first, is_done_otherwise, read_deed
from checker.facts.people.work_names import is_meant, is_told_of
from checker.types import Span

STORE = load_facts()


def span_of(text, words):
    return Span(text.index(words), text.index(words) + len(words))


def named(text, name):
    [(span, (work, *_))] = [found for found in STORE.find_names(text, "was created by") if text[found[0].start : found[0].end] == name]
    return span, work


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [
        ("Gravity pulled Steven Spielberg down.", "Gravity", "Steven Spielberg"),
        ("Stephen Hawking lost his microphone.", "microphone", "Stephen Hawking"),
        ("The Alien family met Steven Spielberg.", "Alien", "Steven Spielberg"),
    ],
)
def test_not_told_of(text, name, person):
    span, work = named(text, name)
    assert not (is_meant(text, span, work) and is_told_of(text, span, work, span_of(text, person)))


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [
        ("Steven Spielberg, who made Alien, is here.", "Alien", "Steven Spielberg"),
        ("Steven Spielberg’s Gravity is shown.", "Gravity", "Steven Spielberg"),
        ("Thomas Edison patented the microphone.", "microphone", "Thomas Edison"),
        ("They saw Velázquez’s Garden of Earthly Delights.", "Garden of Earthly Delights", "Velázquez"),  # without its article
    ],
)
def test_told_of(text, name, person):
    span, work = named(text, name)
    assert is_meant(text, span, work) and is_told_of(text, span, work, span_of(text, person))


@pytest.mark.parametrize(
    "words",
    ["man to dance on the Moon", "Briton to reach the South Pole", "man to climb Everest alone", "man to paint the house"],
)
def test_no_first(words):
    assert find_first(words, STORE) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("man to lead an expedition to the South Pole", "Roald Amundsen"),
        ("human being to step onto the Moon", "Neil Armstrong"),
        ("female to go into space", "Valentina Tereshkova"),
        ("woman to fly across the English Channel", "Harriet Quimby"),
    ],
)
def test_first(words, value):
    assert find_first(words, STORE).value == value


def test_a_deed_done_otherwise():
    text = "the first man to climb Everest without oxygen"
    assert is_done_otherwise(text, Span(0, text.index("Everest") + 7))
    assert not is_done_otherwise(text + ", alone", Span(0, len(text)))
    assert read_deed("man to reach space").where == "space"
