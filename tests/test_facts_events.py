"""Events known by cues, and the parts of a century that are theirs."""

import pytest

from checker.facts.events.event_cue_words import find_name_cues, find_words, words_of_cues, words_of_set
from checker.facts.events.event_dates import is_outside
from checker.facts.events.event_evidence import gather_evidence
from checker.facts.events.wordings import anchor_piece, find_anchors
from checker.facts.loading import load_facts
from checker.partial_date import Date
from checker.types import Mention, MentionKind, Span

FACTS = load_facts()


def told_in(text):
    return {one.fact.subject for one in gather_evidence(text, FACTS, (), ()) if one.is_whole}


def century(text, year):
    return Mention(MentionKind.DATE, Span(0, len(text)), text, Date(year, precision="century"), 0)


def fact_of(subject):
    return next(fact for fact in FACTS.events if fact.subject == subject)


@pytest.mark.parametrize(
    "text",
    [
        "Anwar Sadat spoke to the parliament.",
        "The Woodstock Museum opened its doors to festival crowds.",
        "The firm broke away from Lennon and was shot of its debts.",
        "Titanic II will have an iceberg bar.",
        "Brazil won and England were beaten.",
        "",
    ],
)
def test_a_name_alone_or_in_a_longer_one_tells_no_event(text):
    assert not told_in(text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Soldiers gunned down Anwar Sadat at a parade.", "assassination of Anwar Sadat"),
        ("The archers who won at Agincourt were paid late.", "Battle of Agincourt"),
        ("Into Prague that summer came the tanks, and with them Soviet troops.", "Soviet invasion of Czechoslovakia"),
        ("Six states signed the Treaty of Rome.", "Treaty of Rome"),
        ("The coronation saw Queen Victoria crowned.", "coronation of Queen Victoria"),
    ],
)
def test_cues_tell_an_event_in_any_order(text, subject):
    assert subject in told_in(text)


def test_one_verb_of_a_sort_stands_for_all():
    text = "He was gunned down in Prague."
    assert find_words(text, words_of_cues("murdered/bomb")) == [Span(7, 18)]
    assert find_words(text, words_of_cues("bomb/prague")) == []


def test_a_capital_counts_only_at_the_head_of_a_sentence():
    assert find_words("Fighting went on.", words_of_set("battle"))
    assert not find_words("The Battle of Hastings", words_of_set("battle"))


def test_the_anchor_is_the_last_name():
    assert anchor_piece("Soviet/Warsaw Pact … tanks/troops … Prague") == "Prague"
    assert anchor_piece("tanks … twin towers/Twin Towers … fell") == "twin towers/Twin Towers"


def test_states_may_join_an_open_treaty_for_years():
    assert not list(find_name_cues("Kyoto Protocol", "treaty"))
    assert list(find_name_cues("Treaty of Nystad", "treaty")) == [("Treaty of Nystad", "signed")]
    assert ("Lorca", "died") in list(find_anchors(("death of Lorca",), "death"))


@pytest.mark.parametrize(
    ("text", "before", "is_wrong"),
    [
        ("18th century", "in the ", False),  # it misses the event by thirteen years
        ("17th century", "in the ", False),
        ("late 17th century", "", False),
        ("17th century", "late in the ", False),
        ("18th century", "in the middle of the ", True),
        ("mid-18th century", "", True),
        ("early 17th century", "", True),
        ("16th century", "in the ", True),
    ],
)
def test_the_part_of_a_century_counts(text, before, is_wrong):
    year = 100 * (int(next(word for word in text.replace("-", " ").split() if word[0].isdigit())[:-2]) - 1)
    assert is_outside(century(text, year), fact_of("Newton's Principia"), before) is is_wrong
