"""SARIF 2.1.0 (OASIS standard, with errata 01): what code scanning services and editors read.

Results are written as they come; the rules that they name follow at the end, with what `checker explain` says of them.
"""

from collections.abc import Iterable
from typing import Any, BinaryIO

from checker import __version__
from checker.checks import BY_CODE
from checker.reports.json import encode_record
from checker.reports.places import find_region, make_uri
from checker.reports.wording import list_lines, name_place
from checker.types import Directive, Document, Evidence, Finding, Result, Severity, Span, Status

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "checker/v1"  # version 1 of how findings.py names a clash
_LEVELS = {Severity.ERROR: "error", Severity.QUERY: "warning"}
# A Unicode code point is one column, as everywhere in this program (columnKind, section 3.14.27).
_HEAD = b'{"$schema": "%s", "version": "2.1.0", "runs": [\n{"columnKind": "unicodeCodePoints", "results": ['


def write(results: Iterable[Result], out: BinaryIO) -> None:
    """Write all findings; a run that is interrupted leaves valid SARIF of what is done, and says that it failed."""
    out.write(_HEAD % SCHEMA.encode())
    rules: dict[str, dict[str, Any]] = {}
    separator, is_read, is_whole = b"\n", True, False
    try:
        for result in results:
            is_read = is_read and not result.document.failure
            for finding in result.findings:
                rules.setdefault(finding.code, _rule(finding))
                out.write(separator + encode_record(_result(finding, list(rules).index(finding.code))))
                separator = b",\n"
            out.flush()
        is_whole = True
    finally:
        driver = {"name": "checker", "semanticVersion": __version__, "rules": list(rules.values())}
        invocation = {"executionSuccessful": is_read and is_whole}
        tail = encode_record({"invocations": [invocation], "tool": {"driver": driver}})
        out.write(b"\n],\n" + tail.removeprefix(b"{") + b"]}\n")


def _rule(finding: Finding) -> dict[str, Any]:
    """A check as a reporting descriptor (section 3.49)."""
    rule: dict[str, Any] = {"id": finding.code, "name": "".join(word.capitalize() for word in finding.name.split("-"))}
    if check := BY_CODE.get(finding.code):
        rule |= {"shortDescription": {"text": check.summary}, "fullDescription": {"text": check.section("What it checks")}}
        rule |= {"help": {"text": check.docs, "markdown": check.docs}}
        rule |= {"defaultConfiguration": {"level": _LEVELS[check.severity]}}
    return rule


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    document, hit = finding.document, finding.hit
    properties = {"tier": finding.severity, "reasons": finding.reasons, "score": round(float(hit.score), 2), "values": hit.values}
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity] if finding.status is not Status.BELOW_THRESHOLD else "note",
        "message": {"text": "\n".join(list_lines(finding))},
        "locations": [_location(document, hit.span)],
        "relatedLocations": [_evidence(document, evidence, i) for i, evidence in enumerate(hit.evidence, start=1)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        **_standing(finding),
        "properties": properties,
    }


def _standing(finding: Finding) -> dict[str, Any]:
    match finding.status:
        case Status.BASELINED:
            return {"baselineState": "unchanged"}
        case Status.SUPPRESSED:
            return {"suppressions": [_suppression(finding.suppressed_by)]}
        case _:
            return {}


def _location(document: Document, span: Span) -> dict[str, Any]:
    """The file and the place in it (section 3.28); a story among many in its file is a logical location."""
    home = document.home(span)[0]
    location: dict[str, Any] = {"physicalLocation": _physical(home.path)}
    if span.end > span.start:
        location["message"] = {"text": name_place(document, span.start)}
    if home.id:
        location["logicalLocations"] = [{"name": home.id, "fullyQualifiedName": home.name}]
    if region := find_region(document, span):
        location["physicalLocation"]["region"] = {
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        }
        if region.offset is not None:
            location["physicalLocation"]["region"] |= {"charOffset": region.offset, "charLength": region.length}
    return location


def _evidence(document: Document, evidence: Evidence, number: int) -> dict[str, Any]:
    """A related location; of another file than the story's own the path and, as far as it is known, the line."""
    if evidence.path is not None:
        physical = _physical(evidence.path)
        if evidence.position:
            physical["region"] = {"startLine": evidence.position[0], "startColumn": evidence.position[1]}
        return {"id": number, "physicalLocation": physical}
    return {"id": number, **_location(document, evidence.span)}


def _physical(path: str) -> dict[str, Any]:
    uri = make_uri(path)
    base = {} if uri.startswith("file:") else {"uriBaseId": "%SRCROOT%"}  # the folder that was checked out (section 3.14.14)
    return {"artifactLocation": {"uri": uri, **base}}


def _suppression(directive: Directive | None) -> dict[str, str]:
    """Who lets a finding pass: a word in the story itself, or a file beside it."""
    if directive is None:
        return {"kind": "external"}
    return {"kind": "external" if directive.path else "inSource", "justification": directive.reason}
