"""The network of a story's dates: what it takes in, what it refuses, and how it is read from sentences."""

import datetime

import pytest

from checker.clashes.dates.network import YEAR, Network, Point, Told, at, between, days_of
from checker.clashes.dates.told_times import clause_of, find_told_times, is_free, log_odds_of_past, of_nearest_year
from checker.partial_date import Date
from checker.pipeline import Story
from checker.types import Document, MentionKind

BORN, LEFT, WED = (Point("Roe", kind) for kind in ("born", "left", "wed"))


def sums(text: str, date: datetime.date | None = None) -> list[str]:
    return [clash.working for clash in Story(Document(text, date=date)).time_clashes]


def test_what_holds_together_is_taken_in() -> None:
    network = Network()
    assert not network.add(at(BORN, 0, 10, Told("date", "born")))
    assert not network.add(between(BORN, LEFT, 5, 20, Told("length", "five to twenty")))
    assert not network.add(at(LEFT, 25, 30, Told("date", "left")))


def test_a_cycle_names_every_bound_of_it_and_nothing_else() -> None:
    network = Network()
    network.add(at(BORN, 0, 10, Told("date", "born")))
    network.add(at(WED, 12, 12, Told("date", "wed")))
    network.add(between(BORN, LEFT, 5, 20, Told("length", "twenty at most")))
    cycle = network.add(at(LEFT, 40, 50, Told("date", "left")))
    assert {bound.told.words for bound in cycle} == {"born", "twenty at most", "left"}
    assert sum(bound.days for bound in cycle) == -10


def test_what_is_refused_leaves_the_network_as_it_was() -> None:
    network = Network()
    network.add(at(BORN, 0, 10, Told("date", "born")))
    assert network.add(at(BORN, 11, 12, Told("date", "born later")))
    assert not network.add(at(BORN, 5, 5, Told("date", "born on the fifth")))


def test_years_are_exact_to_the_birthday() -> None:
    (born, _), (eve, _), (day, _) = (days_of(Date(year, 3, d)) for year, d in ((1940, 9), (1950, 8), (1950, 9)))
    assert (eve - born) // YEAR == 9
    assert (day - born) // YEAR == 10
    assert days_of(Date(month=3, day=9)) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Garden Trust was founded by Anna Roe in 1987.", [("founded", "Garden Trust", "1987")]),
        ("Tom Hale, 45, was arrested in Leeds on Tuesday.", [("arrested", "Tom Hale", "Tuesday")]),
        ("Tom Hale spoke after Anna Roe's death in May 2015.", [("died", "Anna Roe", "May 2015")]),
        ("When the bridge opened in 1932, he was there.", [("opened", "the bridge", "1932")]),
        ("After graduating from Marl College with no prize in 1970, Anna Roe sailed.", [("graduated", "Anna Roe", "1970")]),
        ("In 1970 Anna Roe was elected, to the town's surprise.", [("elected", "Anna Roe", "1970")]),
        ("Anna Roe spoke of the founding in 1987.", []),
        ("Anna Roe lived there in 1987.", []),
        ("Anna Roe saw her brother, a miller, married in 1987.", []),
        ("Tom Hale and Anna Roe were, friends say, married in 1987.", []),
        ("“Anna Roe was arrested in 1987,” he said.", []),
    ],
)
def test_moments(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(m.kind, m.subject, m.date.text) for m in Story(Document(text)).moments] == found


def told(text: str) -> tuple[bool, float]:
    story = Story(Document(text))
    date = next(m for m in story.mentions if m.kind is MentionKind.DATE)
    clause = clause_of(date, story.sentences[date.sentence])
    return is_free(clause), log_odds_of_past(clause)


@pytest.mark.parametrize(
    "text", ["The mill was sold in 1990.", "In 1990 the mill burnt down and was sold.", "It has stood empty since 1990."]
)
def test_what_is_past(text: str) -> None:
    assert told(text)[1] > 1


@pytest.mark.parametrize("text", ["The mill will be sold by 2030.", "The board hopes to open the mill in 2030."])
def test_what_is_to_come(text: str) -> None:
    assert told(text)[1] < -1


@pytest.mark.parametrize(
    "text", ["The Senate passed the 2030 budget.", "He wrote the Mills Act of 1990 alone.", "It ran from 2007 until 2012."]
)
def test_a_date_that_names_or_ends_is_not_held_against_others(text: str) -> None:
    story = Story(Document(text))
    dates = [m for m in story.mentions if m.kind is MentionKind.DATE]
    assert dates
    assert not any(is_free(clause_of(date, story.sentences[date.sentence])) for date in dates[-1:])


def test_a_date_without_its_year_has_the_nearest() -> None:
    today = datetime.date(2018, 1, 9)
    assert of_nearest_year(Date(month=12, day=28), today) == Date(2017, 12, 28)
    assert of_nearest_year(Date(month=6, day=3), today) is None
    story = Story(Document("The shop will open on 28 December. The mill will open on 3 June."))
    found = find_told_times(story.sentences, story.mentions, today)
    assert [(date.text, is_past) for date, _, _, is_past in found] == [("28 December", False)]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Roe was born in 1950. After graduating from Marl College in 1970, she sailed.",
        "Tom Hale was convicted of theft in 1999. Hale served eight years of a ten-year prison sentence. He was released in 2007.",
        "Tom Hale was convicted of theft in 1999. He was released on bail in 1997.",
        "The Garden Trust was founded in 1950. The Harbour Trust was closed in 1940.",
        "Anna Roe was born in 1950. Her father was elected in 1955.",
        "Anna Roe was born in 1950. Anna Roe was born in 1960. She was elected in 1963.",
        "The novel will, he hopes, sell until 2030. In the film, the war was lost in 2040.",
        "The town wants a bridge by 2015. The plan was published in 2013.",
        "Born in 1950, he took the helm in 1975, at the age of 25.",
        "He was 31 when he won in 1975. His brother was born in 1950.",
        "Born in 1950, he saw his son take the helm in 1995, at the age of 15.",
        "Anna Roe (born 7 May 1987) began to sing at seven and released a record in 1999.",
    ],
)
def test_what_fits_stays_silent(text: str) -> None:
    assert sums(text) == []


@pytest.mark.parametrize(
    ("text", "working"),
    [
        (
            "Anna Roe was born in 1959. After graduating from Marl College in 1970, she sailed.",
            "graduating 1970, at least 15 years: 1955 at the latest; born 1959",
        ),
        (
            "Tom Hale was convicted of theft in 1989. Hale served eight years of a ten-year prison sentence. He was released in 2007.",
            "convicted 1989, eight years: 1998 at the latest; released 2007",
        ),
        (
            "Anna Roe has died aged 62, after a diagnosis of gout in 2010. Roe was born in 1939.",
            "born 1939, aged 62, and in that order: 2002 at the latest; diagnosis 2010",
        ),
        (
            "The Garden Trust was founded in 1987. The Garden Trust was closed in 1950.",
            "closed 1950, and in that order: 1950 at the latest; founded 1987",
        ),
        (
            "The town wants a bridge by 2012. The plan was published in 2013.",
            "The town wants a bridge by 2012; The plan was published in 2013",
        ),
        (
            "Tom Hale met Jan Roe. Born in 1930, he studied painting from 1938 at Marl College.",
            "studied 1938, at least 13 years: 1925 at the latest; Born 1930",
        ),
    ],
)
def test_what_does_not_fit_is_told_with_its_sum(text: str, working: str) -> None:
    assert sums(text) == [working]


@pytest.mark.parametrize(("year", "is_odd"), [(2019, False), (2021, False), (2009, True), (2035, True)])
def test_what_lasts_until_now_agrees_with_what_is_past_and_to_come(year: int, is_odd: bool) -> None:
    text = f"The mill was sold in 2020. Roe has led it for 12 years since {year - 12}. The mill will be pulled down by 2022."
    assert bool(sums(text)) == is_odd


def test_the_day_of_the_story_tells_past_from_future() -> None:
    text = "The new bridge opened in 2019."
    assert sums(text) == sums(text, datetime.date(2019, 9, 8)) == []
    assert sums(text, datetime.date(2018, 9, 8)) == ["told on the story’s date; The new bridge opened in 2019"]
