"""Dates that have an event's month, and the words that speak for the event."""

import pytest

from checker.facts.edtf import parse_edtf
from checker.facts.events.event_calendar import YearDay, is_anniversary, read_year_day
from checker.facts.events.event_evidence import gather_evidence
from checker.facts.loading import load_facts
from checker.partial_date import Date
from checker.types import Mention, MentionKind, Span

FACTS = load_facts()


def date(year, month=None, day=None):
    precision = "day" if day else "month" if month else "year"
    return Mention(MentionKind.DATE, Span(0, 4), str(year), Date(year, month, day, precision=precision), 0)


def evidence_for(text, subject):
    return next((one for one in gather_evidence(text, FACTS, (), ()) if one.fact.subject == subject), None)


@pytest.mark.parametrize(
    ("valid", "month", "day"),
    [
        ("1789", 7, None),  # known by its year only
        ("1789-07-14", 8, None),
        ("1789-07-14", 7, 20),
        ("1914-07-28/1918-11-11", 3, None),  # within a long one
        ("1914-07-28/1918-11-11", 8, 4),
    ],
)
def test_other_months_and_days_are_none_of_the_event(valid, month, day):
    assert not is_anniversary(parse_edtf(valid)[0], month, day)


@pytest.mark.parametrize(
    ("valid", "month", "day"),
    [
        ("1789-07-14", 7, None),
        ("1789-07-14", 7, 15),
        ("1789-07", 7, 2),
        ("1914-07-28/1918-11-11", 11, 11),
        ("1863-07-01/1863-07-03", 7, 2),
    ],
)
def test_the_month_and_day_of_an_event(valid, month, day):
    assert is_anniversary(parse_edtf(valid)[0], month, day)


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("It fell in ", YearDay(None, None)),
        ("The March in ", YearDay(None, None)),
        ("They met that August morning in ", YearDay(8, None, 18)),
        ("They met on Christmas Eve ", YearDay(12, 24, 14)),
        ("They met on New Year's Eve, ", YearDay(12, 31, 16)),
    ],
)
def test_words_before_a_year_tell_the_day(before, told):
    assert read_year_day(date(1954), before) == told


def test_a_date_tells_its_own_day():
    assert read_year_day(date(1954, 5, 6), "on Christmas Eve ") == YearDay(5, 6)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Kennedy liked Boston.", "assassination of John F Kennedy"),
        ("A heart is a lonely hunter.", "first human heart transplant"),
        ("A daughter of Gary Powers teaches.", "U-2 incident"),  # of his kin
        ("Nixon and Mao played.", "Boston Tea Party"),
    ],
)
def test_few_words_are_no_evidence(text, subject):
    one = evidence_for(text, subject)
    assert one is None or (not one.is_whole and len(one.marks) == 1)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Gary Powers dangled over Sverdlovsk.", "U-2 incident"),
        ("Diana got into a Mercedes in Paris.", "death of Diana, Princess of Wales"),
        ("The Gold Coast won its freedom.", "Ghana's independence"),
    ],
)
def test_names_and_words_of_any_wording_are_evidence(text, subject):
    one = evidence_for(text, subject)
    assert len(one.marks) > 1 and one.names


def test_rare_words_weigh_more():
    rare, common = (
        evidence_for(text, "U-2 incident") for text in ("Gary Powers dangled over Sverdlovsk.", "Powers flew over the Soviets.")
    )
    assert rare.rarity > common.rarity and rare.breadth <= common.breadth
