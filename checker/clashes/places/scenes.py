"""Find where a story sets people and bodies: 'Roe, from Leeds,', 'was born in Leeds', 'Leeds-based Acme'."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.people import Person
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence


@dataclass(frozen=True, slots=True)
class Scene:
    """`relation` ('born', 'from', 'lives', 'based') sets `name` in `place`."""

    relation: str
    place: Mention
    sentence: int
    name: Mention


_RELATIONS = {"raised": "raised", "lives": "lives", "based": "based", "headquartered": "based", "buried": "buried"}
# What happens to somebody once; 'at' and 'near' may name another place than 'in'.
_HAPPENED = lazy(
    r"\b(?P<verb>born|raised|died|buried|drowned|lives|based|headquartered)(?:\s(?!in\b|and\b|to\b)[\w’'-]+){0,4}?\sin\s(?:(?:nearby|central|north|south|east|west)\s)?$"
)
_FROM = lazy(r"(?:,\s\d{1,3})?,\s(?:who\s(?:is|comes)\s)?(?:originally\s)?from\s$")
_BASED_BEFORE = lazy(r"-based\s(?:(?:the|[a-z][\w’'-]*)\s){0,5}$")


def find_scenes(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[Scene]:
    """Where people and bodies are set, outside quotes, in the order of the places."""
    names = sorted((m for person in people for m in person.mentions), key=lambda m: m.span.start)
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    starts = [m.span.start for m in names]
    for place in mentions:
        if place.kind is not MentionKind.PLACE or any(quote.overlaps(place.span) for quote in quotes):
            continue
        sentence = sentences[place.sentence]
        inside = names[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        yield from _of_person(sentence, place, inside)


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
