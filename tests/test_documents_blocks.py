"""Blocks to a Document: white space, sections, the map to the file, and what a comment speaks of."""

from checker.documents.blocks import Block, Run, assemble, trimmed
from checker.documents.directives import Instruction
from checker.types import Piece, Section, Span

FILE = "# One  &amp; two\nThree"


def test_no_blocks_make_an_empty_story() -> None:
    document = assemble("<nav>", [Block(), Block("caption", [Run(" ", Span(0, 1))])], path="a.html", date=None)
    assert (document.text, document.sections, document.source.pieces) == ("", (), ())


def test_white_space_is_cut_off_at_both_ends_only() -> None:
    runs = [Run(" ", Span(0, 1)), Run(" One ", Span(1, 6)), Run(" ", None), Run("two ", Span(6, 10)), Run("\n", None)]
    assert list(trimmed(runs)) == [Run("One ", Span(2, 6)).cut(0, 3), Run(" ", Span(5, 6)), Run(" ", None), Run("two", Span(6, 9))]


def test_a_run_read_as_a_whole_is_not_cut() -> None:
    assert list(trimmed([Run("a ", Span(0, 8))])) == [Run("a ", Span(0, 8))]


def test_blocks_stand_apart_and_neighbours_in_the_file_are_one_piece() -> None:
    head = Block(
        "headline", [Run("One", Span(2, 5)), Run(" ", Span(5, 7)), Run("&", Span(7, 12)), Run(" t", Span(12, 14)), Run("wo", Span(14, 16))]
    )
    document = assemble(FILE, [head, Block(runs=[Run("Three", Span(17, 22))])], path="a.md", date=None)
    assert document.text == "One & two\n\nThree"
    assert document.sections == (Section("headline", Span(0, 9)),)
    assert document.source.pieces == (
        Piece(Span(0, 3), Span(2, 5)),
        Piece(Span(3, 4), Span(5, 7)),
        Piece(Span(4, 5), Span(7, 12)),
        Piece(Span(5, 9), Span(12, 16)),
        Piece(Span(11, 16), Span(17, 22)),
    )


def test_a_comment_speaks_of_its_block_or_the_next_one_with_text() -> None:
    own, next_one, last, all_of_it = (Instruction((code,), code == "FC4", "") for code in ("FC1", "FC2", "FC3", "FC4"))
    blocks = [
        Block(runs=[Run("One", Span(2, 5))], comments=[(0, own)]),
        Block(comments=[(0, next_one), (20, all_of_it)]),
        Block(runs=[Run("Three", Span(17, 22))]),
        Block(comments=[(22, last)]),
    ]
    directives = assemble(FILE, blocks, path="a.md", date=None).directives
    assert [(d.codes[0], d.scope, d.line) for d in directives] == [
        ("FC1", Span(0, 3), 1),
        ("FC2", Span(5, 10), 1),
        ("FC4", Span(0, 10), 2),
        ("FC3", Span(10, 10), 2),
    ]
