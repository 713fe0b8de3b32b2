"""The values of a story, which a version may change: figures, ages, dates, clock times and scores, each by what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.mentions.counts import Count
from checker.mentions.together import kind_of
from checker.types import MentionKind, Sentence, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_TIME = re.compile(
    r"(?<![\w.:£$€])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\s?(?P<half>[ap])(?:m\b|\.m\.)"
    r"|(?<![\w.:£$€])(?P<h24>\d\d):(?P<m24>\d\d)(?![\w:])"
    r"|\b(?P<word>noon|midday|midnight)\b"
)
_AGED = re.compile(
    r"\b(?:[Bb]oy|[Gg]irl|[Mm]an|[Ww]oman)\sof\s$|\b(?:[Aa]|[Tt]he|[Aa]nother)\s(?:\w+\s)?(?:boy|girl|\w*(?:man|woman|er|or|ist|ian|ent|ant))\sof\s$"
)
_SCORE = re.compile(r"(?<![\w.,:£$€–-])(\d{1,3})(?:[-–]|\sto\s)(\d{1,3})(?![\w%:–-]|[.,]\d|\s(?:per|million|billion|m|bn)\b)")

_RACE = re.compile(r"(?<![\w.:£$€])\d:\d\d(?::\d\d|\.\d+)?(?![\w:]|\s?[ap]\.?m\b)")


@dataclass(frozen=True, slots=True)
class Value:
    """A value where it stands; equal `kind` and `key` say the same. `count` is what a figure counts."""

    kind: str
    key: object
    span: Span
    text: str
    sentence: int
    count: Count | None = None

    def is_same(self, other: "Value") -> bool:
        return (self.kind, self.key) == (other.kind, other.key)


def find_values(story: "Story") -> dict[int, list[Value]]:
    """The values of a story in reading order, by the index of their sentence; none overlap."""
    found = {sentence.index: list(_written(sentence)) for sentence in story.sentences}
    for value in (*_dates(story), *_figures(story)):
        held = found[value.sentence]
        if not any(value.span.overlaps(other.span) for other in held):
            held.append(value)
    return {index: sorted(held, key=lambda value: value.span) for index, held in found.items()}


def _written(sentence: Sentence) -> Iterator[Value]:
    """Times of the clock and scores, which are no figures."""
    for match in _TIME.finditer(sentence.text):
        yield _value("time", _clock(match), sentence, match)
    for match in _SCORE.finditer(sentence.text):
        yield _value("score", (int(match[1]), int(match[2])), sentence, match)
    for match in _RACE.finditer(sentence.text):
        yield _value("score", match[0], sentence, match)


def _clock(match: re.Match[str]) -> tuple[int, int]:
    if match["word"]:
        return 0 if match["word"] == "midnight" else 12, 0
    hour, minute = int(match["hour"] or match["h24"]), int(match["minute"] or match["m24"] or 0)
    return hour % 12 + 12 * (match["half"] == "p") if match["half"] else hour, minute


def _value(kind: str, key: object, sentence: Sentence, match: re.Match[str]) -> Value:
    return Value(kind, key, sentence.span_of(*match.span()), match[0], sentence.index)


def _dates(story: "Story") -> Iterator[Value]:
    for mention in story.mentions:
        if mention.kind is MentionKind.DATE:
            yield Value("date", mention.value, mention.span, mention.text, mention.sentence)


def _figures(story: "Story") -> Iterator[Value]:
    for count in map(with_age, story.counts):
        kind, mention = f"figure {kind_of(count)}".strip(), count.mention
        yield Value(kind, (count.figure.low, count.figure.high), mention.span, mention.text, mention.sentence, count)


def with_age(count: Count) -> Count:
    """The count as one of years of age, where it is: 'a diver of 46'."""
    before = count.sentence.text[: count.mention.span.start - count.sentence.span.start]
    if count.figure.unit or count.head or not _AGED.search(before):
        return count
    return replace(count, mention=replace(count.mention, value=replace(count.figure, unit="age")))
