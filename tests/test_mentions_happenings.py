"""What happens once, lengths beside their bounds, and steps: what is read of each, and what is left alone."""

import datetime

import pytest

from checker.mentions.durations import find_lengths
from checker.mentions.happenings import find_happenings
from checker.mentions.sequence import find_disorder
from checker.mentions.tenses import find_wrong_tenses
from checker.pipeline import Story
from checker.types import Document, MentionKind


def happenings(text):
    story = Story(Document(text))
    return [(h.kind, h.subject, h.date.text) for h in find_happenings(story.sentences, story.mentions, story.people)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Garden Trust was founded by Anna Roe in 1987.", [("founded", "Garden Trust", "1987")]),
        ("Tom Hale, 45, was arrested in Leeds on Tuesday.", [("arrested", "Tom Hale", "Tuesday")]),
        ("Tom Hale spoke after Anna Roe's death in May 2015.", [("died", "Anna Roe", "May 2015")]),
        ("When the bridge opened in 1932, he was there.", [("opened", "the bridge", "1932")]),
        ("Of the 1908 Messina earthquake little is known.", [("came", "Messina earthquake", "1908")]),
        ("Anna Roe spoke of the founding in 1987.", []),
        ("Anna Roe lived there in 1987.", []),
    ],
)
def test_what_happens_once(text, found):
    assert happenings(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor from 2001 to 2009, twelve years in all.", [(12, range(7, 10))]),
        ("The war lasted a decade, from 1981 to 1986.", [(10, range(4, 7))]),
        ("The three-day fair runs from Friday to Monday.", [(3, range(4, 5))]),
        ("He has led it for 12 years since 2010.", [(12, range(7, 10))]),
        ("He led it for nearly 12 years from 2001 to 2009.", []),
        ("He spent two years there between 2001 and 2009.", []),
    ],
)
def test_lengths(text, found):
    assert [(length.count, length.allowed) for length in find_lengths(text, 2018)] == found


def test_without_a_story_date_since_is_not_reckoned():
    assert not list(find_lengths("He has led it for 12 years since 2010.", None))


@pytest.mark.parametrize(
    "text", ["Mayor from 2007 to 2010.", "It fell from 2010 to 2007.", "In 1990 he left; the following year, 1991, he died."]
)
def test_order(text):
    assert not list(find_disorder(text))


def test_a_date_without_its_year_has_the_nearest():
    story = Story(Document("The shop will open on 28 December. The mill will open on 3 March."))
    dates = [m for m in story.mentions if m.kind is MentionKind.DATE]
    found = find_wrong_tenses(story.sentences, dates, datetime.date(2018, 1, 9))
    assert [(date.text, when) for date, _, when, _ in found] == [("28 December", "past")]
