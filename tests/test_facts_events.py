"""Events known by words anywhere in a sentence, and the parts of a century that are theirs."""

import pytest

from checker.facts.events.event_dates import is_outside
from checker.facts.events.event_evidence import gather_evidence
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
        "The tanks of the brewery were full that summer.",  # no name
        "Brazil won and England were beaten.",
        "",
    ],
)
def test_a_name_alone_and_words_without_one_tell_no_event(text):
    assert not told_in(text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Soldiers gunned down Anwar Sadat at a parade.", "assassination of Anwar Sadat"),
        ("The archers who won at Agincourt were paid late.", "Battle of Agincourt"),
        ("Into Prague that summer came the tanks, and with them Soviet troops.", "Soviet invasion of Czechoslovakia"),
        ("Six states signed the Treaty of Rome.", "Treaty of Rome"),
        ("The coronation saw Queen Victoria crowned.", "coronation of Queen Victoria"),
        ("Slavery was lawful for the Brazilians, who were the last to abolish it.", "abolition of slavery in Brazil"),
        ("Portugal’s flag came down, and Macau was returned.", "handover of Macau"),
        ("Ford made peace with his own party by pardoning Nixon.", "pardoned Richard Nixon in September 1974"),  # an act
    ],
)
def test_words_tell_an_event_in_any_order_and_form(text, subject):
    assert subject in told_in(text)


def test_words_of_dates_are_none_of_an_event():
    text = "Soldiers gunned down Anwar Sadat."
    assert not any(one.fact.subject.endswith("Sadat") for one in gather_evidence(text, FACTS, (), (Span(21, 32),)))


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
