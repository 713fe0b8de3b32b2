"""A comment on a pull or merge request: what fails the build in a table, the queries folded away below it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import BinaryIO

from checker.patterns import lazy
from checker.reports.excerpts import CLOSE, OPEN, cut_excerpt, cut_quote
from checker.reports.wording import (
    clean,
    count_tiers,
    counted,
    find_sides,
    list_grounds,
    make_question,
    name_place,
    name_source,
    name_status,
)
from checker.types import Evidence, Finding, Result, Severity

LONGEST = 65_000  # characters; GitHub takes 65,536 in a comment
_FRAME = 1_000  # of them for all but the findings

# What Markdown, its tables, formulas, emoji and bare links are made of, where it does not begin a line.
_PUNCTUATION = lazy(r"[\\`*_\[\]<>|~$&]|:(?=[a-z/+-])|(?<=www)\.", re.IGNORECASE)
_CALLS = lazy(r"(?<=[@#!])(?=\w)")  # where a name or number would call a person or an issue
_JOINER = "\u2060"  # a word joiner, which nobody sees


@dataclass
class _Part:
    """The findings of one tier as Markdown, as many as a comment holds."""

    texts: list[str] = field(default_factory=list)
    length: int = 0
    left_out: int = 0

    def add(self, text: str) -> None:
        if self.left_out or self.length + len(text) > LONGEST - _FRAME:
            self.left_out += 1
            return
        self.texts.append(text)
        self.length += len(text)

    def cut(self, most: int) -> None:
        """Leave out the last ones until the rest is at most as long."""
        while self.length > most:
            self.length -= len(self.texts.pop())
            self.left_out += 1


def write(results: Iterable[Result], out: BinaryIO) -> None:
    """Write one comment. It begins with totals, so it is kept until all stories are checked: no more of it than a comment holds."""
    totals: Counter[str] = Counter()
    errors, queries = _Part(), _Part()
    for result in results:
        totals.update(stories=1, unread=bool(result.document.failure))
        totals.update(finding.severity for finding in result.findings if not result.document.failure)
        for finding in result.findings:
            if finding.severity is Severity.ERROR:
                errors.add(_row(finding))
            else:
                queries.add(_item(finding))
    queries.cut(LONGEST - _FRAME - errors.length)
    out.write(_comment(totals, errors, queries).encode("utf-8", "backslashreplace"))


def _comment(totals: Counter[str], errors: _Part, queries: _Part) -> str:
    unread = f"; {totals['unread']} not read" if totals["unread"] else ""
    text = f"### checker: {count_tiers(totals)} in {counted(totals['stories'], 'stories')}{unread}\n"
    if errors.texts:
        text += "\n| error | where | question |\n| --- | --- | --- |\n" + "".join(errors.texts)
    if queries.texts:
        summary = counted(len(queries.texts), "queries")
        text += f"\n<details>\n<summary>{summary}</summary>\n\n" + "".join(queries.texts) + "</details>\n"
    left_out = Counter({Severity.ERROR: errors.left_out, Severity.QUERY: queries.left_out})
    if left_out.total():
        text += f"\nLeft out, as a comment holds no more: {count_tiers(left_out)}. The other formats have all.\n"
    return text


def _row(finding: Finding) -> str:
    question = _escaped(" ".join([make_question(finding), *(f"({label}: {words})" for label, words in list_grounds(finding))]))
    return f"| {finding.code} {finding.name}{name_status(finding)} | {_place(finding)} | {question} |\n"


def _item(finding: Finding) -> str:
    """A query with both its sides quoted."""
    sides = [_excerpt(finding, side) for side in find_sides(finding) if side.path is None or side.quote]
    grounds = [f"{label}: {_escaped(words)}" for label, words in list_grounds(finding)]
    head = f"- **{finding.code} {finding.name}{name_status(finding)}**, {_place(finding)}: {_escaped(make_question(finding))}"
    return "\n\n  ".join([head, *(f"> {side}" for side in sides), *grounds]) + "\n\n"


def _place(finding: Finding) -> str:
    document, span = finding.document, finding.hit.span
    place = f":{document.position(span.start)[0]}, {name_place(document, span.start)}" if span.end > span.start else ""
    return _escaped(clean(document.home(span)[0].name) + place)


def _excerpt(finding: Finding, side: Evidence) -> str:
    is_own = side.path is None
    words = _escaped(cut_excerpt(finding.document, side.span, side.marks) if is_own else cut_quote(side))
    place = name_place(finding.document, side.span.start) if is_own else _escaped(name_source(side))
    return f"{place}: {words.replace(OPEN, '<b>').replace(CLOSE, '</b>')}"


def _escaped(words: str) -> str:
    """Words as they are, with nothing of them Markdown, HTML, a mention or a reference."""
    entities = {"<": "&lt;", "&": "&amp;"}
    return _CALLS.sub(_JOINER, _PUNCTUATION.sub(lambda match: entities.get(match[0], f"\\{match[0]}"), words))
