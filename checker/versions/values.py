"""The values of a story, which a version may change: figures, ages, dates, clock times, scores and ranks, each by what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.clashes.figures.together import kind_of
from checker.mentions.counts import Count
from checker.patterns import lazy
from checker.types import MentionKind, Sentence, Span
from checker.versions.word_values import find_word_values

if TYPE_CHECKING:
    from checker.story import Story

_TIME = lazy(
    r"(?<![\w.:£$€])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\s?(?P<half>[ap])(?:m\b|\.m\.)"
    r"|(?<![\w.:£$€])(?P<h24>\d\d):(?P<m24>\d\d)(?![\w:])"
    r"|\b(?P<word>noon|midday|midnight)\b"
)
_CHILD_OF = lazy(r"\b(?:[Bb]oy|[Gg]irl|[Mm]an|[Ww]oman)\sof\s$")
_AGED = lazy(r"\b(?:[Aa]|[Tt]he|[Aa]nother)\s(?:\w+\s)?(?:boy|girl|\w*(?:man|woman|er|or|ist|ian|ent|ant))\sof\s$")
_SCORE = lazy(r"(?<![\w.,:£$€–-])(\d{1,3})(?:[-–]|\sto\s)(\d{1,3})(?![\w%:–-]|[.,]\d|\s(?:per|million|billion|m|bn)\b)")
_RESULT = lazy(r"(?<=[a-z]\s)(?P<one>\d{1,2})(?:,|\sv)?\s(?:[A-Z][a-z]+\s){1,3}(?P<other>\d{1,2})(?=$|[\n.;,|])")  # 'Rovers 3 Thistle 1'
_VOTE = lazy(r"(?<![\w.,])(\d[\d,]*)\svotes\s(?:to|against)\s(\d[\d,]*\d|\d)\b")
_LINK = lazy(r"\bhttps?://\S+|\bwww\.\S+")  # addresses of pages, the numbers of which say nothing
_RACE = lazy(r"(?<![\w.:£$€])\d:\d\d(?::\d\d|\.\d+)?(?![\w:]|\s?[ap]\.?m\b)")


@dataclass(frozen=True, slots=True)
class Value:
    """A value where it stands; equal `kind` and `key` say the same. `count` is what a figure counts."""

    kind: str
    key: object
    span: Span
    text: str
    sentence: Sentence
    count: Count | None = None

    @classmethod
    def of(cls, kind: str, key: object, sentence: Sentence, match: re.Match[str], group: int | str = 0) -> "Value":
        """The value in words of a sentence that a pattern found."""
        return cls(kind, key, sentence.span_of(*match.span(group)), match[group], sentence)

    @property
    def before(self) -> str:
        """The sentence up to it."""
        return self.sentence.text[: self.span.start - self.sentence.span.start]

    @property
    def after(self) -> str:
        return self.sentence.text[self.span.end - self.sentence.span.start :]

    def is_same(self, other: "Value") -> bool:
        return (self.kind, self.key) == (other.kind, other.key)


@dataclass(frozen=True, slots=True)
class Change:
    """`old` of the earlier version became `new`, which stands in `sentence` of the new one at `span`.

    `kind` is that of a `Value`, 'name' or 'title'. `pattern` finds what a name or title that was left behind looks like, `short`
    what it is called in short; `is_spelling` tells a name written otherwise from another name, `is_partial` one that kept some of its
    words ('Aurora Bay', 'Aurelia Bay'). `value` and `new_value` are the values of the other kinds. `words` are the stems of the
    sentence in both versions, which tell what the value is of, `likeness` how much of it was kept (0 to 1); `before` is the index of
    the sentence in the earlier version, -1 where a note announces the change.
    """

    kind: str
    old: str
    new: str
    sentence: Sentence
    span: Span
    words: frozenset[str]
    before: int
    value: Value | None = None
    new_value: Value | None = None
    pattern: str = ""
    short: str = ""
    is_spelling: bool = False
    is_partial: bool = False
    likeness: float = 1.0


def find_values(story: "Story") -> dict[int, list[Value]]:
    """The values of a story in reading order, by the index of their sentence; none overlap."""
    found: dict[int, list[Value]] = {sentence.index: [] for sentence in story.sentences}
    links = [Span(*match.span()) for match in _LINK.finditer(story.document.text)]
    written = (value for sentence in story.sentences for value in _written(sentence))
    for value in (*written, *_dates(story), *_figures(story)):
        held = found[value.sentence.index]
        if not any(value.span.overlaps(other) for other in (*links, *(other.span for other in held))):
            held.append(value)
    return {index: sorted(held, key=lambda value: value.span) for index, held in found.items()}


def _written(sentence: Sentence) -> Iterator[Value]:
    """Times of the clock, scores and words, which are no figures."""
    for match in _TIME.finditer(sentence.text):
        yield Value.of("time", _clock(match), sentence, match)
    for form in (_SCORE, _VOTE):
        for match in form.finditer(sentence.text):
            yield Value.of("score", tuple(int(number.replace(",", "")) for number in match.groups()), sentence, match)
    for match in _RACE.finditer(sentence.text):
        yield Value.of("score", match[0], sentence, match)
    for match in _RESULT.finditer(sentence.text):
        yield Value.of("score", (int(match["one"]), int(match["other"])), sentence, match)
    for kind, key, span in find_word_values(sentence):
        yield Value(kind, key, span, sentence.text[span.start - sentence.span.start : span.end - sentence.span.start], sentence)


def _clock(match: re.Match[str]) -> tuple[int, int]:
    if match["word"]:
        return 0 if match["word"] == "midnight" else 12, 0
    hour, minute = int(match["hour"] or match["h24"]), int(match["minute"] or match["m24"] or 0)
    return hour % 12 + 12 * (match["half"] == "p") if match["half"] else hour, minute


def _dates(story: "Story") -> Iterator[Value]:
    for mention in story.mentions:
        if mention.kind is MentionKind.DATE:
            yield Value("date", mention.value, mention.span, mention.text, story.sentences[mention.sentence])


def _figures(story: "Story") -> Iterator[Value]:
    for count in map(with_age, story.counts):
        kind, mention = f"figure {kind_of(count)}".strip(), count.mention
        yield Value(kind, (count.figure.low, count.figure.high), mention.span, mention.text, count.sentence, count)


def with_age(count: Count) -> Count:
    """The count as one of years of age, where it is: 'a diver of 46'."""
    is_age = _CHILD_OF.search(count.before) or not (count.figure.unit or count.head or not _AGED.search(count.before))
    if not is_age:
        return count
    return replace(count, mention=replace(count.mention, value=replace(count.figure, unit="age")))
