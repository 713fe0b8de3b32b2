"""The values that flow from stage to stage. All are immutable; spans are half-open character offsets."""

import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import cached_property

_PARAGRAPH_BREAK = re.compile(r"\n(?:[^\S\n]*\n)+")


class Severity(StrEnum):
    """The two tiers: an error is proved by text, calendar, sums or sure facts; a query is judged."""

    ERROR = "error"
    QUERY = "query"


class Status(StrEnum):
    """What became of a finding; only reported ones are shown by default and decide the exit code."""

    REPORTED = "reported"
    BELOW_THRESHOLD = "below_threshold"
    SUPPRESSED = "suppressed"
    BASELINED = "baselined"


class Label(IntEnum):
    """What a premise says of a hypothesis; the value is the column in every (n, 3) array of probabilities."""

    ENTAILMENT = 0
    NEUTRAL = 1
    CONTRADICTION = 2


class MentionKind(StrEnum):
    NAME = "name"
    PLACE = "place"
    FIGURE = "figure"
    DATE = "date"
    QUOTE = "quote"


class Origin(StrEnum):
    """Where the premise of a pair comes from."""

    STORY = "story"
    HEADLINE = "headline"
    CAPTION = "caption"
    FACT = "fact"
    SOURCE = "source"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a story that checks treat alike: headline, byline, dateline, body, caption, ..."""

    kind: str
    span: Span


@dataclass(frozen=True)
class Document:
    """A story as read. `text` is never normalised; `date` is the story's own or the user's, never the clock's."""

    text: str
    path: str = "<text>"
    date: datetime.date | None = None
    sections: tuple[Section, ...] = ()
    failure: str | None = None  # why it could not be read; the text is empty then

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character offset; CRLF counts as one line end."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def paragraph(self, offset: int) -> int:
        """Number, from 1, of the paragraph that holds the offset."""
        return max(1, bisect_right(self.paragraphs, Span(offset, len(self.text) + 1)))

    def section(self, offset: int) -> str:
        """Kind of the section that holds the offset; 'body' where no section is marked."""
        return next((s.kind for s in self.sections if s.span.start <= offset < s.span.end), "body")

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Blocks between blank lines; every line by itself where the lines of a block are paragraphs (see `_is_wrapped`)."""
        blocks, start = [], 0
        for match in [*_PARAGRAPH_BREAK.finditer(self._unix_text), None]:
            blocks += self._split_block(start, match.start() if match else len(self.text))
            start = match.end() if match else start
        return tuple(blocks)

    def _split_block(self, start: int, end: int) -> list[Span]:
        block = self._unix_text[start:end]
        if not block.strip():
            return []
        if _is_wrapped(block):
            return [_trimmed(block, start, 0, len(block))]
        lines = re.finditer(r"[^\n]*\S[^\n]*", block)
        return [_trimmed(block, start, m.start(), m.end()) for m in lines]

    @cached_property
    def _unix_text(self) -> str:
        """The text with CR made a space or a line feed, so that all offsets stay where they are."""
        return self.text.replace("\r\n", " \n").replace("\r", "\n")

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0] + [m.end() for m in re.finditer(r"\r\n|\r|\n", self.text)]


def _is_wrapped(block: str) -> bool:
    """Whether the lines of a block are one paragraph, wrapped at a margin of 40 to 100 characters: all but the last about equally long."""
    lines = [line.rstrip() for line in block.split("\n")]
    if len(lines) < 2:
        return True
    longest = max(map(len, lines))
    return (
        40 <= longest <= 100
        and all(len(line) >= 0.6 * longest for line in lines[:-1])
        and not all(line.endswith((".", "!", "?", "”", '"')) for line in lines[:-1])
    )


def _trimmed(block: str, offset: int, start: int, end: int) -> Span:
    piece = block[start:end]
    return Span(offset + start + len(piece) - len(piece.lstrip()), offset + start + len(piece.rstrip()))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `index` counts within the story from 0, `paragraph` from 1."""

    span: Span
    text: str
    index: int
    paragraph: int
    section: str = "body"

    def span_of(self, start: int, end: int) -> Span:
        """Characters `start` to `end` of the sentence's text as a span of the document."""
        return Span(self.span.start + start, self.span.start + end)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, place, figure, date or quote in a sentence.

    `value` is what was parsed: a `Figure`, a `Date`, a canonical name; two mentions of one kind with
    equal values say the same. `sentence` is the sentence's index.
    """

    kind: MentionKind
    span: Span
    text: str
    value: object
    sentence: int


@dataclass(frozen=True, slots=True)
class Claim:
    """What the models read of a sentence: its words on one line."""

    sentence: Sentence
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims to be judged; `similarity` is the cosine of their embeddings."""

    premise: Claim
    hypothesis: Claim
    similarity: float
    origin: Origin = Origin.STORY


@dataclass(frozen=True, slots=True)
class Judgment:
    """Probabilities in `Label` order of a pair, read forwards and, for the suspicious, backwards too."""

    pair: Pair
    forward: tuple[float, float, float]
    backward: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks against the flagged span: a span of this document, or, with another `path`, of a source."""

    span: Span
    marks: tuple[Span, ...] = ()
    path: str | None = None


@dataclass(frozen=True)
class Hit:
    """What a check yields.

    `span` is what is flagged, `marks` the words in it that clash, `values` the two sides in short
    ('1812', '1823'). `subject` is what both sides are about; it names the clash in the fingerprint.
    `message` is a question to the writer, without places, which reports add. `fact` is the row of the
    reference store that speaks against the span, `score` a calibrated probability (1.0: proved).
    `severity` is the check's own unless given here.
    """

    code: str
    span: Span
    message: str
    values: tuple[str, str]
    marks: tuple[Span, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    subject: str = ""
    score: float = 1.0
    severity: Severity | None = None
    working: str | None = None
    fact: dict | None = None
    suggestion: str | None = None


@dataclass(frozen=True)
class Finding:
    """A hit in its document, with tier, status and fingerprint; `reasons` are all codes that see the same clash."""

    hit: Hit
    document: Document
    name: str
    reasons: tuple[str, ...]
    severity: Severity
    status: Status
    fingerprint: str

    @property
    def code(self) -> str:
        return self.hit.code

    @property
    def text(self) -> str:
        return self.document.text[self.hit.span.start : self.hit.span.end]


@dataclass(frozen=True)
class Result:
    """What a run says of one document: findings in reading order, and counts of what was examined."""

    document: Document
    findings: tuple[Finding, ...]
    examined: dict[str, int] = field(default_factory=dict)
