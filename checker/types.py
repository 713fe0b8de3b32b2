"""The values that flow from stage to stage. All are immutable; spans are half-open character offsets."""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from checker.document import Directive, Document, Part, Section
from checker.source_map import Piece, SourceMap, Span

__all__ = [
    "Claim",
    "Directive",
    "Document",
    "Evidence",
    "Examination",
    "Finding",
    "Hit",
    "Judgment",
    "Label",
    "Mention",
    "MentionKind",
    "Origin",
    "Pair",
    "Part",
    "Piece",
    "Result",
    "Section",
    "Sentence",
    "Severity",
    "SourceMap",
    "Span",
    "Status",
]


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
    """What speaks against the flagged span: a span of this document, or, with another `path`, of a source.

    `quote` are the source's words at that span and `position` the line and column, from 1, at which they stand there.
    """

    span: Span
    marks: tuple[Span, ...] = ()
    path: str | None = None
    quote: str = ""
    position: tuple[int, int] | None = None


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

    @property
    def sides(self) -> tuple[Span, ...]:
        """The flagged span, then the evidence that stands in the same document."""
        return self.span, *(evidence.span for evidence in self.evidence if evidence.path is None)


@dataclass(frozen=True)
class Examination:
    """What the checks say of one document, before any setting decides what of it is reported.

    `hits` stand by the code of the check that yielded them, in the order of the checks; `failures` say which checks broke.
    """

    hits: dict[str, tuple[Hit, ...]]
    failures: tuple[str, ...] = ()
    examined: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """A hit in its document, with tier, status and fingerprint; `reasons` are all codes that see the same clash.

    `suppressed_by` is the writer's word for which its status is SUPPRESSED; `repeats` are the other places of the flagged
    words at which the same is asked, which are among the evidence too.
    """

    hit: Hit
    document: Document
    name: str
    reasons: tuple[str, ...]
    severity: Severity
    status: Status
    fingerprint: str
    suppressed_by: Directive | None = None
    repeats: tuple[Span, ...] = ()

    def __repr__(self) -> str:
        """A line for consoles, without the story: 'FC302 error, para 3: ‘Monday, 17 May 2024’: 17 May 2024 is a Friday. …'"""
        from checker.reports.wording import make_question, name_place

        return f"{self.code} {self.severity}, {name_place(self.document, self.hit.span.start)}: {make_question(self)}"

    @property
    def code(self) -> str:
        return self.hit.code

    @property
    def text(self) -> str:
        return self.document.text[self.hit.span.start : self.hit.span.end]


@dataclass(frozen=True)
class Result:
    """What a run says of one document: findings in reading order, and counts of what was examined.

    `known` counts the findings of a baseline, which reports for people leave out.
    """

    document: Document
    findings: tuple[Finding, ...]
    examined: dict[str, int] = field(default_factory=dict)
    known: int = 0

    def _repr_html_(self) -> str:
        """The story with its findings marked, as notebooks show it."""
        from checker.reports.notebook import make_output

        return make_output(self)
