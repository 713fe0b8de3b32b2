"""A weekday that does not fall on its date.

What it checks
--------------
A weekday that stands with a date ('Tuesday, 4 July 2018'), against the Gregorian calendar. A date without
its year is read as the nearest to the story's date; where the story has no date, or the nearest is not
sure, it is left alone.

Why it matters
--------------
Readers turn up on the wrong day. Either the weekday or the date is wrong; only the writer knows which.

Example
-------
'The hearing is on Tuesday, 4 July 2018.' That day was a Wednesday.

Limits
------
Dates before 1753 are left alone: until then Britain kept the Julian calendar. So are weekdays that stand
apart from their date ('on Tuesday ... the 4th').
"""

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.mentions.dates import MONTHS, WEEKDAYS
from checker.mentions.quotes import is_about_wording
from checker.partial_date import Date, days_in_month
from checker.patterns import lazy
from checker.types import Hit, MentionKind, Severity

if TYPE_CHECKING:
    from checker.story import Story

FIRST_GREGORIAN_YEAR = 1753
SURE_DAYS = 150  # a date this near the story's is nearer than the same date a year before or after
NEAR_DAYS = 45  # nearer still, no other year can be meant
# In 'Saturday and Sunday, 7 and 8 July' the weekday belongs to the second date.
_SEVERAL = lazy(rf"(?:{'|'.join(WEEKDAYS)})(?:,?\s(?:and|or|to|through|until)\s|\s?[-–—/&]\s?|,\s)$")


@check("FC302", "weekday-mismatch", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    for mention in story.mentions:
        if mention.kind is not MentionKind.DATE or mention.value.weekday is None:
            continue
        day = _calendar_day(mention.value, story.document.date)
        if day is None or day.weekday() == mention.value.weekday or _would_fit(mention.value, day, story.document.date):
            continue
        sentence = story.sentences[mention.sentence]
        if _SEVERAL.search(sentence.text[: mention.span.start - sentence.span.start]) or is_about_wording(sentence.text):
            continue
        written, right = WEEKDAYS[mention.value.weekday], WEEKDAYS[day.weekday()]
        name = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        yield Hit(
            "FC302",
            mention.span,
            f"‘{mention.text}’: {name} is a {right}. Is the day of the week wrong, or the date?",
            values=(written, right),
            marks=(mention.span,),
            subject=name,
            working=_week(day),
        )


def _calendar_day(date: Date, story_date: datetime.date | None) -> datetime.date | None:
    """The day meant, or None where it is not sure or not in the calendar."""
    if date.month is None or date.day is None or date.month > 12 or date.day > days_in_month(date.year, date.month):
        return None
    if date.year is not None:
        return datetime.date(date.year, date.month, date.day) if date.year >= FIRST_GREGORIAN_YEAR else None
    if story_date is None or (date.month, date.day) == (2, 29):
        return None
    years = range(max(FIRST_GREGORIAN_YEAR, story_date.year - 1), min(story_date.year + 1, datetime.MAXYEAR) + 1)
    days = [datetime.date(year, date.month, date.day) for year in years]
    return next((day for day in days if abs((day - story_date).days) <= SURE_DAYS), None)


def _would_fit(date: Date, day: datetime.date, story_date: datetime.date | None) -> bool:
    """Whether a date without a year has its weekday a year before or after: the writer may mean that one."""
    if date.year is not None or abs((day - story_date).days) <= NEAR_DAYS:
        return False
    return any(datetime.date(day.year + step, day.month, day.day).weekday() == date.weekday for step in (-1, 1))


def _week(day: datetime.date) -> str:
    """The calendar around a day: 'Mo 2 · Tu 3 · We 4 July 2018 · Th 5 · Fr 6'."""
    days = [day + datetime.timedelta(step) for step in (-2, -1, 0, 1, 2)]
    parts = [f"{WEEKDAYS[d.weekday()][:2]} {d.day}" for d in days]
    return " · ".join([*parts[:2], f"{parts[2]} {MONTHS[day.month - 1]} {day.year}", *parts[3:]])
