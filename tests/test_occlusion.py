"""Which words are shown as what clashes where mentions do not tell."""

from checker.occlusion import clashing_words
from checker.types import Claim, Judgment, Pair, Sentence, Span

SURE, UNSURE = (0.02, 0.03, 0.95), (0.3, 0.5, 0.2)


def judgment(premise: str, hypothesis: str) -> Judgment:
    claims = [Claim(Sentence(Span(100 * i, 100 * i + len(t)), t, i, 1), " ".join(t.split())) for i, t in enumerate((premise, hypothesis))]
    return Judgment(Pair(*claims, 0.5), SURE, SURE)


def by_words(*carriers: str):
    """A model that is sure while every one of the words is there."""
    return lambda pairs: [SURE if all(word in " ".join(pair) for word in carriers) else UNSURE for pair in pairs]


def test_none_where_no_word_carries_it() -> None:
    assert clashing_words(judgment("The pool opened.", "The pool stayed shut."), by_words()) == (None, None)


def test_none_of_a_side_whose_claim_is_not_its_text() -> None:
    found = clashing_words(judgment("The pool\nopened.", "The pool stayed shut."), by_words("opened", "shut"))
    assert found == (None, Span(116, 120))


def test_none_where_there_are_no_words() -> None:
    assert clashing_words(judgment("", "..."), by_words()) == (None, None)


def test_none_where_both_sides_have_the_same_word() -> None:
    assert clashing_words(judgment("Nine died.", "In 2014 nine died."), by_words("Nine", "nine")) == (None, None)


def test_a_number_stands_alone_where_the_other_side_has_none() -> None:
    found = clashing_words(judgment("Eleven were hurt.", "Three residents were."), by_words("Eleven", "residents"))
    assert found == (Span(0, 6), None)


def test_the_word_without_which_the_model_is_unsure() -> None:
    assert clashing_words(judgment("The pool opened.", "The pool stayed shut."), by_words("opened", "shut")) == (
        Span(9, 15),
        Span(116, 120),
    )


def test_the_first_of_two_that_carry_it_alike() -> None:
    assert clashing_words(judgment("It closed early.", "It stayed open."), by_words("closed early"))[0] == Span(3, 9)


def test_figures_are_words() -> None:
    assert clashing_words(judgment("It cost £3.4 more.", "It was free."), by_words("£3.4"))[0] == Span(8, 12)
