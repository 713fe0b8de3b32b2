"""Reading: every kind of bad input, and what an encoding is."""

import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_files import flowing, pdf_file
from word_files import p, packed, word_file

from checker.documents import decode, read_document, read_documents
from checker.documents.limits import MOST_CHARACTERS, MOST_PARAGRAPHS
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document

STORY = "Müller’s café – it cost £5.\nSo he said.\n"


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
            (b"PK\x03\x04...", "a ZIP file, as spreadsheets and OpenDocument are, not plain text"),
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
        assert str(error.value).endswith(("save the story as plain text in UTF-8", "as plain text in UTF-8, a table as CSV"))

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
        assert document.failure.startswith("no stories in this folder: give files, or a folder with .txt, .md")

    def test_one_bad_path_does_not_stop_the_others_and_order_is_kept(self, tmp_path: Path) -> None:
        (tmp_path / "good.txt").write_text("It rained.")
        (tmp_path / "bad.txt").write_bytes(b"GIF89a")
        paths = [tmp_path / "missing.txt", tmp_path / "good.txt", tmp_path / "bad.txt", tmp_path / "good.txt" / "below", "\0", "/dev/zero"]
        documents = read_all(*paths)
        assert [document.path for document in documents] == list(map(str, paths))
        failures = [document.failure for document in documents]
        assert failures[:3] == [
            "no such file or folder: check the path",
            None,
            "a GIF picture, not plain text: save the story as plain text in UTF-8",
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

    @pytest.mark.parametrize("name", ["story", "story.txt", "story.tmp", "-"])
    def test_the_bytes_say_what_a_name_does_not(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        for data in (word_file(p("It rained.")), pdf_file(flowing("It rained."))):
            monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
            (tmp_path / "story").with_name(name if name != "-" else "unused").write_bytes(data)
            assert read_document(tmp_path / name if name != "-" else name).text == "It rained."

    def test_a_zip_file_that_is_no_word_file_is_refused_as_before(self, tmp_path: Path) -> None:
        (tmp_path / "story").write_bytes(packed({"mimetype": "application/zip"}))
        assert "a ZIP file, as spreadsheets and OpenDocument are, not plain text: save a story" in read_document(tmp_path / "story").failure

    def test_a_missing_package_is_named(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delitem(sys.modules, "checker.documents.pdf", raising=False)
        monkeypatch.setitem(sys.modules, "checker.documents.pdf_lines", None)
        (tmp_path / "story").write_bytes(b"%PDF-1.7")
        assert "pip install 'checker[formats]'" in read_document(tmp_path / "story").failure

    def test_what_word_keeps_beside_an_open_file_is_no_story(self, tmp_path: Path) -> None:
        (tmp_path / "story.docx").write_bytes(word_file(p("It rained.")))
        (tmp_path / "~$story.docx").write_bytes(b"Jane Smith")
        assert [document.text for document in read_all(tmp_path)] == ["It rained."]

    def test_as_long_as_a_story_may_be(self, tmp_path: Path) -> None:
        line = "It rained on Friday in the town, and on Saturday too.\n"
        number = MOST_CHARACTERS // len(line)
        path = tmp_path / "long.txt"
        path.write_text(line * number)
        [document] = read_all(path)
        assert document.paragraph(len(document.text) - 2) == number

    def test_more_paragraphs_than_any_story(self, tmp_path: Path) -> None:
        (tmp_path / "lines.txt").write_text("It rained.\n\n" * (MOST_PARAGRAPHS + 1))
        (tmp_path / "lines.html").write_text("It rained.<hr>" * (MOST_PARAGRAPHS + 1))
        for name in ("lines.txt", "lines.html"):
            assert "50,001 paragraphs, more than the 50,000" in read_document(tmp_path / name).failure

    @pytest.mark.parametrize("name", ["long.txt", "long.html", "long.eml", "long.xml", "long.jsonl", "long.csv"])
    def test_longer_than_any_story(self, tmp_path: Path, name: str) -> None:
        text = "It rained. " * (MOST_CHARACTERS // 11 + 1)
        before, after = {
            ".html": ("<p>", "</p>"),
            ".eml": ("Subject: Rain\n\n", ""),
            ".xml": ("<nitf><body><body.content><p>", "</p></body.content></body></nitf>"),
            ".jsonl": ('{"text": "One."}\n{"text": "', '"}\n{"text": "Three."}'),
            ".csv": ("text,id\nOne.,1\n", ",2\nThree.,3"),
        }.get(Path(name).suffix, ("", ""))
        (tmp_path / name).write_text(f"{before}{text}{after}")
        found = read_all(tmp_path / name)
        assert [document.text for document in found] == (["One.", "", "Three."] if len(found) > 1 else [""])
        assert "characters, more than the 2,000,000 that are read as one story: split it" in found[len(found) // 2].failure
