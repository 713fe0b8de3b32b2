"""What words stand for where events are told."""

import pytest

from checker.facts.events.event_stems import read_words, stem


def cues_of(text):
    return [word.cues for word in read_words(text)]


@pytest.mark.parametrize("words", [("marine", "market"), ("state", "status"), ("treat", "threat")])
def test_words_of_two_stems_stay_apart(words):
    assert stem(words[0]) != stem(words[1])


@pytest.mark.parametrize(
    "words",
    [
        ("abolish", "abolished", "abolition"),
        ("independent", "independence"),
        ("bankrupt", "bankruptcy"),
        ("annex", "annexed", "annexation"),
        ("discover", "discovered", "discovery"),
        ("unify", "unified", "unification"),
        ("run", "run"),
    ],
)
def test_forms_of_a_word_have_one_stem(words):
    assert len({stem(word) for word in words}) == 1


def test_words_that_say_nothing_and_numbers_are_left_out():
    assert not cues_of("It was on the 4th of July, in 1999, that he did.")


def test_words_of_one_sort_meet():
    first, second = cues_of("slain assassinated")
    assert "=killed" in first & second


def test_words_that_stand_side_by_side_may_be_one():
    text = "He was gunned down."
    [word] = read_words(text)
    assert text[word.span.start : word.span.end] == "gunned down" and "=killed" in word.cues


def test_a_country_and_its_people_are_one_where_they_are_names():
    [polish], [us], [poland] = cues_of("Polish"), cues_of("U.S."), cues_of("Poland’s")
    assert polish == poland == {"@Poland"} and us == {"@the United States"}
    assert "@Poland" not in cues_of("polish")[0]
