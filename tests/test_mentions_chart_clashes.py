"""Figures of the prose against those of a chart: silent wherever the two may be of different things."""

import pytest

from checker.clashes.figures.chart_clashes import find_chart_clashes
from checker.document import Document, Section
from checker.pipeline import Story
from checker.types import Span

VISITORS = "Year,Visitors\n2019,52310\n2021,30475\n2022,41250\n2023,34800\n"
SUPPORT = "Month,Support (%)\nMarch,41\nSeptember,54\n"
ROADS = "Year,Roads (£m),Schools (£m)\n2024,381.9,1071.4\n2025,411.8,1102.6\n"
WIDE = "Town,2022,2023\nVisitors to Hulme,1200,1350\nVisitors to Aske,800,640\n"
PEOPLE = "Museum,Visitors,Foreign visitors\nGlass,34800,9120\nSalt,12300,400\n"


def clashes(prose: str, chart: str) -> list[tuple[str, str]]:
    """The figures that clash, as written, each with the cell."""
    text = f"{prose}\n\n{chart}"
    document = Document(text, sections=(Section("chart", Span(len(prose) + 2, len(text))),))
    found = find_chart_clashes(document, Story(document).counts)
    return [(clash.count.mention.text, text[clash.cell.span.start : clash.cell.span.end]) for clash in found]


@pytest.mark.parametrize(
    ("prose", "chart"),
    [
        ("In 2023 34,800 visitors came.", VISITORS),
        ("Some 35,000 visitors came in 2023.", VISITORS),  # rounded
        ("Nearly 36,000 visitors came in 2023.", VISITORS),
        ("More than 33,000 visitors came in 2023.", VISITORS),
        ("Visitors fell by 6,450 in 2023.", VISITORS),  # a change
        ("There were 6,450 fewer visitors in 2023.", VISITORS),
        ("The museum had 38,400 visitors in 2017.", VISITORS),  # the chart does not know that year
        ("The museum had 38,400 visitors last year, against 41,250 visitors in 2022.", VISITORS),
        ("It sold 38,400 tickets in 2023.", VISITORS),  # other words
        ("It sold £38,400 of tickets to visitors in 2023.", VISITORS),  # another unit
        ("Only 3,480 visitors came in 2023.", VISITORS),  # another scale: for FC204, or a column in thousands
        ("Visitors fell from 41,250 in 2022 to 34,800 in 2023.", VISITORS),
        ("In 2022 and 2023 it had 38,400 visitors from abroad.", VISITORS),  # which year?
        ("Visitors came in 2023, when 212 coaches stood outside.", VISITORS),
        ("Support stood at 41 per cent in March and rose to 54 per cent in September.", SUPPORT),
        ("Support rose by 12 per cent in September.", SUPPORT),
        ("Support rose 12 points in September.", SUPPORT),
        ("Spending on roads rises to £412m in 2025.", ROADS),
        ("Spending on schools is £1.1bn in 2025.", ROADS),
        ("Spending on roads and schools is £1.5bn in 2025.", ROADS),  # both
        ("The Glass museum had 34,800 visitors. It had 9,120 foreign visitors.", PEOPLE),
        ("The Glass had more visitors than the Salt, which had 9,000.", PEOPLE),
        ("Visitors to Hulme bought 2,100 ices in 2023.", WIDE.replace("Visitors to ", "")),
    ],
)
def test_silent(prose: str, chart: str) -> None:
    assert clashes(prose, chart) == []


@pytest.mark.parametrize(
    ("prose", "chart", "found"),
    [
        ("38,400 visitors came in 2023.", VISITORS, ("38,400", "34800")),
        ("Visitors fell from 41,250 in 2022 to 38,400 in 2023.", VISITORS, ("38,400", "34800")),
        ("In 2023 the museum had 38,400 visitors.", VISITORS, ("38,400", "34800")),
        ("Support stood at 45 per cent in September.", SUPPORT, ("45 per cent", "54")),
        ("In September 45 per cent were in support.", SUPPORT, ("45 per cent", "54")),
        ("Spending on roads rises to £421m in 2025.", ROADS, ("£421m", "411.8")),
        ("Visitors to Hulme numbered 1,530 in 2023.", WIDE, ("1,530", "1350")),
        ("The Glass had 9,210 foreign visitors.", PEOPLE, ("9,210", "9120")),
    ],
)
def test_flagged(prose: str, chart: str, found: tuple[str, str]) -> None:
    assert clashes(prose, chart) == [found]


def test_a_long_chart_is_looked_up_once_a_figure() -> None:
    """A thousand rows: what is told of each row is known, and only the one that differs is named."""
    rows = "".join(f"Town {i},{1000 + i}\n" for i in range(1000))
    assert clashes("Town 7 counted 1,700 dogs. Town 8 counted 1,008 dogs.", f"Place,Dogs\n{rows}") == []  # 1,700 is Town 700's
    assert clashes("Town 7 counted 2,700 dogs.", f"Place,Dogs\n{rows}") == [("2,700", "1007")]
