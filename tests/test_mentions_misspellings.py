"""Which misspelt well-known names a story has, each told once."""

import pytest

from checker.clashes.names.misspellings import find_misspellings
from checker.mentions.name_context import NameStory
from checker.names_file import NameEntry, NamesFile
from checker.pipeline import Story
from checker.types import Document


def _found(text: str, *entries: NameEntry) -> list[tuple[str, str]]:
    names, story = NamesFile(entries), Story(Document(text))
    read = NameStory(story.people, story.sentences, story.mentions, names.known)
    return [(slip.written, slip.right) for slip in find_misspellings(read, names, lambda name: name == "Nigel Lawson")]


@pytest.mark.parametrize(
    "text",
    [
        "The Wandsworth bridge closed after Plantation opened.",
        "The World Health Organization and the World Trade Organisation agreed.",
        "Cléopâtre’s fate is told by Encyclopædia Britannica.",
        "Nigel Lawson cut taxes.",
        "",
    ],
)
def test_right_or_somebody_else(text):
    assert _found(text) == []


def test_what_the_names_file_has_is_not_told_here():
    text = "The drinks firm Diagio cut its forecast."
    assert _found(text) == [("Diagio", "Diageo")]
    assert _found(text, NameEntry("Diagio")) == []
    assert _found(text, NameEntry("Diageo", never=("Diagio",))) == []


def test_a_slip_is_told_once_where_it_first_stands_whichever_list_has_the_name():
    text = "He joined Lehmann Brothers in 2006. Then Lehmann Brothers fell, and Lehmann Brothers’s clerks left."
    assert _found(text) == [("Lehmann Brothers", "Lehman Brothers")]


def test_titles_are_no_part_of_what_is_written():
    assert _found("He wrote against Ayatollah Khomenei’s fatwa.") == [("Khomenei", "Khamenei")]
