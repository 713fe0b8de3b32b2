"""A well-known event with a date that the reference facts do not give it.

What it checks
--------------
Wars, battles, treaties, laws, disasters, first flights, days of independence and other events in the reference
facts, where a sentence clearly gives one of them a date: 'the Battle of Hastings in 1086', 'In 1812, Monroe
declared ... - a proclamation that became known as the Monroe Doctrine'.

Why it matters
--------------
Readers know these dates, and a wrong one costs trust in the rest of the story.

Example
-------
'The Monroe Doctrine was proclaimed in 1812.' The reference says 2 December 1823.

Limits
------
Silent where the date may belong to something else: anniversaries, books and films about the event, what was done
with a treaty later, words in quotation marks, sentences with another date that fits. Dates of a doubtful
precision, and years that lie within the event, are let pass. Events without a second source are queries.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.base import check
from checker.facts import EVENT as EVENTS
from checker.facts import Fact
from checker.facts.attachment import DATE, EVENT, OTHER, draw_sketch, find_part
from checker.facts.readings import clashes, group_dates, is_said
from checker.types import Hit, Mention, Sentence, Severity, Span

if TYPE_CHECKING:
    from checker.pipeline import Story

_LASTING = frozenset({"doctrine", "treaty", "law", "document", "ruling"})
_CLAUSE = re.compile(
    r"(?:^|\s)(?:was|were|fell|came|went|sank|struck|hit|set|died|won|became|began|bought|sold|fled|left|took|shot|beat|met|gave|sent"
    r"|broke|burst|caught|blew|ran|split|led|made|(?!united|red\b|hundred)[a-z]{2,}ed)\b|independence"
)
# 'a Marshall Plan for Africa', 'the Second Battle of ...', 'the expanded Panama Canal opened': another event of the same name.
_ANOTHER = re.compile(
    r"(?:\b(?:an?|another|new|second|third|fourth|last|next|like|own|mini|expanded|widened|unofficial|post|pre|modern)"
    r"|(?:^|\s)(?!(?:The|When|After|Before|Since|As|And|But|In|At|On|During|With|By|Until|RMS|SS|HMS|US|Following|His|Their|Its|Archduke"
    r"|President|Queen|King|Pope|Emperor|Tsar|Prime|Minister|General|Senator|Sir|Lord|Lady|Princess|Prince|Dr|Chancellor|Soviet|Captain)\b)"
    r"[A-Z][\w.’'-]*)[\s-]$"
)
_LONGER_NAME = re.compile(r"[’']|\s(?:[A-Z][a-z]|\d)|\s(?:exhibition|museum|memorial|film|tour|site|exhibit|extension|amendment|re-)")


# 'resigned from the party', 'elected to the Senate': another office than the one that the name stands for.
_ELSEWHERE = re.compile(r".*(?:resigned|elected|stepped down)\s(?:from\s(?!office|power)|to\s)")


@check("FC602", "wrong-event-date", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    dated = group_dates(story)
    for sentence in story.sentences:
        dates = dated[sentence.index]
        for span, facts in story.facts.find_names(sentence.text, EVENTS) if dates else ():
            hits = list(_find_clashes(sentence, span, facts[0], dates)) if _is_itself(sentence.text, span) else []
            if hits and is_said(sentence, story, [sentence.span_of(span.start, span.end), *(mark for hit in hits for mark in hit.marks)]):
                yield from hits


def _is_itself(text: str, span: Span) -> bool:
    is_predicate = text[span.start].islower() and bool(_CLAUSE.match(text[span.start : span.end]))
    if _LONGER_NAME.match(text[span.end :]) or _ELSEWHERE.match(text[span.start : span.end + 6]):
        return False
    return is_predicate or not _ANOTHER.search(text[: span.start])


def _find_clashes(sentence: Sentence, span: Span, fact: Fact, dates: list[Mention]) -> Iterator[Hit]:
    if len(dates) > 1 and any(not clashes(date.value, fact) for date in dates):
        return
    name = sentence.text[span.start : span.end]
    for date in dates:
        signs = {other.span: OTHER for other in dates} | {date.span: DATE, sentence.span_of(span.start, span.end): EVENT}
        sketch = draw_sketch(sentence.text, signs, sentence.span.start)
        part = find_part(sketch, is_clause=bool(_CLAUSE.search(name)), is_lasting=fact.kind in _LASTING)
        if part and clashes(date.value, fact, part):
            yield _make_hit(sentence, date, fact)


def _make_hit(sentence: Sentence, date: Mention, fact: Fact) -> Hit:
    years = fact.years
    is_sure = date.value.precision == "year" and years.isdigit()
    return Hit(
        "FC602",
        sentence.span,
        f"The date given for {fact.definite} is {date.text}; the reference says {fact.value}. Which is meant?",
        (date.text, years),
        marks=(date.span,),
        subject=fact.subject,
        score=1.0 if fact.is_confirmed else 0.8,
        severity=Severity.ERROR if fact.is_confirmed else Severity.QUERY,
        fact=fact.as_dict(),
        suggestion=years if is_sure else None,
    )
