"""The values of a story, which a version may change: figures, ages, dates, clock times and scores, each by what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.mentions.counts import Count
from checker.mentions.together import kind_of
from checker.types import MentionKind, Sentence, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_TIME = re.compile(
    r"(?<![\w.:£$€])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b\.?|(?<![\w.:£$€])(?P<h24>\d\d):(?P<m24>\d\d)(?![\w:])"
)
_SCORE = re.compile(r"(?<![\w.,:£$€–-])(\d{1,3})(?:[-–]|\sto\s)(\d{1,3})(?![\w%:–-]|[.,]\d|\s(?:per|million|billion|m|bn)\b)")


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
    found: dict[int, list[Value]] = {sentence.index: [] for sentence in story.sentences}
    mentioned = [*_dates(story), *_figures(story)]
    for sentence in story.sentences:
        written = list(_written(sentence))
        kept = [v for v in mentioned if v.sentence == sentence.index and not any(v.span.overlaps(w.span) for w in written)]
        found[sentence.index] = sorted((*written, *kept), key=lambda value: value.span)
    return found


def _written(sentence: Sentence) -> Iterator[Value]:
    """Times of the clock and scores, which are no figures."""
    for match in _TIME.finditer(sentence.text):
        hour, minute = int(match["hour"] or match["h24"]), int(match["minute"] or match["m24"] or 0)
        hour = hour % 12 + 12 * (match["half"] == "p") if match["half"] else hour
        yield _value("time", (hour, minute), sentence, match)
    for match in _SCORE.finditer(sentence.text):
        yield _value("score", (int(match[1]), int(match[2])), sentence, match)


def _value(kind: str, key: object, sentence: Sentence, match: re.Match[str]) -> Value:
    return Value(kind, key, sentence.span_of(*match.span()), match[0], sentence.index)


def _dates(story: "Story") -> Iterator[Value]:
    for mention in story.mentions:
        if mention.kind is MentionKind.DATE:
            yield Value("date", mention.value, mention.span, mention.text, mention.sentence)


def _figures(story: "Story") -> Iterator[Value]:
    for count in story.counts:
        figure = count.figure
        yield Value(
            f"figure {kind_of(count)}".strip(),
            (figure.low, figure.high),
            count.mention.span,
            count.mention.text,
            count.sentence.index,
            count,
        )
