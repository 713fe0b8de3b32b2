"""Places that a story names once where another is meant."""

import pytest

from checker.clashes.places.lone_places import find_lone_places
from checker.clashes.places.siblings import Map
from checker.pipeline import Story
from checker.types import Document


def found(text: str) -> list[tuple[str, str, str]]:
    """What is meant, the mention of it, and the lone place."""
    story = Story(Document(text))
    pairs = find_lone_places(story.sentences, story.mentions, Map(story.facts))
    return [(pair.usual, pair.nearest.text, pair.lone.text) for pair, _ in pairs]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A barge sank in Bristol. A barge sank in Bristol.",
        "The vote in Slovenia was calm. The vote in Slovakia was calm too, and Slovenia knows it.",
        "A barge sank in Bristol on Friday. A man from Leeds was on it. He had left Leeds at noon.",
    ],
)
def test_silent(text):
    assert found(text) == []


def test_a_story_of_many_places_is_about_none():
    towns = " ".join(
        f"A shop in {town} shut." for town in ("Leeds Hull Bath York Ely Derby Lyon Lille Nice Paris Rome Milan Turin".split())
    )
    text = f"The vote in Slovakia was calm. Slovakia cheered. The turnout in Slovenia was high. {towns}"
    assert found(text) == [("Slovakia", "Slovakia", "Slovenia")]
    many = " ".join(
        f"A shop in {town} shut." for town in "Oslo Bergen Malmö Turku Riga Vilnius Warsaw Prague Vienna Graz Berlin Hamburg".split()
    )
    more = " ".join(f"A shop in {town} shut." for town in "Madrid Seville Lisbon Porto Athens Sofia Bucharest Cairo".split())
    assert found(f"{text} {many} {more}") == []


def test_the_evidence_is_the_sentence_most_alike():
    text = "Uganda voted. The helicopter crashed on the border of Uganda. He was on a trip to Kenya when the helicopter crashed."
    story = Story(Document(text))
    [(pair, _)] = find_lone_places(story.sentences, story.mentions, Map(story.facts))
    assert [(place.text, place.sentence) for place in (pair.nearest, pair.lone)] == [("Uganda", 1), ("Kenya", 2)]


def test_a_state_by_its_town():
    text = "The mural is for sale in California. Nobody has it. Buyers met in Miami in March. They came to Miami by boat."
    assert found(text) == [("Florida", "Miami", "California")]
