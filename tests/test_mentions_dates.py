"""Dates: what is none, what is read of each form, and that any text is read."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.mentions import find_mentions
from checker.mentions.dates import find_dates
from checker.partial_date import Date
from checker.sentences import split_sentences
from checker.types import Document, MentionKind


def dates(text):
    return [(m.text, m.value) for s in split_sentences(Document(text)) for m in find_dates(s)]


NO_DATES = [
    "It drew 1,500 people and cost $1500.",
    "About 2000 people came.",
    "He ran the 1500 metres.",
    "In 2000 people died of it.",
    "In May 20 people died.",
    "The 2000-strong crowd sang.",
    "Between 1500 and 2000 people came.",
    "It has 1500-2000 troops.",
    "Call 0800 1500 1200.",
    "It runs Windows 2000.",
    "Output rose to 2000.",
    "Theresa May said so, and April Jones agreed.",
    "They may march.",
    "The Sunday Times on Good Friday.",
    "Sheffield Wednesday lost.",
    "It was 03/04/2018.",
    "The top 5 May have left.",
    "The crowd of 2011 sang.",
    "They saw January Jones.",
    "He is in room 2015.",
]

FORMS = [
    ("December 2, 1823", [("December 2, 1823", Date(1823, 12, 2))]),
    ("on 2 December 1823.", [("2 December 1823", Date(1823, 12, 2))]),
    ("Dec. 2, 1976", [("Dec. 2, 1976", Date(1976, 12, 2))]),
    ("the 2nd of December", [("2nd of December", Date(month=12, day=2))]),
    ("Saturday 08 September 2018 23:49", [("Saturday 08 September 2018", Date(2018, 9, 8, 5))]),
    ("2018-09-08", [("2018-09-08", Date(2018, 9, 8))]),
    ("on Tuesday, 6 March", [("Tuesday, 6 March", Date(month=3, day=6, weekday=1))]),
    ("on Tuesday (6 March)", [("Tuesday (6 March)", Date(month=3, day=6, weekday=1))]),
    ("in 25/12/2018", [("25/12/2018", Date(2018, 12, 25))]),
    ("May 1945", [("May 1945", Date(1945, 5, precision="month"))]),
    ("In March, he left", [("March", Date(month=3, precision="month"))]),
    ("in 1812", [("1812", Date(1812, precision="year"))]),
    ("the 1812 election", [("1812", Date(1812, precision="year"))]),
    ("Freud (1904) wrote", [("1904", Date(1904, precision="year"))]),
    ("the 1066 invasion", [("1066", Date(1066, precision="year"))]),
    ("the 2015 elections", [("2015", Date(2015, precision="year"))]),
    ("circa 1812", [("1812", Date(1812, precision="year", approximate=True))]),
    ("in 2012, 2014 and 2016", [(y, Date(int(y), precision="year")) for y in ("2012", "2014", "2016")]),
    ("1914-18", [("1914", Date(1914, precision="year")), ("18", Date(1918, precision="year"))]),
    ("from 1959 to 1976", [("1959", Date(1959, precision="year")), ("1976", Date(1976, precision="year"))]),
    ("between January 5 and 7, 2021", [("January 5", Date(2021, 1, 5)), ("7, 2021", Date(2021, 1, 7))]),
    ("5-7 January 2021", [("5", Date(2021, 1, 5)), ("7 January 2021", Date(2021, 1, 7))]),
    ("from Dec. 2, 1976 until Feb. 24, 2008", [("Dec. 2, 1976", Date(1976, 12, 2)), ("Feb. 24, 2008", Date(2008, 2, 24))]),
    ("the 1990s", [("1990s", Date(1990, precision="decade"))]),
    ("the early 1990s", [("early 1990s", Date(1990, precision="decade"))]),
    ("the 19th century", [("19th century", Date(1800, precision="century"))]),
    ("nineteenth-century art", [("nineteenth-century", Date(1800, precision="century"))]),
    ("the late 19th century", [("late 19th century", Date(1800, precision="century"))]),
    ("She loved the Twenties.", [("Twenties", Date(1920, precision="decade"))]),
    ("on Christmas Eve 1965", [("1965", Date(1965, precision="year"))]),
    ("of Easter 1922", [("1922", Date(1922, precision="year"))]),
    ("on Labor Day 1921", [("1921", Date(1921, precision="year"))]),
    ("in May 1996 before guests came", [("May 1996", Date(1996, 5, precision="month"))]),
    ("the Peasants' Revolt of 1381 to the poll tax", [("1381", Date(1381, precision="year"))]),
    ("The flood of 1953 came", [("1953", Date(1953, precision="year"))]),
    ("By 2030 such summers", [("2030", Date(2030, precision="year"))]),
    ("a cold October does", [("October", Date(month=10, precision="month"))]),
    ("January and May", [(m, Date(month=n, precision="month")) for m, n in (("January", 1), ("May", 5))]),
    ("in 44 BC", [("44 BC", Date(-44, precision="year"))]),
    ("on Monday", [("Monday", Date(weekday=0))]),
    ("on 31 June", [("31 June", Date(month=6, day=31))]),
    ("February 30", [("February 30", Date(month=2, day=30))]),
    ("29 February 2019", [("29 February 2019", Date(2019, 2, 29))]),
    ("2018-13-02", [("2018-13-02", Date(2018, 13, 2))]),
]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text):
    assert dates(text) == []


@pytest.mark.parametrize(("text", "found"), FORMS)
def test_a_date_is_read(text, found):
    assert dates(text) == found


prose = st.lists(
    st.sampled_from(
        "in May 2018 31 June , . - – to and 5 Tuesday the 1990s '90s 19th century 2018-09-08 1/2/2018 BC between ( ) “ ” £3.4bn two million"
        " Mr Castro Cuba 's U.S. New York San".split()
    ),
    max_size=25,
).map(" ".join)


@settings(deadline=None)  # the first example loads the word lists
@given(st.one_of(st.text(max_size=150), prose))
def test_any_text_is_read_with_exact_spans(text):
    found = find_mentions(split_sentences(Document(text)))
    assert [m.span.start for m in found] == sorted(m.span.start for m in found)
    for mention in found:
        if mention.kind is not MentionKind.QUOTE:
            assert mention.text == text[mention.span.start : mention.span.end] != ""
    for kind in (MentionKind.DATE, MentionKind.FIGURE, MentionKind.PLACE, MentionKind.NAME, MentionKind.QUOTE):
        spans = [m.span for m in found if m.kind is kind]
        assert all(a.end <= b.start for a, b in pairwise(spans))
