"""Events that a sentence may tell with a date that is not their own, and what is told of them by mistake."""

import csv
from importlib.resources import files

import pytest

from checker.facts.events.event_mentions import find_events
from checker.facts.events.event_pairs import find_event_pairs
from checker.facts.events.event_scorer import find_misdated, is_candidate, score
from checker.facts.events.event_signs import SIGNS
from checker.facts.readings import dates_in, group_dates
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure


def read(text):
    story = Story(Document(text))
    sentence = story.sentences[0]
    dates = dates_in(sentence, group_dates(story))
    return sentence, story, dates, find_events(sentence.text, story.facts)


def misdated(text):
    return [(date.text, fact.subject) for date, fact in find_misdated(*read(text))]


def pair_of(text, subject):
    sentence, story, dates, told = read(text)
    return next(pair for pair in find_event_pairs(sentence, story.facts, dates, told) if pair.fact.subject == subject)


def sign(pair, name):
    return dict(zip((sign.name for sign in SIGNS), measure(SIGNS, pair), strict=True))[name]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers gunned down Anwar Sadat at a parade in October 1981.",
        "Sadat flew to Jerusalem in 1977, and gunmen killed him at a parade in Cairo in 1981.",  # another date is right
        "Sadat, gunned down at a parade in 1981, had first met Begin in 1977.",
        "“Soldiers gunned down Anwar Sadat at a parade in October 1983,” said the guide.",
        "If soldiers had gunned down Anwar Sadat at a parade in October 1983, who would have followed him?",
        "Twelve years after the Challenger shuttle broke apart over Florida, a school bore its name in January 1998.",
        "Gordon governed at Khartoum from 1877 to January 1880.",
        "A great-nephew of John Lennon was killed in 1982.",
        "Lennon wrote for the stage in 1977.",
        "Wellington visited the field at Waterloo again in 1825 with the king.",
        "Queen since February 1952, Elizabeth II was crowned in the abbey in June of the next year.",
        "Born in July 1972, when men had walked on the Moon, she wanted to be a pilot.",
        "New Zealand women lobbied for the vote in 1883.",
        "It rained in 1983.",
    ],
)
def test_dates_of_something_else_are_left_alone(text):
    assert not misdated(text)


@pytest.mark.parametrize(
    ("text", "date", "subject"),
    [
        (
            "Her class was watching when the Challenger shuttle broke apart off Florida in January 1985.",
            "January 1985",
            "Challenger disaster",
        ),
        (
            "It was in April 1996 that neighbours in Rwanda began to hunt the Tutsis, and killed 800,000 in a hundred days.",
            "April 1996",
            "Rwandan genocide",
        ),
        ("Patten sailed off and China took Hong Kong back on 1 July 1999.", "1 July 1999", "handover of Hong Kong"),
        ("Nobody here has heard from him since the army cleared Tiananmen Square in June 1987.", "June 1987", "Tiananmen Square massacre"),
        (
            "The boy who saw Mandela walk out of Victor Verster prison in February 1994 is a judge now.",
            "February 1994",
            "release of Nelson Mandela",
        ),
    ],
)
def test_a_slip_for_an_events_date_is_found_in_any_words(text, date, subject):
    assert misdated(text) == [(date, subject)]


def test_no_sign_of_the_tie_looks_at_the_year():
    right, wrong = (
        pair_of(f"Soldiers gunned down Anwar Sadat in Cairo in {year}.", "assassination of Anwar Sadat") for year in (1981, 1983)
    )
    names = [sign.name for sign in SIGNS]
    differing = {name for name, one, other in zip(names, measure(SIGNS, right), measure(SIGNS, wrong), strict=True) if one != other}
    assert differing == {"later", "2 to 5 years off", "another event of its name has the date"}


def test_a_date_that_is_right_is_no_candidate():
    assert not is_candidate(pair_of("Soldiers gunned down Anwar Sadat in Cairo in 1981.", "assassination of Anwar Sadat"))
    assert is_candidate(pair_of("Soldiers gunned down Anwar Sadat in Cairo in 1983.", "assassination of Anwar Sadat"))
    assert not is_candidate(pair_of("Soldiers gunned down Anwar Sadat in Cairo in 1953.", "assassination of Anwar Sadat"))  # 28 years off


def test_an_act_is_asked_about_as_an_event_is():
    assert misdated("Gerald Ford pardoned his predecessor, Richard Nixon, in September 1976.")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Brazilians did not abolish slavery until May 1898.", "abolition of slavery in Brazil"),
        ("It is long since its return from Portuguese to Chinese rule in December 1997, and Macau is rich.", "handover of Macau"),
    ],
)
def test_a_verb_tells_an_event_that_its_names_call_otherwise(text, subject):
    assert [told for _, told in misdated(text)] == [subject]


def test_a_name_alone_needs_the_month_of_its_event():
    subject = "collapse of Lehman Brothers"
    assert not pair_of("This is no Lehman Brothers in 2007, say bankers.", subject).is_evident
    assert not pair_of("This is no Lehman Brothers in March 2007, say bankers.", subject).is_evident
    assert not pair_of("This is no Lehman Brothers on 3 September 2007, say bankers.", subject).is_evident
    assert pair_of("This is no Lehman Brothers in September 2007, say bankers.", subject).is_evident


@pytest.mark.parametrize(
    ("year", "off", "is_figure_off", "is_swapped"),
    [
        ("1815", 0, False, False),
        ("1816", 1, False, False),
        ("1825", 10, True, False),
        ("1715", -100, True, False),
        ("1851", 36, False, True),
    ],
)
def test_how_a_date_misses(year, off, is_figure_off, is_swapped):
    pair = pair_of(f"Wellington beat the French at Waterloo in {year}.", "Battle of Waterloo")
    assert (pair.off, pair.is_figure_off, pair.is_swapped) == (off, is_figure_off, is_swapped)


def test_a_decade_misses_by_decades():
    assert pair_of("Wellington beat the French at Waterloo in the 1820s.", "Battle of Waterloo").off == 10


def test_more_words_and_a_nearer_date_speak_for_an_event():
    subject = "Challenger disaster"
    near = pair_of("The Challenger shuttle exploded in January 1985.", subject)
    far = pair_of("The Challenger shuttle, as the engineers feared it would, exploded, and it was cold that January 1985.", subject)
    assert sign(near, "side by side") and not sign(far, "side by side")
    assert score(near) > score(far)


def test_every_sign_has_a_weight():
    rows = csv.DictReader(files("checker.facts.events").joinpath("data/event_weights.csv").read_text("utf-8").splitlines())
    assert [row["sign"] for row in rows] == [*(sign.name for sign in SIGNS), "to begin with"]
