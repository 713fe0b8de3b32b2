"""The terms of office that the program ships: complete within their limits, in order, without gaps that nothing explains."""

import csv
import re
from collections import defaultdict
from datetime import date
from importlib import resources
from itertools import pairwise

import pytest

from checker.facts import load_facts
from checker.facts.adjectives import ADJECTIVES
from checker.facts.edtf import parse_edtf
from checker.facts.offices.titles import find_office

TERMS = load_facts().terms
DATA = resources.files("checker.facts") / "data"
FILES = ("earlier_leaders", "heads_of_government", "heads_of_state", "monarchs", "popes", "posts", "uk_prime_ministers", "world_bodies")
# Longer than a change of government takes. A longer gap needs a word in the note of who comes next: 'Before: a junta.'
LONG = 60
# The known states of affairs in which two hold one office.
SHARED = re.compile(r"(?i)\bacting\b|\brival\b|reigned with|suspended")


def rows_of(name):
    return list(csv.DictReader((DATA / f"{name}.csv").read_text(encoding="utf-8").splitlines()))


def terms_by_office():
    found = defaultdict(list)
    for fact in TERMS:
        for interval in fact.intervals:
            found[fact.value].append((interval.first, interval.last, fact, interval))
    return {office: sorted(terms, key=lambda term: term[:2]) for office, terms in found.items()}


OFFICES = terms_by_office()


def held(holder, office):
    return [fact.valid for fact in TERMS if (fact.subject, fact.value) == (holder, office)]


@pytest.mark.parametrize("office", sorted(OFFICES))
def test_terms_of_an_office_do_not_overlap(office):
    for (_, end, before, one), (start, _, after, other) in pairwise(OFFICES[office]):
        excused = SHARED.search(before.note + after.note) or not (one.is_exact or one.is_open) or not (other.is_exact or other.is_open)
        assert end <= start or excused or (date(*end) - date(*start)).days <= 1, (before.subject, after.subject)


@pytest.mark.parametrize("office", sorted(set(OFFICES) - {"vice president of the United States"}))
def test_terms_of_an_office_leave_no_gap_that_nothing_explains(office):
    for (_, end, before, _), (start, _, after, _) in pairwise(OFFICES[office]):
        assert end >= start or (date(*start) - date(*end)).days <= LONG or "Before: " in after.note, (before.subject, after.subject)


@pytest.mark.parametrize("office", sorted(OFFICES))
def test_at_most_one_holder_is_in_office_now(office):
    assert sum(interval.is_open for *_, interval in OFFICES[office]) <= 1


@pytest.mark.parametrize("office", sorted(OFFICES))
def test_each_office_can_be_read(office):
    found = find_office(office)
    assert re.compile(found.title) and re.compile(found.named) and re.compile(found.domain)


@pytest.mark.parametrize("name", FILES)
def test_rows_are_in_order(name):
    keys = [(row["value"], parse_edtf(row["valid"])[0].first) for row in rows_of(name)]
    if name in ("uk_prime_ministers", "popes"):
        assert keys == sorted(keys)
    seen = [value for (value, _), (after, _) in pairwise([*keys, ("", ())]) if value != after]
    assert len(seen) == len(set(seen))
    for (value, first), (after, later) in pairwise(keys):
        assert value != after or first <= later


@pytest.mark.parametrize("name", FILES)
def test_rows_are_whole(name):
    for row in rows_of(name):
        assert row["kind"] == "office" and row["relation"] == "held office"
        assert row["source"] == "editorial" or row["source"].startswith("editorial; agrees with "), row
        assert row["note"] == "" or row["note"].endswith("."), row


def test_countries():
    countries = {office.partition(" of ")[2] for office in OFFICES} & set(ADJECTIVES)
    g20 = "Argentina Australia Brazil Canada China France Germany India Indonesia Italy Japan Mexico Russia Turkey".split()
    assert countries >= {*g20, "Saudi Arabia", "South Africa", "South Korea", "the United Kingdom", "the United States"}
    assert len(countries) >= 79


def test_counts():
    assert len(OFFICES["pope"]) == 17
    assert len(TERMS) >= 1500
    assert sum(fact.is_confirmed for fact in TERMS) >= 850


@pytest.mark.parametrize(
    ("holder", "office", "valid"),
    [
        ("François Mitterrand", "president of France", "1981-05-21/1995-05-17"),
        ("Willy Brandt", "chancellor of Germany", "1969-10-21/1974-05-07"),
        ("Kofi Annan", "secretary-general of the United Nations", "1997-01-01/2006-12-31"),
        ("Pope John Paul II", "pope", "1978-10-16/2005-04-02"),
        ("Fidel Castro", "prime minister of Cuba", "1959-02-16/1976-12-02"),
        ("Fidel Castro", "president of Cuba", "1976-12-02/2008-02-24"),
        ("George VI", "monarch of the United Kingdom", "1936-12-11/1952-02-06"),
        ("Benjamin Disraeli", "prime minister of the United Kingdom", "{1868-02-27/1868-12-01,1874-02-20/1880-04-21}"),
        ("Indira Gandhi", "prime minister of India", "{1966-01-24/1977-03-24,1980-01-14/1984-10-31}"),
        ("Nelson Mandela", "president of South Africa", "1994-05-10/1999-06-14"),
        ("Salvador Allende", "president of Chile", "1970-11-03/1973-09-11"),
        ("Leonid Brezhnev", "leader of the Soviet Union", "1964-10-14/1982-11-10"),
    ],
)
def test_terms_that_every_desk_knows(holder, office, valid):
    assert held(holder, office) == [valid]
