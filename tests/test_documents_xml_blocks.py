"""Blocks: white space of markup, and the text, pieces and sections that blocks make."""

from checker.documents.xml_blocks import Block, Run, assemble, collapse
from checker.types import Piece, Section, Span


def words(*runs: Run) -> str:
    return "".join(run.text for run in collapse(runs))


def test_single_spaces_and_what_is_no_white_space_of_markup_stay() -> None:
    run = Run("a b\xa0 c\u2028d", 5, 12)
    assert collapse([run]) == (run,)


def test_any_length_of_white_space_is_one_space_and_none_at_the_ends() -> None:
    assert words(Run("\n  a \n", 0, 6), Run(" \t b", 6, 10), Run("\n", 10, 15), Run("c  ", 15, 18)) == "a b c"
    assert words(Run("  ", 0, 2)) == words() == ""


def test_a_line_break_of_the_format_stays_inside() -> None:
    line_break = Run("\n", 4, 4)
    assert words(line_break, Run("a ", 0, 2), line_break, Run(" b", 6, 8), line_break) == "a \nb"


def test_blocks_become_a_text_with_blank_lines_between() -> None:
    headline = Block("headline", (Run("Fish ", 3, 8), Run("&", 8, 13), Run(" tea", 13, 17)))
    body = Block("body", (Run("It ", 30, 33), Run("rained", 33, 39)))
    text, pieces, sections = assemble([headline, Block("body", (Run(" ", 20, 21),)), Block("body", ()), body])
    assert text == "Fish & tea\n\nIt rained"
    assert sections == (Section("headline", Span(0, 10)),)
    assert pieces == (
        Piece(Span(0, 5), Span(3, 8)),
        Piece(Span(5, 6), Span(8, 13)),
        Piece(Span(6, 10), Span(13, 17)),
        Piece(Span(12, 21), Span(30, 39)),
    )


def test_nothing_gives_nothing() -> None:
    assert assemble([]) == ("", (), ())
