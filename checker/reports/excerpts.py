"""The words of a story around a finding, on one line, cut where they are long."""

from collections.abc import Sequence

from checker.reports.wording import UNPRINTABLE
from checker.types import Document, Evidence, Span

_LONG, _SHORT, _AROUND = 300, 80, 60  # characters: what is cut, what gets words around it, and how many of them

# Ends of marks, for the report to put its own in place of; what the story itself has of them is blanked.
OPEN, CLOSE = "\x01", "\x02"


def cut_excerpt(document: Document, span: Span, marks: Sequence[Span]) -> str:
    """The words of a span on one line, marks between `OPEN` and `CLOSE`; a short span in its surroundings, a long one cut."""
    text = document.text
    window = _window(document, span, marks[0] if marks else span)
    if not marks and window.end - window.start > span.end - span.start:
        marks = (span,)
    pieces, done = [], window.start
    for mark in sorted(marks):
        if mark.start >= done and mark.end <= window.end:
            pieces += [text[done : mark.start], text[mark.start : mark.end]]
            done = mark.end
    pieces.append(text[done : window.end])
    cleaned = [UNPRINTABLE.sub(" ", piece) for piece in pieces]
    cleaned[1::2] = [f"{OPEN}{piece}{CLOSE}" for piece in cleaned[1::2]]
    paragraph = _paragraph(document, span)
    before = "… " if window != span and window.start > paragraph.start else ""
    after = " …" if window != span and window.end < paragraph.end else ""
    return before + " ".join("".join(cleaned).split()) + after


def cut_quote(side: Evidence) -> str:
    """The words of evidence in another file, as `cut_excerpt` gives those of the story; '' where they are not known."""
    start = side.span.start
    marks = [Span(mark.start - start, mark.end - start) for mark in side.marks]
    return cut_excerpt(Document(side.quote), Span(0, len(side.quote)), marks) if side.quote else ""


def _window(document: Document, span: Span, focus: Span) -> Span:
    length = span.end - span.start
    if length > _LONG:
        return _whole_words(document.text, focus.start - _LONG // 3, focus.start + 2 * _LONG // 3, span)
    if length < _SHORT:
        return _whole_words(document.text, span.start - _AROUND, span.end + _AROUND, _paragraph(document, span))
    return span


def _paragraph(document: Document, span: Span) -> Span:
    """The paragraph around a span; the span itself where it reaches over one."""
    paragraph = document.paragraphs[document.paragraph(span.start) - 1] if document.paragraphs else span
    return paragraph if paragraph.contains(span) else span


def _whole_words(text: str, start: int, end: int, within: Span) -> Span:
    """A stretch within a span, its ends moved outwards to the nearest space where there is one near."""
    start, end = max(start, within.start), min(end, within.end)
    space = text.rfind(" ", max(within.start, start - 20), start)
    start = space + 1 if space >= 0 else start
    space = text.find(" ", end, min(within.end, end + 20))
    return Span(start, space if space >= 0 else end)
