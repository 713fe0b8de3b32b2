"""A president, prime minister, monarch, pope or head of a world body who did not hold the office at the date given.

What it checks
--------------
Those who act in office at a date outside their term ('In 1812, US president James Monroe declared ...'), whose term is
given with other years ('was president from 1809 to 1817'), or who are said to have proclaimed what another did: heads
of state and of government of 110 countries since 1945 and some before, US presidents, British prime ministers since 1721
and monarchs since 1066, popes since 1800, the heads of the United Nations, NATO, the EU's bodies, the IMF and others, US
secretaries of state and chief justices, British chancellors and foreign secretaries since 1979.

Why it matters
--------------
Either the date or the name is wrong, and the sentence misleads whichever it is.

Example
-------
'President Richard Nixon signed the Civil Rights Act in July 1964.' Nixon took office in 1969.

Limits
------
Only acts of office are read, and deeds so titled where titles are not kept by courtesy. Silent at 'then', 'former',
'future' and the like, where another office is named, in quotation marks, and between election and inauguration.
Surnames alone are read only where the facts list them.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.facts import OFFICE
from checker.facts.holders import find_wrong_holders
from checker.facts.office_clash import Clash
from checker.facts.readings import group_dates, is_said
from checker.facts.term_clashes import find_term_clashes
from checker.facts.terms import is_clear
from checker.types import Hit, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_GOVERNMENT = re.compile(r"(?:[’']s)?\s(?:administration|government)$")  # 'the Reagan administration'
_TITLE = re.compile(r"(?i)^(?:president|prime minister|chancellor|pope|king|queen|emperor|tsar|czar|kaiser) (?=\w)")


@check("FC603", "office-term-mismatch", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    dated = group_dates(story)
    for sentence in story.sentences:
        names = story.facts.find_names(sentence.text, OFFICE)
        for clash in find_wrong_holders(sentence.text, names):
            hit = _make_hit(sentence, clash, sorted(clash.spans), Severity.ERROR)
            if is_said(sentence, story, hit.marks, before=0, behind=0):
                yield hit
        for span, facts in names:
            name = sentence.text[span.start : span.end]
            title, rest = _TITLE.match(name), _GOVERNMENT.search(name)
            person = Span(span.start + (title.end() if title else 0), span.end - (len(rest[0]) if rest else 0))
            if title and not is_clear(sentence.text[person.start : person.end], facts, story.document.text):
                continue
            for clash, severity in islice(find_term_clashes(story, sentence, person, facts, dated[sentence.index]), 1):
                hit = _make_hit(sentence, clash, clash.spans, severity)
                if is_said(sentence, story, hit.marks, behind=0):
                    yield hit


def _make_hit(sentence: Sentence, clash: Clash, spans: Iterable[Span], severity: Severity) -> Hit:
    is_sure = clash.term.is_confirmed and severity is Severity.ERROR
    return Hit(
        "FC603",
        sentence.span,
        clash.message,
        clash.values,
        marks=tuple(sentence.span_of(span.start, span.end) for span in spans),
        subject=clash.term.subject,
        score=1.0 if is_sure else 0.8,
        severity=Severity.ERROR if is_sure else Severity.QUERY,
        fact=clash.term.as_dict(),
    )
