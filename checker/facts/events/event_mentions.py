"""Where a sentence names an event of the reference, or tells it in other words, and means it and no other of that name."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.facts.adjectives import ADJECTIVES
from checker.facts.events.wordings import Told, find_told
from checker.facts.namesakes import is_of_kin
from checker.facts.store import EVENT as EVENTS
from checker.patterns import lazy
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import FactStore

_CLAUSE = lazy(
    r"(?:^|\s)(?:was|were|fell|came|went|sank|struck|hit|set|died|won|became|began|bought|sold|fled|left|took|shot|beat|met|gave|sent"
    r"|broke|burst|caught|blew|ran|split|led|made|(?!united|red\b|hundred)[a-z]{2,}ed)\b|independence"
)
# 'a Marshall Plan for Africa', 'the Second Battle of ...', 'the expanded Panama Canal opened': another event of the same name.
_ANOTHER = lazy(
    r"(?:\b(?:an?|another|new|second|third|fourth|last|next|like|own|mini|expanded|widened|unofficial|post|pre|modern)"
    r"|(?:^|\s)(?!(?:The|When|After|Before|Since|As|And|But|In|At|On|During|With|By|Until|RMS|SS|HMS|US|Following|His|Their|Its|Archduke"
    r"|President|Queen|King|Pope|Emperor|Tsar|Prime|Minister|General|Senator|Sir|Lord|Lady|Princess|Prince|Dr|Chancellor|Soviet|Captain)\b)"
    r"[A-Z][\w.’'-]*)[\s-]$"
)
_IS_FOUNDED = lazy(r"\s(?:was|were|had\sbeen)\s(?:founded|established|created|formed|launched|set\sup)$")
_WITHIN = lazy(r"\b(?:of|at|by|within|from|for|with|in)\s(?:the\s)?$")  # what is a part of it, or a guest
_AGAIN = lazy(r"\b(?:another|second|third|fourth|new|next|last year[’']s)\s$")
# A full name or a country that owns the event, not one of its kind elsewhere: 'Queen Victoria's Great Exhibition'.
_OWNER = lazy(rf"(?:[A-Z][\w.]+\s[A-Z][\w.-]*|\b(?:{'|'.join(name.removeprefix('the ') for name in ADJECTIVES)}|Britain|America))[’']s\s$")
_LONGER_NAME = lazy(
    r"[’']|\s[A-Z][a-z]|\s(?:exhibition|museum|memorial|film|tour|site|exhibit|extension|amendment|re-|bid\b|drill|inquir\w+|trial\b|report\b|survivors?\b|victims?\b|hearings?\b|documentary|case\b|suspects?\b)"
)
_NUMBER = lazy(r"\s\d")  # 'Titanic 2'
# A year further off than this (in years) is no slip, but another event of that name, which a description may be sooner than a name.
_NAME_REACH, _DESCRIPTION_REACH = 60, 30
# 'resigned from the party', 'elected to the Senate': another office than the one that the name stands for.
_ELSEWHERE = lazy(r".*(?:resigned|elected|stepped down)\s(?:from\s(?!office|power)|to\s)")


def find_events(text: str, store: "FactStore") -> list[Told]:
    """The events that the sentence names, and those that it tells in other words."""
    named = [
        Told(span, facts[:1], bool(_CLAUSE.search(text[span.start : span.end])), _reach(text[span.start : span.end]))
        for span, facts in store.find_names(text, EVENTS)
        if _is_itself(text, span)
    ]
    others = [told for told in find_told(text, store) if _is_itself_told(text, told.span)]
    wider = [_widen(told, named) for told in others if told.is_clause and any(_holds(told, one) for one in named)]
    named = [one for one in named if not any(_holds(told, one) for told in wider)]
    return [*named, *wider, *(told for told in others if _is_apart(told, (*named, *wider)))]


def _is_apart(told: Told, taken: Sequence[Told]) -> bool:
    """Whether what is told lies beside all that is taken, or says in a clause what befell one of them."""
    return all(
        not told.span.overlaps(one.span) or (told.is_clause and not one.is_clause and told.facts[0] in one.facts and told.span != one.span)
        for one in taken
    )


def _holds(told: Told, other: Told) -> bool:
    """Whether an event is told in words of which the name of another is a part."""
    is_part = told.span.start <= other.span.start and other.span.end <= told.span.end
    return is_part and told.span != other.span and not set(told.facts) & set(other.facts)


def _widen(told: Told, named: list[Told]) -> Told:
    """What is told with the name of another event in it ('Italy entered the First World War') may have the dates of either."""
    return replace(told, facts=(*told.facts, *(fact for one in named if _holds(told, one) for fact in one.facts)))


def _reach(name: str) -> int:
    return _DESCRIPTION_REACH if name.islower() else _NAME_REACH


def _is_itself_told(text: str, span: Span) -> bool:
    return not _is_of_another(text, span) and not _is_near_it(text, span) and not _AGAIN.search(text[: span.start])


def _is_of_another(text: str, span: Span) -> bool:
    """Whether the words go on to name something else: a longer name, a number, another office."""
    is_numbered = text[span.start : span.end].split()[-1][0].isupper() and _NUMBER.match(text, span.end)
    return bool(is_numbered or _LONGER_NAME.match(text[span.end :]) or _ELSEWHERE.match(text[span.start : span.end + 6]))


def _is_near_it(text: str, span: Span) -> bool:
    """Whether this befell kin or a part of what is named: 'the son of X was killed', 'the choir at X was founded'."""
    is_founded = _IS_FOUNDED.search(text, span.start, span.end) and _WITHIN.search(text, 0, span.start)
    return is_of_kin(text, span) or bool(is_founded)


def _is_itself(text: str, span: Span) -> bool:
    is_predicate = text[span.start].islower() and bool(_CLAUSE.match(text[span.start : span.end]))
    if _is_of_another(text, span) or _is_near_it(text, span):
        return False
    before = text[: span.start]
    return is_predicate or bool(_OWNER.search(before)) or not _ANOTHER.search(before)
