"""PDFs: which lines are one paragraph, what is no part of the story, and on which page each character stands."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_files import flowing, pdf_file

from checker.documents.pdf import read
from checker.documents.pdf_lines import Line
from checker.documents.pdf_paragraphs import join_lines
from checker.errors import DocumentError
from checker.settings import Settings
from checker.types import Document, Span

LEAD = (
    "The council voted on Monday to close the pool after forty",
    "years of use, against the advice of its own officers, who",
    "had asked for time.",
)


def story(*pages: list, **file: bytes) -> Document:
    [document] = read(pdf_file(*pages, **file), "story.pdf", Settings())
    return document


def blocks(*pages: list) -> list[str]:
    return story(*pages).text.split("\n\n")


class TestParagraphs:
    def test_wrapped_lines_are_one(self) -> None:
        document = story(flowing(*LEAD))
        assert document.text == " ".join(LEAD)
        assert document.source.file_text == "\n".join(LEAD) + "\n\f"
        assert document.position(document.text.index("years")) == (2, 1)

    @pytest.mark.parametrize(
        "second",
        [
            pytest.param(flowing("It opened in 1971 with a gala at which the mayor swam.", top=690), id="more space above"),
            pytest.param(flowing("It opened in 1971 with a gala at which the mayor swam.", left=84, top=718), id="an indent"),
            pytest.param(flowing("It opened in 1971 with a gala at which the mayor swam.", top=718), id="a short line before"),
            pytest.param(flowing("It opened in 1971", top=714, size=14), id="another size"),
            pytest.param(flowing("• It opened in 1971 with a gala", top=718), id="a bullet"),
        ],
    )
    def test_what_parts_paragraphs(self, second: list) -> None:
        assert blocks(flowing(*LEAD) + second) == [" ".join(LEAD), second[0][3]]

    @pytest.mark.parametrize(("right", "count"), [(300, 1), (270, 2)])
    def test_in_a_justified_column_a_line_that_ends_early_ends_the_paragraph(self, right: float, count: int) -> None:
        rights = [300, 300, right, 300, 300]
        lines = [Line("Unquestionably so", 0, 1, 100, end, 700 - 14 * i) for i, end in enumerate(rights)]
        assert len(join_lines(lines)) == count

    def test_a_first_line_indented_goes_on_at_the_margin(self) -> None:
        assert blocks([(84, 774, 11, "On Tuesday the mayor said that she read the letter"), *flowing(*LEAD)])[0].endswith(" ".join(LEAD))

    def test_a_hanging_item_goes_on(self) -> None:
        hanging = [(72, 774, 11, "• On Tuesday the mayor said that she had read the letter and"), *flowing(*LEAD, left=82)]
        assert blocks(hanging) == [" ".join(["• On Tuesday the mayor said that she had read the letter and", *LEAD])]

    def test_columns_and_pages_go_on_inside_a_sentence_only(self) -> None:
        left, right = flowing("The pool closed in May", "after the vote of the", left=72), flowing("council, it was said.", left=320)
        assert blocks(left + right) == ["The pool closed in May after the vote of the council, it was said."]
        assert blocks(left, right) == ["The pool closed in May after the vote of the council, it was said."]
        assert blocks(right, left) == ["council, it was said.", "The pool closed in May after the vote of the"]

    @pytest.mark.parametrize(
        ("before", "after", "joined"),
        [
            ("who had been in the swim-", "ming pool", "swimming pool"),
            ("as had been told by Mr Smith-", "Jones of Leeds", "Smith-Jones of Leeds"),
            ("which was let at two-", "thirds of it", "two-thirds of it"),
            ("for the boys of seven-", "teen in it", "seventeen in it"),
            ("as was written in 2018-", "19 and later", "2018-19 and later"),
            ("the well-known man was well-", "known to them", "well-known to them"),
            ("rewrite it, and they did re-", "write it", "did rewrite it"),
        ],
    )
    def test_hyphens_at_line_ends(self, before: str, after: str, joined: str) -> None:
        document = story(flowing(LEAD[0], before, after))
        assert document.text.endswith(joined)
        assert document.source.file_text == f"{LEAD[0]}\n{before}\n{after}\n\f"

    def test_a_hyphen_left_out_stands_inside_the_word_in_the_file(self) -> None:
        document = story(flowing(LEAD[0], "who had been in the swim-", "ming pool"))
        start = document.text.index("swimming")
        place = document.in_file(Span(start, start + len("swimming")))
        assert document.source.file_text[place.start : place.end] == "swim-\nming"


class TestFurniture:
    def test_a_line_that_stands_once_is_copy(self) -> None:
        assert blocks([(72, 810, 11, "Daily Draft"), *flowing(*LEAD)], flowing("The year was", "1812.", top=60)) == [
            *("Daily Draft", " ".join(LEAD)),
            "The year was 1812.",
        ]

    @pytest.mark.parametrize("foot", ["{}", "Page {} of 3", "- {} -", "Draft of 8 September 2018, p. {}", "The Daily Draft"])
    def test_running_heads_and_page_numbers_are_left_out(self, foot: str) -> None:
        pages = [[(72, 30, 9, foot.format(number)), *flowing(*LEAD)] for number in (1, 2, 3)]
        document = story(*pages)
        assert document.text == "\n\n".join([" ".join(LEAD)] * 3)
        assert document.source.file_text.startswith(foot.format(1))

    def test_a_repeated_line_inside_a_page_is_copy(self) -> None:
        page = flowing(*LEAD, "It rained.", *LEAD)
        assert story(page, page).text.count("It rained.") == 2


def test_ligatures_are_letters() -> None:
    fonts = b"/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [169 /fi 170 /fl] >>"
    document = story(flowing("The ©re in the ªat was out."), font=fonts)
    assert document.text == document.source.file_text.strip() == "The fire in the flat was out."


def test_pages() -> None:
    document = story(flowing(*LEAD), [], flowing("It rained."))
    assert [document.page(offset) for offset in (0, document.text.index("It rained"))] == [1, 3]
    assert story(flowing("One page.")).page(0) == 1


def test_the_head_is_read_as_in_plain_text() -> None:
    document = story([(72, 800, 20, "Council to close pool"), *flowing("8 September 2018", top=780), *flowing(*LEAD, top=740)])
    assert [section.kind for section in document.sections] == ["headline", "dateline"]
    assert document.date == datetime.date(2018, 9, 8)


NAMELESS = b"/Encoding << /Differences [97 %s] >>" % b" ".join(b"/uniE0%02X" % i for i in range(26))  # letters without meaning


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not a PDF"),
        (b"%PDF-1.7\n", "damaged"),
        (pdf_file([]), "only pictures"),
        (pdf_file(flowing(" ")), "only pictures"),
        (
            pdf_file(flowing(*LEAD), trailer=b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >>" % (b"o" * 32, b"u" * 32)),
            "encrypted",
        ),
        (pdf_file(flowing(*LEAD), font=NAMELESS), "which letters"),
        (pdf_file(flowing(*LEAD), trailer=b"/Encrypt << /Filter /House >>"), "encrypted"),
    ],
)
def test_a_clear_message(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        list(read(data, "story.pdf", Settings()))


@given(
    st.lists(st.lists(st.tuples(st.integers(40, 300), st.integers(40, 800), st.sampled_from([9, 11, 20]), st.text("ab-.é(1 ", max_size=9))))
)
def test_every_character_keeps_its_place(pages: list) -> None:
    try:
        document = story(*pages)
    except DocumentError:
        return
    source = document.source
    assert source.file_text.count("\f") == len(pages)
    for piece in source.pieces:
        assert document.text[piece.text.start : piece.text.end] == source.file_text[piece.file.start : piece.file.end]
    unmapped = set(range(len(document.text))) - {i for piece in source.pieces for i in range(piece.text.start, piece.text.end)}
    assert {document.text[i] for i in unmapped} <= {" ", "\n"}


@given(st.integers(0, 900), st.binary(min_size=1, max_size=4))
def test_damage_gives_a_message_or_a_story(place: int, damage: bytes) -> None:
    data = pdf_file(flowing(*LEAD))
    try:
        assert list(read(data[:place] + damage + data[place + len(damage) :], "story.pdf", Settings()))
    except DocumentError as error:
        assert str(error)
