"""The Code Quality report of GitLab (docs.gitlab.com, Code Quality, Code Quality report format): a JSON array."""

import hashlib
from collections.abc import Iterable
from typing import Any, BinaryIO

from checker.reports.json import encode_record
from checker.reports.places import find_region, relative_path
from checker.reports.wording import list_lines, name_status
from checker.types import Finding, Result, Severity, Status

_SEVERITIES = {Severity.ERROR: "major", Severity.QUERY: "minor"}


def write(results: Iterable[Result], out: BinaryIO) -> None:
    """Write all findings; a run that is interrupted leaves valid JSON of what is done."""
    out.write(b"[")
    separator = b"\n"
    try:
        for result in results:
            for finding in result.findings:
                out.write(separator + encode_record(_issue(finding)))
                separator = b",\n"
            out.flush()
    finally:
        out.write(b"\n]\n")


def _issue(finding: Finding) -> dict[str, Any]:
    document = finding.document
    region = find_region(document, finding.hit.span)
    return {
        "description": " · ".join(list_lines(finding)) + name_status(finding),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": _fingerprint(finding),
        "severity": _SEVERITIES[finding.severity] if finding.status is Status.REPORTED else "info",
        "location": {
            "path": relative_path(document.home(finding.hit.span)[0].path),
            "lines": {"begin": region.line, "end": region.end_line} if region else {"begin": 1},
        },
    }


def _fingerprint(finding: Finding) -> str:
    """GitLab takes two issues with one fingerprint for one, whatever their files: so the story is part of it."""
    return hashlib.sha256(f"{finding.document.name}\0{finding.fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
