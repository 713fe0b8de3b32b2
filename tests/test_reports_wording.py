"""What all reports say of a finding, in the same words."""

from dataclasses import replace

import pytest
from conftest import a_check, words

from checker.findings import make_findings
from checker.reports.wording import clean, counted, list_lines, make_question, name_place, name_tier
from checker.settings import Settings
from checker.types import Document, Evidence, Hit, Piece, Section, SourceMap, Span, Status

STORY = Document(
    "Fares up\n\nThey rose by 4%.\n\nA bus", "a.txt", sections=(Section("headline", Span(0, 8)), Section("caption", Span(28, 33)))
)


def test_places() -> None:
    assert [name_place(STORY, offset) for offset in (0, 10, 28)] == ["headline", "para 2", "para 3 (caption)"]


def test_the_page_where_the_file_has_pages() -> None:
    source = SourceMap("It rained.\fIt poured.", (Piece(Span(0, 10), Span(0, 10)), Piece(Span(12, 22), Span(11, 21))))
    document = Document("It rained.\n\nIt poured.", "a.pdf", source=source)
    assert name_place(document, 12) == "para 2, page 2"


@pytest.mark.parametrize(("n", "plural", "told"), [(1, "queries", "1 query"), (1, "stories", "1 story"), (1200, "dates", "1,200 dates")])
def test_counted(n: int, plural: str, told: str) -> None:
    assert counted(n, plural) == told


def test_clean_leaves_one_line_without_what_moves_a_cursor() -> None:
    assert clean(" It\r\n\x1b[2J \u202erained. ") == "It [2J rained."


def test_question_and_grounds() -> None:
    span, other = words(STORY, "They rose by 4%."), words(STORY, "Fares up")
    evidence = (Evidence(other, (words(STORY, "up"),)),)
    hit = Hit("FC203", span, "Which stands?", ("a", "b"), (words(STORY, "4%"),), evidence, working="a\nsum", suggestion="5%")
    [finding] = make_findings(STORY, [(a_check("FC203"), hit)], Settings(), {})
    assert make_question(finding) == "The headline says ‘up’. Para 2 says ‘4%’. Which stands?"
    proved = replace(hit, message="‘4%’, but 2 to 3 is 50%. Which stands?")
    [finding] = make_findings(STORY, [(a_check("FC203"), proved)], Settings(), {})
    assert make_question(finding) == proved.message
    same = replace(hit, evidence=(Evidence(other, (words(STORY, "4%"),)),))
    [same_words] = make_findings(STORY, [(a_check("FC203"), same)], Settings(), {})
    assert make_question(same_words) == "Which stands?"
    assert list_lines(finding)[1:] == ["working: a sum", "suggestion: 5%"]
    assert (name_tier(finding), name_tier(replace(finding, status=Status.BELOW_THRESHOLD))) == ("query", "query (below threshold)")
