"""Find where a story sets people and things: 'Roe, from Leeds,', 'was born in Leeds', 'Leeds-based Acme', 'the blast in Lyon'."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.people import Person
from checker.mentions.role_words import roles
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence


@dataclass(frozen=True, slots=True)
class Scene:
    """`relation` ('born', 'from', 'lives', 'based', or the noun of a thing) sets `name`, or for nouns no one, in `place`."""

    relation: str
    place: Mention
    sentence: int
    name: Mention | None = None


_RELATIONS = {"raised": "raised", "lives": "lives", "based": "based", "headquartered": "based", "buried": "buried"}
# What happens to somebody once; 'at' and 'near' may name another place than 'in'.
_HAPPENED = lazy(
    r"\b(?P<verb>born|raised|died|buried|drowned|lives|based|headquartered)(?:\s(?!in\b|and\b|to\b)[\w’'-]+){0,4}?\sin\s(?:(?:nearby|central|north|south|east|west)\s)?$"
)
_FROM = lazy(r"(?:,\s\d{1,3})?,\s(?:who\s(?:is|comes)\s)?(?:originally\s)?from\s$")
_BASED_BEFORE = lazy(r"-based\s(?:(?:the|[a-z][\w’'-]*)\s){0,5}$")
_THING = lazy(
    r"\b(?:the|a|an|this|its|his|her|their)\s(?:(?!(?:of|and|in|to|from)\b)[a-z][\w-]*\s){0,2}(?P<noun>[a-z]{4,})"
    r"\sin\s(?:(?:nearby|central|northern|southern|eastern|western)\s)?$",
    re.IGNORECASE,
)
_THING_AFTER = lazy(
    r"\s(?:[a-z-]{3,}\s)??(?P<noun>(?:blast|bombing|explosion|crash|earthquake|quake|blaze|shooting|stabbing|summit|siege|plant|factory)\b"
    r"|[a-z]{4,}\b(?=[.,;:)]|\s(?:was|is|had|has|will|on|at|by|when|where|that|which|and)\b|\s[a-z]+(?:ed|s)\b))"
)
# What every place has one of, and words that are no things.
_COMMON = frozenset(
    "area side part city town capital region office branch team coast border people side centre center north south east west time year"
    " area street market economy government state community university hospital airport store shop club school museum station population"
    " winner home house place case group member company bank court police mayor based born living from with that this were been where"
    " into over about than first last only same best most half rest version edition leg stop visit tour trip show home".split()
)
_SAME = {"quake": "earthquake", "blaze": "fire", "bombing": "blast", "explosion": "blast", "factory": "plant"}


def find_scenes(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[Scene]:
    """Where people and events are set, outside quotes, in the order of the places."""
    names = sorted((m for person in people for m in person.mentions), key=lambda m: m.span.start)
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    starts = [m.span.start for m in names]
    for place in mentions:
        if place.kind is not MentionKind.PLACE or any(quote.overlaps(place.span) for quote in quotes):
            continue
        sentence = sentences[place.sentence]
        inside = names[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        yield from _of_person(sentence, place, inside)
        yield from _of_thing(sentence, place)


def _of_person(sentence: Sentence, place: Mention, names: Sequence[Mention]) -> Iterator[Scene]:
    text, start, end = sentence.text, place.span.start - sentence.span.start, place.span.end - sentence.span.start
    before = [name for name in names if name.span.end <= place.span.start]
    after = next((name for name in names if name.span.start >= place.span.end), None)
    happened = _HAPPENED.search(text, max(0, start - 90), start)
    if happened:
        subjects = {n.value: n for n in before if n.span.end <= sentence.span.start + happened.start()}
        if len(subjects) == 1:
            yield Scene(_RELATIONS.get(happened["verb"], happened["verb"]), place, sentence.index, *subjects.values())
    elif before and _FROM.fullmatch(text[before[-1].span.end - sentence.span.start : start]):
        yield Scene("from", place, sentence.index, before[-1])
    elif after and _BASED_BEFORE.match(text[end : after.span.start - sentence.span.start]):
        yield Scene("based", place, sentence.index, after)


def _of_thing(sentence: Sentence, place: Mention) -> Iterator[Scene]:
    """'the blast in Lyon', 'the Lyon blast'."""
    start, end = place.span.start - sentence.span.start, place.span.end - sentence.span.start
    match = _THING.search(sentence.text, max(0, start - 70), start)
    if match is None and re.search(r"\b[Tt]he\s$", sentence.text[max(0, start - 5) : start]):
        match = _THING_AFTER.match(sentence.text, end)
    if match and match["noun"] not in _COMMON and match["noun"] not in roles():
        yield Scene(_SAME.get(match["noun"], match["noun"]), place, sentence.index)


def scenes_of_things(scenes: Sequence[Scene], text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, list[Scene]]]:
    """The scenes of each thing of which the story has one: it has no plural, and is set in two places at most.

    A later place that stands in other sentences too is left out: it may have such a thing of its own.
    """
    for noun in sorted({scene.relation for scene in scenes if not scene.name}):
        told = [scene for scene in scenes if scene.relation == noun and not scene.name]
        if not re.search(rf"\b{noun}(?:e?s)\b", text) and len({scene.place.value for scene in told}) <= 2:
            first = told[0].place.value
            yield noun, [s for s in told if s.place.value == first or not _is_elsewhere(s, mentions)]


def _is_elsewhere(scene: Scene, mentions: Sequence[Mention]) -> bool:
    return any(m.kind is MentionKind.PLACE and m.value == scene.place.value and m.sentence != scene.sentence for m in mentions)
