"""HTML inside other files: where its characters stand through one escape and two, and whose headline an <h1> is."""

from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.blocks import Run
from checker.documents.fragments import looks_like_html, read_fragment
from checker.errors import DocumentError
from checker.types import Span


def escaped(text: str, start: int = 0) -> tuple[str, list[Run]]:
    """A text escaped once more, as a file has it from an offset on, and its runs there."""
    file, runs = " " * start, []
    for character in text:
        written = escape(character)
        runs.append(Run(character, Span(len(file), len(file) + len(written))))
        file += written
    return file, runs


def test_what_does_not_look_like_html() -> None:
    assert not any(map(looks_like_html, ("", "It rained <b>hard</b>.", "a < b", "<Ann> said so", "<pre", "&lt;p&gt;")))
    assert all(map(looks_like_html, ("<p>It", "\n <P class='x'>", "<!-- a -->", "<br/>")))


def test_more_tags_than_any_story_has() -> None:
    with pytest.raises(DocumentError, match="HTML with 200,000 tags"):
        read_fragment([Run("<b>" * 200_000, Span(0, 600_000))])


def test_the_first_big_heading_is_the_headline_where_there_is_no_other() -> None:
    html = "<h1>Rain</h1><p>It rained.</p><h1>More</h1>"
    runs = [Run(html, Span(0, len(html)))]
    assert [block.kind for block in read_fragment(runs)] == ["body", "body", "body"]
    assert [block.kind for block in read_fragment(runs, has_headline=False)] == ["headline", "body", "body"]


def test_words_without_a_place_stay_words() -> None:
    [block] = read_fragment([Run("<p>It ", Span(3, 9)), Run("rai", None), Run("ned</p>", Span(20, 27))])
    assert block.runs == [Run("It ", Span(6, 9)), Run("rai", None), Run("ned", Span(20, 23))]
    [block] = read_fragment([Run("<p>&", None), Run("amp; so", Span(20, 27))])
    assert (block.runs[0].text, block.runs[0].file) == ("&", Span(20, 24))


def test_a_comment_knows_its_place() -> None:
    file, runs = escaped("<p>One</p><!-- checker: ignore FC201 --><p>Two</p>", start=5)
    [_, block] = read_fragment(runs)
    [(at, said)] = block.comments
    assert (file[at:].split("FC201")[0], said.codes) == (" checker: ignore ", ("FC201",))


@given(st.lists(st.sampled_from(["Müller", "&amp;", "&eacute;", "<b>", "</b>", "<p>", "  ", "\n", "汉字", "👍", "'", "a"]), max_size=12))
def test_every_character_stands_in_the_file(parts: list[str]) -> None:
    file, runs = escaped("".join(parts), start=3)
    for block in read_fragment(runs):
        for run in block.runs:
            written = unescape(unescape(file[run.file.start : run.file.end]))
            assert run.text == written or (run.text == " " and written.isspace()), run
