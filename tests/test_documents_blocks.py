"""Blocks: white space at their ends, and as markup means it."""

from checker.documents.blocks import Run, collapse, trimmed
from checker.types import Span


def words(*runs: Run) -> str:
    return "".join(run.text for run in collapse(runs))


class TestTrimmed:
    def test_white_space_is_cut_off_at_both_ends_only(self) -> None:
        runs = [Run(" ", Span(0, 1)), Run(" One ", Span(1, 6)), Run(" ", None), Run("two ", Span(6, 10)), Run("\n", None)]
        assert list(trimmed(runs)) == [Run("One", Span(2, 5)), Run(" ", Span(5, 6)), Run(" ", None), Run("two", Span(6, 9))]

    def test_a_run_read_as_a_whole_is_not_cut(self) -> None:
        assert list(trimmed([Run("a ", Span(0, 8))])) == [Run("a ", Span(0, 8))]


class TestCollapse:
    def test_single_spaces_and_what_is_no_white_space_of_markup_stay(self) -> None:
        run = Run("a b\xa0 c\u2028d", Span(5, 13))
        assert collapse([run]) == [run]

    def test_any_length_of_white_space_is_one_space_and_none_at_the_ends(self) -> None:
        runs = [Run("\n  a \n", Span(0, 6)), Run(" \t b", Span(6, 10)), Run("\n", Span(10, 15)), Run("c  ", Span(15, 18))]
        assert words(*runs) == "a b c"
        assert words(Run("  ", Span(0, 2))) == words() == ""

    def test_a_line_break_of_the_format_stays_inside(self) -> None:
        line_break = Run("\n", None)
        assert words(line_break, Run("a ", Span(0, 2)), line_break, Run(" b", Span(6, 8)), line_break) == "a \nb"
