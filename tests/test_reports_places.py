"""Places for pipelines: those of the file, not of the story's text."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from conftest import words
from hypothesis import given
from hypothesis import strategies as st

from checker.reports.places import find_region, make_uri, relative_path
from checker.types import Document, Piece, SourceMap, Span

# <p>Fares &amp; tolls</p> on the second line of the file
MAPPED = Document(
    "Fares & tolls",
    "a.html",
    source=SourceMap(
        "<h1>\n<p>Fares &amp; tolls</p>",
        (Piece(Span(0, 6), Span(8, 14)), Piece(Span(6, 7), Span(14, 19)), Piece(Span(7, 13), Span(19, 25))),
    ),
)


def test_no_region_where_there_is_nothing_to_show() -> None:
    assert find_region(Document("It rained.", "a.docx"), Span(0, 2)) is None
    assert find_region(Document("It rained.", "a.txt"), Span(0, 0)) is None


def test_of_the_file() -> None:
    region = find_region(MAPPED, words(MAPPED, "& tolls"))
    assert (region.line, region.column, region.end_line, region.end_column) == (2, 10, 2, 21)
    assert MAPPED.source.file_text[region.offset : region.offset + region.length] == "&amp; tolls"


def test_a_story_inside_a_file_has_lines_but_no_offset() -> None:
    story = replace(MAPPED, source=replace(MAPPED.source, first_line=40))
    region = find_region(story, words(story, "Fares"))
    assert (region.line, region.offset) == (41, None)


def test_several_lines() -> None:
    region = find_region(Document("It rained.\nIt poured."), Span(3, 13))
    assert (region.line, region.column, region.end_line, region.end_column) == (1, 4, 2, 3)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("copy/a b.txt", "copy/a%20b.txt"),
        ("./copy/../é:1#2.txt", "%C3%A9%3A1%232.txt"),
        ("/srv/copy/a.txt", "file:///srv/copy/a.txt"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_uri(path: str, uri: str) -> None:
    assert make_uri(path) == uri


def test_a_path_below_the_working_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert relative_path(str(tmp_path / "copy/a.txt")) == "copy/a.txt"


@given(st.text(st.characters(exclude_categories=()), min_size=1), st.data())
def test_any_span_of_plain_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = Document(text)
    region = find_region(document, Span(start, end))
    assert (region.offset, region.offset + region.length) == (start, end)
    assert (region.line, region.column) == document.position(start)
    assert (region.end_line, region.end_column - 1) == document.position(end - 1)
    assert (region.line, region.column) < (region.end_line, region.end_column)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_any_path_comes_back_from_its_uri(path: str) -> None:
    uri = make_uri(path)
    assert uri.isascii() and urlsplit(uri).scheme in ("", "file") and not urlsplit(uri).query and not urlsplit(uri).fragment
    assert unquote(urlsplit(uri).path) == relative_path(path)
