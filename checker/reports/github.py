"""Annotations of a GitHub Actions run: workflow commands, which the runner reads from the output of a step.

GitHub shows ten errors and ten warnings a step (docs.github.com, Workflow commands); the log holds all of them.
"""

from collections.abc import Iterable
from typing import BinaryIO

from checker.reports.places import find_region, relative_path
from checker.reports.wording import list_lines, name_status
from checker.types import Finding, Result, Severity, Status

_COMMANDS = {Severity.ERROR: "error", Severity.QUERY: "warning"}


def write(results: Iterable[Result], out: BinaryIO) -> None:
    """Write one command a finding: `error`, for queries `warning`, for what does not count against the story `notice`."""
    for result in results:
        for finding in result.findings:
            out.write(f"{_command(finding)}\n".encode("utf-8", "backslashreplace"))
        out.flush()


def _command(finding: Finding) -> str:
    command = _COMMANDS[finding.severity] if finding.status is Status.REPORTED else "notice"
    properties = {"file": relative_path(finding.document.home(finding.hit.span)[0].path), **_place(finding)}
    properties["title"] = f"{finding.code} {finding.name}{name_status(finding)}"
    message = "\n".join(list_lines(finding))
    told = ",".join(f"{key}={_escaped(str(value), ',:')}" for key, value in properties.items())
    return f"::{command} {told}::{_escaped(message)}"


def _place(finding: Finding) -> dict[str, int]:
    """Lines, and columns where it is one line: GitHub takes no others."""
    region = find_region(finding.document, finding.hit.span)
    if region is None:
        return {}
    if region.is_one_line:
        return {"line": region.line, "col": region.column, "endColumn": region.end_column}
    return {"line": region.line, "endLine": region.end_line}


def _escaped(words: str, more: str = "") -> str:
    """Words with what would end the command percent-encoded; in properties also what stands between them."""
    for character in f"%\r\n{more}":
        words = words.replace(character, f"%{ord(character):02X}")
    return words
