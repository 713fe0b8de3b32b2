"""What a headline says and its story tells otherwise, by the words: whole cases stand in fixtures/checks/FC102.md."""

import pytest

from checker.headlines import find_untold, is_sum
from checker.pipeline import Story
from checker.types import Document, MentionKind, Section, Span


def read(headline, body):
    return Story(Document(f"{headline}\n\n{body}", sections=(Section("headline", Span(0, len(headline))),)))


def untold(headline, body):
    story = read(headline, body)
    first, rest = story.sentences[0], story.sentences[1:]
    text = story.document.text
    return [(text[u.told.start : u.told.end], text[u.other.start : u.other.end]) for u in find_untold(first, rest, story.mentions)]


SILENT = {
    "rounded down": ("Port gets £3.7 million for wall", "The port gets £3,756,300 for a new wall."),
    "half rounded up": ("Port gets £5.63 million for wall", "The port gets £5.625 million for a new wall."),
    "a difference": ("Port sheds 40 jobs", "The port had 540 jobs a year ago. The port has 500 jobs now."),
    "a sum in one sentence": ("Fire kills nineteen in Corby", "The fire in Corby kills 12 in a hostel and seven in a shop."),
    "a share": ("A third of Corby shops shut", "In Corby, 120 shops are shut, of 360."),
    "an acronym": ("Ferrier signs for NFL team", "Ferrier signs for a team of the National Football League."),
    "a town of the country": ("Kenya flood traps miners", "A flood traps miners near Nairobi, police in Uganda said."),
    "a body that acts": ("Parliament delays ferry bill", "The Assembly delays the ferry bill until May."),
    "title case": ("Harding Wins Corby Prize For Novel", "Hartley wins the Corby prize for her novel."),
    "its like in the story": ("Ferry fares fall in spring", "Ferry fares rise now, but in spring fares fall."),
    "denied": ("Council will not sell hall", "The council will not buy the hall."),
    "a summary": (" ".join(["Ferry fares fall by 40 per cent"] * 4), "Ferry fares fall by 30 per cent."),
    "another thing": ("Ferry fares fall by 40 per cent", "The mayor of Corby is 61. Bread costs 30 per cent more."),
}


@pytest.mark.parametrize(("headline", "body"), SILENT.values(), ids=SILENT)
def test_silent(headline, body):
    assert untold(headline, body) == []


FLAGGED = {
    "age": ("Maud Ferrier dies aged 91", "Maud Ferrier has died in Leith. The actress was 84 years old.", ("91", "84 years old")),
    "the figure of its size": (
        "Fund passes £137 billion",
        "With income of £4 billion the fund passes £140 billion.",
        ("£137 billion", "£140 billion"),
    ),
    "people": ("Kenyan troops leave Corby camp", "Somali troops leave the Corby camp on Friday.", ("Kenyan", "Somali")),
    "beside the same word": ("Author Ines Harding wins prize", "The author Ines Hartley wins a prize.", ("Harding", "Hartley")),
    "turned round": ("Senate rejects harbour bill", "The Senate approved the harbour bill by two votes.", ("rejects", "approved")),
}


@pytest.mark.parametrize(("headline", "body", "expected"), FLAGGED.values(), ids=FLAGGED)
def test_flagged(headline, body, expected):
    assert untold(headline, body) == [expected]


def test_a_sum_needs_its_other_part():
    story = read("Storm kills 19", "It killed 12 people in Aldmouth and seven people at sea.")
    figures = [mention for mention in story.mentions if mention.kind is MentionKind.FIGURE]
    assert is_sum(figures[:2], story.sentences[1:], story.mentions)
    assert not is_sum(figures[:1], story.sentences[1:], story.mentions)
    assert not is_sum(figures[1:], story.sentences[1:], story.mentions)
