"""The desk's own facts: read with every fault of a bad file, and laid over the shipped ones."""

from pathlib import Path

import pytest

from checker import check
from checker.errors import FactsError
from checker.facts import EVENT, load_facts
from checker.facts.files import lay_files
from checker.facts.house import load_house_facts, read_house_facts
from checker.facts.listing import count_facts, describe_fact
from checker.models import Models
from checker.settings import Settings

FOLDER = Path(__file__).parents[1] / "fixtures/facts"
SHIPPED = load_facts()
HOUSE = load_house_facts(FOLDER / "house.csv", SHIPPED.relations)
HEADER = "subject,relation,value,valid,as_of\n"


def test_rows_are_read():
    storm, doctrine, place = HOUSE
    assert storm.aliases == ("Saltmere flood", "flood of Saltmere") and storm.source == "cuttings 15 January 1987"
    assert all(fact.is_confirmed for fact in HOUSE)
    assert (doctrine.statement, place.statement) == ("The date of Monroe Doctrine is 1824.", "Saltmere is in Ruritania.")


def test_all_faults_are_told_with_their_places():
    with pytest.raises(FactsError) as error:
        load_house_facts(FOLDER / "bad.csv", SHIPPED.relations)
    places = [line.removeprefix(str(FOLDER / "bad.csv")).split(": ")[0] for line in str(error.value).splitlines()]
    assert places == [":2:2", ":3:4", ":4:1", ":4:5", ":5:7"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1:1: there is no column 'subject'"),
        (HEADER.replace("as_of", "asof"), "1:5: unknown column 'asof'"),
        (HEADER + "X,took place,1,2001,2026\nX,took place,1,2002,2026\n", "3:1: subject: this fact is in line 2 too"),
        (HEADER + '"X,took place\n', "close the quotation mark"),
        (HEADER + "X,took place,2001,2003/2001,2026\n", "2:4: valid: '2003/2001': the end is before the start"),
    ],
)
def test_a_fault_says_what_to_do(text, said):
    with pytest.raises(FactsError, match=r"^desk\.csv:") as error:
        read_house_facts(text, "desk.csv", SHIPPED.relations)
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("written", "meant"), [("capital", "has the capital"), ("has teh capital", "has the capital"), ("took  place", "took place")]
)
def test_a_relation_that_is_near_is_told(written, meant):
    with pytest.raises(FactsError) as error:
        read_house_facts(HEADER + f"X,{written},Y,2001,2026\n", "desk.csv", SHIPPED.relations)
    assert str(error.value) == f"desk.csv:2:2: relation: no check reads '{written}'; did you mean {meant}?"


def test_the_same_fault_of_many_rows_is_told_once():
    rows = "".join(f"Thing {i},frobs,Y,2001,2026\n" for i in range(300))
    with pytest.raises(FactsError) as error:
        read_house_facts(HEADER + rows, "desk.csv", SHIPPED.relations)
    told = "desk.csv:2:2: relation: no check reads 'frobs'; 'checker facts stats' lists the relations (in 300 rows)"
    assert str(error.value) == told


def test_of_many_faults_the_first_are_told():
    rows = "".join(f"X,frobs {i},Y,2001,2026\n" for i in range(300))
    with pytest.raises(FactsError) as error:
        read_house_facts(HEADER + rows, "desk.csv", SHIPPED.relations)
    lines = str(error.value).splitlines()
    assert len(lines) == 21 and lines[-1] == "desk.csv: and 280 other faults"


def test_an_unreadable_file_is_named(tmp_path):
    with pytest.raises(FactsError, match=r"none\.csv: no such file"):
        load_house_facts(tmp_path / "none.csv", SHIPPED.relations)


def test_they_replace_what_the_shipped_ones_say_of_the_same_and_nothing_else():
    store = lay_files(SHIPPED, [FOLDER / "house.csv"])
    assert [fact.valid for fact in store.look_up("monroe doctrine")] == ["1824"]
    assert [fact.valid for fact in SHIPPED.look_up("monroe doctrine")] == ["1823-12-02"]
    assert len(store) == len(SHIPPED) + 2
    [(_, facts)] = store.find_names("the flood of Saltmere", EVENT)
    assert facts == HOUSE[:1]


def test_a_story_is_checked_against_them(tmp_path):
    (tmp_path / "house.csv").write_text((FOLDER / "house.csv").read_text("utf-8"), "utf-8")
    (tmp_path / "checker.toml").write_text('facts = "house.csv"\n', "utf-8")
    facts = Settings.load(tmp_path).facts
    assert len(Models(Settings.load(tmp_path)).facts) == len(SHIPPED) + 2
    right, wrong = ("The port never forgot the Saltmere flood of 1987.", "The port never forgot the Saltmere flood of 1978.")
    assert not check(right, select=["FC602"], facts=facts)
    [finding] = check(wrong, select=["FC602"], facts=facts)
    assert finding.hit.suggestion == "1987" and not check(wrong, select=["FC602"])


class TestSeveralFiles:
    @pytest.fixture
    def files(self, tmp_path):
        (tmp_path / "city.csv").write_text(f"{HEADER}Saltmere flood,took place,1987,1987,2026\nSaltmere rail,took place,1850,1850,2026\n")
        (tmp_path / "sport.csv").write_text(f"{HEADER}Saltmere flood,took place,1988,1988,2026\n")
        return tmp_path

    def test_one_alone_may_be_named_without_a_list(self, files):
        (files / "checker.toml").write_text('facts = "city.csv"\n')
        assert Settings.load(files).facts == (str(files / "city.csv"),)

    def test_a_later_one_goes_before_an_earlier_one_and_all_before_the_shipped(self, files):
        (files / "checker.toml").write_text('facts = ["city.csv", "sport.csv"]\n')
        facts = Models(Settings.load(files)).facts
        assert [fact.valid for fact in facts.look_up("Saltmere flood")] == ["1988"]
        assert [fact.valid for fact in facts.look_up("Saltmere rail")] == ["1850"] and len(facts) == len(SHIPPED) + 2

    def test_on_the_command_line(self, files, run):
        told = run("facts", "look", "Saltmere flood", "--facts", str(files / "sport.csv"), "--facts", str(files / "city.csv"))
        assert "1987" in told.out and "1988" not in told.out

    def test_the_faults_of_all_are_told_each_with_its_file(self, files):
        (files / "sport.csv").write_text(f"{HEADER}Saltmere flood,took place,1988,1988/1987,2026\n")
        paths = tuple(str(files / name) for name in ("sport.csv", "city.csv", "none.csv"))
        with pytest.raises(FactsError) as error:
            Models(Settings(facts=paths)).facts  # noqa: B018
        first, last = str(error.value).splitlines()
        assert first.startswith(f"{paths[0]}:2:4: valid") and last.startswith(f"{paths[2]}: no such file")


def test_offices_of_towns_and_bodies_are_read(tmp_path):
    path = tmp_path / "house.csv"
    rows = ("Joan Peverell,held office,mayor of Saltmere,2019-05/2023-05,2026-11", "Ada Orr,held office,harbourmaster,2001/2009,2026-11")
    path.write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    right = "Joan Peverell was mayor of Saltmere from 2019 to 2023. Ada Orr, the harbourmaster, waved."
    assert not check(right, select=["FC6"], facts=str(path))
    [finding] = check("Joan Peverell was mayor of Saltmere from 2009 to 2013.", select=["FC6"], facts=str(path))
    assert (finding.code, finding.hit.values[0]) == ("FC603", "2009")


class TestListing:
    def test_a_name_is_looked_up_whole_first_then_in_part(self):
        assert [fact.subject for fact in SHIPPED.look_up(" Monroe Doctrine ")] == ["Monroe Doctrine"]
        assert {"Monroe Doctrine", "James Monroe"} <= {fact.subject for fact in SHIPPED.look_up("monroe")}
        assert SHIPPED.look_up("") == SHIPPED.look_up("no such name") == []

    def test_a_fact_says_where_it_comes_from_and_what_it_may_do(self):
        text = describe_fact(HOUSE[0])
        assert "cuttings 15 January 1987, as of 2026-11-01 (confirmed" in text and "also called: Saltmere flood" in text
        assert "also called" not in describe_fact(HOUSE[2])

    def test_counts_add_up(self):
        *rows, (name, total, sure) = (line.rsplit(maxsplit=2) for line in count_facts(SHIPPED).splitlines()[1:])
        assert name == "all" and int(total) == len(SHIPPED) == sum(int(facts) for _, facts, _ in rows)
        assert 0 < int(sure) == sum(int(sure) for *_, sure in rows) < len(SHIPPED)
