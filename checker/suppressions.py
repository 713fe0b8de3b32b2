"""Findings that the writer or the desk lets pass: by a comment in the story, by a file beside it (checker/sidecar.py), by a verdict."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.checks import BY_CODE, advise
from checker.types import Directive, Document, Finding, Hit, Span, Status


def suppress(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, those that a directive lets pass marked with it."""
    directives = [directive for directive in document.directives if not _fault(document, directive)]
    return [_suppressed(finding, directives) for finding in findings]


def dismiss(findings: Sequence[Finding], dismissed: Mapping[str, Directive]) -> list[Finding]:
    """The findings, those marked that the desk has dismissed; `dismissed` stands by fingerprint."""
    return [_dismissed(finding, dismissed.get(finding.fingerprint)) for finding in findings]


def _dismissed(finding: Finding, directive: Directive | None) -> Finding:
    if directive is None or finding.status is not Status.REPORTED:
        return finding
    return replace(finding, status=Status.SUPPRESSED, suppressed_by=directive)


def find_idle(document: Document, findings: Iterable[Finding], is_run: Callable[[str, str], bool]) -> Iterator[Hit]:
    """Directives that let nothing pass: those that cannot be followed, and those that no finding needs.

    `is_run(path, code)` says whether every check of a code or beginning of codes looked at a file: of others nothing is known.
    """
    for directive in document.directives:
        if directive.id not in ("", document.id):
            continue
        if fault := _fault(document, directive) or _slip(directive):
            yield _hit(document, directive, fault)
        elif _is_unused(document, directive, findings) and all(is_run(document.path, code) for code in directive.codes):
            yield _hit(document, directive, "lets nothing pass in this story. Is it still needed?")


def _is_unused(document: Document, directive: Directive, findings: Iterable[Finding]) -> bool:
    """One for all stories of a file is not told in each of them, nor any in a story that was not read to its end."""
    is_of_this = directive.id == document.id and not document.failure
    return is_of_this and not any(_covers(directive, finding) for finding in findings)


def _suppressed(finding: Finding, directives: Iterable[Directive]) -> Finding:
    return _dismissed(finding, next((directive for directive in directives if _covers(directive, finding)), None))


def _covers(directive: Directive, finding: Finding) -> bool:
    return (
        finding.code.startswith(directive.codes)
        and directive.id in ("", finding.document.id)
        and directive.fingerprint in ("", finding.fingerprint)
        and any(is_about(finding.document, directive, side) for side in finding.hit.sides)
    )


def is_about(document: Document, directive: Directive, span: Span) -> bool:
    """Whether a directive speaks of this place."""
    if not directive.scope.start <= span.start < directive.scope.end:
        return False
    return not directive.text or _on_one_line(directive.text) in _on_one_line(document.sentence(span))


def _fault(document: Document, directive: Directive) -> str:
    """Why a directive is not followed; '' where it is."""
    if directive.fault:
        return directive.fault
    if not directive.reason.strip():
        return "gives no reason, and so lets nothing pass. Why may this stand?"
    if directive.until and document.date and document.date > directive.until:
        return f"held until {directive.until}, and this story is of {document.date}. Is it still needed?"
    return ""


def _slip(directive: Directive) -> str:
    """What is said of a code of no check; the others that a directive names are heeded all the same."""
    unknown = (code for code in directive.codes if not any(known.startswith(code) for known in BY_CODE))
    return next((f"names {code}, and no check has a code that begins so; {advise(code)}" for code in unknown), "")


def _hit(document: Document, directive: Directive, words: str) -> Hit:
    """A hit where the directive's scope begins; in it are no words to be flagged."""
    named = f"‘ignore {', '.join(directive.codes)}’" if directive.codes else "this suppression"
    place = f"{directive.path or document.path}:{directive.line}"
    start = min(directive.scope.start, len(document.text))
    message = f"{place}: {named} {words}"
    return Hit("FC003", Span(start, start), message, (", ".join(directive.codes), words), subject=directive.text or directive.reason)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
