"""The report for Word: the story with each finding as a comment at its place.

A single Word file is kept as it is and only commented; of all other stories, and of several, a new file is made.
"""

import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from checker.documents import sniff
from checker.documents.docx import list_text
from checker.documents.word_package import WordPackage
from checker.documents.word_text import list_paragraphs
from checker.errors import DocumentError, OutputError
from checker.reports.word_comments import Comment, add_comments
from checker.reports.word_story import InListing, make_story_file, replace_unwritable
from checker.reports.wording import clean, find_sides, list_lines, name_place, name_reasons, name_tier, tell_coverage, tell_tiers
from checker.types import Document, Evidence, Finding, Result, Span

_LONGEST = 300  # characters quoted of the other side


def write(results: Iterable[Result], out: BinaryIO) -> None:
    """Write one Word file when all results are there, or those that were when it is interrupted.

    OutputError where it would go to a terminal.
    """
    if out.isatty():
        raise OutputError("a Word file cannot be shown on a terminal: add --output FILE.docx")
    done: list[Result] = []
    try:
        done.extend(results)
    finally:
        out.write(_make_file(done))
        out.flush()


def _make_file(results: Sequence[Result]) -> bytes:
    if original := _read_original(results):
        data, places = original, [results[0].document.in_file]
    else:
        data, places = make_story_file(results)
    comments = [comment for result, in_listing in zip(results, places, strict=True) for comment in _comments(result, in_listing)]
    return add_comments(data, comments)


def _read_original(results: Sequence[Result]) -> bytes | None:
    """The file of the only story, where it is a Word file with text and still says what was checked."""
    if len(results) != 1 or not results[0].document.source or not results[0].document.text:
        return None
    document = results[0].document
    try:
        data = Path(document.path).read_bytes()
        is_same = sniff(data) == "docx" and list_text(list_paragraphs(WordPackage(data))) == document.source.file_text
    except (OSError, ValueError, DocumentError):  # standard input has no path
        return None
    return data if is_same else None


def _comments(result: Result, in_listing: InListing) -> list[Comment]:
    """One at the first word, which sums the story up, and one a finding, with a shorter one at each other place of it.

    What is found of no words in particular is told at the first word too.
    """
    summary, comments = [_sum_up(result)], []
    for finding in result.findings:
        sides = find_sides(finding)
        main = next((side for side in sides if side.path is None and side.span == finding.hit.span), None)
        if main is None:
            summary += [*_heading(finding), *list_lines(finding)]
            continue
        others = [side for side in sides if side is not main]
        comments.append(_comment(in_listing(_marked(main)), _tell(finding, main, others)))
        comments += [_comment(in_listing(_marked(side)), _refer(finding, main)) for side in others if side.path is None]
    return [_comment(in_listing(_first_word(result.document)), summary), *comments]


def _sum_up(result: Result) -> str:
    tiers = tell_tiers(result)
    return f"{tiers[0].upper()}{tiers[1:]}." + ("" if result.document.failure else f" {tell_coverage(result)}")


def _first_word(document: Document) -> Span:
    if not document.paragraphs:
        return Span(0, 1)
    start = document.paragraphs[0].start
    return Span(start, start + len(document.text[start:].split(maxsplit=1)[0]))


def _refer(finding: Finding, main: Evidence) -> list[str]:
    place = name_place(finding.document, main.span.start)
    return [*_heading(finding), f"See also {place}, ‘{_shortened(finding.document, main.span)}’: {clean(finding.hit.message)}"]


def _tell(finding: Finding, main: Evidence, others: Sequence[Evidence]) -> list[str]:
    document = finding.document
    is_note = document.section(main.span.start) == "footnote"  # the comment stands at its mark, so the words are said
    words = [f"In the note: ‘{_shortened(document, _marked(main))}’"] if is_note else []
    return [*_heading(finding), *words, *list_lines(finding), *(_quote(document, side) for side in others)]


def _heading(finding: Finding) -> list[str]:
    return [f"{name_tier(finding)}: {name_reasons(finding)}"]


def _quote(document: Document, side: Evidence) -> str:
    if side.path is not None:
        return clean(side.path)
    place = name_place(document, side.span.start)
    return f"{place[:1].upper()}{place[1:]}: ‘{_shortened(document, side.span)}’"


def _shortened(document: Document, span: Span) -> str:
    return textwrap.shorten(clean(document.text[span.start : span.end]), _LONGEST, placeholder=" …")


def _marked(side: Evidence) -> Span:
    """From the first to the last of the words that clash."""
    return Span(side.marks[0].start, max(mark.end for mark in side.marks)) if side.marks else side.span


def _comment(span: Span, lines: Iterable[str]) -> Comment:
    return Comment(span, tuple(replace_unwritable(line) for line in lines))
