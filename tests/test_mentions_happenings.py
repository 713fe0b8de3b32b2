"""Dates told twice, lengths beside their bounds, and steps: what is read of each, and what is left alone."""

import pytest

from checker.clashes.dates.backward_spans import find_backward_spans
from checker.clashes.dates.date_clashes import excludes, is_slip_of
from checker.clashes.dates.date_pairs import find_date_pairs
from checker.clashes.dates.durations import find_lengths
from checker.clashes.dates.events import find_event_clashes
from checker.clashes.dates.lengths_retold import find_lengths_retold
from checker.clashes.dates.retold import find_retold
from checker.partial_date import Date
from checker.pipeline import Story
from checker.types import Document


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor from 2001 to 2009, twelve years in all.", [(12, range(7, 10))]),
        ("The war lasted a decade, from 1981 to 1986.", [(10, range(4, 7))]),
        ("He led it for nearly 12 years from 2001 to 2009.", []),
        ("He spent two years there between 2001 and 2009.", []),
    ],
)
def test_lengths(text, found):
    assert [(length.count, length.allowed) for length in find_lengths(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor from 2007 to 2010.", []),
        ("It fell from 2010 to 2007.", []),
        ("The mayor moved the deadline from 2010 to 2007.", []),
        ("Mayor Hale, who was in Leeds from 2010 to 2007, left.", ["2007 is before 2010"]),
        ("The war (1949-1945) was long.", ["1945 is before 1949"]),
    ],
)
def test_spans_that_run_backwards(text, found):
    assert [working for _, _, working in find_backward_spans(text)] == found


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        (Date(1987, precision="year"), Date(1978, precision="year"), True),  # two digits swapped
        (Date(2014, precision="year"), Date(2016, precision="year"), True),
        (Date(1952, precision="year"), Date(2016, precision="year"), False),
        (Date(2014, precision="year"), Date(2014, 5, precision="month"), False),
        (Date(month=6, day=21), Date(month=7, day=21), True),
        (Date(month=6, day=21), Date(month=7, day=3), False),
        (Date(month=5, day=20, weekday=4), Date(month=5, day=24, weekday=1), False),
        (Date(weekday=1), Date(weekday=2), True),
        (Date(1970, precision="decade"), Date(1981, precision="year"), True),
        (Date(1970, precision="decade"), Date(1976, precision="year"), False),
    ],
)
def test_a_slip_changes_one_part_of_a_date(one, other, is_slip):
    assert is_slip_of(one, other) == is_slip_of(other, one) == is_slip
    assert not is_slip or excludes(one, other)


def clashes(find, text, *, with_people=False):
    story = Story(Document(text))
    parts = (story.sentences, story.mentions) + ((story.people,) if with_people else ())
    return [(clash.subject, *(date.text for date in clash.dates)) for clash in find(*parts)]


@pytest.mark.parametrize(
    ("find", "text", "found"),
    [
        (
            find_event_clashes,
            "The fire at the mill on Tuesday was huge. Wednesday's fire hurt two.",
            [("the fire", "Tuesday", "Wednesday")],
        ),
        (find_event_clashes, "The fire at the mill on Tuesday was huge. A fire on Wednesday hurt two.", []),
        (find_event_clashes, "The mill fire on Tuesday was huge. The barn fire on Wednesday hurt two.", []),
        (find_date_pairs, "Rain fell in April and June. It fell in May, then in June.", [("what goes with June", "April", "May")]),
        (find_date_pairs, "Rain fell between April and June. It fell in May, then in June.", []),
        (
            find_retold,
            "Ida Frisk painted the harbour wall in 2004.\n\nFrisk painted that harbour wall in 2005.",
            [("what both sentences tell", "2004", "2005")],
        ),
        (find_retold, "Ida Frisk painted the harbour wall in 2004. Frisk painted that harbour wall in 2005.", []),
    ],
)
def test_dates_that_clash(find, text, found):
    assert clashes(find, text) == found


def test_lengths_told_twice():
    story = Story(Document("He has a five-year contract. The four-year contract followed an earlier contract. A two-day trip."))
    assert [(found.what, found.lengths) for found in find_lengths_retold(story.sentences, story.mentions)] == []
    story = Story(Document("He has a five-year contract. The four-year contract is big."))
    assert [(found.what, found.lengths) for found in find_lengths_retold(story.sentences, story.mentions)] == [
        ("the contract", ("five-year", "four-year"))
    ]
