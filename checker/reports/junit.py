"""JUnit XML, as Jenkins defines it (junit-10.xsd of its xUnit plugin): a suite a story, a test case a finding.

An error is a failure. A query is a skipped test with its question: CI servers list those apart and pass the run, where
the output of a passed test is shown nowhere. A story without findings is one passed test.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from checker.patterns import lazy
from checker.reports.excerpts import CLOSE, OPEN, cut_excerpt, cut_quote
from checker.reports.wording import find_sides, list_grounds, make_question, name_place, name_source, name_tier
from checker.types import Finding, Result, Severity, Status

_NOT_XML = lazy("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2


def write(results: Iterable[Result], out: BinaryIO) -> None:
    """Write one test suite a story; a run that is interrupted leaves valid XML of what is done."""
    out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="checker">\n')
    try:
        for result in results:
            lines = "".join(f"{line}\n" for line in _suite(result))
            out.write(_NOT_XML.sub("\ufffd", lines).encode("utf-8"))
            out.flush()
    finally:
        out.write(b"</testsuites>\n")


def _suite(result: Result) -> Iterator[str]:
    document = result.document
    outcomes = [_outcome(finding) for finding in result.findings]
    is_told = "error" in outcomes
    counts = Counter(outcomes)
    name = quoteattr(document.name)
    tests = len(outcomes) + (bool(document.failure) and not is_told) or 1
    errors = counts["error"] or int(bool(document.failure))
    yield f'<testsuite name={name} tests="{tests}" failures="{counts["failure"]}" errors="{errors}" skipped="{counts["skipped"]}">'
    for finding, outcome in zip(result.findings, outcomes, strict=True):
        yield from _case(finding, outcome)
    if document.failure and not is_told:
        yield f'<testcase classname={name} name="unreadable-document"><error message={quoteattr(document.failure)}/></testcase>'
    elif not outcomes:
        yield f'<testcase classname={name} name="no questions"/>'
    yield "</testsuite>"


def _outcome(finding: Finding) -> str:
    """The element that says how a test went."""
    if finding.severity is Severity.QUERY or finding.status is not Status.REPORTED:
        return "skipped"
    return "error" if finding.document.failure and finding.code == "FC001" else "failure"


def _case(finding: Finding, outcome: str) -> Iterator[str]:
    document = finding.document
    place = f", {name_place(document, finding.hit.span.start)}" if finding.hit.span.end else ""
    yield f"<testcase classname={quoteattr(document.name)} name={quoteattr(f'{finding.code} {finding.name}{place}')}>"
    head = f"<{outcome} type={quoteattr(finding.code)} message={quoteattr(f'{name_tier(finding)}: {make_question(finding)}')}>"
    yield head + escape("\n".join(_details(finding))) + f"</{outcome}>"
    yield "</testcase>"


def _details(finding: Finding) -> Iterator[str]:
    """Both sides with their places, and what the finding rests on."""
    document = finding.document
    for side in find_sides(finding):
        if side.path is not None:
            quote = cut_quote(side).replace(OPEN, "[").replace(CLOSE, "]")
            yield f"{name_source(side)}: {quote}" if quote else name_source(side)
            continue
        line, column = document.position(side.span.start)
        excerpt = cut_excerpt(document, side.span, side.marks).replace(OPEN, "[").replace(CLOSE, "]")
        yield f"{name_place(document, side.span.start)}, {document.home(side.span)[0].name}:{line}:{column}: {excerpt}"
    for label, words in list_grounds(finding):
        yield f"{label}: {words}"
