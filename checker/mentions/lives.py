"""Find births and deaths of named people: 'Adair, who died on 3 March 2026, was born on 9 June 1941', 'Roe (1941–2026)'."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.people import Person
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Mention, MentionKind, Sentence, Span


@dataclass(frozen=True, slots=True)
class LifeFact:
    """`kind` is birth or death, whose `value` is a `Date`, or age at death, a number of years;
    `name` is whose."""

    kind: str
    value: Date | int
    span: Span
    name: Mention


_EVENT = lazy(
    r"\b(?:(?P<birth>(?:was|were|is)?\s?born)|(?P<death>died|dies|passed\saway))\b(?P<between>\s(?:[\w’'-]+,?\s){0,6}?(?:(?:on|in)\s)?)(?=[\dA-Z])"
)
_SPEAKS_OF_LIFE = lazy(r"\b(?:born|died|dies|passed away)\b|^(?:He|She) was \d")
_DEATH_AGE = lazy(
    r"\b(?:died|dies|passed\saway)\b[^.;:“”\"]{0,60}?\b(?:aged|at\sthe\sage\sof|at\sage|at)\s(\d{1,3})\b(?!\s?[:.]\d|\s?[ap]\.?m|%)"
)
_LIFESPAN = lazy(r"\s\((?:born\s)?(\d{4})\s?[-–—]\s?(\d{4})\)")
_IN_OFFICE = range(13)  # years in brackets that are no life: 'under Woodrow Wilson (1913-1915)'
_WAS_AGED = lazy(r"(?:He|She)\swas\s(\d{1,3})(?=\.|$)")
_PRONOUN = lazy(r"(?:(?:Born|He|She)\b|[^,]{0,30},\s(?:he|she)\s)")
# Somebody else may be born or die in a sentence with these.
_OTHERS = lazy(
    r"(?i)\b(?:his|her|their|whose)\s(?:\w+\s){0,2}(?:father|mother|parents?|son|daughter|child\w*|brother|sister|wife|husband|twins?|widow|grand\w+)\b"
)


def find_lives(sentences: Sequence[Sentence], mentions: Sequence[Mention], people: Sequence[Person]) -> Iterator[LifeFact]:
    """What the story says of births and deaths where it is sure whose they are."""
    names = {m.span.start: m for person in people if person.kind != "body" for m in person.mentions}
    dates = {m.span.start: m for m in mentions if m.kind is MentionKind.DATE}
    quotes = [m.span for m in mentions if m.kind is MentionKind.QUOTE]
    starts = sorted(names)
    earlier: list[Mention] = []
    for index, sentence in enumerate(sentences):
        inside = [names[s] for s in starts[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]]
        yield from _lifespans(sentence, inside)
        is_plain = not _OTHERS.search(sentence.text) and not any(quote.overlaps(sentence.span) for quote in quotes)
        if is_plain and _SPEAKS_OF_LIFE.search(sentence.text):
            yield from _events(sentence, inside, earlier, dates)
            yield from _was_aged(sentence, sentences[index - 1], earlier)
        if inside or not _PRONOUN.match(sentence.text):
            earlier = inside


def _lifespans(sentence: Sentence, names: Sequence[Mention]) -> Iterator[LifeFact]:
    for name in names:
        match = _LIFESPAN.match(sentence.text, name.span.end - sentence.span.start)
        if match and int(match[2]) - int(match[1]) not in _IN_OFFICE:
            yield LifeFact("birth", Date(int(match[1]), precision="year"), sentence.span_of(*match.span(1)), name)
            yield LifeFact("death", Date(int(match[2]), precision="year"), sentence.span_of(*match.span(2)), name)


def _events(sentence: Sentence, names: Sequence[Mention], earlier: Sequence[Mention], dates: dict[int, Mention]) -> Iterator[LifeFact]:
    for match in _EVENT.finditer(sentence.text):
        date = next((dates[p] for p in range(*(sentence.span.start + match.end() + n for n in (0, 8))) if p in dates), None)
        name = _subject(sentence, match.start(), names, earlier)
        if date and name and date.value.year:
            yield LifeFact("birth" if match["birth"] else "death", date.value, date.span, name)
    for match in _DEATH_AGE.finditer(sentence.text):
        if name := _subject(sentence, match.start(), names, earlier):
            yield LifeFact("age at death", int(match[1]), sentence.span_of(*match.span(1)), name)


def _was_aged(sentence: Sentence, before: Sentence, earlier: Sequence[Mention]) -> Iterator[LifeFact]:
    """'She was 81.' after a death."""
    aged = _WAS_AGED.match(sentence.text)
    if aged and re.search(r"\b(?:died|dead|passed away)\b", before.text) and len({_last(name) for name in earlier}) == 1:
        yield LifeFact("age at death", int(aged[1]), sentence.span_of(*aged.span(1)), earlier[0])


def _subject(sentence: Sentence, offset: int, names: Sequence[Mention], earlier: Sequence[Mention]) -> Mention | None:
    """Whose birth or death it is: the one person named before it in the sentence, or who a pronoun that begins it means."""
    before = {name.value: name for name in names if name.span.end <= sentence.span.start + offset}
    if len(before) == 1:
        return next(iter(before.values()))
    if not before and _PRONOUN.match(sentence.text) and len({_last(name) for name in earlier}) == 1:
        return earlier[0]
    return None


def _last(name: Mention) -> str:
    return str(name.value).split()[-1]
