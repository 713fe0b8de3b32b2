"""The report for people: questions to the writer, both sides quoted, what clashes marked, errors first."""

import re
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import BinaryIO

from checker.sections import FOREIGN, left_out
from checker.types import Document, Evidence, Finding, Result, Severity, Span, Status

WIDTH = 100
_LONG, _SHORT, _AROUND = 300, 80, 60  # characters: what is cut, what gets words around it, and how many of them

# Ends of marks until the lines are broken; what the story itself has of them, and all else that moves a cursor, is blanked.
_OPEN, _CLOSE = "\x01", "\x02"
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")
_STYLES = {"error": "\x1b[1;31m", "query": "\x1b[1;33m", "path": "\x1b[1m", "mark": "\x1b[1;36m"}
_RESET = "\x1b[0m"


def write(results: Iterable[Result], out: BinaryIO, *, colour: bool = False) -> None:
    """Write one block a story, and a last line of totals where there are several stories."""
    totals: Counter[str] = Counter()
    for result in results:
        if totals["stories"]:
            out.write(b"\n")
        _write_lines(_story_lines(result, _in_colour if colour else _plain), out, colour)
        totals.update(finding.severity for finding in result.findings if not result.document.failure)
        totals.update(stories=1, unread=bool(result.document.failure))
    if totals["stories"] > 1:
        unread = f"; {totals['unread']} not read" if totals["unread"] else ""
        _write_lines(["", f"{totals['stories']} stories: {_count_tiers(totals)}{unread}."], out, colour)


def _write_lines(lines: Iterable[str], out: BinaryIO, colour: bool) -> None:
    before, after = (_STYLES["mark"], _RESET) if colour else ("[", "]")
    for line in lines:
        marked = line.replace(_OPEN, before).replace(_CLOSE, after)
        out.write((marked + "\n").encode("utf-8", "backslashreplace"))
    out.flush()


def _in_colour(style: str, words: str) -> str:
    return f"{_STYLES[style]}{words}{_RESET}"


def _plain(style: str, words: str) -> str:
    return words


def _story_lines(result: Result, styled: Callable[[str, str], str]) -> Iterator[str]:
    document = result.document
    path = styled("path", _clean(document.name))
    if document.failure:
        yield f"{path}: not read"
    else:
        yield f"{path}: {_count_tiers(Counter(finding.severity for finding in result.findings))}"
    for finding in sorted(result.findings, key=lambda finding: finding.severity is Severity.QUERY):
        yield ""
        yield from _finding_lines(finding, styled)
    if not document.failure:
        yield from ["", *_wrapped(_coverage(result), 2)]


def _count_tiers(counts: Counter[str]) -> str:
    tiers = [_counted(counts[tier], noun) for tier, noun in ((Severity.ERROR, "errors"), (Severity.QUERY, "queries")) if counts[tier]]
    return ", ".join(tiers) or "no questions"


def _finding_lines(finding: Finding, styled: Callable[[str, str], str]) -> Iterator[str]:
    document, hit = finding.document, finding.hit
    status = "" if finding.status is Status.REPORTED else f" ({finding.status.replace('_', ' ')})"
    also = f" (also {', '.join(finding.reasons[1:])})" if finding.reasons[1:] else ""
    yield f"  {styled(finding.severity, finding.severity)}{status}  {finding.code} {finding.name}{also}"
    yield from _wrapped(_question(finding), 4)
    for side in _sides(finding):
        yield from _side_lines(document, side)
    for label, words in (("working", hit.working), ("reference", _reference(hit.fact)), ("suggestion", hit.suggestion)):
        if words:
            yield from _wrapped(f"{label}: {_clean(words)}", 4)


def _question(finding: Finding) -> str:
    """'Para 3 says ‘14’. Para 9 says ‘12’. Which stands?', as far as the words that clash are marked and the message has them not."""
    document, sides = finding.document, _sides(finding)
    message = _clean(finding.hit.message)
    if not 1 < len(sides) < 5 or not all(side.marks and side.path is None for side in sides):
        return message
    marked = [[_clean(document.text[mark.start : mark.end]) for mark in side.marks] for side in sides]
    if all(word in message for words in marked for word in words):
        return message
    said = []
    for side, found in zip(sides, marked, strict=True):
        words = " … ".join(found)
        place = _place_name(document, side.span.start)
        said.append(f"{'The ' + place if place in ('headline', 'standfirst') else place.capitalize()} says ‘{words}’.")
    return " ".join([*said, message])


def _sides(finding: Finding) -> list[Evidence]:
    """The flagged span and all evidence, as they stand in the story, each once, other files last; a story without text has none."""
    hit = finding.hit
    marks: dict[tuple[str | None, Span], set[Span]] = {}
    for side in (Evidence(hit.span, hit.marks), *hit.evidence) if hit.span.end > hit.span.start else ():
        marks.setdefault((side.path, side.span), set()).update(side.marks)
    sides = [Evidence(span, tuple(sorted(found)), path) for (path, span), found in marks.items()]
    return sorted(sides, key=lambda side: (side.path or "", side.span))


def _side_lines(document: Document, side: Evidence) -> Iterator[str]:
    if side.path is not None:
        yield f"    {_clean(side.path)}"
        return
    line, column = document.position(side.span.start)
    yield f"    {_place_name(document, side.span.start)}, {_clean(document.name)}:{line}:{column}"
    yield from _wrapped(_excerpt(document, side.span, side.marks), 6)


def _place_name(document: Document, offset: int) -> str:
    section, paragraph = document.section(offset), document.paragraph(offset)
    match section:
        case "body":
            return f"para {paragraph}"
        case "headline" | "standfirst":
            return section
        case _:
            return f"para {paragraph} ({section})"


def _excerpt(document: Document, span: Span, marks: Sequence[Span]) -> str:
    """The words of a span on one line, marks between `_OPEN` and `_CLOSE`; a short span in its surroundings, a long one cut."""
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
    cleaned = [_UNPRINTABLE.sub(" ", piece) for piece in pieces]
    cleaned[1::2] = [f"{_OPEN}{piece}{_CLOSE}" for piece in cleaned[1::2]]
    paragraph = _paragraph(document, span)
    before = "… " if window != span and window.start > paragraph.start else ""
    after = " …" if window != span and window.end < paragraph.end else ""
    return before + " ".join("".join(cleaned).split()) + after


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


def _reference(fact: dict | None) -> str:
    """'Hastings was fought in 1066. (WordNet 3.0, as of 2026-11-22)'"""
    if not fact:
        return ""
    statement = fact.get("statement") or " ".join(str(fact[key]) for key in ("subject", "relation", "value") if fact.get(key))
    origin = ", ".join(filter(None, (str(fact.get("source") or ""), f"as of {fact['as_of']}" if fact.get("as_of") else "")))
    return f"{statement} ({origin})" if origin else statement


def _coverage(result: Result) -> str:
    """'Examined: 41 names, 17 figures, 9 dates; table in para 14, 20 left out; a passage in para 16 not read for meaning.'"""
    document = result.document
    counted = [_counted(count, kind) for kind, count in result.examined.items() if count]
    left = [f"; {kind} in para {', '.join(map(str, places))} left out" for kind, places in left_out(document).items()]
    if not counted:
        return f"Examined: nothing{''.join(left) or '; there are no sentences in it'}."
    starts = [finding.hit.span.start for finding in result.findings if finding.code == "FC002"]
    unread = [
        f"; a passage in para {document.paragraph(start)} not read for meaning" for start in starts if document.section(start) != FOREIGN
    ]
    return f"Examined: {', '.join(counted)}{''.join((*left, *unread))}."


def _counted(count: int, plural: str) -> str:
    singular = "query" if plural == "queries" else plural.removesuffix("s")
    return f"{count:,} {plural if count != 1 else singular}"


def _clean(words: str) -> str:
    return " ".join(_UNPRINTABLE.sub(" ", words).split())


def _wrapped(words: str, indent: int) -> list[str]:
    margin = " " * indent
    return textwrap.wrap(words, WIDTH, initial_indent=margin, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False)
