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


def a_clash(document: Document, *marked: tuple[str, str]) -> Hit:
    """A hit on the first sentence, the others its evidence, each with its marked word."""
    sides = [Evidence(words(document, text), (words(document, word),)) for text, word in marked]
    return Hit("FC102", sides[0].span, "Which stands?", ("a", "b"), sides[0].marks, tuple(sides[1:]))


def test_a_word_on_both_sides_is_no_clash_to_be_told() -> None:
    document = Document("Fire kills nine\n\nA fire killed Nine in 2014.")
    hit = a_clash(document, ("Fire kills nine", "nine"), ("A fire killed Nine in 2014.", "Nine"))
    [finding] = make_findings(document, [(a_check("FC102"), hit)], Settings(), {})
    assert make_question(finding) == "Which stands?"


def test_two_places_of_one_paragraph_are_not_told_before_a_message_that_quotes() -> None:
    document = Document("She has four sons. Tom and Neil came.")
    hit = a_clash(document, ("She has four sons.", "four"), ("Tom and Neil came.", "Tom and Neil"))
    [finding] = make_findings(document, [(a_check("FC206"), replace(hit, message="‘four’, but two are named."))], Settings(), {})
    assert make_question(finding) == "‘four’, but two are named."


def test_the_question_tells_the_two_sides_of_the_clash_and_not_the_places_that_others_add() -> None:
    document = Document("Ten saved\n\nThey saved 14.\n\nThree of them were hurt.")
    leader = a_clash(document, ("Ten saved", "Ten"), ("They saved 14.", "14"))
    other = a_clash(document, ("They saved 14.", "14"), ("Three of them were hurt.", "hurt"))
    [finding] = make_findings(document, [(a_check("FC102"), leader), (a_check("FC102"), other)], Settings(), {})
    assert len(finding.hit.evidence) == 2
    assert make_question(finding) == "Para 1 says ‘Ten’. Para 2 says ‘14’. Which stands?"


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
