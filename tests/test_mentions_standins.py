"""Who is named where, and who might be named there instead."""

import pytest

from checker.clashes.names.standins import MOST_PEOPLE, NEAREST, NEVER, Candidate, Scene
from checker.mentions.name_context import NameStory
from checker.pipeline import Story
from checker.types import Document


def scene_of(text: str) -> Scene:
    story = Story(Document(text))
    return Scene(NameStory(story.people, story.sentences, story.mentions))


def last_of(text: str) -> Candidate:
    """Who is named at the last place."""
    return max(scene_of(text).places(), key=lambda one: one.mention.span)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Hale spoke. Hale was late. “No,” said Hale.",
        "Anna Hale spoke. Bob Quill left.",
        "Anna Hale spoke. The hall in Truro Lodge was cold. Acme Ltd left Truro Lodge.",
        " ".join(
            f"Anna {first}{last}ski spoke. {first}{last}ski left." for first in "BDFGHK" for last in ("al", "er", "im", "om", "un", "yl")
        ),
    ],
    ids=["one person", "each once", "places and bodies", "a roll"],
)
def test_no_places(text):
    assert list(scene_of(text).places()) == []


def test_a_name_is_a_place_where_the_full_name_stands_elsewhere():
    places = list(scene_of("Anna Hale spoke. Bob Quill left. Then Hale laughed, and Quill slept.").places())
    assert [(one.mention.text, one.person.name) for one in places] == [("Hale", "Anna Hale"), ("Quill", "Bob Quill")]


def test_what_is_told_at_the_place_is_left_out():
    named = last_of("Anna Hale spoke. It rained. Bob Quill left. The tenants thanked Hale.")
    [other] = named.others()
    assert (named.back, named.ahead, named.sentences, named.beside) == (3, NEVER, {0}, set())
    assert (other.person.name, other.back, other.sentences) == ("Bob Quill", 1, {2})


def test_the_nearest_others_are_tried():
    people = " ".join(f"{first} Quill{first.lower()} left." for first in "Peter Carla Bob Tom Ruth Paul Jane Mark Susan Helen".split())
    others = list(last_of(f"Anna Hale spoke. {people} Nobody saw Hale.").others())
    assert len(others) == NEAREST < MOST_PEOPLE
    assert others[0].person.name == "Helen Quillhelen"
