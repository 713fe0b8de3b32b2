"""Dates as metadata write them: what is no day gives none, and each form gives its day."""

import datetime

import pytest

from checker.documents.story_date import read_date


@pytest.mark.parametrize(
    "text", ["", "today", "2024", "2024-13-01", "31 June 2024", "May 2024", "12345678901", "21 Foo 2024", "05/06/2024", "x" * 5000]
)
def test_what_names_no_day(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-21",
        "2024-05-21T23:30:00-05:00",
        " 2024-05-21 09:30:00 +0100",
        "2024/05/21",
        "20240521",
        "20240521T0930Z",
        "Tue, 21 May 2024 09:30:00 GMT",
        "Published 21st May, 2024",
        "May 21, 2024",
        "Updated: Tuesday, May 21st 2024 at 9am",
        "21\n May 2024",
    ],
)
def test_each_form(text: str) -> None:
    assert read_date(text) == datetime.date(2024, 5, 21)
