"""Two holders of an office in a sentence: those who are named for something else, and those whom it has follow each other."""

import csv
from importlib.resources import files

import pytest

from checker.facts.offices.succession_pairs import find_succession_pairs
from checker.facts.offices.succession_scorer import find_misplaced, is_candidate, score
from checker.facts.offices.succession_signs import SIGNS
from checker.facts.readings import dates_in, group_dates
from checker.pipeline import Story
from checker.types import Document, Severity
from checker.weights import measure


def read(text):
    story = Story(Document(text))
    sentence = story.sentences[0]
    return sentence, dates_in(sentence, group_dates(story)), story.facts


def misplaced(text):
    sentence, dates, store = read(text)
    return [clash.values for clash in find_misplaced(sentence, dates, store, text)]


def pair_of(text, new):
    return next(pair for pair in find_succession_pairs(*read(text)) if pair.new[1][0].subject == new)


def signs_of(pair):
    return {sign.name for sign, value in zip(SIGNS, measure(SIGNS, pair), strict=True) if value}


@pytest.mark.parametrize(
    "text",
    [
        "Jean Chrétien handed the keys to Paul Martin in December 2003.",
        "Paul Keating, whose predecessor, Bob Hawke, wept, moved into the Lodge in December 1991.",
        "Tony Blair rang Edward Heath on his birthday.",
        "Pierre Trudeau and Stephen Harper both wore sandals in 2006.",
        "Like Harold Wilson in 1964, Tony Blair was in his forties.",
        "Robert Menzies never met John Howard.",
        "John F. Kennedy beat Richard Nixon in November 1960.",  # rivals in an election
        "Konrad Adenauer was buried in 1967, and Helmut Schmidt carried the wreath.",
        "Margaret Thatcher gave way to John Major, and he to Tony Blair, in May 1997.",  # who did follow is named
        "Theresa May’s brother followed Tony Blair to Rome.",
        "Henry Kissinger followed Dean Rusk.",  # neither is power itself, and the office is not named
        "Tony Blair, Gordon Brown, John Major, Theresa May, Edward Heath and Liz Truss took over from each other.",
    ],
)
def test_they_are_named_for_something_else(text):
    assert misplaced(text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Cancer took Georges Pompidou in April 1974 and put François Mitterrand in the Élysée.", "François Mitterrand", "Valéry Giscard"),
        ("Bob Hawke was sent home in December 1991 and John Howard became prime minister of Australia.", "John Howard", "Paul Keating"),
        ("In June 1963 the cardinals replaced John XXIII with John Paul II.", "Pope John Paul II", "Pope Paul VI"),
        ("When illness forced Helmut Kohl from office, the party installed Angela Merkel as his replacement.", "Angela Merkel", "Schröder"),
        ("Helmut Kohl left the chancellery in 1998, when Angela Merkel replaced him.", "Angela Merkel", "Gerhard Schröder"),
        ("António Guterres shouts less than his predecessor, Kofi Annan, did.", "António Guterres", "Ban Ki-moon"),
        (
            "In January 1961 the job of Dwight Eisenhower fell to the next president, Lyndon Johnson.",
            "Lyndon B. Johnson",
            "John F. Kennedy",
        ),
        ("In October 1982 Helmut Kohl took the chancellery from the tired Willy Brandt.", "Willy Brandt", "Helmut Schmidt"),
    ],
)
def test_the_sentence_has_one_follow_the_other(text, wrong, right):
    [(told, held)] = misplaced(text)
    assert told == wrong and right in held


def test_the_clash_names_who_did_follow():
    sentence, dates, store = read("Bob Hawke was sent home in December 1991 and John Howard became prime minister of Australia.")
    [clash] = find_misplaced(sentence, dates, store, sentence.text)
    assert clash.severity is Severity.QUERY
    told = "Paul Keating followed Bob Hawke as prime minister of Australia, and John Howard followed Paul Keating"
    assert clash.message == f"By the reference {told}. Which name is wrong here?"


def test_of_those_who_followed_a_man_twice_in_office_the_date_tells_which():
    assert pair_of("Fumio Kishida replaced Shinzo Abe in September 2020.", "Fumio Kishida").followers_then == ("Yoshihide Suga",)
    assert len(pair_of("Fumio Kishida replaced Shinzo Abe.", "Fumio Kishida").followers_then) > 1


def test_the_other_way_round_is_asked_about_only_at_the_date_of_an_end():
    assert not is_candidate(pair_of("U Thant and Dag Hammarskjöld were friends.", "Dag Hammarskjöld"), "the United Nations")
    assert is_candidate(pair_of("U Thant made way in 1971 for Dag Hammarskjöld.", "Dag Hammarskjöld"), "the United Nations")


def test_the_sketch_tells_who_came_and_who_went():
    pair = pair_of("President Harry Truman met Lyndon Johnson and Jimmy Carter in 1961.", "Lyndon B. Johnson")
    assert pair.sketch == "\ue007 \ue00c met \ue00b and \ue004 in \ue001."
    assert pair.parts == ("\ue007 ", " met ", " and \ue004 in \ue001.")


def test_words_of_a_change_of_hands_speak_for_it():
    told = pair_of("Bob Hawke resigned in December 1991 and John Howard took over as prime minister.", "John Howard")
    passing = pair_of("Bob Hawke met John Howard at the races in 1994.", "John Howard")
    assert {"an end and a rise", "the date of his end", "the office"} <= signs_of(told)
    assert {"no change of hands", "they speak or meet", "a date of neither"} <= signs_of(passing)
    assert score(told) > score(passing)


def test_every_sign_has_a_weight():
    rows = csv.DictReader(files("checker.facts.offices").joinpath("data/succession_weights.csv").read_text("utf-8").splitlines())
    assert [row["sign"] for row in rows] == [*(sign.name for sign in SIGNS), "to begin with"]
