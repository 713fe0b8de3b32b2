"""The report for machines: version 1 of fixtures/schemas/report.schema.json.

Offsets are half-open and count characters of the text as read; lines, columns and paragraphs count from 1.
One document a line, so that a run can be watched; a run that is interrupted leaves valid JSON of what is done.
"""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from checker.types import Document, Evidence, Finding, Result, Span

SCHEMA_VERSION = 1


def write(results: Iterable[Result], out: BinaryIO) -> None:
    """Write all findings of the results."""
    out.write(b'{"schema_version": %d, "documents": [' % SCHEMA_VERSION)
    separator = b"\n"
    try:
        for result in results:
            out.write(separator + encode_record(make_record(result)))
            out.flush()
            separator = b",\n"
    finally:
        out.write(b"\n]}\n")


def encode_record(record: dict[str, Any]) -> bytes:
    """A record as JSON on one line, in UTF-8."""
    # `default`: a fact may hold dates. Half a surrogate pair, which UTF-8 has no bytes for, comes out as \udc80: JSON's own escape for it.
    return json.dumps(record, ensure_ascii=False, default=str).encode("utf-8", "backslashreplace")


def make_record(result: Result) -> dict[str, Any]:
    """What is said of one story: a document of fixtures/schemas/report.schema.json."""
    findings = [_finding_record(finding) for finding in result.findings]
    return {"path": result.document.name, "examined": result.examined, "findings": findings}


def _finding_record(finding: Finding) -> dict[str, Any]:
    document, hit = finding.document, finding.hit
    return {
        "code": finding.code,
        "name": finding.name,
        "reasons": list(finding.reasons),
        "severity": str(finding.severity),
        "status": str(finding.status),
        "suppression": _suppression_record(finding),
        "message": hit.message,
        "score": round(float(hit.score), 2),
        "section": document.section(hit.span.start),
        "paragraph": document.paragraph_in_file(hit.span.start),
        "path": document.home(hit.span)[0].name,
        **_place(document, hit.span),
        "marks": _offsets(document, hit.marks),
        "values": list(hit.values),
        "working": hit.working,
        "evidence": [_evidence_record(document, evidence) for evidence in hit.evidence],
        "fact": hit.fact,
        "suggestion": hit.suggestion,
        "fingerprint": finding.fingerprint,
    }


def _suppression_record(finding: Finding) -> dict[str, Any] | None:
    """The word that let a finding pass; its place is in the story's own file, or in the one beside it."""
    directive = finding.suppressed_by
    return {"path": directive.path or finding.document.path, "line": directive.line, "reason": directive.reason} if directive else None


def _evidence_record(document: Document, evidence: Evidence) -> dict[str, Any]:
    """Place and text of evidence; of another file than the story's own, as far as they are known."""
    if evidence.path is None:
        place = {"path": document.home(evidence.span)[0].name, **_place(document, evidence.span)}
        marks = _offsets(document, evidence.marks)
    else:
        line, column = evidence.position or (None, None)
        place = {"path": evidence.path, "start": evidence.span.start, "end": evidence.span.end}
        place |= {"line": line, "column": column, "text": evidence.quote or None}
        marks = [[mark.start, mark.end] for mark in evidence.marks]
    return {**place, "marks": marks}


def _place(document: Document, span: Span) -> dict[str, Any]:
    document, span = document.home(span)
    line, column = document.position(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column, "text": document.text[span.start : span.end]}


def _offsets(document: Document, marks: Iterable[Span]) -> list[list[int]]:
    homes = (document.home(mark)[1] for mark in marks)
    return [[mark.start, mark.end] for mark in homes]
