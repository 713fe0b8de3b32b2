"""The tellings of events and acts, and what of them a text tells."""

from collections import defaultdict

import pytest

from checker.facts.events.event_stems import read_words
from checker.facts.events.event_tellings import cues_of, is_told_by_words, match_telling, tellings_of
from checker.facts.store import Fact


def fact(subject, *aliases, relation="took place", kind="politics", valid="1999", value="1999"):
    return Fact(subject, relation, value, valid, kind, aliases, False, "editorial", "2026-11-30", "", "")


def match(one, text):
    told = defaultdict(list)
    for word in read_words(text):
        for cue in word.cues:
            told[cue].append(word)
    found = match_telling(one, told, defaultdict(lambda: 1))
    return [text[span.start : span.end] for span in found.words], found.share


MACAU = fact("handover of Macau", "Portugal … handed/returned … Macau/Macao")


@pytest.mark.parametrize("text", ["It rained.", "Rain fell on Malta.", ""])
def test_nothing_of_an_event_is_found_in_other_words(text):
    assert match(MACAU, text) == ([], 0)


@pytest.mark.parametrize(
    ("text", "words", "share"),
    [
        ("Macao was rich.", ["Macao"], 1 / 3),
        ("Macau had its handover.", ["Macau", "handover"], 1),
        ("The Portuguese were sad when Macao returned.", ["Portuguese", "Macao", "returned"], 1),
    ],
)
def test_the_best_telling_counts(text, words, share):
    assert match(MACAU, text) == (words, pytest.approx(share))


def test_a_choice_of_several_words_needs_them_all():
    leo = fact("election of the pope", "Leo XIV/Robert Prevost … elected")
    assert match(leo, "Robert was elected.")[1] < match(leo, "Robert Prevost was elected.")[1] == 1


def test_a_word_of_a_telling_counts_once():
    assert match(fact("Walla Walla flood"), "Walla") == (["Walla"], 0.5)


def test_a_name_of_one_word_is_no_telling_that_is_whole():
    assert match(fact("Brexit"), "Brexit came.") == (["Brexit"], 0)


def test_what_is_done_with_all_of_a_kind_tells_it_too():
    assert match(fact("Treaty of Nystad", kind="treaty"), "They signed at Nystad.")[0] == ["signed", "Nystad"]


def test_an_act_is_told_with_what_else_its_row_says_and_without_its_year():
    act = fact("knelt", "knelt/1970 … Warsaw", relation="was done by", value="Willy Brandt")
    assert {"knelt", "warsaw", "brandt"} <= cues_of(act) and not any(cue.isdigit() for cue in cues_of(act))
    assert match(act, "Willy Brandt knelt in Warsaw.")[1] == 1


@pytest.mark.parametrize(
    ("relation", "valid", "is_told"),
    [
        ("took place", "1914/1918", True),
        ("was done by", "1970-12", True),
        ("was done by", "1957/1966", False),  # a time too long to be a date
        ("was born in", "1970", False),
    ],
)
def test_events_and_short_acts_are_told_by_words(relation, valid, is_told):
    assert is_told_by_words(fact("x", relation=relation, valid=valid)) is is_told


def test_tellings_are_made_once():
    assert tellings_of(MACAU) is tellings_of(MACAU)
