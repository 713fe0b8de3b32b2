"""Dumps of Wikidata: a small world by hand, read in every packing, after an interruption, and on a cluster."""

import os
import sqlite3
import sys
from pathlib import Path

import pytest
import wikidata
from peak_memory import run_measured
from wikidata import DECADE, JULIAN, NONE, UNKNOWN, YEAR, MadeUp, entity, item, statement, time, to_line, write_dump

from checker.errors import FactsError
from checker.facts import Fact
from checker.facts.database import open_store
from checker.facts.imports import Options, import_facts, job
from checker.facts.imports.dump import read_lines
from checker.facts.imports.passes import make_bitmap, read_names

pytestmark = pytest.mark.imports
pytest.importorskip("orjson")

HUMAN, BATTLE, SIEGE, FRANCE, PRESIDENT, PAPER = 5, 178561, 999, 142, 30461, 13442814
NORTHSHIRE, SALTMERE, RURITANIA, OLD_TOWN, UNION = 10, 11, 12, 13, 14


def human(number: int, label: str, aliases=(), links: int = 20, **claims) -> dict:
    return entity(number, label, {"P31": [statement(item(HUMAN))], **claims}, aliases, links)


def world() -> list[dict]:
    """Items that the others name stand last, so that only the second pass can have read their names."""
    born, year = time("+1900-02-03"), time("+1955-00-00", YEAR)
    term = statement(item(PRESIDENT), P580=time("+1955-01-02"), P582=time("+1958-00-00", YEAR), P642=item(FRANCE))
    span = {"P580": says(time("+1644-03-01")), "P582": says(time("+1645-00-00", YEAR))}
    capitals = [statement(item(SALTMERE), rank="preferred"), statement(item(OLD_TOWN), P582=year)]
    seat = {"P571": says(year), "P112": says(item(1)), "P159": says(item(SALTMERE))}
    place = {"P131": says(item(NORTHSHIRE)), "P17": says(item(RURITANIA)), "P1082": says(wikidata.text("9"))}
    makers = {"P50": [*says(item(1)), *says(item(2))], "P577": [*says(year), *says(time("+1957-00-00", YEAR))]}
    backwards = statement(item(PRESIDENT), P580=year, P582=time("+1950-00-00", YEAR), P642=item(FRANCE))
    return [
        human(1, "Anna Bell", ["Anna B. Bell", "A. Smith"], P569=says(born), P39=[term], P19=says(item(SALTMERE))),
        human(2, "Ivan Old", P569=says(time("+1850-10-25", calendar=JULIAN)), P570=says(time("-0044-03-15", calendar=JULIAN))),
        human(3, "John Bearer", ["A. Smith"], P569=says(born)),
        human(4, "John Bearer", P569=says(year)),
        human(5001, "Vague One", P569=says(time("+1900-00-00", DECADE)), P570=says(UNKNOWN)),
        human(5002, "Late One", P569=[statement(born, cited="P143")], P570=[statement(year, rank="deprecated")]),
        human(5003, "Little Known", links=19, P569=says(born)),
        human(5004, "Backwards One", P39=[backwards]),
        human(5005, "Jane Mayor", P39=[statement(item(SALTMERE), P580=year)]),
        entity(20, "Siege of Saltmere", {"P31": says(item(SIEGE)), **span}),
        entity(21, "Saltmere Evening Show", {"P31": says(item(15416)), **span}),
        entity(SIEGE, "siege", {"P279": says(item(998))}),
        entity(998, "fight", {"P279": says(item(BATTLE))}),
        entity(22, "A Paper of Note", {"P31": says(item(PAPER)), **makers}),
        entity(23, "The Harbour of Saltmere", makers),
        entity(24, "Saltmere Port Trust", {**seat, "P463": [statement(item(UNION), P580=year)]}),
        entity(RURITANIA, "Ruritania", {"P36": capitals, "P463": [statement(item(UNION), P580=year, P582=NONE)]}),
        entity(SALTMERE, "Saltmere", place, links=25),
        entity(NORTHSHIRE, "Northshire", {"P131": says(item(RURITANIA))}),
        entity(OLD_TOWN, "Old Town", {}),
        entity(PRESIDENT, "president", {}, ["head of state"]),
        entity(UNION, "Northern Union", {}) | {"labels": {"mul": {"language": "mul", "value": "Northern Union"}}},
        entity(FRANCE, "France", {}),
    ]


def says(snak: dict) -> list[dict]:
    return [statement(snak)]


def import_world(folder: Path, name: str = "20260101-all.json.gz", lines=None, **options) -> list[Fact]:
    dump = write_dump(folder / name, map(to_line, world()) if lines is None else lines)
    return read_store(folder, [str(dump)], **options)


def read_store(folder: Path, sources: list[str], **options) -> list[Fact]:
    target = folder / "out.sqlite"
    count = import_facts(sources, target, Options(**options))
    store = open_store(target)
    assert count == len(store) and not list(folder.glob("out.sqlite.*"))
    return list(store)


def dump_of(path: Path) -> list[str]:
    return list(sqlite3.connect(path).iterdump())


def test_a_world_becomes_facts(tmp_path):
    facts = import_world(tmp_path)
    assert [(f.subject, f.relation, f.value, f.valid, f.kind, f.is_confirmed) for f in facts] == [
        ("Anna Bell", "held office", "president of France", "1955-01-02/1958", "office", True),
        ("Anna Bell", "was born", "3 February 1900", "1900-02-03", "person", True),
        ("Anna Bell", "was born in", "Saltmere", "1900-02-03", "person", True),
        ("Ivan Old", "died", "44 BC", "-0044", "person", True),
        ("Ivan Old", "was born", "25 October 1850; 6 November 1850", "{1850-10-25,1850-11-06}", "person", True),
        ("Saltmere", "is in", "Ruritania", "2026/..", "city", True),
        ("Ruritania", "has the capital", "Saltmere", "2026/..", "country", True),
        ("Ruritania", "is a member of", "Northern Union", "1955/..", "member", True),
        ("Siege of Saltmere", "took place", "1 March 1644 to 1645", "1644-03-01/1645", "battle", True),
        ("The Harbour of Saltmere", "was created by", "Anna Bell and Ivan Old", "1955/1957", "book", True),
        ("Saltmere Port Trust", "has its seat in", "Saltmere", "2026/..", "organisation", True),
        ("Saltmere Port Trust", "is a member of", "Northern Union", "1955/..", "member", True),
        ("Saltmere Port Trust", "was founded", "1955", "1955", "organisation", True),
        ("Saltmere Port Trust", "was founded by", "Anna Bell", "1955", "organisation", True),
        ("Late One", "was born", "3 February 1900", "1900-02-03", "person", False),
    ]  # fmt: skip
    said = {(fact.subject, fact.relation): fact for fact in facts}
    anna = said["Anna Bell", "held office"]
    assert anna.source == "Wikidata Q1, statement Q1$P39-0" and anna.as_of == "2026-01-01"
    assert anna.statement == "Anna Bell was president of France from 2 January 1955 to 1958."
    assert said["Anna Bell", "was born"].aliases == ("Anna B. Bell",)  # 'A. Smith' is another's name too
    assert said["Anna Bell", "was born in"].note == "also: Northshire, Ruritania"
    assert said["Ruritania", "has the capital"].note == "also: Old Town"
    assert said["Siege of Saltmere", "took place"].statement == "The Siege of Saltmere took place from 1 March 1644 to 1645."


@pytest.mark.parametrize("name", ["20260101.json", "20260101.json.bz2", "20260101.json.zst", "20260101.ndjson"])
def test_every_packing_gives_the_same(tmp_path, name):
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    assert import_world(first) == import_world(second, name)


def test_a_file_may_be_several_packed_streams(tmp_path):
    one, two = write_dump(tmp_path / "1.gz", [b'{"a":1}']), write_dump(tmp_path / "2.gz", [b'{"b":2}'])
    both = tmp_path / "both.gz"
    both.write_bytes(one.read_bytes() + two.read_bytes())
    lines = list(read_lines(str(both)))
    assert [line for _, line in lines] == [b"[", b'{"a":1}', b"]", b"[", b'{"b":2}', b"]"]
    for place, _ in lines:  # from any place on
        assert list(read_lines(str(both), place)) == [later for later in lines if later[0] > place]


def test_a_plain_file_is_read_from_a_place(tmp_path):
    path = write_dump(tmp_path / "x.json", [b"1", b"2"])
    assert list(read_lines(str(path), 5)) == [(7, b"2"), (9, b"]")]


def test_what_was_cut_off_is_told_and_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(job, "_COMMIT", 1000)
    dump = write_dump(tmp_path / "20260101.json.gz", list(MadeUp().lines(60)))
    whole = dump.read_bytes()
    dump.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FactsError, match="ends in the middle"):
        read_store(tmp_path, [str(dump)])
    work = sqlite3.connect(tmp_path / "out.sqlite.part")
    [(place, is_done)] = work.execute("SELECT place, is_done FROM progress").fetchall()
    assert place > 10_000 and not is_done
    work.close()
    dump.write_bytes(whole)
    again = read_store(tmp_path, [str(dump)])
    assert again == read_store(tmp_path, [str(dump)])


@pytest.mark.parametrize("failing", range(3, 90, 11))
def test_an_interrupted_import_goes_on_to_the_same_store(tmp_path, monkeypatch, failing):
    lines = list(MadeUp(seed=2).lines(40))
    dump = write_dump(tmp_path / "20260101.json.gz", lines)
    expected = read_store(tmp_path, [str(dump)])
    before = dump_of(tmp_path / "out.sqlite")
    monkeypatch.setattr(job, "_COMMIT", 20_000)
    read, calls, seen = job.read_claims, 0, []

    def interrupted(line, min_links):
        nonlocal calls
        calls += 1
        if calls == failing:
            raise KeyboardInterrupt
        seen.append(line)
        return read(line, min_links)

    monkeypatch.setattr(job, "read_claims", interrupted)
    with pytest.raises(KeyboardInterrupt):
        read_store(tmp_path, [str(dump)])
    assert dump_of(tmp_path / "out.sqlite") == before  # the old store stands until the new one is whole
    assert read_store(tmp_path, [str(dump)]) == expected and dump_of(tmp_path / "out.sqlite") == before
    assert len(seen) < len(lines) + 2 + 12  # what was read twice is what had not been committed


def test_a_bad_line_is_told_and_its_import_not_gone_on_with_otherwise(tmp_path):
    dump = write_dump(tmp_path / "20260101.json", [b'{"type":"item","id":"Q1","claims":{"P569":[{"mainsnak"'])
    with pytest.raises(FactsError, match=r"20260101\.json: line that ends at byte \d+ .* is no entity of Wikidata"):
        read_store(tmp_path, [str(dump)])
    with pytest.raises(FactsError, match="was begun with other options"):
        read_store(tmp_path, [str(dump)], min_links=5)


def test_a_place_of_fsspec_is_read(tmp_path):
    expected = import_world(tmp_path)
    assert read_store(tmp_path, [f"file://{tmp_path}/20260101-all.json.gz"]) == expected


def test_a_query_result_joins_a_dump(tmp_path):
    expected = import_world(tmp_path)
    result = tmp_path / "places.csv"
    header = "relation,kind,subject,subjectLabel,value,valueLabel,statement,references,links"
    result.write_text(f"{header}\nis in,city,w/Q900,Eastport,w/Q{RURITANIA},Ruritania,s/Q900-A,1,30\n", "utf-8")
    facts = read_store(tmp_path, [str(tmp_path / "20260101-all.json.gz"), str(result)])
    assert sorted(f.subject for f in facts if f not in expected) == ["Eastport"] and len(facts) == len(expected) + 1


def test_names_are_read_of_wanted_items_only():
    wanted = make_bitmap([7, 100_000])
    lines = [to_line(entity(number, f"Name {number}", {})) + b"," for number in (7, 8, 100_000, 3_000_000)]
    assert [row for line in lines for _, row in read_names(line, wanted)] == [(7, "Name 7", ""), (100_000, "Name 100000", "")]
    assert list(read_names(b'{"id":"Q7","type":"item","labels":{}}', wanted)) and not list(read_names(b"[", wanted))


def test_memory_does_not_grow_with_the_dump(tmp_path):
    """Peak of a process that imports, small dump and large, whose texts are 5 and 40 MB."""
    peaks = []
    for count in (500, 4000):
        write_dump(tmp_path / f"20260101-{count}.json.gz", MadeUp().lines(count))
        code = (
            "import sys; from pathlib import Path; from checker.facts.imports import Options, import_facts\n"
            "import_facts([sys.argv[1]], Path(sys.argv[2]), Options())"
        )
        done, peak = run_measured(sys.executable, "-c", code, tmp_path / f"20260101-{count}.json.gz", tmp_path / "out.sqlite")
        assert done.returncode == 0, done.stderr
        peaks.append(peak >> 20)
    assert peaks[1] < peaks[0] + 15 and peaks[1] < 300


@pytest.fixture(scope="module")
def cluster():
    """Two nodes on this machine, and the address of the first."""
    ray = pytest.importorskip("ray")
    from ray.cluster_utils import Cluster

    # The workers have to find this checkout and the modules beside the tests.
    os.environ |= {"RAY_USAGE_STATS_ENABLED": "0", "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[1]), *sys.path[1:]])}
    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    made.add_node(num_cpus=1)
    made.wait_for_nodes()
    yield made.address
    ray.shutdown()
    made.shutdown()


def test_two_nodes_give_the_store_of_one_machine(tmp_path, cluster):
    lines = [*map(to_line, world()), *MadeUp().lines(90)]
    shards = [str(write_dump(tmp_path / f"{at}-20260101.json.gz", lines[at::3])) for at in range(3)]
    expected = read_store(tmp_path, shards)
    store = dump_of(tmp_path / "out.sqlite")
    assert read_store(tmp_path, [f"file://{shard}" for shard in shards], cluster=cluster) == expected
    assert dump_of(tmp_path / "out.sqlite") == store
    assert sum(node["Alive"] for node in pytest.importorskip("ray").nodes()) == 2


def test_a_file_that_a_worker_cannot_read_is_told(tmp_path, cluster):
    bad = tmp_path / "20260101.json.gz"
    bad.write_bytes(b"no gz at all")
    with pytest.raises(FactsError, match="cannot be unpacked"):
        read_store(tmp_path, [str(bad)], cluster=cluster)
