"""Holders of offices with times at which they held none: what is told of them then, and what is told of something else."""

import csv
from importlib.resources import files

import pytest

from checker.facts.offices.term_pairs import find_term_pairs
from checker.facts.offices.term_scorer import find_mistimed, is_candidate, score
from checker.facts.offices.term_signs import SIGNS
from checker.facts.readings import dates_in, group_dates
from checker.pipeline import Story
from checker.types import Document
from checker.weights import measure


def read(text):
    story = Story(Document(text))
    sentence = story.sentences[0]
    return sentence, dates_in(sentence, group_dates(story)), story.facts


def mistimed(text):
    sentence, dates, store = read(text)
    return [(clash.term.subject, clash.values[0]) for clash in find_mistimed(sentence, dates, store, text)]


def pair_of(text, subject):
    return next(pair for pair in find_term_pairs(*read(text)) if pair.facts[0].subject == subject)


def signs_of(pair):
    return {sign.name for sign, value in zip(SIGNS, measure(SIGNS, pair), strict=True) if value}


@pytest.mark.parametrize(
    "text",
    [
        "In June 1963 John F. Kennedy stopped at the pub for a cup of tea.",  # in office
        "Harold Wilson, a young don, counted the unemployed in 1938.",
        "General Dwight Eisenhower slept in the rectory in June 1944.",
        "The former prime minister, Harold Macmillan, spoke in Oxford in 1975.",
        "As governor of California, Ronald Reagan sent troops to the campus in May 1969.",
        "Angela Merkel’s teacher kept her exercise book from 1970.",
        "Boris Yeltsin died in April 2007 and was buried under a stone flag.",
        "President Lincoln was reburied in 1868.",
        "President Joe Biden met the coach in 1987.",  # titled by what he is today
        "Like John Major in November 1990, Gordon Brown took over in June 2007.",
        "The carpet was given by Leonid Brezhnev in 1973 and sold in 2005.",
        "The mine, opened under Olof Palme, was shut in 1979.",
        "A statue of Harold Wilson was unveiled in 1999.",
        "The Queen Victoria, a tavern since 1905, lost its licence.",
        "The widow of Anwar Sadat, the Egyptian president, spoke in 1993.",
        "The club president, Carlos Flores, resigned in 2012.",
        "Lech Walesa, the president, met the men in 1961.",  # nobody is known to have held the office then
        "Henry Kissinger spoke in Paris in 1965.",  # no ruler, and his office is not named
    ],
)
def test_the_time_is_that_of_something_else(text):
    assert mistimed(text) == []


@pytest.mark.parametrize(
    ("text", "subject", "time"),
    [
        ("The pact that Harold Wilson signed as prime minister in October 1957 hangs in the hall.", "Harold Wilson", "October 1957"),
        ("The pier burned down in July 1983, with Gerald Ford in the White House.", "Gerald Ford", "July 1983"),
        ("Georges Pompidou, then president of France, rode past in 1978.", "Georges Pompidou", "1978"),
        ("Olof Palme, the Swedish prime minister, opened the plant in 1979.", "Olof Palme", "1979"),
        ("Pope John XXIII wrote to the miners in June 1965.", "Pope John XXIII", "June 1965"),
        ("He met the prime minister Harold Wilson in Leeds in 1955.", "Harold Wilson", "1955"),
        ("The Attlee government built the town in 1954.", "Clement Attlee", "1954"),
        ("Clement Attlee was prime minister at the time of the Suez crisis.", "Clement Attlee", "1956"),
    ],
)
def test_the_sentence_has_him_in_office_then(text, subject, time):
    assert mistimed(text) == [(subject, time)]


def test_the_clash_names_who_held_the_office():
    sentence, dates, store = read("Georges Pompidou, then president of France, rode past in 1978.")
    [clash] = find_mistimed(sentence, dates, store, sentence.text)
    assert "in 1978 it was Valéry Giscard d'Estaing" in clash.message.replace("’", "'")


def test_a_list_of_times_gives_no_pairs():
    assert not list(find_term_pairs(*read("Harold Wilson won in 1964, 1966, February 1974 and October 1974.")))


@pytest.mark.parametrize(("year", "off"), [("1958", 0), ("1953", -2), ("1970", 7)])
def test_how_a_time_misses(year, off):
    assert pair_of(f"Harold Macmillan opened the line in {year}.", "Harold Macmillan").off == off


def test_the_office_that_is_named_is_meant():
    text = "Winston Churchill, the prime minister, opened the line in 1926."
    assert {fact.value for fact in pair_of(text, "Winston Churchill").meant} == {"prime minister of the United Kingdom"}


def test_the_sketch_tells_titles_and_others_apart():
    pair = pair_of("President John F. Kennedy met Harold Macmillan, the prime minister, in 1961.", "Harold Macmillan")
    assert pair.sketch == "\ue00d \ue004 met \ue003, the \ue007, in \ue001."
    assert pair.between == ", the \ue007, in "


def test_words_for_power_and_a_clear_tie_speak_for_it():
    told = pair_of("Under Olof Palme, the prime minister, the plant was opened in 1979.", "Olof Palme")
    passing = pair_of("The plant closed in 1979 (the year of the flood) and Olof Palme never saw it.", "Olof Palme")
    assert {"in power", "a title of his"} <= signs_of(told)
    assert "a longer stop between" in signs_of(passing)
    assert score(told) > score(passing)


def test_who_held_the_office_and_is_named_explains_the_time():
    assert not is_candidate(pair_of("F. W. de Klerk released Nelson Mandela in February 1990.", "Nelson Mandela"), "")
    assert is_candidate(pair_of("He met Nelson Mandela, the president, in February 1990.", "Nelson Mandela"), "")


def test_every_sign_has_a_weight():
    rows = csv.DictReader(files("checker.facts.offices").joinpath("data/term_weights.csv").read_text("utf-8").splitlines())
    assert [row["sign"] for row in rows] == [*(sign.name for sign in SIGNS), "to begin with"]
