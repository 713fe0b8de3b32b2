"""What figures count, and which two counts are rivals."""

import pytest

from checker.clashes.figures.rivals import find_rivals, find_scalings, is_rounding
from checker.mentions.counts import stems
from checker.pipeline import Story
from checker.types import Document, Section, Span


def counts(text):
    return Story(Document(text)).counts


@pytest.mark.parametrize(
    ("text", "head", "modifiers", "result"),
    [
        ("Nineteen trapped Chilean miners are well.", "miner", {"trapped", "chilean"}, ""),
        ("Police said 19 people were killed.", "person", set(), "dead"),
        ("Police said 19 people were hurt.", "person", set(), "injured"),
        ("They took a 12-week course.", "course", set(), ""),
        ("The £3.4bn road bridge opened.", "bridge", {"road"}, ""),
        ("The toll is 14.", "", set(), ""),
    ],
)
def test_what_is_counted(text, head, modifiers, result):
    (count,) = counts(text)
    assert (count.head, set(count.modifiers), count.result) == (head, modifiers, result)


@pytest.mark.parametrize(
    ("text", "is_definite", "is_restricted", "hedge"),
    [
        ("The 19 miners were found.", True, False, ""),
        ("The 19 miners who left were found.", True, True, ""),
        ("They found 19 miners.", False, False, ""),
        ("Another 19 miners were found.", False, False, "another"),
        ("They have found 19 miners so far.", False, False, "so far"),
        ("They named three of the 19 miners.", True, False, ""),
    ],
)
def test_how_it_is_counted(text, is_definite, is_restricted, hedge):
    count = counts(text)[-1]
    assert (count.is_definite, count.is_restricted, count.hedge) == (is_definite, is_restricted, hedge)


def test_the_source_is_named():
    assert [count.source for count in counts("Fourteen died, police said. Twelve died, according to the ministry.")] == [
        "police",
        "ministry",
    ]


def test_words_that_say_nothing_have_no_stem():
    assert stems("They have said that miners were trapped") == {"miner", "trapp"}


@pytest.mark.parametrize(
    ("one", "other", "rounded"), [(1187, 1200, True), (3_412_000, 3_400_000, True), (640, 460, False), (12, 14, False)]
)
def test_rounding(one, other, rounded):
    assert is_rounding(one, other) is rounded


@pytest.mark.parametrize(("line", "hedge"), [("Deaths: 12 miners", "item"), ("BREAKING: 12 miners dead", ""), ("Full time: 12 miners", "")])
def test_an_alert_is_no_item_of_a_list(line, hedge):
    assert [count.hedge for count in counts(line)] == [hedge]


def test_rivals_name_what_they_are_of():
    (rivals,) = find_rivals(counts("Nineteen miners were trapped. The 17 miners are alive."))
    assert (rivals.earlier.mention.text, rivals.later.mention.text, rivals.subject) == ("Nineteen", "17", "miner")


def test_figures_of_nothing_have_no_rivals():
    assert list(find_rivals(counts("It is 0 and 0. The 0 is 0."))) == []
    assert list(find_scalings(counts("It is 0 and 0. The 0 is 0."))) == []


BODY = "Fourteen people died when a ferry sank, police said. The lifeboat cost £640,000."


def alert_rivals(line, body=BODY):
    """The rivals of a story, the last line of which is a push alert."""
    start = len(body) + 2
    document = Document(f"{body}\n\n{line}", sections=(Section("push alert", Span(start, start + len(line))),))
    return [rivals.later.mention.text for rivals in find_rivals(Story(document).counts)]


@pytest.mark.parametrize("line", ["Ferry sinks: 14 dead", "Ferry sinks: three children dead among 14", "£600,000 raised after ferry sinks"])
def test_an_alert_that_fits_its_story(line):
    assert alert_rivals(line) == []


@pytest.mark.parametrize(("line", "later"), [("12 dead as ferry sinks", "12"), ("The ferry and the £460,000 lifeboat", "£460,000")])
def test_an_alert_tells_all_of_its_story(line, later):
    """A smaller number is no part there, and the only other sum is the same one."""
    assert alert_rivals(line) == [later]
