"""What imports need no extra for: times, entities, words, results of queries, and a store as --facts takes it."""

import csv
import json
import re
import sys
from pathlib import Path

import pytest
import wikidata
from wikidata import JULIAN, MONTH, NONE, UNKNOWN, YEAR, entity, item, statement, time

from checker import check
from checker.cli import main
from checker.errors import FactsError
from checker.facts import load_facts
from checker.facts.database import open_store, write_store
from checker.facts.edtf import parse_edtf
from checker.facts.imports import Options, import_facts
from checker.facts.imports import times as imported_times
from checker.facts.imports.statements import CLAIMS, Claim, read_entity
from checker.facts.imports.wording import find_value_of_office, is_telling, join_valid, say_dates, say_when
from checker.facts.layers import LayeredStore
from checker.facts.store import Fact
from checker.models import Models
from checker.settings import Settings

QUERIES = sorted((Path(imported_times.__file__).parent / "queries").glob("*.rq"))
FRANCE, OFFICE = 142, 191954


def read_time(snak: dict) -> tuple[str, ...]:
    return imported_times.read_json_time(snak["datavalue"]["value"])


def claims_of(made: dict, links: int = 20) -> list[Claim]:
    return [row for table, row in read_entity(made, links) if table == CLAIMS]


class TestTimes:
    @pytest.mark.parametrize(
        ("snak", "dates"),
        [
            (time("+1823-12-02"), ("1823-12-02",)),
            (time("+1823-12-00", MONTH), ("1823-12",)),
            (time("+1823-12-00"), ("1823-12",)),
            (time("+1823-00-00", YEAR), ("1823",)),
            (time("+1823-00-00"), ("1823",)),
            (time("+1823-05-06", YEAR), ("1823",)),
            (time("+1820-00-00", wikidata.DECADE), ()),
            (time("-0044-03-15", calendar=JULIAN), ("-0044",)),
            (time("+0732-10-10", calendar=JULIAN), ("0732-10-10",)),
            (time("+1356-09-19", calendar=JULIAN), ("1356-09-19",)),
            (time("+1500-02-29", calendar=JULIAN), ("1500-02",)),  # a leap day that our calendar lacks
            (time("+1917-10-25", calendar=JULIAN), ("1917-10-25", "1917-11-07")),
            (time("+1356-09-19"), ("1356-09-11", "1356-09-19")),  # Gregorian before there was such a calendar: either may be meant
            (time("+0000-01-01"), ()),
            (time("-13798000000-00-00", 3), ()),
            (time("+1999-13-01"), ("1999",)),
        ],
    )
    def test_the_dump_has_dates_in_their_own_calendar(self, snak, dates):
        assert read_time(snak) == dates

    @pytest.mark.parametrize(
        ("text", "precision", "calendar", "dates"),
        [
            ("1498-07-01T00:00:00Z", 11, JULIAN, ("1498-06-22",)),
            ("1823-12-02T00:00:00Z", 11, wikidata.GREGORIAN, ("1823-12-02",)),
            ("1823-01-01T00:00:00Z", 9, wikidata.GREGORIAN, ("1823",)),
            ("-0043-03-15T00:00:00Z", 11, JULIAN, ("-0044",)),
            ("t1823", 11, JULIAN, ()),
            ("http://www.wikidata.org/.well-known/genid/1", 11, JULIAN, ()),
        ],
    )
    def test_query_results_have_them_in_the_gregorian_one(self, text, precision, calendar, dates):
        assert imported_times.read_query_time(text, str(precision), calendar) == dates

    @pytest.mark.parametrize("julian", [(1582, 10, 5), (1700, 2, 29), (1917, 10, 25), (1, 1, 1), (1752, 9, 2)])
    def test_calendars_turn_back(self, julian):
        assert imported_times.to_julian(*imported_times.to_gregorian(*julian)) == julian

    def test_known_days(self):
        assert imported_times.to_gregorian(1752, 9, 2) == (1752, 9, 13) and imported_times.to_julian(1582, 10, 15) == (1582, 10, 5)


class TestStatements:
    def person(self, **claims) -> list[Claim]:
        return claims_of(entity(1, "Anna Bell", {"P31": [statement(item(5))], **claims}, links=20))

    def test_deprecated_statements_are_dropped_and_preferred_ones_win(self):
        born = [
            statement(time(f"+{year}-00-00", YEAR), rank=rank)
            for year, rank in ((1901, "deprecated"), (1902, "normal"), (1903, "preferred"))
        ]
        assert [claim.valid for claim in self.person(P569=born)] == ["1903"]
        assert [claim.valid for claim in self.person(P569=born[:2])] == ["1902"]

    def test_unknown_and_missing_values_are_no_facts(self):
        assert self.person(P569=[statement(UNKNOWN)], P570=[statement(NONE)], P19=[statement(UNKNOWN)]) == []

    @pytest.mark.parametrize(
        ("qualifiers", "valid"),
        [
            ({"P580": time("+1955-01-02"), "P582": time("+1960-00-00", YEAR)}, ["1955-01-02/1960"]),
            ({"P580": time("+1955-01-02")}, ["1955-01-02/.."]),
            ({"P580": time("+1955-01-02"), "P582": NONE}, ["1955-01-02/.."]),
            ({"P580": time("+1955-01-02"), "P582": UNKNOWN}, []),  # it ended, nobody knows when
            ({"P580": UNKNOWN, "P582": time("+1960-00-00", YEAR)}, []),
            ({"P582": time("+1960-00-00", YEAR)}, []),
            ({"P580": [time("+1955-01-02"), time("+1956-01-02")]}, []),
            ({}, []),
        ],
    )
    def test_terms_need_a_start_and_no_unknown_end(self, qualifiers, valid):
        assert [claim.valid for claim in self.person(P39=[statement(item(OFFICE), **qualifiers)])] == valid

    def test_what_an_office_is_held_of(self):
        start = time("+1955-00-00", YEAR)
        terms = [statement(item(9), P580=start, P642=item(FRANCE)), statement(item(9), P580=start, P768=item(7))]
        assert [claim.of for claim in self.person(P39=terms)] == ["of 142", "for 7"]

    @pytest.mark.parametrize(("cited", "links", "kept"), [("P248", 1, [True]), ("P143", 1, []), (None, 1, []), (None, 30, [False])])
    def test_a_fact_needs_a_reference_or_links(self, cited, links, kept):
        made = entity(1, "Saltmere Port Trust", {"P571": [statement(time("+1900-01-01"), cited=cited)]}, links=links)
        assert [claim.is_referenced for claim in claims_of(made)] == kept

    @pytest.mark.parametrize(("links", "kept"), [(19, []), (20, [True])])
    def test_people_have_to_be_well_known(self, links, kept):
        made = entity(1, "Anna Bell", {"P31": [statement(item(5))], "P569": [statement(time("+1900-01-01"))]}, links=links)
        assert [claim.is_referenced for claim in claims_of(made)] == kept

    def test_former_values_are_known_as_such(self):
        capitals = [statement(item(1), P582=time("+1960-00-00", YEAR)), statement(item(2)), statement(item(3), rank="deprecated")]
        assert [(claim.value, claim.is_best) for claim in claims_of(entity(9, "Ruritania", {"P36": capitals}))] == [(1, False), (2, True)]

    def test_empty_maps_may_be_lists(self):
        assert list(read_entity({"type": "item", "id": "Q1", "labels": [], "aliases": [], "claims": [], "sitelinks": []}, 0)) == []
        assert list(read_entity({"type": "property", "id": "P1"}, 0)) == []


class TestWords:
    @pytest.mark.parametrize(
        ("spans", "valid"),
        [
            (["1919", "1917-10-25"], "{1917-10-25,1919}"),
            (["{1917-10-25,1917-11-07}"], "{1917-10-25,1917-11-07}"),
            (["1919-05-03", "1919"], "1919"),
            (["1955/1960", "1958/1962"], "1955/1962"),
            (["1955/1960", "1960/.."], "1955/.."),
            (["1955/1960-02", "1961/.."], "{1955/1960-02,1961/..}"),
            (["-0044", "0012"], "{-0044,0012}"),
            (["1955/..", "1960/1961"], "1955/.."),
        ],
    )
    def test_spans_are_joined_to_one_text(self, spans, valid):
        assert join_valid(spans) == valid and parse_edtf(valid)

    def test_dates_are_said_as_the_shipped_facts_say_them(self):
        assert say_dates("{0732,1356-09-19}") == "732; 19 September 1356" and say_dates("1066/1071") == "1066 to 1071"
        assert say_when("-0044") == "in 44 BC" and say_when("1356-09-19") == "on 19 September 1356"
        assert say_when("{1939-04/1941,1949/..}") == "from April 1939 to 1941 and since 1949"

    @pytest.mark.parametrize("name", ["Anna Bell", "Battle of Hastings", "World War 2", "The Old Man and the Sea", "2017 French election"])
    def test_telling_names(self, name):
        assert is_telling(name, "took place")

    @pytest.mark.parametrize(
        "name", ["Prince", "The Bible", "It", "JFK", "11 September", "September 11", "9/11", "(What) Is It", "A|B C", "love story", "US"]
    )
    def test_names_that_prose_uses_for_other_things(self, name):
        assert not is_telling(name, "took place")

    @pytest.mark.parametrize(
        ("names", "of", "value"),
        [
            (("President of the French Republic", "President of France"), "", "president of France"),
            (("President of the United States",), "", "president of the United States"),
            (("Federal Chancellor of Germany",), "", "chancellor of Germany"),
            (("King of Spain",), "", "monarch of Spain"),
            (("Secretary-General of the United Nations",), "", "secretary-general of the United Nations"),
            (("president",), "of France", "president of France"),
            (("pope",), "", "pope"),
            (("mayor of Saltmere",), "", None),
            (("member of parliament",), "for Saltmere", None),
        ],
    )
    def test_offices_are_called_as_the_checks_read_them(self, names, of, value):
        assert find_value_of_office(names, of) == value


def answer(**cells: str) -> dict[str, str]:
    """One answer of the query for terms of office."""
    calendar = {"startCalendar": wikidata.GREGORIAN, "startPrecision": "11", "endPrecision": "11", "endCalendar": wikidata.GREGORIAN}
    known = {
        "relation": "held office",
        "kind": "office",
        "subject": "http://www.wikidata.org/entity/Q1",
        "subjectLabel": "Anna Bell",
        "subjectAltLabel": "Anna B. Bell, Madame Bell",
        "value": "http://www.wikidata.org/entity/Q191954",
        "valueLabel": "President of France",
        "start": "1955-01-02T00:00:00Z",
        "end": "1958-01-02T00:00:00Z",
        "ended": "true",
        "best": "true",
        "statement": "http://www.wikidata.org/entity/statement/Q1-A",
        "references": "1",
        "links": "3",
    }
    return known | calendar | cells


def as_json(answers: list[dict[str, str]]) -> str:
    cells = [{name: {"type": "literal", "value": value} for name, value in row.items()} for row in answers]
    return json.dumps({"head": {"vars": list(answers[0])}, "results": {"bindings": cells}})


class TestQueries:
    def make(self, tmp_path: Path, text: str, name: str = "terms.json", **options) -> list[Fact]:
        (tmp_path / name).write_text(text, "utf-8")
        import_facts([str(tmp_path / name)], tmp_path / "out.sqlite", Options(as_of="2026-01-31", **options))
        assert not (tmp_path / "out.sqlite.part").exists()
        return list(open_store(tmp_path / "out.sqlite"))

    def test_json_and_csv_give_the_same_facts(self, tmp_path):
        rows = [answer(), answer(statement="s/Q1-B", start="1960-05-01T00:00:00Z", end="", ended="false")]
        with (tmp_path / "rows.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        [fact] = self.make(tmp_path, as_json(rows))
        assert [fact] == self.make(tmp_path, (tmp_path / "rows.csv").read_text("utf-8"), "terms.csv")
        assert (fact.subject, fact.value, fact.valid) == ("Anna Bell", "president of France", "{1955-01-02/1958-01-02,1960-05-01/..}")
        assert fact.aliases == ("Anna B. Bell", "Madame Bell") and fact.is_confirmed and fact.as_of == "2026-01-31"
        assert fact.source == "Wikidata Q1, statement Q1-A, Q1-B"
        assert fact.statement == "Anna Bell was president of France from 2 January 1955 to 2 January 1958 and since 1 May 1960."

    def test_an_unknown_end_is_not_taken_for_none(self, tmp_path):
        assert self.make(tmp_path, as_json([answer(end="", ended="true")])) == []

    def test_no_reference_and_few_links_are_no_fact(self, tmp_path):
        weak = as_json([answer(references="0")])
        assert self.make(tmp_path, weak) == []
        [fact] = self.make(tmp_path, weak, min_links=3)
        assert not fact.is_confirmed

    def test_a_birthplace_accepts_what_it_lies_in(self, tmp_path):
        place = {"relation": "was born in", "kind": "person", "valueLabel": "Saltmere", "start": "", "end": "", "ended": "", "links": "50"}
        place |= {"date": "1900-02-03T00:00:00Z", "datePrecision": "11", "dateCalendar": wikidata.GREGORIAN}
        rows = [answer(**place, container=f"w/Q{at}", containerLabel=name) for at, name in ((7, "Ruritania"), (8, "Northshire"))]
        [fact] = self.make(tmp_path, as_json(rows))
        assert (fact.value, fact.note, fact.valid) == ("Saltmere", "also: Northshire, Ruritania", "1900-02-03")
        assert self.make(tmp_path, as_json([answer(**place)])) == []  # no telling what else it is in

    @pytest.mark.parametrize(
        ("text", "name", "said"),
        [
            ('{"head": {}, "results": {"bindings": [{"x": {"value": "1"}}]}}', "x.json", "answer 1 has no relation"),
            ('{"head": {}, "results"', "x.json", "is no result of a query"),
            ("a,b\n1,2\n", "x.csv", "answer 1 has no relation"),
        ],
    )
    def test_a_bad_result_is_told(self, tmp_path, text, name, said):
        with pytest.raises(FactsError, match=rf"{name}: {said}"):
            self.make(tmp_path, text, name)

    def test_the_date_of_the_sources_has_to_be_known(self, tmp_path):
        with pytest.raises(FactsError, match="say --as-of"):
            import_facts([str(tmp_path / "x.csv")], tmp_path / "out.sqlite", Options())

    @pytest.mark.parametrize("query", QUERIES, ids=lambda path: path.stem)
    def test_the_queries_name_the_columns_that_are_read(self, query):
        text = query.read_text("utf-8")
        head = text[text.index("SELECT") : text.index("WHERE")]
        relations = set(re.findall(r'"([a-z ]+)" AS \?relation', head) + re.findall(r'p[sv]*:P\d+ "([a-z ]+)"\)', text))
        assert relations - {"book", "film", "music", "painting"} <= {*load_facts().relations}
        for column in ("relation", "kind", "subject", "subjectLabel", "statement", "references", "links"):
            assert f"?{column}" in head
        for name in re.findall(r"\?(\w+)Precision", head):
            assert f"?{name}Node wikibase:timeValue ?{name} ;" in text
        assert f"checker facts import {query.stem}.json" in text


class TestStores:
    def fact(self, subject: str, relation: str = "took place", value: str = "1956", **more) -> Fact:
        statement = f"The {subject} took place in {value}."
        known = {"kind": "battle", "aliases": (), "is_confirmed": True, "source": "Wikidata Q1", "as_of": "2026", "note": ""}
        return Fact(subject, relation, value, value, **known | {"statement": statement} | more)

    def test_a_layer_hides_what_lies_below_of_the_same_subject_and_relation(self):
        upper = write_store([self.fact("Battle of Saltmere", aliases=("Saltmere Fight",))])
        lower = write_store(
            [
                self.fact("Battle of Saltmere", value="1960", aliases=("Saltmere Rout",)),
                self.fact("Battle of Saltmere", "was founded", "1970"),
                self.fact("Siege of Saltmere", value="1961", aliases=("Saltmere Fight",)),
            ]
        )
        store = LayeredStore(upper, lower)
        assert [fact.value for fact in store] == ["1956", "1970", "1961"] and len(store) == 3
        assert store.relations == ("took place", "was founded") and store.knows("Siege of Saltmere", "took place")
        [(_, found)] = store.find_names("They lost the Saltmere Fight badly.", "took place")
        assert [fact.value for fact in found] == ["1956", "1961"] and store.find_names("the Saltmere Rout", "took place") == []
        assert [fact.value for fact in store.look_up("battle of saltmere")] == ["1956", "1970"]

    def test_the_longest_name_that_the_relation_has_is_found(self):
        facts = [
            self.fact("Battle of Saltmere"),
            self.fact("Battle of Saltmere Bay", "was founded"),
            self.fact("Saltmere Bay", value="1957"),
        ]
        store = write_store(facts)
        text = "The Battle of Saltmere Bay, not that of Saltmere Bay-side."
        assert [(text[s.start : s.end], [f.value for f in found]) for s, found in store.find_names(text, "took place")] == [
            ("Battle of Saltmere", ["1956"])
        ]

    def test_facts_of_a_store_come_after_the_shipped_ones(self, tmp_path):
        path = tmp_path / "imported.sqlite"
        write_store([self.fact("Battle of Saltmere"), self.fact("Monroe Doctrine", value="1850")], path).database.close()
        facts = Models(Settings(facts=(str(path),))).facts
        assert [fact.valid for fact in facts.look_up("Monroe Doctrine")] == ["1823-12-02"]
        assert len(facts) == len(load_facts()) + 1
        story = "The town fell in the Battle of Saltmere in 1965."
        [finding] = check(story, select=["FC602"], facts=str(path))
        assert finding.hit.suggestion == "1956" and finding.hit.fact["source"] == "Wikidata Q1"

    def test_of_two_stores_the_later_goes_before_the_earlier_and_neither_before_the_shipped(self, tmp_path):
        paths = [tmp_path / "old.sqlite", tmp_path / "new.sqlite"]
        write_store([self.fact("Battle of Saltmere"), self.fact("Rout of Saltmere")], paths[0]).database.close()
        write_store([self.fact("Battle of Saltmere", value="1957"), self.fact("Monroe Doctrine", value="1850")], paths[1]).database.close()
        facts = Models(Settings(facts=tuple(map(str, paths)))).facts
        assert [fact.value for fact in facts.look_up("Battle of Saltmere")] == ["1957"]
        assert [fact.valid for fact in facts.look_up("Monroe Doctrine")] == ["1823-12-02"]
        assert facts.look_up("Rout of Saltmere") and len(facts) == len(load_facts()) + 2

    def test_a_store_that_is_none_is_told(self, tmp_path):
        with pytest.raises(FactsError, match=r"none\.sqlite: cannot be read as a store of facts"):
            Models(Settings(facts=(str(tmp_path / "none.sqlite"),))).facts  # noqa: B018


@pytest.mark.parametrize(
    ("package", "source", "cluster"),
    [("orjson", "x.json", None), ("zstandard", "x.zst", None), ("fsspec", "s3://x.gz", None), ("ray", "x.json", "")],
)
def test_a_package_that_is_not_there_is_named_with_its_extra(tmp_path, monkeypatch, package, source, cluster):
    monkeypatch.setitem(sys.modules, package, None)
    (tmp_path / "x.json").write_bytes(wikidata.to_line(entity(1, "Anna Bell", {"P569": [statement(time("+1900-01-01"))]})))
    (tmp_path / "x.zst").write_bytes(b"")
    path = source if "://" in source else str(tmp_path / source)
    with pytest.raises(FactsError, match=rf"needs the package {package}; install the extra: pip install 'checker\["):
        import_facts([path], tmp_path / "out.sqlite", Options(as_of="2026", cluster=cluster))


def test_the_command_makes_a_store(tmp_path, capsys):
    (tmp_path / "terms.json").write_text(as_json([answer()]), "utf-8")
    out = tmp_path / "out.sqlite"
    assert main(["facts", "import", str(tmp_path / "terms.json"), "--output", str(out), "--as-of", "2026-01-31"]) == 0
    assert capsys.readouterr().out == f"{out}: 1 facts\n"
    assert main(["facts", "look", "Anna Bell", "--facts", str(out)]) == 0
    assert "Wikidata Q1, statement Q1-A, as of 2026-01-31 (confirmed" in capsys.readouterr().out
    assert main(["facts", "import", str(tmp_path / "terms.json"), "--output", str(out)]) == 2
