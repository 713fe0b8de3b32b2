"""A president or prime minister who did not hold the office at the date given.

What it checks
--------------
US presidents and vice presidents, and British prime ministers since 1900, who act in office at a date outside
their term ('In 1812, US president James Monroe declared ...'), whose term is given with other years ('was
president from 1809 to 1817'), or who are said to have proclaimed what another did.

Why it matters
--------------
Either the date or the name is wrong, and the sentence misleads whichever it is.

Example
-------
'President Richard Nixon signed the Civil Rights Act in July 1964.' Nixon took office in 1969.

Limits
------
Only acts of office are read: people are titled by courtesy years before and after. Silent at 'then', 'former',
'future' and the like, where another office is named, in quotation marks, and between election and inauguration.
Surnames alone are read only where one holder bears them. Other offices are not in the reference facts yet.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.facts import EVENT as EVENTS
from checker.facts import OFFICE, Fact
from checker.facts.attachment import DATE, EVENT, OTHER, PERSON, Part, draw_sketch
from checker.facts.readings import clashes, group_dates, is_said
from checker.facts.titles import OFFICES, Office, find_held_part, names_author
from checker.partial_date import Date
from checker.types import Hit, Mention, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

# Another time of the same life, or another office in it.
_OTHER_TIME = re.compile(
    r"(?i)\b(?:then|former|formerly|future|ex|later|late|one-?time|sometime|acting|eventual|soon|would (?:later|become|be)|who bec[ao]me"
    r"|went on|born|birth|boyhood|childhood|library|died|grandfather|senator|governor|secretary|general|congressman|lawyer|businessman"
    r"|mayor|candidate|campaign\w*|campus|university|college|club|company|chancellor)\b"
)
# Who left office before this year is called president only for what he did as one.
_LIVING_SINCE = 1975
_TITLE = re.compile(r"(?i)^(?:president|prime minister) (?=\w)")
_FOREIGN = re.compile(
    r"\b(?!(?:US|U\.S|American|British|UK|U\.K|The|In|On|Under|By|When|As|And|After|But|Starting|Vice|Prime|President|Mr)\b)"
    r"[A-Z][\w.]*\s(?i:vice[ -])?(?i:president|prime minister),?\s$"
)


@check("FC603", "office-term-mismatch", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    dated = group_dates(story)
    for sentence in story.sentences:
        for span, terms in story.facts.find_names(sentence.text, OFFICE):
            title = _TITLE.match(sentence.text[span.start : span.end])
            person = Span(span.start + (title.end() if title else 0), span.end)
            if _OTHER_TIME.search(sentence.text) or _FOREIGN.search(sentence.text[: person.start]):
                continue
            found = (hit for term in terms for hit in _find_clashes(story, sentence, person, term, dated[sentence.index]))
            yield from (hit for hit in list(found)[:1] if is_said(sentence, story, hit.marks))


def _find_clashes(story: "Story", sentence: Sentence, span: Span, term: Fact, dates: list[Mention]) -> Iterator[Hit]:
    office, offset = OFFICES[term.value], sentence.span.start
    person = sentence.span_of(span.start, span.end)
    for date in dates:
        signs = {other.span: OTHER for other in dates} | {date.span: DATE, person: PERSON}
        is_recent = term.intervals[-1].last[0] > _LIVING_SINCE
        part = find_held_part(draw_sketch(sentence.text, signs, offset), office, is_recent=is_recent)
        if part and _is_outside(date.value, term, part, office):
            message = f"{term.subject} was {term.value} {_when(term)}, but the date here is {date.text}. Is it the date or the name?"
            yield _make_hit(sentence, (person, date.span), term, message, (date.text, term.years))
    for span, events in story.facts.find_names(sentence.text, EVENTS) if not dates else ():
        signs = {person: PERSON, sentence.span_of(span.start, span.end): EVENT}
        if names_author(draw_sketch(sentence.text, signs, offset), office) and not _overlap(events[0], term, office):
            event = events[0]
            message = f"The reference dates {event.definite} {event.value}; {term.subject} was {term.value} {_when(term)}. Who is meant?"
            yield _make_hit(sentence, (person,), term, message, (term.subject, event.years))


def _is_outside(date: Date, term: Fact, part: Part, office: Office) -> bool:
    """Whether the date clashes with the term, and with the year of the election before it."""
    later = replace(date, year=date.year + office.elected_before)
    return clashes(date, term, part) and (part is Part.END or clashes(replace(later, month=None, day=None, precision="year"), term, part))


def _overlap(event: Fact, term: Fact, office: Office) -> bool:
    return any(
        held.first[0] - office.elected_before <= happened.last[0] and happened.first[0] <= held.last[0]
        for happened in event.intervals
        for held in term.intervals
    )


def _when(term: Fact) -> str:
    """'from 4 March 1817 to 4 March 1825', as the statement has it."""
    return re.sub(rf"^.*?{re.escape(term.value)} (.*)\.$", r"\1", term.statement)


def _make_hit(sentence: Sentence, marks: tuple[Span, ...], term: Fact, message: str, values: tuple[str, str]) -> Hit:
    return Hit(
        "FC603",
        sentence.span,
        message,
        values,
        marks=marks,
        subject=term.subject,
        score=1.0 if term.is_confirmed else 0.8,
        severity=Severity.ERROR if term.is_confirmed else Severity.QUERY,
        fact=term.as_dict(),
    )
