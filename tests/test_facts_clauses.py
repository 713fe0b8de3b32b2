"""Clauses that are read by themselves: which there are, and what they find that their sentence hides."""

import pytest

from checker.document import Document
from checker.facts.clauses import find_clauses
from checker.pipeline import Checker, Story
from checker.settings import Settings

CHECKER = Checker(Settings(select=("FC602", "FC603", "FC604", "FC605")))


def clauses(text: str) -> list[str]:
    [sentence] = Story(Document(text)).sentences
    found = list(find_clauses(sentence))
    assert all(text[clause.span.start : clause.span.end] == clause.text for clause in found)
    return [clause.text for clause in found]


def marked(text: str) -> list[str]:
    [result] = CHECKER.check([Document(text)])
    return [text[mark.start : mark.end] for finding in result.findings for mark in finding.hit.marks if finding.status == "reported"]


@pytest.mark.parametrize(
    "text",
    [
        "The king was crowned on October 7, 1923.",
        "They left Austin, Texas, and soon.",  # too short to state anything
        "He claimed that the tanks rolled into Kuwait in 1991, and nobody contradicted him.",
        "In the film, the tanks roll into the old city in 1991, and nobody is hurt.",
        "If the tanks had come in 1991, the city would have fallen within a day.",
        "Did the tanks come in 1991, when the old king was still alive?",
        "The tanks never came in 1991, and the old king lived on in his palace.",
    ],
)
def test_what_bears_on_all_of_a_sentence_leaves_no_clauses(text):
    assert clauses(text) == []


def test_a_clause_runs_between_breaks():
    text = "The tower was built in 1802; a fire gutted it – the third in ten years – and the town wept."
    assert clauses(text) == ["The tower was built in 1802"]


def test_what_links_a_clause_is_left_out():
    text = "More than three decades after the tanks rolled into Kuwait in 1991, the emirate mourns its dead."
    assert clauses(text) == ["the tanks rolled into Kuwait in 1991"]
    assert clauses("Not since Eden sent paratroopers to Suez in 1958, she wrote, had one failed so.")[0] == (
        "Eden sent paratroopers to Suez in 1958"
    )


def test_an_aside_is_read_with_the_name_before_it():
    text = "They named a ship after Ida van der Moss, the Danish author of a famous tale, who lived there."
    assert "Ida van der Moss, the Danish author of a famous tale" in clauses(text)


@pytest.mark.parametrize(
    "text",
    [
        "More than three decades after Iraqi tanks rolled into Kuwait in August 1990, the emirate still mourns.",
        "The novel opens as Iraqi tanks roll into Kuwait in August 1991, and ends in Baghdad.",
        "After the Iraqi army had fled from Kuwait, in February 1991, the wells burnt for months.",
        "“Iraqi tanks rolled into Kuwait in August 1991,” the driver said, and he wept.",
        "A portrait of Golda Meir, Israel's prime minister during the Yom Kippur war of 1973, hangs there.",
        "A road is named after Gabriel García Márquez, the Colombian author of One Hundred Years of Solitude, who had a room there.",
    ],
)
def test_silent(text):
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("More than three decades after Iraqi tanks rolled into Kuwait in August 1991, the emirate still mourns.", "August 1991"),
        (
            "Not since Anthony Eden sent paratroopers to seize the Suez Canal in 1958, she wrote, had a premier misread Washington so.",
            "1958",
        ),
        (
            "The walls hold a portrait of Golda Meir, Israel's prime minister during the Six-Day War of 1967, by a local teacher.",
            "Golda Meir",
        ),
        (
            "A road is to be named after Gabriel García Márquez, the Peruvian author of One Hundred Years of Solitude, next week.",
            "Peruvian",
        ),
    ],
)
def test_found(text, words):
    assert words in marked(text)
