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
