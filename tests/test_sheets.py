"""The check sheet: every thing once, with all its places and what is known of it; nobody is accused."""

import csv
import io
from importlib import import_module
from pathlib import Path

import pytest
from conftest import scripted_models
from hypothesis import given
from hypothesis import strategies as st

from checker import cli
from checker.documents import read_plain_text
from checker.names_file import load_names
from checker.pipeline import Story
from checker.sheets import FORMATS
from checker.sheets.entries import Entry, Sheet, make_sheet
from checker.types import Document

NAMES = load_names(Path(__file__).parents[1] / "fixtures/names/desk.csv")
STORY = """Ferry fares to rise

Bartho Boer, the mayor, said fares to Brazil would rise by 14 pence on Monday. “Nobody is pleased,” Mr Boer said.

The 14 pence will be paid by 200 people. Write to fares@ferry.example, see https://ferry.example/fares, or ring 01632 960 001.
"""


def sheet_of(text: str) -> Sheet:
    return make_sheet(Story(read_plain_text(text, "ferry.txt"), scripted_models(names=NAMES)))


def entries(text: str, kind: str) -> dict[str, Entry]:
    return {entry.words: entry for entry in sheet_of(text).entries if entry.kind == kind}


def written(sheets: list[Sheet], format: str) -> str:
    out = io.BytesIO()
    import_module(f"checker.sheets.{format}").write(iter(sheets), out)
    return out.getvalue().decode("utf-8")


def test_a_name_is_one_entry_with_all_its_forms_and_what_the_desk_knows() -> None:
    boer = entries(STORY, "name")["Bartho Boer"]
    assert boer.forms == ("Boer", "Mr") and len(boer.places) == 2
    assert boer.known[0].startswith("names file: Bartho Boer") and "never Barto Boer or Bartho Bohr" in boer.known[0]


def test_what_is_known_of_a_person_begins_with_the_offices() -> None:
    obama = entries("Barack Obama spoke for an hour at the town hall, and Mr Obama was late.", "name")["Barack Obama"]
    assert "was president of the United States" in obama.known[0] and len(obama.known) == 3


def test_a_place_has_its_facts() -> None:
    brazil = entries(STORY, "place")["Brazil"]
    assert any("capital of Brazil" in known for known in brazil.known)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("title", ["Bartho Boer: mayor"]),
        ("figure", ["14 pence", "200 people"]),
        ("date", ["Monday"]),
        ("quote", ["“Nobody is pleased,”"]),
        ("link", ["fares@ferry.example", "https://ferry.example/fares", "01632 960 001"]),
    ],
)
def test_every_kind_is_listed_once_in_reading_order(kind: str, expected: list[str]) -> None:
    assert list(entries(STORY, kind)) == expected


COURT = """Detective Constable Leah Moss arrested Denise Hart, 47, who got a 12-month sentence after a nine-day trial.

Of £61,450 taken, £38,200 came from banks and £5,500 was spent on a £700 ring. A 91-year-old widow has three grown-up sons.
"""


def test_ranks_that_stand_side_by_side_are_one_title_and_an_age_is_listed_once() -> None:
    assert list(entries(COURT, "title")) == ["Leah Moss: Detective Constable", "Denise Hart: aged 47"]


def test_a_figure_stands_with_what_it_counts() -> None:
    told = ["12-month sentence", "nine-day trial", "£61,450", "£38,200", "£5,500", "£700 ring", "91-year-old widow", "three grown-up sons"]
    assert list(entries(COURT, "figure")) == told


@pytest.mark.parametrize(
    "text", ["It was 3 May 2018 – 4 June 2018.", "They won 2-1 and 3-2.", "About 1,500,000 came, 12 000 more than in 2019-20."]
)
def test_what_is_no_link(text: str) -> None:
    assert entries(text, "link") == {}


def test_no_word_of_accusation() -> None:
    report = written([sheet_of("The lease ends on 31 June 2018. Bartho Beor signed it.")], "text")
    assert "31 June 2018" in report and not {"error", "wrong", "misspelt", "?"} & set(report.split())


def test_what_could_not_be_read_says_why() -> None:
    unread = make_sheet(Story(Document("", "photo.jpg", failure="a JPEG picture"), scripted_models()))
    assert "photo.jpg: not read: a JPEG picture" in written([unread], "text") and "a JPEG picture" in written([unread], "html")


def test_the_table_has_a_column_for_the_tick_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(written([sheet_of(STORY + "\nAsk @ferryfares.\n")], "csv"))))
    assert [row["checked"] for row in rows] == [""] * len(rows)
    assert "'@ferryfares" in [row["words"] for row in rows]


def test_the_page_needs_no_network_and_runs_no_word_of_the_story() -> None:
    page = written([sheet_of(STORY + "\n<script>alert(1)</script> said “<b>&</b>” on Friday.\n")], "html")
    assert "<script>alert" not in page and "<b>" not in page
    assert "default-src 'none'" in page and page.count("http") == page.count("https://ferry.example/fares") + page.count("http-equiv")


HOSTILE = st.text(st.characters(exclude_categories=()), max_size=60)


@given(HOSTILE, HOSTILE)
def test_any_text_gives_a_sheet(before: str, after: str) -> None:
    sheet = sheet_of(f"{before}Mr Boer said “{after}” on 4 May 2018.")
    for format in FORMATS:
        assert written([sheet], format)
    for entry in sheet.entries:
        assert all(0 <= span.start < span.end <= len(sheet.document.text) for span in entry.places)


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ferry.txt").write_text(STORY, "utf-8")
    assert cli.main(["sheet", "ferry.txt", "none.txt"]) == 2
    out = capsysbinary.readouterr().out.decode()
    assert out.startswith("ferry.txt: ") and "none.txt: not read: no such file" in out
    assert cli.main(["sheet", "ferry.txt", "--format", "html", "--output", "sheet.html"]) == 0
    assert "Bartho Boer" in Path("sheet.html").read_text("utf-8")
    assert capsysbinary.readouterr() == (b"", b"checker: sheet.html: written\n")


class TestPackages:
    @pytest.fixture(autouse=True)
    def files(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        Path("story.txt").write_text(STORY, "utf-8")
        Path("push.txt").write_text("Fares up 14 pence, says mayor Bartho Boer", "utf-8")

    def test_apart_each_file_has_its_sheet(self, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        assert cli.main(["sheet", "story.txt", "push.txt"]) == 0
        assert capsysbinary.readouterr().out.decode().count("things to check") == 2

    def test_together_they_have_one_that_says_in_which_part(self, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        assert cli.main(["sheet", "--together", "story.txt", "push.txt"]) == 0
        told = capsysbinary.readouterr().out.decode()
        assert told.startswith("story.txt: ") and told.count("things to check") == 1
        assert "[ ] 14 pence · para 2, 3, push alert" in told

    def test_a_row_of_the_table_names_the_file_that_its_line_is_of(self, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        Path("alert.md").write_text("Swim free on 4 May", "utf-8")
        assert cli.main(["sheet", "--together", "story.txt", "--part", "push=alert.md", "--format", "csv"]) == 0
        rows = {row["words"]: row for row in csv.DictReader(io.StringIO(capsysbinary.readouterr().out.decode()))}
        assert [(rows[words]["path"], rows[words]["line"]) for words in ("4 May", "Monday")] == [("alert.md", "1"), ("story.txt", "3")]

    def test_a_part_alone(self, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        assert cli.main(["sheet", "story.txt", "--part", "push=push.txt"]) == 2
        assert b"--part: names a part of a package; add --together" in capsysbinary.readouterr().err
