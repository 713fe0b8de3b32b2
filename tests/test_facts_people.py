"""The facts about people, works and bodies, and the patterns that read what a sentence says of them."""

from collections import defaultdict

import pytest

from checker.facts import load_facts
from checker.facts.namesakes import could_be_slip, is_himself, is_of_kin, is_within
from checker.facts.people.lives import (
    BIRTHPLACE,
    BORN,
    DIED,
    NATIONALITY,
    accepted,
    find_dated_part,
)
from checker.facts.people.makings import FOUNDED, FOUNDER, MAKER, is_maker
from checker.types import Span

FACTS = defaultdict(dict)
for one in load_facts():
    FACTS[one.relation][one.subject] = one


def span_of(name, text):
    return Span(text.index(name), text.index(name) + len(name))


def test_counts():
    assert len(FACTS[BORN]) >= 400
    assert sum(fact.is_confirmed for fact in FACTS[BORN].values()) >= 350
    assert len(FACTS[MAKER]) >= 300
    assert len(FACTS[FOUNDED]) >= 300


def test_a_person_dies_after_the_birth():
    for subject, died in FACTS[DIED].items():
        assert 15 <= died.intervals[-1].last[0] - FACTS[BORN][subject].intervals[0].first[0] <= 105, subject


def test_facts_of_one_person_share_kind_and_names():
    for relation in (DIED, BIRTHPLACE, NATIONALITY):
        for subject, fact in FACTS[relation].items():
            assert (fact.kind, fact.aliases) == (FACTS[BORN][subject].kind, FACTS[BORN][subject].aliases)


def test_the_first_maker_lived_when_the_work_was_made():
    for fact in FACTS[MAKER].values():
        maker = fact.value.split(" and ")[0].split(", ")[0]
        if maker in FACTS[BORN]:
            assert fact.intervals[-1].last[0] > FACTS[BORN][maker].intervals[0].first[0] + 10, fact.subject


@pytest.mark.parametrize(
    ("relation", "subject", "values"),
    [
        (NATIONALITY, "Marie Curie", {"Polish", "French"}),
        (BIRTHPLACE, "Albert Einstein", {"Ulm", "Germany"}),
        (MAKER, "radium", {"Marie Curie", "Pierre Curie"}),
        (FOUNDER, "Microsoft", {"Bill Gates", "Paul Allen"}),
    ],
)
def test_all_accepted_values(relation, subject, values):
    assert values <= accepted(FACTS[relation][subject])


@pytest.mark.parametrize(
    ("sketch", "part"),
    [
        ("\ue003 was born in Warsaw in \ue001.", BORN),
        ("Born on \ue001, \ue003 went to sea.", BORN),
        ("\ue003 (\ue001–\ue002) was a clerk.", BORN),
        ("\ue003 (\ue002–\ue001) was a clerk.", DIED),
        ("The death of \ue003 in \ue001 was a shock.", DIED),
        ("\ue003 met the poet, who was born in \ue001.", None),
        ("After \ue003 died, his widow remarried in \ue001.", None),
    ],
)
def test_dates_of_lives(sketch, part):
    assert find_dated_part(sketch) == part


@pytest.mark.parametrize(
    ("sketch", "expected"),
    [
        ("\ue000, by \ue003, opens.", True),
        ("\ue003 wrote \ue000 at night.", True),
        ("\ue000 and the plays of \ue003 are read.", False),
        ("After \ue000, \ue003 is next.", False),
    ],
)
def test_makers(sketch, expected):
    assert is_maker(sketch, MAKER) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sir Isaac Newton was born.", True),
        ("Isaac Newton’s father was born.", False),
        ("Isaac Newton Street", False),
        ("John Isaac Newton", False),
        ("another Isaac Newton", False),
    ],
)
def test_namesakes(text, expected):
    assert is_himself(text, span_of("Isaac Newton", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Isaac Newton was killed.", False),
        ("The niece of Isaac Newton, who died", True),
        ("A great-nephew of the late Isaac Newton was killed.", True),
        ("Isaac Newton’s elder brother died.", True),
    ],
)
def test_what_befalls_kin(text, expected):
    assert is_of_kin(text, span_of("Isaac Newton", text)) is expected


def test_a_birthplace_before_a_name_is_no_first_name():
    assert is_himself("Vienna-born Isaac Newton was tall.", span_of("Isaac Newton", "Vienna-born Isaac Newton was tall."))


def test_a_year_that_is_far_off_is_another_person():
    curie = FACTS[BORN]["Marie Curie"]
    assert could_be_slip(1876, curie) and could_be_slip(1767, curie) and not could_be_slip(1982, curie)


def test_a_country_holds_its_towns():
    assert is_within("Britain", {"London", "England"}) and not is_within("Munich", {"Ulm", "Germany"})
