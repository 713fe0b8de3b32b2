"""Positions, paragraphs and dates: what all stages and reports rest on."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.partial_date import Date, days_in_month
from checker.types import Document, Section, Span

LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
TEXTS = st.lists(st.one_of(st.text(max_size=12), LINE_ENDS), max_size=12).map("".join)
WRAPPED = "A line that goes on and on up to a margin, and\nthen on to the next one, as it does in mails,\nand ends."


def paragraphs(text: str) -> list[str]:
    return [text[span.start : span.end] for span in Document(text).paragraphs]


@given(TEXTS, st.data())
def test_position_round_trips(text: str, data: st.DataObject) -> None:
    document = Document(text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = document.position(offset)
    assert line >= 1 and column >= 1
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n") if text[offset - 1 : offset + 1] != "\r\n" else None
    if before is not None:
        assert line == before.count("\n") + 1
        assert column == len(before) - before.rfind("\n")


@given(TEXTS)
def test_paragraphs_are_trimmed_in_order_and_hold_all_words(text: str) -> None:
    document = Document(text)
    spans = document.paragraphs
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] != "" for span in spans)
    assert "".join("".join(paragraphs(text)).split()) == "".join(text.split())
    for number, span in enumerate(spans, start=1):
        assert document.paragraph(span.start) == document.paragraph(span.end - 1) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\n ", []),
        ("One.", ["One."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        ("One.\n \t\nTwo.\n", ["One.", "Two."]),
        (
            "One line a paragraph.\nAs in a web page's copy, which goes on and on.",
            ["One line a paragraph.", "As in a web page's copy, which goes on and on."],
        ),
        (WRAPPED, [WRAPPED]),
        ("Pool closes\nBy Jane Smith", ["Pool closes", "By Jane Smith"]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


def test_crlf_is_one_line_end() -> None:
    document = Document("ab\r\ncd\ref\ngh")
    assert [document.position(document.text.index(letter)) for letter in "aceg"] == [(1, 1), (2, 1), (3, 1), (4, 1)]


def test_section_is_body_unless_marked() -> None:
    document = Document("Head\n\nBody.", sections=(Section("headline", Span(0, 4)),))
    assert [document.section(offset) for offset in (0, 3, 4, 6)] == ["headline", "headline", "body", "body"]


def test_spans_are_half_open() -> None:
    assert not Span(0, 2).overlaps(Span(2, 4))
    assert Span(0, 3).overlaps(Span(2, 4))
    assert Span(0, 4).contains(Span(0, 4)) and not Span(0, 4).contains(Span(3, 5))


@pytest.mark.parametrize(
    ("date", "bounds"),
    [
        (Date(month=7, day=4), None),
        (Date(2018, 9, 8), ((2018, 9, 8), (2018, 9, 8))),
        (Date(2020, 2, precision="month"), ((2020, 2, 1), (2020, 2, 29))),
        (Date(1812, precision="year"), ((1812, 1, 1), (1812, 12, 31))),
        (Date(1990, precision="decade"), ((1990, 1, 1), (1999, 12, 31))),
        (Date(1800, precision="century"), ((1801, 1, 1), (1900, 12, 31))),
    ],
)
def test_bounds_of_dates(date: Date, bounds: object) -> None:
    assert date.bounds() == bounds


def test_days_in_month() -> None:
    years = [days_in_month(year, 2) for year in (None, 1900, 2000, 2018, 2020)]
    assert years == [29, 28, 29, 28, 29]
    assert [days_in_month(2018, month) for month in (1, 4, 12)] == [31, 30, 31]
