"""Numbers that are one slip of the keyboard apart."""

import pytest

from checker.clashes.figures.digit_slips import find_digit_slips
from checker.sentences import split_sentences
from checker.types import Document

BETWEEN = "Rain fell. It was cold. Nobody came."


def slips(one: str, other: str, between: str = BETWEEN) -> list[tuple[str, str, str]]:
    document = Document(f"{one} {between} {other}")
    return [(a.kind, a.number, b.number) for a, b in find_digit_slips(split_sentences(document))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It holds 279 seats.", "It holds 279 seats."),
        ("It holds 279 seats.", "It holds 792 seats."),  # not neighbours
        ("It holds 279 seats.", "It holds 289 seats."),  # one digit of three
        ("The hall has 27 seats.", "It holds 72 seats."),  # one word in common
        ("The hall of Marl holds 27 seats.", "The hall of Marl holds 72 chairs."),  # another noun
        ("The 24th hall of Marl opened.", "The 42nd hall of Marl closed."),
        ("The hall of Marl opens at 12 pm.", "The hall of Marl closes at 21 pm."),
        ("It holds 12,000 people.", "It holds 21,000 people."),
        ("It cost £2.79m.", "It cost £2.97bn."),
        ("It cost £27.9m.", "It cost £2.97m."),
        ("It cost $279.", "It has 297 seats."),
        ("It began at 9:15 pm.", "It ended at 9:45 pm."),  # quarters of an hour
        ("It began at 9:12 pm.", "It ended at 7:12 pm."),  # another hour
        ("It came in 1987.", "It went in 1997."),
        ("It came in 2001.", "It went in 2010."),
        ("Expedition 279 went up.", "Expedition 297 came down."),
        ("It ended 279-112.", "It ended 297-113."),
        ("It holds 3,412 seats.", "It holds 7,412 seats."),  # the first digit is seldom mistyped
        ("It had 279 seats, then 297.", "It had 297 seats."),  # both in one sentence
    ],
)
def test_silent(one: str, other: str) -> None:
    assert slips(one, other) == []


@pytest.mark.parametrize(
    ("told", "odd", "found"),
    [
        ("Flight 447 left.", "Flight 477 sank.", [("Flight ", "447", "477")]),
        ("Resolution 1701 passed.", "Resolution 1710 stands.", [("Resolution ", "1701", "1710")]),
        ("Flight 447 left.", "Flight 831 left.", []),
        ("They found element 447.", "They made element 477.", []),
        ("Flight 447 and Flight 457 left.", "Flight 477 sank.", []),  # a series
    ],
)
def test_the_number_of_a_name_is_odd_beside_one_told_twice(told: str, odd: str, found: list[tuple[str, str, str]]) -> None:
    assert slips(told, odd, between=f"{BETWEEN} {told} {BETWEEN}") == found


def test_years_next_to_each_other_are_steps_of_a_tale() -> None:
    assert slips("It came in 1987.", "It went in 1978.", between="Rain fell.") == []


def test_values_told_twice_each_are_two() -> None:
    assert slips("It holds 279 seats. That is 279.", "It holds 297 seats. That is 297.") == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("It holds 279 seats.", "There were 297 people.", ("", "279", "297")),
        ("The hall of Marl holds 27 seats.", "Marl has a hall of 72 seats.", ("", "27", "72")),
        ("Marl asks for £1.5bn for floods.", "The £5.1bn for floods in Marl is late.", ("£b", "1.5", "5.1")),
        ("It cost £2.79m.", "They spent £2.97 million.", ("£m", "2.79", "2.97")),
        ("It rose by 96.9%.", "It rose by 99.6 per cent.", ("%", "96.9", "99.6")),
        ("It holds 140,000 people.", "It holds 104,000 people.", ("", "140,000", "104,000")),
        ("It holds 3,412 seats.", "It holds 3,442 people.", ("", "3,412", "3,442")),
        ("It began at 4.24pm.", "It began at 4.42 pm.", ("clock", "4.24", "4.42")),
        ("It docked at 2:28 UTC.", "It docked at 2:48 UTC.", ("clock", "2:28", "2:48")),
        ("It came in 1987.", "It came in 1978.", ("year", "1987", "1978")),
    ],
)
def test_found(one: str, other: str, found: tuple[str, str, str]) -> None:
    assert slips(one, other) == [found]
