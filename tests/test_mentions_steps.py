"""Steps of days, hours and years beside both their ends."""

import pytest

from checker.clashes.dates.clock_steps import find_wrong_hours
from checker.clashes.dates.day_steps import find_wrong_steps
from checker.clashes.dates.durations import find_lengths
from checker.clashes.dates.marks import mark
from checker.pipeline import Story
from checker.types import Document


def test_a_marked_text_gives_places_back() -> None:
    text = "from 9am to 11.30am, two hours"
    marked = mark(text, [(5, 8, 540), (12, 19, 690)])
    assert marked.text == "from @ to @, two hours"
    assert text[marked.offset(marked.text.index("two")) :] == "two hours"
    assert marked.number(marked.text.rindex("@")) == 1


def days(text: str) -> list[str]:
    story = Story(Document(text))
    return [apart.working for apart in find_wrong_steps(story.sentences, story.mentions)]


@pytest.mark.parametrize(
    "text",
    [
        "The barge left three days earlier, on March 28 instead of March 31.",
        "One day earlier, on March 28, the mate had said that the trip would end on March 31.",
        "She was held on April 3. Two days later, on April 5, she was free.",
        "The trial will begin a month later than planned, on October 5 rather than September 5.",
        "The race, planned for June 10, was put off for a week until June 17.",
        "The strike began on Monday and ended three days later, on Thursday.",
        "It was moored on December 30 and sank four days later, on January 3.",
        "He was held in April and, the following month, in May, tried.",
        "The two-week fair runs from June 1 to June 14.",
    ],
)
def test_steps_that_fit_stay_silent(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("The barge left one day earlier, on March 28 instead of March 31.", "that is 3 days earlier"),
        ("She was held on April 3. Two days later, on April 8, she was free.", "that is 5 days later"),
        ("The trial will begin a month later than planned, on October 5 rather than August 5.", "that is 61 days later"),
        ("The race, planned for June 10, was put off for a week until June 24.", "that is 14 days later"),
        ("The strike began on Monday and ended three days later, on Saturday.", "that is 2 days earlier"),
        ("He was held in April and, the following month, in June, tried.", "that is 2 months later"),
        ("The two-week fair runs from June 1 to June 29.", "that is 28 days later"),
    ],
)
def test_steps_that_do_not_fit_are_told(text: str, working: str) -> None:
    assert days(text) == [working]


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("The fair starts at 7pm and ends three hours later, at 10pm.", []),
        ("The bus left at 9am and arrived at 1pm local time, after two hours on the road.", []),
        ("He spoke for half an hour from 10.15am to 10.45am; 50 minutes later he left.", []),
        ("The fair starts at 7pm and ends two hours later, at 10pm.", ["that is 3 hours"]),
        ("The yard is open from 9am to 5pm, six hours a day.", ["that is 8 hours"]),
        ("He spoke for 50 minutes, from 10.15am to 10.45am.", ["that is 30 minutes"]),
        ("The bus left at 9am and arrived at 1pm, after two hours on the road.", ["that is 4 hours"]),
    ],
)
def test_hours(text: str, working: list[str]) -> None:
    (sentence,) = Story(Document(text)).sentences
    assert sorted({apart.working for apart in find_wrong_hours(sentence)}) == working


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("The mine opened in 1887 but, in 1974, was closed after almost 90 years.", False),
        ("The mine opened in 1887 but, in 1974, was closed after barely half a century.", True),
    ],
)
def test_years_between(text: str, *, is_wrong: bool) -> None:
    assert any(length.count not in length.allowed for length in find_lengths(text)) == is_wrong
