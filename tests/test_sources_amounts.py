"""Amounts in their units, what bears them out, and the words by which a story's sentence is held beside a source's."""

import pytest

from checker.clashes.figures.conversions import unit_of
from checker.documents import read_plain_text
from checker.pipeline import Story
from checker.sources.amounts import find_amounts
from checker.sources.backing import are_one, is_backed, is_worked_out
from checker.sources.setting import is_from_elsewhere, is_of_another_time, link, telling_of
from checker.sources.weighing import is_slip_of_digits, weigh


def amounts(text: str) -> tuple:
    return find_amounts(Story(read_plain_text(text)))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("They laid 850 metres of pipe for £1.3m.", [("length", "metres"), ("£", "£")]),
        ("Damp was found in 24% of homes.", [("%", "%")]),
        ("About four in 10 branches lose money.", [("%", "share")]),
        ("One household in five has a latrine.", [("%", "share")]),
        ("The share fell by 5.2 percentage points.", [("points", "points")]),
        ("He got a three-year contract.", [("time", "year")]),
        ("The jump of 6.21m was the longest.", [("length", "m")]),
        ("There were 284 cases, and six of them died in Napak, not 47 in January.", [("", ""), ("", ""), ("", "")]),
        ("The last train leaves at 22.40, the first at 20 minutes to six.", []),
    ],
)
def test_kinds_and_units(text, kinds):
    assert [(amount.kind, amount.unit) for amount in amounts(text)] == kinds


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("They laid 850 feet of pipe.", "850 feet"),
        ("About four in 10 branches lose money.", "four in 10"),
        ("One household in five has a latrine.", "One household in five"),
        ("It cost £1.3m.", "£1.3m"),
        ("It fell by 4.3 per cent.", "4.3 per cent"),
    ],
)
def test_an_amount_is_named_with_its_unit(sentence, text):
    assert amounts(sentence)[0].text == text


@pytest.mark.parametrize(
    ("told", "held", "is_one"),
    [
        ("more than three miles of road", "5,200 metres of road", True),
        ("a third of homes", "33.8% of homes", True),
        ("about one in 12 posts", "8% of posts", True),
        ("£3.4m", "£3,412,770", True),
        ("two years of rain", "24 months of rain", True),
        ("nearly 1.5 million people", "1,482,310 people", True),
        ("300 feet of pipe", "300 metres of pipe", False),
        ("one in five homes", "12% of homes", False),
        ("4.3 per cent", "4.3 percentage points", False),
        ("about 130 bottlers", "about 310 members", False),
        ("some 68 per cent", "62 per cent", False),
    ],
)
def test_amounts_that_are_one(told, held, is_one):
    assert are_one(amounts(f"They saw {told}.")[0], amounts(f"They saw {held}.")[0]) is is_one


@pytest.mark.parametrize(
    ("told", "held", "is_made"),
    [
        ("It has 41 workers.", "It employs 38 people and three apprentices.", True),
        ("The pill cost €5m more.", "It cost €14m, of which €9m came from the maker.", True),
        ("They gave it €5m.", "It cost €14m, of which €9m came from the maker.", False),
        ("The plan pays for 80 recruits.", "It pays for two classes of 40 recruits.", True),
        ("It has 15 per cent of the cows.", "Of 240 cows 36 were ill.", True),
        ("It was in 93 per cent of gardens.", "It was in 71% of gardens, the other in 66%.", False),
    ],
)
def test_amounts_that_others_make(told, held, is_made):
    assert is_worked_out(amounts(told)[0], amounts(held)) is is_made


def test_a_number_of_a_score_or_name_bears_out_a_figure_but_a_small_one():
    large, small = amounts("They sold 231 boats and 11 canoes.")
    assert is_backed(large, (), frozenset({231.0}))
    assert not is_backed(small, (), frozenset({11.0}))


@pytest.mark.parametrize(
    ("told", "held", "is_slip"),
    [("£240,000", "£420,000", True), ("1126", "1162", True), ("6.3%", "3.6%", True), ("£200", "£300", False), ("14", "15", False)],
)
def test_slips_of_digits(told, held, is_slip):
    assert is_slip_of_digits(amounts(f"It gave {told} away.")[0], amounts(f"It gave {held} away.")[0]) is is_slip


def test_signs_weigh_more_for_a_noun_a_slip_and_words_nearby():
    source = telling_of(Story(read_plain_text("The dairy recalled 412 wheels of cheese. It has 90 cows.")))
    weights = []
    for text in ("The dairy recalled 421 wheels of cheese.", "The dairy recalled 605 rounds of cheese.", "The bakery burned 605 loaves."):
        story = telling_of(Story(read_plain_text(text)))
        weights.append(weigh(story.amounts[0], source.amounts[0], story, source))
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] == 0


@pytest.mark.parametrize(
    ("text", "is_elsewhere"),
    [
        ("The union has 31 members, according to Unite Scotland.", True),
        ("The gap was 12 points, Beth Leavitt told the Bangor Daily News.", True),
        ("A laboratory in Denmark found listeria.", False),
        ("The gap was 12 points, Ellen Marsh said on Monday.", False),
    ],
)
def test_what_is_ascribed_to_somebody_whom_no_source_names(text, is_elsewhere):
    sources = [telling_of(Story(read_plain_text("The chair, Ellen Marsh, spoke of a gap.")))]
    assert is_from_elsewhere(Story(read_plain_text(text)).sentences[0], sources) is is_elsewhere


def test_a_name_of_many_words_is_read_in_no_more_time_than_others():
    """An attribution is looked for at every capital; two repetitions within each other would take for ever here."""
    assert not is_from_elsewhere(Story(read_plain_text("Aa " * 400 + "sat.")).sentences[0], [])


def test_other_times():
    assert is_of_another_time("from 47 a year earlier")
    assert not is_of_another_time("three years of drought")


def test_a_link_counts_rare_words_near_both_places():
    story, source = (Story(read_plain_text(text)) for text in ("The dairy recalled 40 wheels.", "Wheels were recalled by the dairy: 41."))
    amounts = [telling_of(text).amounts[0] for text in (story, source)]
    assert link(*amounts, telling_of(source)).near == {"dair", "reca", "whee"}


@pytest.mark.parametrize(
    ("after", "unit"), [("-metre core", ("metre", "length")), (" km/h", ("km/h", "speed")), ("kg", ("kg", "mass")), (" goats", None)]
)
def test_unit_after_a_number(after, unit):
    found = unit_of(after)
    assert (found[:2] if found else None) == unit
