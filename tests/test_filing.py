"""Tables, files and Documents as the stories of an archive: what is where, and what is said of what cannot be read."""

import datetime
import json
from pathlib import Path

import pandas
import pytest

from checker.errors import DocumentError
from checker.filing import Filed, file_stories
from checker.settings import Settings
from checker.types import Document

DAY = datetime.date(2024, 5, 3)
ROW = {
    "id": "a-1",
    "headline": "Pool closes",
    "text": "The pool shut on Friday. It will open again.",
    "date": "2024-05-03",
    "section": "local",
}


def filed(stories, settings: Settings | None = None, **columns: str) -> list[Filed]:
    return file_stories(stories, columns, settings or Settings())


def from_row(**changes) -> Filed:
    [story] = filed(pandas.DataFrame([ROW | changes]))
    return story


def test_no_rows() -> None:
    assert filed(pandas.DataFrame()) == filed([]) == []


class TestRow:
    def test_all_its_parts(self) -> None:
        story = from_row()
        assert (story.id, story.section, story.document.date, story.document.name) == ("a-1", "local", DAY, "stories#a-1")
        assert story.document.text == "Pool closes\n\nThe pool shut on Friday. It will open again."
        assert [story.document.section(offset) for offset in (0, 13)] == ["headline", "body"]

    def test_without_a_headline_the_text_is_as_it_stands(self) -> None:
        for nothing in (None, "", float("nan")):
            assert from_row(headline=nothing).document.text == ROW["text"]

    def test_the_text_s_own_first_line_is_no_second_headline(self) -> None:
        document = from_row(text="Swimmers sad\n\nThe pool shut on Friday. It will open again.").document
        assert [section.kind for section in document.sections] == ["headline"]

    def test_html_is_read_as_such(self) -> None:
        assert from_row(text="<p>It <b>rained</b>.</p><p>It snowed.</p>").document.text == "Pool closes\n\nIt rained.\n\nIt snowed."

    def test_a_caption_keeps_its_place_below_the_headline(self) -> None:
        document = from_row(text="The pool shut on Friday.\n\nPicture: a swimmer in the rain").document
        [caption] = [section.span for section in document.sections if section.kind == "caption"]
        assert document.text[caption.start : caption.end] == "Picture: a swimmer in the rain"

    @pytest.mark.parametrize(
        "value",
        [
            "2024-05-03",
            "2024-05-03T22:00:00Z",
            "3 May 2024",
            "May 3, 2024",
            "Friday, 3 May 2024, 9 a.m.",
            DAY,
            20240503,
            pandas.Timestamp("2024-05-03 09:00"),
        ],
    )
    def test_dates(self, value: object) -> None:
        assert from_row(date=value).document.date == DAY

    @pytest.mark.parametrize(
        "value", ["03/05/2024", "31 June 2024", "soon", "today", "now", "May 2024", "2024-05", "", None, pandas.NaT, 1714694400.0]
    )
    def test_what_is_no_date_or_may_be_two(self, value: object) -> None:
        document = from_row(date=value).document
        assert (document.date, document.unread_date) == (None, "" if pandas.isna(value) else str(value))

    def test_the_date_of_the_settings_goes_first(self) -> None:
        [story] = filed(pandas.DataFrame([ROW]), Settings(date=datetime.date(2020, 1, 1)))
        assert story.document.date.year == 2020

    @pytest.mark.parametrize(
        ("text", "held"),
        [
            (None, "no text in the column 'text' (null)"),
            (float("nan"), "no text in the column 'text' (null)"),
            (7, "the column 'text' holds a value of the type int, not text"),
        ],
    )
    def test_without_text_it_says_so_and_the_others_are_read(self, text: object, held: str) -> None:
        bad, good = filed(pandas.DataFrame([ROW | {"text": text}, ROW], dtype=object))
        assert bad.document.failure == f"row 0: {held}"
        assert (bad.document.text, bad.id, good.document.failure) == ("", "a-1", None)


class TestColumns:
    def test_other_usual_names_in_any_case(self) -> None:
        [story] = filed(pandas.DataFrame([{"Title": "Pool closes", "Body": "It rained.", "Desk": "sport", "published": "2024-05-03"}]))
        assert (story.document.text, story.section, story.document.date, story.id) == ("Pool closes\n\nIt rained.", "sport", DAY, "0")

    def test_named(self) -> None:
        [story] = filed(pandas.DataFrame([ROW | {"copy": "It snowed."}]), text="copy")
        assert story.document.text.endswith("It snowed.")

    def test_numbers_and_a_name_that_is_there_twice(self) -> None:
        [story] = filed(pandas.DataFrame([["It rained.", "It snowed.", "no"]], columns=[0, "text", "text"]))
        [numbered] = filed(pandas.DataFrame([["It rained."]]), text="0")
        assert (story.document.text, numbered.document.text) == ("It snowed.", "It rained.")

    def test_faults_list_what_there_is(self) -> None:
        with pytest.raises(DocumentError, match=r"stories: no column 'copy' \(text_column\): its columns are 'a'"):
            filed(pandas.DataFrame({"a": ["x"]}), text="copy")
        with pytest.raises(DocumentError, match="no column with the stories' text: name it with text_column; its columns are 'a'"):
            filed(pandas.DataFrame({"a": ["x"]}))


class TestFiles:
    def test_a_table_in_each_format_gives_the_same(self, tmp_path: Path) -> None:
        frame = pandas.DataFrame([ROW, ROW | {"id": "007", "headline": None}])
        frame.to_csv(tmp_path / "s.csv", index=False)
        (tmp_path / "s.jsonl").write_text("".join(json.dumps(row) + "\n" for row in frame.to_dict("records")), encoding="utf-8-sig")
        tables = [tmp_path / "s.csv", tmp_path / "s.jsonl"]
        if pytest.importorskip("pyarrow"):
            frame.to_parquet(tmp_path / "s.parquet")
            tables.append(tmp_path / "s.parquet")
        read = [[(s.id, s.section, s.document.text, s.document.date) for s in filed(str(table))] for table in tables]
        assert read[0][1][0] == "007"
        assert read == [read[0]] * len(tables)

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
    def test_a_table_that_a_spreadsheet_wrote(self, tmp_path: Path, delimiter: str, encoding: str) -> None:
        """The command line reads these too, but for UTF-16, whose lines it cannot tell."""
        frame = pandas.DataFrame([ROW | {"text": "The café’s shut.\nIt rained."}])
        frame.to_csv(tmp_path / "s.csv", index=False, sep=delimiter, encoding=encoding)
        [story] = filed(tmp_path / "s.csv")
        assert story.document.text == "Pool closes\n\nThe café’s shut.\nIt rained."

    def test_a_broken_line_costs_no_other_its_report(self, tmp_path: Path) -> None:
        (tmp_path / "s.jsonl").write_text(f"{json.dumps(ROW)}\n{{broken\n\n[1]\n{'[' * 100_000}\n{json.dumps(ROW)}\n")
        assert [bool(story.document.failure) for story in filed(tmp_path / "s.jsonl")] == [False, True, True, True, False]

    @pytest.mark.parametrize(
        ("name", "content", "told"),
        [
            ("none.csv", None, "no such file"),
            ("bad.jsonl", b"\xff\xfe\xff", "cannot be read as a table"),
            ("bad.csv", b'a,b\n"1,2,3', "cannot be read as a table"),
            ("empty.csv", b"", "cannot be read as a table"),
            ("xlsx.csv", b"PK\x03\x04", "a ZIP file"),
            ("bad.parquet", b"PAR1", "cannot be read as a table"),
        ],
    )
    def test_a_table_that_cannot_be_read(self, tmp_path: Path, name: str, content: bytes | None, told: str) -> None:
        if content is not None:
            (tmp_path / name).write_bytes(content)
        with pytest.raises(DocumentError, match=f"{name}: {told}"):
            filed(tmp_path / name)

    def test_a_folder_of_stories(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a.txt"):
            (tmp_path / name).write_text("It rained.")
        assert [story.id for story in filed(tmp_path)] == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_a_column_of_texts() -> None:
    texts = pandas.Series(["It rained.", "It snowed."], index=["x", "y"], name="copy")
    assert [(story.id, story.document.text) for story in filed(texts)] == [("x", "It rained."), ("y", "It snowed.")]


def test_paths_in_the_order_given(tmp_path: Path) -> None:
    paths = [tmp_path / "b.txt", tmp_path / "a.txt", tmp_path / "none.txt"]
    for path in paths[:2]:
        path.write_text("It rained.")
    stories = filed(paths)
    assert [story.id for story in stories] == [str(path) for path in paths]
    assert [bool(story.document.failure) for story in stories] == [False, False, True]


@pytest.mark.parametrize("name", ["none.txt", "none", "none/*.txt", "."])
def test_a_path_without_stories_is_no_clean_archive(tmp_path: Path, name: str) -> None:
    with pytest.raises(DocumentError, match=r"no such file|no file fits|no stories"):
        filed(str(tmp_path / name))


def test_documents_as_they_are() -> None:
    documents = [Document("It rained.", "a.txt"), Document("It snowed.", "b.csv", id="7")]
    assert [(story.document, story.id) for story in filed(iter(documents))] == [(documents[0], "a.txt"), (documents[1], "7")]


@pytest.mark.parametrize("wrong", [["It rained."], 7, [None]])
def test_anything_else_is_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match="takes a DataFrame, a Series of texts, a path"):
        filed(wrong)
