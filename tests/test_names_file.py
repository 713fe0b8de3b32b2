"""The names file: its rows, every fault of a bad one with its place, and what FC401, FC402 and FC405 make of it."""

import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.checks import misspelled_name, name_variant, role_mismatch
from checker.errors import NamesFileError
from checker.models import Models
from checker.names_file import NamesFile, add_name, load_names, read_names
from checker.pipeline import Story
from checker.settings import Settings
from checker.types import Document, Severity

FOLDER = Path(__file__).parents[1] / "fixtures/names"
FACTS = Models(Settings()).facts
DESK = load_names(FOLDER / "desk.csv")


def hits(check, text, names=DESK, date=None):
    document = Document(text, date=date and datetime.date.fromisoformat(date))
    return list(check.find.find(Story(document, SimpleNamespace(names=names, facts=FACTS))))


def test_rows_are_read():
    boer, moss, board = DESK.entries
    assert (boer.accepted, boer.never, boer.start) == (("Bart Boer",), ("Barto Boer", "Bartho Bohr"), "2024-05")
    assert moss.namesakes == ("Catharine Moss",) and moss.review.isoformat() == "2026-12-01"
    assert board.review is None and "Bartha Boer" in DESK.known and DESK.never["Ilmenwater Bord"] is board


def test_all_faults_are_told_with_their_places():
    with pytest.raises(NamesFileError) as error:
        load_names(FOLDER / "bad.csv")
    lines = [line.removeprefix(str(FOLDER / "bad.csv")) for line in str(error.value).splitlines()]
    assert [line.split(": ")[0] for line in lines] == [":2:5", ":2:7", ":4:1", ":5:6"]
    assert all(";" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1:1: there is no column 'name'"),
        ("name,nmae\n", "1:2: unknown column 'nmae'"),
        ("Name;Accepted\nAda Orr;\n", "1:1: semicolons stand between the columns; save the file with commas between them"),
        ("name\taccepted\n", "1:1: tabs stand between the columns"),
        ("name,name\n", "1:2: column 'name' is there twice"),
        ("name,never\nAda Orr\n", "2:3: 1 fields where 2 are due"),
        ('name\n"Ada Orr\n', "close the quotation mark"),
        ("name\nAda Orr\nAda Orr\n", "3:1: name: 'Ada Orr' is in line 2 too"),
        ("name,accepted,never\nAda Orr,,\nIda Ott,,Ada Orr\n", "3:1: never: 'Ada Orr' is right in line 2"),
    ],
)
def test_a_fault_says_what_to_do(text, said):
    with pytest.raises(NamesFileError, match=r"^desk\.csv:") as error:
        read_names(text, "desk.csv")
    assert said in str(error.value)


def test_capitals_in_the_header_do_not_matter(tmp_path):
    path = tmp_path / "desk.csv"
    path.write_text("NAME,Never\nAda Orr,Ida Orr\n", "utf-8")
    add_name(path, "Bo Ek")
    assert [(entry.name, entry.never) for entry in load_names(path).entries] == [("Ada Orr", ("Ida Orr",)), ("Bo Ek", ())]


def test_a_spreadsheet_s_other_encoding_is_told(tmp_path):
    (tmp_path / "desk.csv").write_bytes("name\nZoë Orr\n".encode("cp1252"))
    with pytest.raises(NamesFileError, match=r"cannot be read as a names file: it is not in UTF-8; save it as ‘CSV UTF-8’$"):
        load_names(tmp_path / "desk.csv")


def test_an_unreadable_file_is_named(tmp_path):
    with pytest.raises(NamesFileError, match=r"none\.csv: no such file"):
        load_names(tmp_path / "none.csv")


def test_the_path_is_taken_from_the_settings_file(tmp_path):
    (tmp_path / "desk.csv").write_text("name\nAda Orr\n", "utf-8")
    (tmp_path / "checker.toml").write_text('names = "desk.csv"\n', "utf-8")
    assert Models(Settings.load(tmp_path)).names.entries[0].name == "Ada Orr"
    assert Models(Settings()).names == NamesFile()


def test_a_form_that_is_never_right_is_an_error():
    (hit,) = hits(misspelled_name, "The Ilmenwater Bord met on Monday.")
    assert (hit.severity, hit.values, hit.suggestion) == (Severity.ERROR, ("Ilmenwater Bord", "Ilmenwater Board"), "Ilmenwater Board")


def test_a_surname_is_mended_by_a_surname():
    names = read_names("name,never\nCarole Whithead,Whitehead\nPricewater Cooper Hall,PCH\n", "desk.csv")
    story = "“It went well,” said Ms Whitehead of PCH."
    assert [hit.suggestion for hit in hits(misspelled_name, story, names)] == ["Pricewater Cooper Hall", "Whithead"]


def test_a_near_miss_is_a_query():
    (hit,) = hits(misspelled_name, "They asked Bartho Boerr, who left.")
    assert (hit.severity, hit.values) == (None, ("Bartho Boerr", "Bartho Boer"))


@pytest.mark.parametrize(
    "text", ["They asked Bart Boer.", "They asked Bartha Boer, who left.", "CORRECTS spelling of Barto Boer.", "Barto Boer (cq) left."]
)
def test_what_the_file_allows_is_silent(text):
    assert hits(misspelled_name, text) == []


def test_namesakes_are_no_variants():
    text = "Katharine Moss led the study. It took years. Catharine Moss wants more."
    assert hits(name_variant, text) == [] and hits(name_variant, text, NamesFile())


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Bartho Boer, the mayor of Ilmen, opened it.", None),
        ("Mr Bartho Boer, a former deputy mayor of Ilmen, opened it.", None),
        ("Dr Katharine Moss led the study.", None),
        ("Bartho Boer, the deputy mayor of Ilmen, opened it.", "2023-01-05"),  # before the row's 'from'
        ("“Bartho Boer, the deputy mayor of Ilmen, is a fool,” she said.", None),
    ],
)
def test_titles_that_fit_the_names_file_are_silent(text, date):
    assert hits(role_mismatch, text, date=date) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bartho Boer, the deputy mayor of Ilmen, opened it.", "deputy mayor"),
        ("Mrs Bartho Boer opened it.", "Mrs"),
    ],
)
def test_a_title_against_the_names_file_is_a_query(text, said):
    (hit,) = hits(role_mismatch, text, date="2025-06-01")
    assert said in hit.message and hit.working == "names file: Mr Bartho Boer, Mayor of Ilmen (town hall)"
