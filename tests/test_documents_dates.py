"""Dates as metadata write them: what is no sure day gives none, and each form gives its day as written."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.dates import read_date


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", "today", "yesterday", "Sat", "1 2 3", "2024", "2018-09", "May 2024", "x" * 5000),
        *("08/09/2018", "05/06/2024", "8.9.2018", "1536450540", "12345678901"),
        *("2018-13-01", "2018-06-31", "20181301", "2018-09-080", "201809081"),
        *("31 June 2024", "31 Jun 2018 10:00:00", "21 Foo 2024", "8 Marble 2018", "8 May 20181"),
    ],
)
def test_what_is_no_sure_day(text: str | None) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("2018-09-08", " 2018-09-08T23:49:00Z", "2018-09-08 23:49:00+01:00", "2018-09-08T23:30:00-05:00", "2018/09/08"),
        *("20180908", "20180908T234900Z", "8 September 2018", "8\n Sep 2018", "8 Sep 2018 23:49 GMT", "Published 8th September, 2018"),
        *("Sat, 08 Sep 2018 23:49:00 +0100", "Sat, 8 Sep 2018 23:49:00 -0700 (PDT)", "Saturday, 8 Sept. 2018"),
        *("September 8, 2018", "Saturday, Sept. 8, 2018, 9 a.m.", "Updated: Saturday, September 8th 2018 at 9am"),
    ],
)
def test_the_day_as_written_in_its_own_zone(text: str) -> None:
    assert read_date(text) == datetime.date(2018, 9, 8)


@given(st.text("0123456789-/T: ,JanuryFebSt+", max_size=30))
def test_any_text_gives_a_day_or_none(text: str) -> None:
    assert isinstance(read_date(text), datetime.date | None)
