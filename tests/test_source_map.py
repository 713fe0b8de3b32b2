"""Where a story's characters stand in its file: runs, entities, gaps, lines and pages."""

from hypothesis import given
from hypothesis import strategies as st

from checker.types import Document, Piece, SourceMap, Span


def mapped(*runs: tuple[str, str, str]) -> Document:
    """A story from runs of what the file has before it, what the file has of it, and what the story has of it."""
    text = file = ""
    pieces = []
    for before, raw, read in runs:
        file += before
        if raw:
            pieces.append(Piece(Span(len(text), len(text) + len(read)), Span(len(file), len(file) + len(raw))))
        file, text = file + raw, text + read
    return Document(text, source=SourceMap(file, tuple(pieces)))


PAGE = mapped(("<p>", "Fish ", "Fish "), ("", "&amp;", "&"), ("", " chips", " chips"), ("</p>\n", "", "\n\n"), ("<p>", "Tea", "Tea"))


def in_file(document: Document, words: str) -> str:
    start = document.text.index(words)
    span = document.in_file(Span(start, start + len(words)))
    return document.source.file_text[span.start : span.end]


def test_a_text_that_is_the_file_stands_where_it_stands() -> None:
    document = Document("One.\r\nTwo.")
    assert (document.in_file(Span(6, 9)), document.position(6), document.page(6)) == (Span(6, 9), (2, 1), None)


def test_runs_of_one_length_character_by_character_and_entities_whole() -> None:
    assert PAGE.text == "Fish & chips\n\nTea"
    assert [in_file(PAGE, words) for words in ("is", "Fish &", "&", "& ch", "chips\n\nTea")] == [
        "is",
        "Fish &amp;",
        "&amp;",
        "&amp; ch",
        "chips</p>\n<p>Tea",
    ]


def test_text_between_runs_stands_nowhere() -> None:
    assert in_file(PAGE, "\n\n") in ("", "</p>\n<p>")
    assert PAGE.in_file(Span(3, 3)) == Span(6, 6)


def test_lines_and_columns_are_those_of_the_file() -> None:
    assert PAGE.position(PAGE.text.index("Tea")) == (2, 4)
    assert Document("b", source=SourceMap('{"text": "b"}', (Piece(Span(0, 1), Span(10, 11)),), first_line=7)).position(0) == (7, 11)


def test_pages() -> None:
    document = mapped(("", "One.", "One."), ("\f", "Two.", "Two."))
    assert (document.page(0), document.page(4), PAGE.page(0)) == (1, 2, None)


def test_a_name_has_the_id_where_a_file_holds_many() -> None:
    assert (Document("", "a.txt").name, Document("", "a.csv", id="7").name) == ("a.txt", "a.csv#7")


RUNS = st.lists(st.tuples(st.text("<\n", max_size=3), st.text("ab&", min_size=1, max_size=4), st.booleans()), max_size=6)


@given(RUNS)
def test_every_character_has_its_place_in_the_file(runs: list[tuple[str, str, bool]]) -> None:
    document = mapped(*((before, raw, raw[:1] if is_entity else raw) for before, raw, is_entity in runs))
    for offset in range(len(document.text)):
        span = document.in_file(Span(offset, offset + 1))
        assert document.source.file_text[span.start : span.end].startswith(document.text[offset])
