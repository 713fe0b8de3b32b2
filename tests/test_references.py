"""The earlier version and the sources that a user gives: found, read, and said plainly where they cannot be."""

import json
from pathlib import Path

import pytest

from checker.cli import main
from checker.documents import read_document
from checker.documents.table import table_document
from checker.errors import DocumentError
from checker.models import Models
from checker.pipeline import Checker, Story
from checker.references import read_previous, read_sources
from checker.settings import Settings
from checker.types import Document, Severity

EARLIER = "Twelve people died when a ferry sank off Sarn.\n\nPolice named three of the 12 dead."
LATER = "Fourteen people died when a ferry sank off Sarn.\n\nPolice named three of the 12 dead."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "old").mkdir()
    (tmp_path / "old/ferry.txt").write_text(EARLIER, "utf-8")
    (tmp_path / "ferry.txt").write_text(LATER, "utf-8")
    (tmp_path / "fire.txt").write_text("Twelve people died in a fire at a mill.", "utf-8")
    (tmp_path / "table.csv").write_text("Route,Passengers\nSarn,5210\n", "utf-8")
    return tmp_path


def check(folder: Path, *options: str, story: str = "ferry.txt") -> tuple[int, dict]:
    report = folder / "report.json"
    code = main(["check", str(folder / story), "--select", "FC8", "--format", "json", "--output", str(report), "--no-cache", *options])
    return code, json.loads(report.read_text("utf-8"))["documents"][0]


def test_nothing_is_asked_without_a_version_or_source(folder: Path):
    assert check(folder) == (0, {**check(folder)[1], "findings": []})


def test_a_folder_has_no_version_of_a_new_story(folder: Path):
    assert read_previous(Document("", str(folder / "fire.txt")), Settings(previous=str(folder / "old"))) is None


def test_a_version_is_found_by_the_name_of_its_file(folder: Path):
    earlier = read_previous(Document("", str(folder / "ferry.txt")), Settings(previous=str(folder / "old")))
    assert earlier and earlier.text == EARLIER


def test_two_stories_are_no_versions_of_each_other(folder: Path):
    code, record = check(folder, "--previous", str(folder / "fire.txt"))
    assert code == 0 and not record["findings"]


def test_a_value_left_behind_fails_the_build_with_both_places(folder: Path):
    code, record = check(folder, "--previous", str(folder / "old"))
    [finding] = record["findings"]
    assert (code, finding["code"], finding["severity"], finding["values"]) == (1, "FC801", Severity.ERROR, ["Fourteen", "12"])
    assert finding["working"] == "The earlier version had ‘12’ here and ‘Twelve’ there."
    assert [e["line"] for e in finding["evidence"]] == [1]


def test_a_source_is_quoted_with_its_place(folder: Path):
    (folder / "statement.txt").write_text("From the coastguard.\n\nWe can confirm that 16 people died when a ferry sank off Sarn.", "utf-8")
    code, record = check(folder, "--source", str(folder / "statement.txt"), "--source", str(folder / "table.csv"))
    [finding] = record["findings"]
    [evidence] = finding["evidence"]
    assert (code, finding["code"], finding["severity"]) == (0, "FC802", Severity.QUERY)
    assert evidence["path"] == str(folder / "statement.txt") and (evidence["line"], evidence["column"]) == (3, 1)
    assert evidence["text"] == "We can confirm that 16 people died when a ferry sank off Sarn."


@pytest.mark.parametrize("format", ["text", "markdown", "html", "junit"])
def test_reports_for_people_quote_the_source(folder: Path, format: str, capsys: pytest.CaptureFixture[str]):
    (folder / "statement.txt").write_text("We can confirm that 16 people died when a ferry sank off Sarn.", "utf-8")
    options = ["--source", str(folder / "statement.txt"), "--select", "FC802", "--format", format, "--no-cache"]
    main(["check", str(folder / "ferry.txt"), *options])
    assert "people died when a ferry sank off Sarn." in capsys.readouterr().out.split("statement.txt:1:1")[-1]


def test_a_redacted_report_has_no_word_of_the_source(folder: Path, capsys: pytest.CaptureFixture[str]):
    (folder / "statement.txt").write_text("We can confirm that 16 people died when a ferry sank off Sarn.", "utf-8")
    main(["check", str(folder / "ferry.txt"), "--source", str(folder / "statement.txt"), "--select", "FC802", "--no-cache", "--redact"])
    assert "confirm" not in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--previous", "--source"])
@pytest.mark.parametrize("name", ["nowhere.txt", "nowhere.csv"])
def test_a_file_that_is_not_there_is_named(folder: Path, option: str, name: str, capsys: pytest.CaptureFixture[str]):
    assert main(["check", str(folder / "ferry.txt"), "--select", "FC8", "--no-cache", option, str(folder / name)]) == 2
    assert f"{option} {folder / name}: no such file" in capsys.readouterr().err


def test_a_damaged_version_in_a_folder_stops_no_other_story(folder: Path):
    (folder / "old/fire.txt").write_bytes(b"\x00\x01" * 40)
    checker = Checker(Settings(previous=str(folder / "old"), select=("FC0", "FC8")))
    results = list(checker.check(read_document(folder / name) for name in ("fire.txt", "ferry.txt")))
    assert "old/fire.txt" in results[0].document.failure
    assert [f.code for f in results[1].findings] == ["FC801"]


def test_sources_are_read_in_their_order(folder: Path):
    settings = Settings().with_values({"source": [str(folder / "table.csv"), str(folder / "fire.txt")]}, origin="test")
    assert [Path(document.path).name for document in read_sources(settings)] == ["table.csv", "fire.txt"]
    assert Models(settings).sources[0].document.text == "Route; Passengers\nRoute: Sarn; Passengers: 5210"


def test_a_settings_file_gives_paths_from_its_own_folder(tmp_path: Path):
    (tmp_path / "checker.toml").write_text('previous = "old"\nsource = ["a.txt", "b.csv"]\n', "utf-8")
    settings = Settings.load(tmp_path)
    assert settings.previous == str(tmp_path / "old") and settings.source == (str(tmp_path / "a.txt"), str(tmp_path / "b.csv"))
    (tmp_path / "checker.toml").write_text('source = "a.txt"\n', "utf-8")
    assert Settings.load(tmp_path).source == (str(tmp_path / "a.txt"),)


@pytest.mark.parametrize(("text", "expected"), [("A;B\nx;1,5\n", "A; B\nA: x; B: 1,5"), ("A,B\nx,\n", "A; B\nA: x")])
def test_a_table_is_a_line_a_row(text: str, expected: str):
    assert table_document(text, "t.csv").text == expected


def test_an_empty_table_says_what_it_needs():
    with pytest.raises(DocumentError, match="line of headers"):
        table_document("", "t.csv")


def test_a_story_without_references_has_none():
    story = Story(Document("Twelve died."))
    assert story.previous is None and story.sources == ()
