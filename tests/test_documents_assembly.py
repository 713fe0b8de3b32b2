"""Blocks to a Document: sections, the map to the file, what a comment speaks of, and which quoted blocks are pull quotes."""

from checker.documents.assembly import assemble
from checker.documents.blocks import Block, Run
from checker.documents.directives import Instruction
from checker.documents.pull_quotes import QUOTED
from checker.types import Piece, Section, Span

FILE = "# One  &amp; two\nThree"


def test_no_blocks_make_an_empty_story() -> None:
    document = assemble("<nav>", [Block(), Block("caption", [Run(" ", Span(0, 1))])], path="a.html", date=None)
    assert (document.text, document.sections, document.source.pieces) == ("", (), ())


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


def test_a_story_that_is_one_of_many_has_its_own_first_line_and_name() -> None:
    blocks = [Block(runs=[Run("Three", Span(17, 22))], comments=[(17, Instruction(("FC1",), False, ""))])]
    document = assemble(FILE, blocks, path="a.jsonl", id="7", first_line=40)
    assert (document.name, document.position(0), document.directives[0].line) == ("a.jsonl#7", (41, 1), 41)


def test_quoted_words_of_the_story_are_a_pull_quote_and_others_its_body() -> None:
    story = "It will rain all of the week, she said."
    blocks = [
        Block(runs=[Run(story, None)]),
        *(Block(QUOTED, [Run(words, None)]) for words in ("It will rain all of the week", "It will not")),
    ]
    assert [section.kind for section in assemble("", blocks).sections] == ["pull quote"]
