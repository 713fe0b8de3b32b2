"""Where a sentence names an event of the reference, or tells it in other words, and means it and no other of that name."""

import re
from typing import TYPE_CHECKING

from checker.facts.store import EVENT as EVENTS
from checker.facts.wordings import Told, find_told
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import FactStore

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
# A year further off than this (in years) is no slip, but another event of that name, which a description may be sooner than a name.
_NAME_REACH, _DESCRIPTION_REACH = 60, 30
# 'resigned from the party', 'elected to the Senate': another office than the one that the name stands for.
_ELSEWHERE = re.compile(r".*(?:resigned|elected|stepped down)\s(?:from\s(?!office|power)|to\s)")


def find_events(text: str, store: "FactStore") -> list[Told]:
    """The events that the sentence names, and those that it tells in other words."""
    named = [
        Told(span, facts[:1], bool(_CLAUSE.search(text[span.start : span.end])), _reach(text[span.start : span.end]))
        for span, facts in store.find_names(text, EVENTS)
        if _is_itself(text, span)
    ]
    others = [told for told in find_told(text, store) if not any(told.span.overlaps(one.span) for one in named)]
    return [*named, *(told for told in others if _is_itself_told(text, told.span))]


def _reach(name: str) -> int:
    return _DESCRIPTION_REACH if name.islower() else _NAME_REACH


def _is_itself_told(text: str, span: Span) -> bool:
    is_other = _LONGER_NAME.match(text[span.end :]) or _ELSEWHERE.match(text[span.start : span.end + 6])
    return not is_other and not _AGAIN.search(text[: span.start])


def _is_itself(text: str, span: Span) -> bool:
    is_predicate = text[span.start].islower() and bool(_CLAUSE.match(text[span.start : span.end]))
    if _LONGER_NAME.match(text[span.end :]) or _ELSEWHERE.match(text[span.start : span.end + 6]):
        return False
    return is_predicate or not _ANOTHER.search(text[: span.start])
