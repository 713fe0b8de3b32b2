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
    tell_counts,
    tell_coverage,
    tell_tiers,
)
from checker.sections import left_out
from checker.types import Document, Evidence, Finding, Result, Severity

WIDTH = 100
_STYLES = {"error": "\x1b[1;31m", "query": "\x1b[1;33m", "path": "\x1b[1m", "mark": "\x1b[1;36m"}
_RESET = "\x1b[0m"


def write(results: Iterable[Result], out: BinaryIO, *, colour: bool = False, verbose: bool = False) -> None:
    """Write one block a story, and where there are several the sums; clean ones are among the sums only, unless `verbose`."""
    totals, examined, omitted, blocks = Counter(), Counter(), Counter(), 0

    def write_block(lines: Iterable[str]) -> None:
        nonlocal blocks
        _write_lines([""] * bool(blocks) + [*lines], out, colour)
        blocks += 1

    styled, last = _in_colour if colour else _plain, None
    for last in results:
        add_up(totals, last)
        examined.update(last.examined)
        omitted.update(left_out(last.document).keys())
        totals["clean"] += _is_clean(last)
        if verbose or not _is_clean(last):
            write_block(_story_lines(last, styled))
    if last and totals["stories"] == 1 and not blocks:
        write_block(_story_lines(last, styled))
    if totals["stories"] > 1:
        write_block(_wrapped(_tell_sums(totals, examined, omitted), 0))
    if totals["known"]:
        write_block([f"{counted(totals['known'], 'known findings')} (baseline)."])


def _is_clean(result: Result) -> bool:
    """Whether a story was looked at and nothing is asked of it; one without sentences may have been read amiss."""
    return not result.findings and not result.document.failure and any(result.examined.values())


def _tell_sums(totals: Counter[str], examined: Counter[str], omitted: Counter[str]) -> str:
    """'60 stories, 57 of them clean: 1 error, 2 queries. Examined: 1,830 sentences, 960 names; table in 3 stories left out.'"""
    among = f", {totals['clean']:,} of them clean" if 0 < totals["clean"] < totals["stories"] else ""
    told = [tell_counts(examined) or "nothing", *(f"{kind} in {counted(n, 'stories')} left out" for kind, n in sorted(omitted.items()))]
    return f"{totals['stories']:,} stories{among}: {sum_up(totals)}. Examined: {'; '.join(told)}."


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
        if not side.marks or side.marks[0] not in finding.repeats:
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
