"""Whom a name that nobody introduces may be meant for."""

from checker.clashes.names.introductions import Introduced
from checker.pipeline import Story
from checker.types import Document


def meant(text: str, name: str) -> list[str]:
    story = Story(Document(text))
    [person] = [person for person in story.people if person.name == name]
    return [mention.text for mention in Introduced(story.people).who_may_be_meant(person.mentions[0])]


def test_nobody_is_meant_who_comes_later_or_has_no_full_name() -> None:
    assert meant("“We lost,” said Hollis. Anna Hanley, 40, won.", "Hollis") == []
    assert meant("“We won,” said Moss. “We lost,” said Hollis.", "Hollis") == []


def test_the_last_before_and_the_most_alike() -> None:
    text = (
        "Ruth Hollins, 40, won. Tom Moss, 50, did not. Hollins left. Neil Okoro, 60, stayed. “We lost,” said Hollis. Joan Hollies, 30, won."
    )
    assert meant(text, "Hollis") == ["Neil Okoro", "Ruth Hollins"]


def test_one_who_is_both_is_named_once() -> None:
    assert meant("Tom Moss, 50, lost. Ruth Hollins, 40, won. “We lost,” said Hollis.", "Hollis") == ["Ruth Hollins"]


def test_a_first_name_is_meant_for_one_who_is_named_by_it_alone() -> None:
    assert meant("Tom Moss, 50, lost. Ruth, 40, said that she won. “We lost,” said Peter.", "Peter") == ["Ruth"]
