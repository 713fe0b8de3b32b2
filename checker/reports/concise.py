"""One line a finding, as compilers write them, for editors and for grep: `path:line:column: FC302 error question`."""

from collections.abc import Iterable
from typing import BinaryIO

from checker.reports.wording import clean, make_question, name_tier
from checker.types import Finding, Result


def write(results: Iterable[Result], out: BinaryIO) -> None:
    """Write the lines of all findings; a story without findings has none."""
    for result in results:
        for finding in result.findings:
            out.write(f"{_line(finding)}\n".encode("utf-8", "backslashreplace"))
        out.flush()


def _line(finding: Finding) -> str:
    file = finding.document.home(finding.hit.span)[0]
    line, column = finding.document.position(finding.hit.span.start)
    return f"{clean(file.name)}:{line}:{column}: {finding.code} {name_tier(finding)} {make_question(finding)}"
