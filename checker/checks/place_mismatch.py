"""One person, body or event is set in two places.

What it checks
--------------
Where people were born, died, live and are from, where bodies are based, and where an event of which the story tells
one happened ('the blast in Lyon', 'the Lille blast'); and a town that is put in two states or countries
('Durham, North Carolina', 'Durham, Virginia').

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

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.mentions.described import by_person
from checker.mentions.gazetteer import are_apart, may_hold
from checker.mentions.quotes import is_about_wording
from checker.mentions.scenes import Scene, find_scenes
from checker.types import Evidence, Hit, Mention, MentionKind, Severity

if TYPE_CHECKING:
    from checker.pipeline import Story

_SEVERAL = re.compile(
    r"(?i)\b(?:another|other|others|both|second|third|similar|earlier|previous|also|too|moved|then|formerly|now|respectively|unlike"
    r"|compared|ago|last (?:year|month|week)|(?:19|20)\d\d|anniversary|since|like|split|divides)\b"
)
_BEFORE_CONTAINER = re.compile(r",\s(?:in\s)?(?:the\s)?$")
_AFTER_CONTAINER = re.compile(r"[,.;:)—]|$|\s[–—-]\s|\s(?!and\b|or\b|to\b)[a-z]")


@check("FC403", "place-mismatch", severity=Severity.QUERY, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    scenes = list(find_scenes(story.sentences, story.mentions, story.people))
    for name, of_person in sorted(by_person(story.people, [s for s in scenes if s.name]).items()):
        for relation in sorted({scene.relation for scene in of_person}):
            yield from _clashes(story, f"{name}, {relation}", [s for s in of_person if s.relation == relation], 0.5)
    for noun in sorted({scene.relation for scene in scenes if not scene.name}):
        if not re.search(rf"\b{noun}(?:e?s)\b", story.document.text):
            of_event = [s for s in scenes if s.relation == noun and not s.name]
            yield from _clashes(story, f"the {noun}", [s for s in of_event if not _is_elsewhere(story, s, of_event)], 0.4)
    yield from _two_containers(story)


def _clashes(story: "Story", subject: str, scenes: Sequence[Scene], score: float) -> Iterator[Hit]:
    """The first two scenes of one subject that are apart."""
    for second in scenes[1:]:
        first = scenes[0]
        texts = [story.sentences[scene.sentence].text for scene in (first, second)]
        if not are_apart(first.place.value, second.place.value) or second.sentence == first.sentence:
            continue
        if any(_SEVERAL.search(text) or is_about_wording(text) for text in texts):
            continue
        yield _hit(subject, first.place, second.place, score)
        return


def _is_elsewhere(story: "Story", scene: Scene, scenes: Sequence[Scene]) -> bool:
    """Whether the place, not the first named, stands in other sentences of the story too: it may have an event of its own."""
    others = [m for m in story.mentions if m.kind is MentionKind.PLACE and m.value == scene.place.value and m.sentence != scene.sentence]
    return scene.place.value != scenes[0].place.value and bool(others)


def _two_containers(story: "Story") -> Iterator[Hit]:
    """'Durham, North Carolina' and later 'Durham, Virginia'."""
    places = [mention for mention in story.mentions if mention.kind is MentionKind.PLACE]
    found: dict[object, list[Mention]] = defaultdict(list)
    text = story.document.text
    for inner, outer in pairwise(places):
        if not _BEFORE_CONTAINER.fullmatch(text[inner.span.end : outer.span.start]) or not may_hold(outer.value, inner.value):
            continue
        if _AFTER_CONTAINER.match(text, outer.span.end) and not re.search(r",\s$", text[max(0, inner.span.start - 2) : inner.span.start]):
            found[inner.value].append(outer)
    for inner, outers in found.items():
        second = next((o for o in outers if are_apart(outers[0].value, o.value) and o.sentence != outers[0].sentence), None)
        if second:
            yield _hit(str(inner), outers[0], second, 0.5)


def _hit(subject: str, first: Mention, second: Mention, score: float) -> Hit:
    message = f"{subject}: ‘{first.text}’ and ‘{second.text}’. Which stands?"
    values, evidence = (first.text, second.text), (Evidence(first.span, (first.span,)),)
    return Hit("FC403", second.span, message, values, (second.span,), evidence, subject=subject, score=score)
