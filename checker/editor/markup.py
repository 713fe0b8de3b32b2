"""Findings in the words of the protocol: diagnostics, hovers, and what an editor may change for them."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lsprotocol import types as lsp

from checker.checks import BY_CODE
from checker.editor.session import Checked
from checker.reports.wording import find_sides, list_grounds, make_question, name_place, name_source
from checker.settings import Settings
from checker.source_map import line_starts
from checker.types import Document, Finding, Severity, Span
from checker.verdicts import REASONS

SOURCE = "checker"
ADD_NAME = "checker.addName"
DISMISS = "checker.dismiss"
# Codes whose flagged words are a name that may be right all the same.
_NAMES = frozenset({"FC401", "FC405", "FC406", "FC902"})
_SEVERITIES = {Severity.ERROR: lsp.DiagnosticSeverity.Error, Severity.QUERY: lsp.DiagnosticSeverity.Warning}


class Lines:
    """Places in a text as the protocol counts them: lines from 0, and in a line UTF-16 code units."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = line_starts(text)

    def range(self, document: Document, span: Span) -> lsp.Range:
        """A span of a story as a range of the text that it was read from."""
        placed = document.in_file(span)
        return lsp.Range(self._position(placed.start), self._position(placed.end))

    def _position(self, offset: int) -> lsp.Position:
        line = bisect_right(self._starts, offset) - 1
        before = self._text[self._starts[line] : offset]
        return lsp.Position(line, len(before.encode("utf-16-le", "surrogatepass")) // 2)


def make_diagnostics(checked: Checked, uri: str) -> list[lsp.Diagnostic]:
    """A diagnostic for each place of the words that a finding flags, with the other side as related information."""
    lines = Lines(checked.text)
    return [_make_diagnostic(finding, place, lines, uri) for finding in checked.findings for place in _flagged(finding)]


def _make_diagnostic(finding: Finding, flagged: Span, lines: Lines, uri: str) -> lsp.Diagnostic:
    document = finding.document
    places = [mark for side in find_sides(finding) if side.path is None for mark in side.marks or (side.span,)]
    others = [place for place in places if place != flagged]
    related = [lsp.DiagnosticRelatedInformation(lsp.Location(uri, lines.range(document, o)), _told(document, o)) for o in others]
    return lsp.Diagnostic(
        lines.range(document, flagged),
        make_question(replace(finding, repeats=())),  # each has a diagnostic of its own
        _SEVERITIES[finding.severity],
        code=finding.code,
        source=SOURCE,
        related_information=related or None,
        data={"fingerprint": finding.fingerprint},
    )


def _flagged(finding: Finding) -> list[Span]:
    """The first of the words that clash, and where else they are asked about; all that is flagged where none are marked."""
    return [finding.hit.marks[0] if finding.hit.marks else finding.hit.span, *finding.repeats]


def _told(document: Document, span: Span) -> str:
    return f"{name_place(document, span.start)}: ‘{document.text[span.start : span.end]}’"


def make_hover(checked: Checked, position: lsp.Position) -> lsp.Hover | None:
    """Both sides, the working and what the check is about, for the findings at a position."""
    lines = Lines(checked.text)
    found = [f for f in checked.findings if any(_holds(lines.range(f.document, span), position) for span in _spans(f))]
    if not found:
        return None
    content = "\n\n---\n\n".join("\n\n".join(_hover_blocks(finding)) for finding in found)
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, content))


def _spans(finding: Finding) -> Iterator[Span]:
    yield finding.hit.span
    yield from (evidence.span for evidence in finding.hit.evidence if evidence.path is None)


def _hover_blocks(finding: Finding) -> Iterator[str]:
    yield f"**{finding.code} {finding.name}** ({finding.severity})"
    yield _escaped(make_question(finding))
    for side in find_sides(finding):
        if side.path is None:
            text = finding.document.text[side.span.start : side.span.end]
            yield f"> {name_place(finding.document, side.span.start)}: {_escaped(' '.join(text.split()))}"
        elif side.quote:
            yield f"> {_escaped(name_source(side))}: {_escaped(' '.join(side.quote.split()))}"
    yield from (f"*{label}:* {_escaped(words)}" for label, words in list_grounds(finding))
    yield f"<small>{BY_CODE[finding.code].summary}</small>" if finding.code in BY_CODE else ""


def _escaped(words: str) -> str:
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#|" else c for c in words)


def make_actions(checked: Checked, uri: str, wanted: lsp.Range, settings: Settings) -> list[lsp.CodeAction]:
    """What can be done about the findings in a range: take the suggestion, note a name in the desk's file, or dismiss the finding."""
    lines = Lines(checked.text)
    found = ((f, [place for place in _flagged(f) if _overlap(lines.range(f.document, place), wanted)]) for f in checked.findings)
    return [action for f, places in found if places for action in _actions(f, places[0], lines, uri, settings)]


def _actions(finding: Finding, flagged: Span, lines: Lines, uri: str, settings: Settings) -> Iterator[lsp.CodeAction]:
    hit, diagnostic = finding.hit, _make_diagnostic(finding, flagged, lines, uri)
    if hit.suggestion and len(hit.marks) < 2 and not is_quoted(finding.document, flagged):
        edit = lsp.TextEdit(lines.range(finding.document, flagged), hit.suggestion)
        change = lsp.WorkspaceEdit(changes={uri: [edit]})
        yield lsp.CodeAction(f"Write ‘{hit.suggestion}’", lsp.CodeActionKind.QuickFix, [diagnostic], edit=change)
    if settings.names and finding.code in _NAMES:
        name = finding.document.text[flagged.start : flagged.end]
        yield _command(f"Add ‘{name}’ to {Path(settings.names).name}: it is spelt so", ADD_NAME, [name], diagnostic)
    for reason, words in REASONS.items() if settings.verdicts else ():
        yield _command(f"Dismiss: {words}", DISMISS, [finding.fingerprint, finding.code, reason], diagnostic)


def _command(title: str, name: str, arguments: list[str], diagnostic: lsp.Diagnostic) -> lsp.CodeAction:
    command = lsp.Command(title, name, arguments=arguments)
    return lsp.CodeAction(title, lsp.CodeActionKind.QuickFix, [diagnostic], command=command)


def is_quoted(document: Document, span: Span) -> bool:
    """Whether a span stands inside quotation marks, where nobody but the speaker may change a word."""
    paragraph = document.paragraphs[document.paragraph(span.start) - 1]
    before = document.text[paragraph.start : span.start]
    curly = before.count("“") > before.count("”")
    single = before.rfind("‘") > before.rfind("’") and "’" in document.text[span.end : paragraph.end]
    return curly or single or before.count('"') % 2 == 1


def _holds(range: lsp.Range, position: lsp.Position) -> bool:
    return range.start <= position <= range.end


def _overlap(one: lsp.Range, other: lsp.Range) -> bool:
    return one.start <= other.end and other.start <= one.end
