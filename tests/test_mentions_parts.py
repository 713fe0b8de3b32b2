"""Parts that are more than their whole, or do not make it; 'both' of more than two; bounds."""

import pytest

from checker.clashes.figures.both import find_wrong_both
from checker.clashes.figures.bounds import find_beyond_bounds
from checker.clashes.figures.frames import make_frame
from checker.clashes.figures.parts import find_wrong_parts
from checker.pipeline import Story
from checker.types import Document


def parts(text: str) -> list[tuple[str, str]]:
    return [(wrong.whole.mention.text, wrong.working) for wrong in find_wrong_parts(Story(Document(text)).counts)]


@pytest.mark.parametrize(
    "text",
    [
        # right
        "Twelve people were held, two of them children.",
        "The firm shut eight shops, four in Leeds, three in York and one in Hull.",
        # rough, or open
        "More than 40 people, including 45 who had no ticket, got in.",
        "At least 80 raids were counted. Ninety of the raids were by night.",
        "About 40 sailors were held, 42 of them from Marl.",
        "Police held some of the 12 people, seven in Marl and six in Fife.",
        "Police held 12 people, seven in Marl, six in Fife.",
        "She waited 12 hours, seven in Marl and six in Fife.",
        # of others
        "There were 80 raids on the coast. Ninety of the ships got away.",
        "The fund helps 1,300 mothers. It pays for more, including 9,000 sailors.",
        "They know the road by four numbers, including Interstate 279.",
        "It has six or seven of them.",
        "A good day gives 120 bundles. A roof takes 2,000 of them.",
        "The yard built 12 tugs. The crews came from afar. The port was old. Fifteen of the tugs sank.",
    ],
)
def test_parts_that_may_be_stay_silent(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    ("text", "whole", "working"),
    [
        ("Twelve people were held, 15 of them children.", "Twelve", "15 is more than Twelve"),
        ("The siege cost the lives of 66 sailors, 72 of which were boys.", "66", "72 is more than 66"),
        ("The blaze killed 21 people. Among them were 24 pupils.", "21", "24 is more than 21"),
        ("A tug carrying four sailors sank, and five of the occupants drowned.", "four", "five is more than four"),
        ("There were 80 raids in May. Ninety of the raids were by night.", "80", "Ninety is more than 80"),
        ("They face a £12m bill, with urgent work priced at £18m.", "£12m", "£18m is more than £12m"),
        ("Fourteen are believed dead, twelve in Haiti and one in Jamaica.", "Fourteen", "twelve + one = 13"),
        ("The firm shut nine shops: four in Leeds, three in York and one in Hull.", "nine", "four + three + one = 8"),
    ],
)
def test_parts_that_cannot_be_are_told(text: str, whole: str, working: str) -> None:
    assert parts(text) == [(whole, working)]


def both(text: str) -> list[tuple[str, str]]:
    story = Story(Document(text))
    return [(wrong.count.mention.text, wrong.words) for wrong in find_wrong_both(story.sentences, story.counts)]


@pytest.mark.parametrize(
    "text",
    [
        "Two bombs went off. Both bombs were old.",
        "Three bombs went off. Two bombs were raised. Both bombs were old.",
        "Three bombs went off. Another bomb did not. Both bombs were old.",
        "Three bombs went off. Both parks were shut.",
        "Some 30 bombs went off. Both bombs were old.",
        "More than three bombs went off. Both bombs were old.",
        "Three bombs went off. Both sides of the town were shut.",
        "Marl and Fife councils bought five tugs each. Five tugs of Marl council are new. Both councils are poor.",
    ],
)
def test_both_of_two_stays_silent(text: str) -> None:
    assert both(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three bombs went off. Both bombs were old.", ("Three", "Both bombs")),
        ("Three bombs exploded. Both explosions were loud.", ("Three", "Both explosions")),
        ("Four ferries were late. Neither of the ferries sailed.", ("Four", "Neither of the ferries")),
    ],
)
def test_both_of_more_is_told(text: str, found: tuple[str, str]) -> None:
    assert both(text) == [found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It brought winds of 70 mph, gusting to 85 mph.", []),
        ("It brought winds of 70 mph, gusting to 85 km.", []),
        ("Some 53% support the bridge and 47% oppose it.", []),
        ("Some 53% of men support it and 60% of women oppose it.", []),
        ("They need 56 of the 110 seats.", []),
        ("To block it they need 30 of the 110 seats to veto it.", []),
        ("It brought winds of 70 mph, gusting to 65 mph.", ["65 mph"]),
        ("It brought 70 mph winds and gusts of 65 mph.", ["65 mph"]),
        ("Some 53% support the bridge and 57% oppose it.", ["57%"]),
        ("They need to win 46 seats in the 110-seat council.", ["46"]),
    ],
)
def test_bounds(text: str, told: list[str]) -> None:
    story = Story(Document(text))
    frame = make_frame(story.sentences[0], None, story.figures[0])
    assert [wrong.told_text for wrong in find_beyond_bounds(frame)] == told
