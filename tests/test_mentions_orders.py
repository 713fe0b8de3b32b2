"""Two figures and a word that says which is the larger, or how far the one is from the other."""

import pytest

from checker.clashes.figures.order_clashes import find_wrong_orders
from checker.clashes.figures.order_words import find_order_words
from checker.pipeline import Story
from checker.types import Document


def wrong(text: str) -> list[tuple[str, str, str]]:
    """The word or difference that is denied, and the two figures: that held against first."""
    return [
        ((found.amount or found.order.word).text, found.order.base.text, found.order.subject.text)
        for found in find_wrong_orders(Story(Document(text)).orders)
    ]


@pytest.mark.parametrize(
    "text",
    [
        # right, whichever comes first
        "The yard has 18 boats, three more than the 15 of last spring.",
        "The pier is 260 metres long, longer than the jetty (240).",
        "Fares fell from £9 to £8. They had risen to £9 from £7.",
        "Marl had 90 boats in 2019 and 70 in 2021, a drop of 20.",
        # of a change, another thing or a hedge
        "Sales rose by £8m more than the £12m that was forecast.",
        "Fares rose 3 per cent, more than the 5 per cent of last year.",
        "It was a rise of 20 per cent, from 40 to 48.",
        "The fleet grew by 30 to 20.",
        "More than 40 boats and fewer than 60 crews came.",
        "Marl spends £5m on the wall; Fife, where costs rose, £3m.",
        "While wages grew 6 per cent, prices grew 3 per cent.",
        "The yacht rose to 12th place from 8th and finished in 40 minutes, from 38.",
        "Gulls nest on the hills (above 600 metres) and in the bays (below 400 metres).",
        # in two sentences, right or of two things
        "The fleet had 30 boats last year. It has shrunk to 25 boats.",
        "The fleet had 30 boats and Fife had 28 boats. It has grown to 25 boats.",
        "The fleet had 30 boats. Rents at the quay went up to 25 pounds.",
        # several steps of one way
        "Pay rises by £2 in three steps, from £5 to £5.50, to £6.20 and to £7.",
        "The bill raises the fee from £14,000 to £25,000 for small boats, and raises that for large boats from £30,000 to £40,000.",
        "The richest saw their share grow from 44% to 48% and will own more than the other 99% do.",
        "Aid rose from £5m to £6m, and would add another £9m to costs.",
    ],
)
def test_what_is_right_or_of_something_else_stays_silent(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The catch is expected to reach 11.7% in May, a plunge from the 7.5% it is now.", ("plunge", "7.5%", "11.7%")),
        ("Fares have gone up to £80 from £95 in a year.", ("gone up", "£95", "£80")),
        ("Marl had 90 boats in 2021, down from 70 in 2019.", ("down", "70", "90")),
        ("The fleet had 30 boats last year. It has grown to 25 boats.", ("grown", "30", "25")),
        ("Joblessness was 5.1% in May. In June it fell to 5.4%, the office said.", ("fell", "5.1%", "5.4%")),
        ("The gap narrowed from 12 points to 15 points.", ("narrowed", "12", "15")),
        ("Cooks ate 121g of plums a day, much more than pears (131g).", ("more", "131g", "121g")),
        ("Fewer cooks (58) than sailors (45) came.", ("Fewer", "45", "58")),
        ("The yard is 800 metres from the coast, well beyond the minimum of 2,000 metres.", ("beyond", "2,000", "800")),
        ("Staff fell by 312, from 2,390 at Easter to 1,990 in May.", ("312", "2,390", "1,990")),
        ("The club has 36 points, six more than Fife, on 32.", ("six", "32", "36")),
        ("The grant is £128m, £18m less than the level of £166m.", ("£18m", "£166m", "£128m")),
    ],
)
def test_what_the_figures_deny_is_told(text: str, told: tuple[str, str, str]) -> None:
    assert wrong(text) == [told]


def test_the_base_is_read_from_either_side() -> None:
    for text in ("Fares fell from £9 to £8.", "Fares fell to £8 from £9.", "Fares were £8, down from £9."):
        (order,) = Story(Document(text)).orders
        assert (order.base.text, order.subject.text, order.is_right) == ("£9", "£8", True)


def test_words_of_order() -> None:
    words = list(find_order_words("It more than doubled, fell below par and stood up to 40, more than # would."))
    assert [(word.text, word.kind) for word in words] == [("more than doubled", "times"), ("fell", "down"), ("below", "below")]
    assert words[0].ratios.low == pytest.approx(1.96)
