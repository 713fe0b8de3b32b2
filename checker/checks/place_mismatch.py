"""One person, body or event is set in two places.

What it checks
--------------
Where people were born, died, live and are from, where bodies are based, and the one event or thing of its kind that stood with
another town ('the Lille blast', where a blast was told of Lyon); a town that is put in two states or countries ('Durham, North
Carolina', 'Durham, Virginia') or in one that is not its own ('Marseille, Spain', where the story speaks of France); a place that the
story names once where it speaks of one that people mix it up with ('Slovenia', 'Slovakia'), never comes back to after its lead, or
which all that stands around it says was meant for a neighbour or another of its kind.

Why it matters
--------------
A wrong town sends readers, and later reporters, to the wrong place, and in a court report to the wrong people.

Example
-------
'A blast in Lyon killed four people on Friday. ... The Lille blast broke windows a mile away.'

Limits
------
Only places of the gazetteer, and only two of a kind: a town and its country go together. Silent where one sentence
names both places, where events are compared or counted ('another blast'), and on what is quoted. A place that the
story speaks of elsewhere too is taken for another event's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.clashes.places.another_place import ANOTHER_PLACE
from checker.clashes.places.containers import Misplaced, find_misplaced, find_two_containers
from checker.clashes.places.lone_pairs import LonePair
from checker.clashes.places.lone_places import find_lone_places
from checker.clashes.places.scenes import Scene, find_scenes
from checker.clashes.places.siblings import Map
from checker.clashes.places.venues import find_two_venues
from checker.facts.adjectives import ADJECTIVES
from checker.mentions.described import by_person
from checker.mentions.gazetteer import are_apart
from checker.mentions.quotes import is_about_wording
from checker.types import Evidence, Hit, Mention, Severity

if TYPE_CHECKING:
    from checker.story import Story

NEAR = 60  # characters around a place


@check("FC403", "place-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    """The hits of all readers; of two on the same words the surer one."""
    yield from {hit.span: hit for hit in sorted(_all_hits(story), key=lambda hit: hit.score)}.values()


def _all_hits(story: "Story") -> Iterator[Hit]:
    scenes = list(find_scenes(story.sentences, story.mentions, story.people))
    for name, of_person in sorted(by_person(story.people, scenes).items()):
        for relation in sorted({scene.relation for scene in of_person}):
            yield from _clashes(story, f"{name}, {relation}", [s for s in of_person if s.relation == relation], 0.5)
    contained = list(find_two_containers(story.document.text, story.mentions))
    for town, one, other in contained:
        yield _hit(town, one, other, 0.5)
    for earlier, later in find_two_venues(story.sentences, story.mentions):
        if not _is_excused(story, earlier, later):
            yield _hit(f"what the story says of ‘{later.text}’", earlier, later, 0.4)
    for pair, chance in find_lone_places(story.sentences, story.mentions, Map(story.facts)):
        if not _is_excused(story, pair.lone, reach=NEAR):
            yield _lone_hit(pair, chance)
    for wrong in find_misplaced(story.sentences, story.mentions):
        if wrong.town.value not in {town for town, _, _ in contained}:
            yield _misplaced_hit(wrong)


def _clashes(story: "Story", subject: str, scenes: Sequence[Scene], score: float) -> Iterator[Hit]:
    """The first two scenes of one subject that are apart."""
    for second in scenes[1:]:
        first = scenes[0]
        if not are_apart(first.place.value, second.place.value) or second.sentence == first.sentence:
            continue
        if _is_excused(story, first.place, second.place):
            continue
        yield _hit(subject, first.place, second.place, score)
        return


def _is_excused(story: "Story", *places: Mention, reach: int | None = None) -> bool:
    """Whether a sentence of one place speaks of several things or times, within `reach` of it, or of wording."""
    texts = [story.sentences[place.sentence].text for place in places]
    if reach is not None:
        texts = [story.document.text[max(0, place.span.start - reach) : place.span.end + reach] for place in places]
    return any(ANOTHER_PLACE.search(text) or is_about_wording(text) for text in texts)


def _lone_hit(pair: LonePair, chance: float) -> Hit:
    lies, usual = (_lies_in(mention, place) for mention, place in ((pair.lone, pair.odd), (pair.nearest, pair.usual)))
    message = f"The story has ‘{pair.lone.text}’{lies} here only, and ‘{pair.nearest.text}’{usual} elsewhere. Which is meant?"
    return replace(_hit(pair.usual, pair.nearest, pair.lone, chance), message=message)


def _lies_in(mention: Mention, place: str) -> str:
    if mention.value == place:
        return ""
    return f", which is in {f'the {place}' if f'the {place}' in ADJECTIVES else place},"


def _misplaced_hit(wrong: Misplaced) -> Hit:
    message = f"‘{wrong.town.text}’ is set in {wrong.country}. Is the town wrong, or what it is set in?"
    hit = _hit(str(wrong.town.value), wrong.home, wrong.town, 0.6)
    return replace(hit, message=message, values=(wrong.country, wrong.own), working=f"{wrong.town.value} is in {wrong.own}")


def _hit(subject: str, first: Mention, second: Mention, score: float) -> Hit:
    what = "what seems to be one thing" if subject.startswith("what ") else subject
    message = f"‘{second.text}’ here, ‘{first.text}’ there, of {what}. Which stands?"
    values, evidence = (first.text, second.text), (Evidence(first.span, (first.span,)),)
    return Hit("FC403", second.span, message, values, (second.span,), evidence, subject=subject, score=score)
