"""What the models read: the words of each sentence, on one line, unless they are too many or no prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims import MAX_CHARACTERS, make_claims
from checker.sections import KINDS
from checker.types import Sentence, Span


def sentence(text: str, section: str = "body", index: int = 0) -> Sentence:
    return Sentence(Span(0, len(text)), text, index, 1, section)


@pytest.mark.parametrize("section", ["byline", "dateline", "furniture", "editor's note"])
def test_furniture_is_not_read(section: str) -> None:
    assert make_claims([sentence("Join our commenting forum.", section)]) == ()


def test_sentence_that_is_too_long_is_not_read_rather_than_cut() -> None:
    assert make_claims([sentence("x" * (MAX_CHARACTERS + 1))]) == ()
    [claim] = make_claims([sentence("x" * MAX_CHARACTERS)])
    assert len(claim.text) == MAX_CHARACTERS


@pytest.mark.parametrize("text", ["Austen, Jane.", "Sen. Ann Hale (D-Ohio)", "Pride and Prejudice", "[RC 41, 46-54, 3/14/06]", "11.", ""])
def test_names_and_titles_state_nothing(text: str) -> None:
    assert make_claims([sentence(text)]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "[3] http://saltmere.example/press/record.cfm?id=2485",
        "www.saltmere.example/ferry",
        "For more information, contact the harbour's Northquay office at (812) 555-0113.",
        "Please call the harbour office on 01632 960114 before noon.",
        "To register, visit www.saltmere.example.",
        "Call 555-0142 for tickets.",
    ],
)
def test_addresses_and_where_to_turn_state_nothing(text: str) -> None:
    assert make_claims([sentence(text)]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office said on www.saltmere.example that the pool was shut.",
        "To the west of the quay 120 boats lay at anchor.",
        "Visit numbers fell from 1,200 to 900.",
        "Call centres shut in 2013-2014.",
        "To win the seat, Ms Hale knocked on 400 doors in 2013-2014.",
    ],
)
def test_statements_with_an_address_or_a_number_are_read(text: str) -> None:
    assert len(make_claims([sentence(text)])) == 1


@pytest.mark.parametrize("text", ["He won.", "Nobody died.", "It is."])
def test_short_sentences_are_read(text: str) -> None:
    assert [claim.text for claim in make_claims([sentence(text)])] == [text]


@pytest.mark.parametrize("section", [kind.name for kind in KINDS.values() if kind.is_read])
def test_prose_of_every_section_is_read(section: str) -> None:
    [claim] = make_claims([sentence("The pool closed.", section)])
    assert claim.text == "The pool closed."


def test_one_line_and_the_sentence_as_it_stands() -> None:
    wrapped = sentence("The pool\r\n  closed\u00a0on\tMonday. ")
    [claim] = make_claims([wrapped])
    assert claim.text == "The pool closed on Monday."
    assert claim.sentence is wrapped


def test_half_a_surrogate_pair_is_made_readable() -> None:
    [claim] = make_claims([sentence("The pool \ud83d closed.")])
    assert claim.text == "The pool ? closed."


@given(st.lists(st.text(max_size=20), max_size=5))
def test_order_is_kept_and_every_claim_can_be_encoded(texts: list[str]) -> None:
    claims = make_claims([sentence("it is " + text, index=i) for i, text in enumerate(texts)])
    assert [claim.sentence.index for claim in claims] == list(range(len(texts)))
    for claim in claims:
        assert claim.text.encode("utf-8").decode("utf-8") == " ".join(claim.text.split())
