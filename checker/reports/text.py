"""The report for people: questions to the writer, both sides quoted, what clashes marked, errors first."""

import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from checker.harm import order_of_harm
from checker.reports.excerpts import CLOSE, OPEN, cut_excerpt, cut_quote
from checker.reports.wording import (
    add_up,
    clean,
    counted,
    find_sides,
    list_grounds,
    make_question,
    name_place,
    name_reasons,
    name_source,
    name_status,
    sum_up,
    tell_coverage,
    tell_tiers,
)
from checker.types import Document, Evidence, Finding, Result, Severity

WIDTH = 100
_STYLES = {"error": "\x1b[1;31m", "query": "\x1b[1;33m", "path": "\x1b[1m", "mark": "\x1b[1;36m"}
_RESET = "\x1b[0m"


def write(results: Iterable[Result], out: BinaryIO, *, colour: bool = False) -> None:
    """Write one block a story, and a last line of totals where there are several stories."""
    totals: Counter[str] = Counter()
    for result in results:
        if totals["stories"]:
            out.write(b"\n")
        _write_lines(_story_lines(result, _in_colour if colour else _plain), out, colour)
        add_up(totals, result)
    if totals["stories"] > 1:
        _write_lines(["", f"{totals['stories']} stories: {sum_up(totals)}."], out, colour)
    if totals["known"]:
        _write_lines(["", f"{counted(totals['known'], 'known findings')} (baseline)."], out, colour)


def _write_lines(lines: Iterable[str], out: BinaryIO, colour: bool) -> None:
    before, after = (_STYLES["mark"], _RESET) if colour else ("[", "]")
    for line in lines:
        marked = line.replace(OPEN, before).replace(CLOSE, after)
        out.write((marked + "\n").encode("utf-8", "backslashreplace"))
    out.flush()


def _in_colour(style: str, words: str) -> str:
    return f"{_STYLES[style]}{words}{_RESET}"


def _plain(style: str, words: str) -> str:
    return words


def _story_lines(result: Result, styled: Callable[[str, str], str]) -> Iterator[str]:
    document = result.document
    path = styled("path", clean(document.name))
    if document.failure:
        yield f"{path}: not read"
    else:
        yield f"{path}: {tell_tiers(result)}"
    for finding in sorted(result.findings, key=_order):
        yield ""
        yield from _finding_lines(finding, styled)
    if not document.failure:
        yield from ["", *_wrapped(tell_coverage(result), 2)]


def _order(finding: Finding) -> tuple:
    """Errors in reading order, then queries, the most harmful first."""
    return (1, *order_of_harm(finding)) if finding.severity is Severity.QUERY else (0,)


def _finding_lines(finding: Finding, styled: Callable[[str, str], str]) -> Iterator[str]:
    yield f"  {styled(finding.severity, finding.severity)}{name_status(finding)}  {name_reasons(finding)}"
    yield from _wrapped(make_question(finding), 4)
    for side in find_sides(finding):
        yield from _side_lines(finding.document, side)
    for label, words in list_grounds(finding):
        yield from _wrapped(f"{label}: {words}", 4)


def _side_lines(document: Document, side: Evidence) -> Iterator[str]:
    if side.path is not None:
        yield f"    {name_source(side)}"
        yield from _wrapped(cut_quote(side), 6)
        return
    line, column = document.position(side.span.start)
    yield f"    {name_place(document, side.span.start)}, {clean(document.home(side.span)[0].name)}:{line}:{column}"
    yield from _wrapped(cut_excerpt(document, side.span, side.marks), 6)


def _wrapped(words: str, indent: int) -> list[str]:
    margin = " " * indent
    return textwrap.wrap(words, WIDTH, initial_indent=margin, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False)
