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
from checker.facts.attachment import DATE, EVENT, IN, OTHER, Part, draw_sketch, find_part
from checker.facts.readings import clashes, group_dates, is_said, is_slip
from checker.facts.wordings import Told, find_told
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
_AGAIN = re.compile(r"\b(?:another|second|third|fourth|new|next|last year[’']s)\s$")
_LONGER_NAME = re.compile(
    r"[’']|\s(?:[A-Z][a-z]|\d)|\s(?:exhibition|museum|memorial|film|tour|site|exhibit|extension|amendment|re-|bid\b|drill|inquir\w+|trial\b|report\b|survivors?\b|victims?\b|hearings?\b|documentary|case\b|suspects?\b)"
)


# What is told of a long event is its start.
_BEGINS = re.compile(
    r"\b(?:invaded|attacked|landed|broke out|began|launched|crossed|rolled|marched|swept|poured|started|erupted|declared war)\b"
)
_ANY = 9999  # years
# 'resigned from the party', 'elected to the Senate': another office than the one that the name stands for.
_ELSEWHERE = re.compile(r".*(?:resigned|elected|stepped down)\s(?:from\s(?!office|power)|to\s)")


@check("FC602", "wrong-event-date", severity=Severity.ERROR, needs=("mentions",))
def find(story: "Story") -> Iterator[Hit]:
    dated = group_dates(story)
    for sentence in story.sentences:
        dates = dated[sentence.index]
        for told in _find_told(story, sentence) if dates else ():
            hits = list(_find_clashes(sentence, told, dates))
            marks = [mark for hit in hits for mark in hit.marks]
            if hits and is_said(sentence, story, [sentence.span_of(told.span.start, told.span.end), *marks]):
                yield from hits


def _find_told(story: "Story", sentence: Sentence) -> list[Told]:
    """The events that the sentence names, and those that it tells in other words."""
    text = sentence.text
    named = [
        Told(span, facts[:1], bool(_CLAUSE.search(text[span.start : span.end])), _ANY)
        for span, facts in story.facts.find_names(text, EVENTS)
        if _is_itself(text, span)
    ]
    others = [told for told in find_told(text, story.facts) if not any(told.span.overlaps(one.span) for one in named)]
    return [*named, *(told for told in others if _is_itself_told(text, told.span))]


def _is_itself_told(text: str, span: Span) -> bool:
    is_other = _LONGER_NAME.match(text[span.end :]) or _ELSEWHERE.match(text[span.start : span.end + 6])
    return not is_other and not _AGAIN.search(text[: span.start])


def _is_itself(text: str, span: Span) -> bool:
    is_predicate = text[span.start].islower() and bool(_CLAUSE.match(text[span.start : span.end]))
    if _LONGER_NAME.match(text[span.end :]) or _ELSEWHERE.match(text[span.start : span.end + 6]):
        return False
    return is_predicate or not _ANOTHER.search(text[: span.start])


def _find_clashes(sentence: Sentence, told: Told, dates: list[Mention]) -> Iterator[Hit]:
    span, fact = told.span, told.facts[0]
    place = sentence.span_of(span.start, span.end)
    inner = [date for date in dates if date.span.overlaps(place)]
    if inner and told.is_clause and len(dates) == 1:
        if _is_dated(sentence.text[: inner[0].span.start - sentence.span.start]) and _is_wrong(inner[0], told, Part.NEAR):
            yield _make_hit(sentence, inner[0], fact)
        return
    dates = [date for date in dates if date not in inner]
    right = {date for date in dates if any(not clashes(date.value, fact) for fact in told.facts)}
    for date in dates:
        signs = {other.span: OTHER for other in dates} | {date.span: DATE, place: EVENT}
        sketch = draw_sketch(sentence.text, signs, sentence.span.start)
        part = find_part(sketch, is_clause=told.is_clause, is_lasting=fact.kind in _LASTING, is_one_of_several=bool(right - {date}))
        if part is Part.WHOLE and told.is_clause and _BEGINS.search(sentence.text[span.start : span.end]):
            part = Part.START
        if part and _is_wrong(date, told, part):
            yield _make_hit(sentence, date, fact)


def _is_dated(before: str) -> bool:
    """Whether the words before a date make it one of its clause: 'in', 'on'."""
    return bool(re.search(rf"(?i)\b{IN}$", before))


def _is_wrong(date: Mention, told: Told, part: Part) -> bool:
    is_near = any(is_slip(date.value.year, fact, told.reach) for fact in told.facts)
    return is_near and all(clashes(date.value, fact, part) for fact in told.facts)


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
