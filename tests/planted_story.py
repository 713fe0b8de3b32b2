"""A story of four sentences, the number of its first one edited so that it clashes with the second, and findings on it."""

from checker.types import Document, Evidence, Finding, Hit, Severity, Span, Status

CLEAN = "Aaaa bb 12. Cccc dd 12. Eeee ff gg. Hhhh ii jj."
A, B, C, D = Span(0, 11), Span(12, 23), Span(24, 35), Span(36, 47)


def edit(text: str) -> str:
    return text[:8] + "999" + text[10:]


EDITED = edit(CLEAN)


def make_finding(
    span: Span, *evidence: Span, text=EDITED, path="s.txt", code="FC101", score=0.9, marks=(), evidence_marks=(),
    status=Status.REPORTED, severity=Severity.QUERY,
) -> Finding:  # fmt: skip
    others = tuple(Evidence(other, tuple(evidence_marks)) for other in evidence)
    hit = Hit(code, span, "Which stands?", ("12", "999"), tuple(marks), others, score=score)
    return Finding(hit, Document(text, path), "some-check", (code,), severity, status, "f")
