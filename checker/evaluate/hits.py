"""Which findings of an edited story hit the planted error, which are old alarms, and which stand on a printed slip."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.evaluate.benches import Planted, Slip
from checker.types import Document, Finding, Result, Span, Status

MARKED = 60  # a finding that marks more characters than this points at a sentence, not at words
TOP = (1, 3, 5)


@dataclass(frozen=True)
class Cut:
    """Which findings count: those reported, or, with a threshold, those from this score on."""

    name: str
    threshold: float | None = None

    def passes(self, finding: Finding) -> bool:
        if self.threshold is None:
            return finding.status is Status.REPORTED
        return finding.hit.score >= self.threshold

    def kept(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(finding for finding in findings if self.passes(finding))


SHIPPED = Cut("shipped thresholds")
ANY_SCORE = Cut("any score", 0.0)


@dataclass(frozen=True)
class Side:
    """One side of a finding, clipped to the bench's sentence that it overlaps most; `sentence` is None where it overlaps none."""

    span: Span
    sentence: Span | None

    def is_with(self, other: "Side") -> bool:
        """Whether both lie in one sentence. Outside the bench's sentences only spans are known: they must overlap."""
        if self.sentence or other.sentence:
            return self.sentence == other.sentence
        return self.span.overlaps(other.span)


@dataclass(frozen=True)
class Outcome:
    """What became of one planted error at a cut; `rank` counts from 1, None where no finding overlaps the edited sentence."""

    row: Planted
    is_strict: bool
    is_lenient: bool
    rank: int | None
    is_chance_strict: bool
    is_chance_lenient: bool


def counted(result: Result) -> tuple[Finding, ...]:
    """The findings that measures count: none about the run itself (FC0), none that the text or a baseline silences."""
    silenced = (Status.SUPPRESSED, Status.BASELINED)
    return tuple(f for f in result.findings if not f.code.startswith("FC0") and f.status not in silenced)


def spans_of(finding: Finding) -> tuple[Span, ...]:
    """The flagged span, then the evidence that stands in the same document."""
    return (finding.hit.span, *(evidence.span for evidence in finding.hit.evidence if _is_here(evidence.path, finding.document)))


def marked_words(finding: Finding, *, both_sides: bool = True) -> tuple[Span, ...]:
    """The words that a finding marks: of each side its marks, else its span; none of a side with over 60 characters of them."""
    hit = finding.hit
    sides = [(hit.span, hit.marks)]
    if both_sides:
        sides += [(evidence.span, evidence.marks) for evidence in hit.evidence if _is_here(evidence.path, finding.document)]
    marked = [marks or (span,) for span, marks in sides]
    return tuple(span for spans in marked if sum(s.end - s.start for s in spans) <= MARKED for span in spans)


def _is_here(path: str | None, document: Document) -> bool:
    return path is None or path == document.path


def clip(span: Span, sentences: Sequence[Span]) -> Side:
    """A side cut to the sentence that it overlaps most (the first of equals), or whole where it overlaps none."""
    best = max(sentences, key=lambda sentence: _overlap(span, sentence), default=None)
    if best is None or _overlap(span, best) <= 0:
        return Side(span, None)
    return Side(Span(max(span.start, best.start), min(span.end, best.end)), best)


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def clipped(row: Planted, spans: Iterable[Span]) -> tuple[Side, ...]:
    sentences = (row.edited_sentence, *row.evidence_sentences)
    return tuple(clip(span, sentences) for span in spans)


def is_lenient_hit(row: Planted, sides: Iterable[Side]) -> bool:
    """Whether a side overlaps the edited sentence."""
    return any(side.span.overlaps(row.edited_sentence) for side in sides)


def is_strict_hit(row: Planted, sides: Sequence[Side]) -> bool:
    """Whether one side overlaps the edited sentence and the other side an evidence sentence; without those, a side the edit."""
    if not row.evidence_sentences:
        return any(side.span.overlaps(row.edited_text) for side in sides)
    return any(
        one.span.overlaps(row.edited_sentence) and any(other.span.overlaps(sentence) for sentence in row.evidence_sentences)
        for flagged, against in ((sides[0], side) for side in sides[1:])
        for one, other in ((flagged, against), (against, flagged))
    )


def are_alike(one: Sequence[Side], other: Sequence[Side]) -> bool:
    """Whether two findings stand in the same sentences, whichever side is flagged."""
    return all(any(a.is_with(b) for b in other) for a in one) and all(any(b.is_with(a) for a in one) for b in other)


def new_findings(row: Planted, clean: Iterable[Finding], edited: Iterable[Finding]) -> list[Finding]:
    """The edited story's findings less the old alarms: those that the clean story has too and that mark no edited text."""
    old = [(finding.code, clipped(row, map(row.map_span, spans_of(finding)))) for finding in clean]
    return [finding for finding in edited if _marks_edit(row, finding) or not _is_among(finding, clipped(row, spans_of(finding)), old)]


def _marks_edit(row: Planted, finding: Finding) -> bool:
    return any(span.overlaps(row.edited_text) for span in marked_words(finding))


def _is_among(finding: Finding, sides: Sequence[Side], old: Iterable[tuple[str, Sequence[Side]]]) -> bool:
    return any(code == finding.code and are_alike(sides, others) for code, others in old)


def rank_of_hit(row: Planted, findings: Iterable[Finding]) -> int | None:
    """Rank by score, from 1, of the first finding on the edited sentence; of findings on one pair of sentences only the best counts."""
    seen: list[Sequence[Side]] = []
    for finding in sorted(findings, key=lambda f: (-f.hit.score, f.hit.span, f.code)):
        sides = clipped(row, spans_of(finding))
        if any(are_alike(sides, others) for others in seen):
            continue
        seen.append(sides)
        if is_lenient_hit(row, sides):
            return len(seen)
    return None


def score_row(row: Planted, clean: Sequence[Finding], edited: Sequence[Finding]) -> Outcome:
    """Outcome of one planted error; `clean` and `edited` hold the two stories' findings that pass one and the same cut."""
    new = new_findings(row, clean, edited)
    sides = [clipped(row, spans_of(finding)) for finding in new]
    chance = [clipped(row, map(row.map_span, spans_of(finding))) for finding in clean]
    return Outcome(
        row,
        any(is_strict_hit(row, s) for s in sides),
        any(is_lenient_hit(row, s) for s in sides),
        rank_of_hit(row, new),
        any(is_strict_hit(row, s) for s in chance),
        any(is_lenient_hit(row, s) for s in chance),
    )


def is_on_slip(finding: Finding, slip: Slip) -> bool:
    """Whether a finding sees a printed slip: it marks words of it, or its two sides are the slip and the place it clashes with."""
    if any(span.overlaps(slip.span) for span in marked_words(finding)):
        return True
    flagged, *others = spans_of(finding)
    return slip.other is not None and any(
        one.overlaps(slip.span) and other.overlaps(slip.other) for side in others for one, other in ((flagged, side), (side, flagged))
    )
