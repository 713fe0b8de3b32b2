"""Reading: every kind of bad input, what an encoding is, and what of a plain text is not body."""

import datetime
import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents import READERS, decode, read_document, read_documents, read_plain_text
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document

STORY = "Müller’s café – it cost £5.\nSo he said.\n"


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(section.kind, document.text[section.span.start : section.span.end]) for section in document.sections]


def read_all(*paths: Path | str) -> list[Document]:
    return list(read_documents(paths, Settings()))


class TestDecode:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
    def test_same_text_from_every_encoding(self, encoding: str) -> None:
        assert decode(STORY.encode(encoding)) == STORY

    def test_utf16_big_endian_with_mark(self) -> None:
        assert decode(b"\xfe\xff" + STORY.encode("utf-16-be")) == STORY

    @pytest.mark.parametrize("text", ["", "a", "a\r\nb\rc\n", "tab\tform feed\f", "汉字 кириллица"])
    def test_text_is_left_as_it_is(self, text: str) -> None:
        assert decode(text.encode()) == text

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"%PDF-1.7 ...", "a PDF, not plain text"),
            (b"PK\x03\x04...", "a Word or ZIP file, not plain text"),
            (b"\xff\xd8\xff\xe0", "a JPEG picture, not plain text"),
            (bytes(range(256)), "binary data, not text"),
            (b"\0" * 100, "binary data, not text"),
            (b"\x01\x02\x03 some text", "binary data, not text"),
            ("a\0b".encode("utf-16-le") + b"\0", "binary data, not text"),
            (b"It was \x81 so.", "not valid CP1252"),
            (b"\xff\xfe\x00\xd8", "not valid UTF-16-LE"),
            ("“So.”\n“And so.”\n".encode() + b"\x92", "damaged UTF-8: byte 0x92 in line 3"),
        ],
    )
    def test_what_is_no_text_is_refused_with_what_to_do(self, data: bytes, message: str) -> None:
        with pytest.raises(DocumentError) as error:
            decode(data)
        assert message in str(error.value)
        assert str(error.value).endswith("save the story as plain text in UTF-8")

    @given(st.binary(max_size=60))
    def test_any_bytes_give_text_or_a_document_error(self, data: bytes) -> None:
        try:
            assert isinstance(decode(data), str)
        except DocumentError as error:
            assert str(error)


class TestFiles:
    def test_a_file_with_any_name_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / ".story"
        path.write_bytes(b"\xef\xbb\xbfIt rained.\r\n")
        [document] = read_all(path)
        assert (document.text, document.path, document.failure) == ("It rained.\r\n", str(path), None)

    @pytest.mark.parametrize("content", ["", " \n", "...", "One sentence."])
    def test_little_text_is_no_failure(self, tmp_path: Path, content: str) -> None:
        path = tmp_path / "story.txt"
        path.write_text(content)
        [document] = read_all(path)
        assert (document.text, document.failure, document.sections) == (content, None, ())

    def test_a_folder_gives_its_stories_in_order_without_hidden_ones(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a/z.md", "a/c.TXT", ".hidden/x.txt", ".y.txt", "photo.jpg", "notes.rst"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(name)
        assert [document.text for document in read_all(tmp_path)] == ["a/c.TXT", "a/z.md", "b.txt"]

    def test_a_folder_without_stories_says_so(self, tmp_path: Path) -> None:
        [document] = read_all(tmp_path)
        assert document.failure == f"no stories in this folder: give files, or a folder with {', '.join(READERS)} files"

    def test_one_bad_path_does_not_stop_the_others_and_order_is_kept(self, tmp_path: Path) -> None:
        (tmp_path / "good.txt").write_text("It rained.")
        (tmp_path / "bad.txt").write_bytes(b"%PDF-")
        paths = [tmp_path / "missing.txt", tmp_path / "good.txt", tmp_path / "bad.txt", tmp_path / "good.txt" / "below", "\0", "/dev/zero"]
        documents = read_all(*paths)
        assert [document.path for document in documents] == list(map(str, paths))
        failures = [document.failure for document in documents]
        assert failures[:3] == [
            "no such file or folder: check the path",
            None,
            "a PDF, not plain text: save the story as plain text in UTF-8",
        ]
        assert failures[3] == failures[0]
        assert "null" in failures[4] and "device" in failures[5]

    def test_no_permission(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(path: Path) -> bytes:
            raise PermissionError(13, "Permission denied", str(path))

        monkeypatch.setattr(Path, "read_bytes", refuse)  # who runs as root may read everything
        (tmp_path / "story.txt").write_text("It rained.")
        assert read_document(tmp_path / "story.txt").failure == "no permission to read it: change its permissions, or give a copy"

    def test_a_folder_that_may_not_be_opened(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def walk(folder: str, onerror):
            onerror(PermissionError(13, "Permission denied", os.path.join(folder, "locked")))
            yield folder, [], ["story.txt"]

        (tmp_path / "story.txt").write_text("It rained.")
        monkeypatch.setattr(os, "walk", walk)
        locked, story = read_all(tmp_path)
        assert (locked.path, locked.failure[:13], story.text) == (str(tmp_path / "locked"), "no permission", "It rained.")

    def test_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(STORY.encode("cp1252"))))
        [document] = read_all("-")
        assert (document.text, document.path) == (STORY, "<stdin>")

    def test_five_megabytes(self, tmp_path: Path) -> None:
        path = tmp_path / "long.txt"
        path.write_text("It rained on Friday in the town, and on Saturday too.\n" * 95_000)
        [document] = read_all(path)
        assert len(document.text) > 5_000_000
        assert document.paragraph(len(document.text) - 2) == 95_000


BODY = "The council voted on Monday to close the pool after forty years of use, against the advice of its officers.\n\nIt reopens in May.\n"


class TestPlainText:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "no sentence here",
            "The mayor resigned.\n\n" + BODY,
            "Is this the moment when it all changes?\n" + BODY,
            BODY + "\nThe nominees:\n\nAnn Lee\n\nBob Hale\n",
            "Rain\n\nSun\n\nSnow\n",
            "He was told: “Leave.”\n\n" + BODY,
            "By Monday the river had risen.\n\n" + BODY,
            "A line of more than fifteen words that does not end in a full stop but goes on and on\n\n" + BODY,
        ],
    )
    def test_what_is_not_sure_is_body(self, text: str) -> None:
        document = read_plain_text(text)
        assert (kinds(document), document.date) == ([], None)

    def test_a_page_copied_from_a_news_site(self) -> None:
        text = (
            "Council ‘to close pool’\n\nOfficers had warned against it\n\nEmily Example\nNew York\nSaturday 08 September 2018 23:49\n"
            "Swimmers at the pool\nSwimmers at the pool\n\n"
            + BODY
            + "\nJoin our forum\n\nJoin our new commenting forum\n\nSee their replies\n\nView comments"
        )
        document = read_plain_text(text)
        assert document.text == text
        assert document.date == datetime.date(2018, 9, 8)
        assert kinds(document) == [
            ("headline", "Council ‘to close pool’"),
            ("standfirst", "Officers had warned against it"),
            ("byline", "Emily Example"),
            ("dateline", "New York"),
            ("dateline", "Saturday 08 September 2018 23:49"),
            ("caption", "Swimmers at the pool"),
            ("caption", "Swimmers at the pool"),
            ("furniture", "Join our new commenting forum"),
            ("furniture", "See their replies"),
            ("furniture", "View comments"),
        ]

    def test_furniture_inside_the_body_is_that_line_alone(self) -> None:
        document = read_plain_text(BODY + "\nRead more\n\nA short line\n\n" + BODY)
        assert kinds(document) == [("furniture", "Read more")]

    def test_a_caption_that_says_so(self) -> None:
        assert kinds(read_plain_text(BODY + "\nPhoto: The pool in May.\n\n" + BODY))[0] == ("caption", "Photo: The pool in May.")

    @pytest.mark.parametrize("byline", ["By Jane Smith", "By Jane Smith and Tom Hale, Political Editors", "Words by Jane O’Neill"])
    def test_bylines(self, byline: str) -> None:
        assert kinds(read_plain_text(f"Pool closes\n{byline}\n\n{BODY}")) == [("headline", "Pool closes"), ("byline", byline)]

    @pytest.mark.parametrize(
        "line",
        [
            "Saturday 08 September 2018 23:49",
            "8 September 2018",
            "September 8, 2018",
            "Sat., Sept. 8, 2018, 9 a.m. EDT",
            "Published: 8th Sep 2018 at 09.30 BST",
            "Last updated on Saturday, September 8th, 2018",
            "2018-09-08",
            "Published 2018-09-08T23:49:00Z",
        ],
    )
    def test_timestamps_date_the_story(self, line: str) -> None:
        document = read_plain_text(f"Pool closes\n\n{line}\n\n{BODY}")
        assert (document.date, document.sections[-1].kind) == (datetime.date(2018, 9, 8), "dateline")

    @pytest.mark.parametrize(
        "text",
        [
            BODY + "\n8 September 2018\n\n" + BODY,
            "On 8 September 2018 it rained.\n",
            "31 June 2018\n\n" + BODY,
            "Friday 8 September\n\n" + BODY,
        ],
    )
    def test_other_dates_do_not(self, text: str) -> None:
        assert read_plain_text(text).date is None

    def test_the_date_given_wins(self) -> None:
        given_date = datetime.date(2020, 1, 1)
        assert read_plain_text(f"8 September 2018\n\n{BODY}", date=given_date).date == given_date

    @given(
        st.lists(
            st.one_of(st.text(max_size=20), st.sampled_from(["\n", "\n\n", "\r\n", "By Jo Hale", "8 May 2018", "Related", "It rained."]))
        )
    )
    def test_any_text_keeps_its_words_and_sections_are_paragraphs(self, parts: list[str]) -> None:
        text = "".join(parts)
        document = read_plain_text(text)
        assert document.text == text
        assert {section.span for section in document.sections} <= set(document.paragraphs)
