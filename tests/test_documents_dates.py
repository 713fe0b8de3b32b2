"""Dates of metadata: what is no sure day, and how a day is written."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.dates import parse_date


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", "yesterday", "08/09/2018", "8.9.2018", "2018", "2018-09", "2018-13-01", "2018-06-31", "20181301"),
        *("31 Jun 2018 10:00:00", "1536450540", "1 2 3", "Sat", "8 Marble 2018", "8 May 20181", "2018-09-080", "201809081"),
    ],
)
def test_what_is_no_sure_day(text: str | None) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("2018-09-08", " 2018-09-08T23:49:00Z", "2018-09-08 23:49:00+01:00", "2018-09-08T23:49", "20180908", "20180908T234900Z"),
        *("Sat, 08 Sep 2018 23:49:00 +0100", "8 Sep 2018 23:49 GMT", "Sat, 8 Sep 2018 23:49:00 -0700 (PDT)", "8 September 2018"),
        *("Saturday, 8 Sept. 2018", "September 8, 2018", "Saturday, Sept. 8, 2018, 9 a.m."),
    ],
)
def test_the_day_as_written_in_its_own_zone(text: str) -> None:
    assert parse_date(text) == datetime.date(2018, 9, 8)


@given(st.text("0123456789-T: ,JanuryFebSt+", max_size=30))
def test_any_text_gives_a_day_or_none(text: str) -> None:
    assert isinstance(parse_date(text), datetime.date | None)
