"""Offices that a sentence gives to a person at a time when he or she did not hold them: during an event, in a year, in a term.

A date of the sentence is the claim's where it is the only one, the holder the only one, and nothing else in the sentence
could explain it: no birth, book, law, memory or earlier life. An event is the claim's where the words between say so ('prime
minister at the time of EVENT', 'the pope who summoned EVENT', 'EVENT found NAME, the president').
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.facts.attachment import Part
from checker.facts.events.wordings import find_told
from checker.facts.offices.office_claims import Claim
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.posts import post_of
from checker.facts.offices.terms import is_near, is_outside, overlap, tell_term
from checker.facts.offices.titles import find_office
from checker.facts.store import EVENT, Fact, FactStore
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Severity, Span


@dataclass(frozen=True, slots=True)
class Times:
    """The dates and the events of a sentence, with their places in it."""

    dates: Sequence[tuple[Span, Date]]
    events: Sequence[tuple[Span, Fact]]


def find_events(text: str, store: FactStore) -> list[tuple[Span, Fact]]:
    """The events that a text names, and those that it tells in a clause of other words."""
    named = [(found, facts[0]) for found, facts in store.find_names(text, EVENT)]
    return named + [(told.span, told.facts[0]) for told in find_told(text, store) if len(told.facts) == 1 and told.is_clause]


# Years from a term within which another date is a slip, most likely.
_REACH = 50
_BESIDE = 12  # characters
_ANY = ("leader", "head", "pope")  # titles of more than one office
_DID = (
    r"(?:summoned|convened|convoked|called|opened|closed|launched|declared|started|began|ordered|signed|negotiated|brokered|ended|won|lost|fought|led\s\w+\s(?:through|into|in)"
    r"|presided\sover|oversaw|announced|proclaimed|issued|survived|faced|handled|mishandled|managed|weathered|resolved|commanded|granted|conceded|sent\s[\w\s]{2,30}?\sinto|took\s\w+\sinto)"
)
_AT = r"(?:at\sthe\s(?:time|outbreak|start|end|height|beginning)\sof|during|throughout|amid)"
_EVENT_BEHIND = lazy(rf"(?:,?\s{_AT}|,?\s(?:who|that)\s(?:[a-z]+ly\s)?{_DID}(?:\s\w+\sthrough)?|\swhen)\s(?:the\s)?(?:\w+\s)?")
_EVENT_BEFORE = lazy(
    r"\s(?:found|caught|tested|broke|ruined|undid|humbled|haunted|dogged|brought\sdown|toppled|finished|destroyed|forced|swept|divided|greeted|surprised|overwhelmed)\s(?:the\s\w+\s)?"
)
# Anything that may give the date a place of its own.
_EXPLAINED = lazy(
    r"(?i)\b(?:born|birth\w*|die[sd]?|death|dead|dies|kill\w*|buried|funeral|retire\w*|later|ago|since|until|till|before|after\w*|former\w*|film\w*|movie|book|memoirs?|biograph\w+"
    r"|novel\w*|play|opera|statue|museum|portrait|paint\w*|photo\w*|recall\w*|remember\w*|honou?r\w*|named|award\w*|prize|candida\w+|(?<!the\s)elect\w*|appoint\w*|join\w*|found\w*"
    r"|grandson|granddaughter|widow\w*|wife|husband|nephew|niece|father|mother|brother|son|daughter|descend\w+|great-\w+|anniversary|legacy|like|than|had|publish\w*|wrote|written|stud\w+|school|marri\w+|season"
    r"|names?|bears?|once|future|then|next|previous\w*|earlier|first\s(?:came|won|ran)|law|act|treaty|agreement|constitution|resolution|histor\w+|old|dating|dates?|from|between|years?"
    r"|compar\w+|echo\w*|example|model|style|based|built|dated|coin\w*|stamp\w*|letter|edition|version|unlike|would|will|exile\w*|jail\w*|campaign\w*|career|youth|young|child\w*|boy|girl)\b"
)


def find_untimely(text: str, claims: Sequence[Claim], names: Sequence[Named], times: Times) -> Iterator[Clash]:
    """What the text says of holders of an office at a time when they did not hold it."""
    for claim in claims:
        yield from _find_wrong_event(text, claim, times)
        yield from _find_wrong_year(text, claim, names, times)


def _find_wrong_event(text: str, claim: Claim, times: Times) -> Iterator[Clash]:
    terms = _terms(claim)
    for span, event in times.events if terms else ():
        # A date right behind is held against the term, unless it is the event's and of another office of the person.
        days = [day for date, day in times.dates if 0 <= date.start - span.end < _BESIDE]
        is_dated = any(not (_has(event, day.year) and _was_in_office(day, claim.facts)) for day in days)
        if not is_dated and _is_during(text, claim, span) and not any(overlap(event, term, find_office(term.value)) for term in terms):
            told = f"{terms[0].subject} was {terms[0].value} {tell_term(terms[0])}"
            message = f"The reference dates {event.definite} {event.value}; {told}. Who is meant?"
            yield Clash((claim.person, span), terms[0], message, (terms[0].subject, event.years))


def _has(event: Fact, year: int) -> bool:
    return any(interval.first[0] <= year <= interval.last[0] for interval in event.intervals)


def _is_during(text: str, claim: Claim, event: Span) -> bool:
    start, end = min(claim.person.start, claim.phrase.span.start), max(claim.person.end, claim.phrase.span.end)
    if claim.phrase.span.end <= event.start < event.end <= claim.person.start:
        return bool(_EVENT_BEHIND.fullmatch(text[claim.phrase.span.end : event.start])) and claim.is_now
    if event.start >= end:
        return bool(_EVENT_BEHIND.fullmatch(text[end : event.start])) and claim.is_now
    return event.end <= start and bool(_EVENT_BEFORE.fullmatch(text[event.end : start])) and claim.is_now


def _find_wrong_year(text: str, claim: Claim, names: Sequence[Named], times: Times) -> Iterator[Clash]:
    """A year that only the claim can explain, near the terms but in none of any office of the person."""
    terms = _terms(claim)
    if not terms or not claim.is_now or len(times.dates) != 1 or _is_bare_title(text, claim):
        return
    [(span, date)] = times.dates
    if not all(other == claim.person or _was_in_office(date, facts) for other, facts in names):
        return  # somebody else’s date
    office = find_office(terms[0].value)
    if _EXPLAINED.search(_without(text, claim.person, claim.phrase.span, span)) or not is_near(date.year, terms, office, _REACH):
        return
    if all(is_outside(date, fact, Part.WHOLE, find_office(fact.value)) for fact in claim.facts):
        yield _untimely(text, claim.person, span, terms[0])


def _was_in_office(date: Date, facts: Sequence[Fact]) -> bool:
    return any(interval.first[0] <= date.year <= interval.last[0] for fact in facts for interval in fact.intervals)


def _untimely(text: str, person: Span, span: Span, term: Fact) -> Clash:
    date = text[span.start : span.end]
    message = f"{term.subject} was {term.value} {tell_term(term)}, but the date here is {date}. Is it the date or the name?"
    return Clash((person, span), term, message, (date, term.years), Severity.QUERY)


def _terms(claim: Claim) -> list[Fact]:
    """The terms in the office of the claim."""
    if claim.phrase.kind in ("leader", "head") and not claim.phrase.place:
        return []  # of a party, or of anything
    posts = [(post_of(fact.value), fact) for fact in claim.facts]
    return [
        fact
        for post, fact in posts
        if (not claim.phrase.place or post.domain in claim.phrase.domains)
        and (post.title == claim.phrase.kind or claim.phrase.kind in _ANY)
    ]


def _is_bare_title(text: str, claim: Claim) -> bool:
    """Whether the claim is no more than a title before a name, which many keep for life."""
    return text[claim.phrase.span.end : claim.person.start].isspace()


def _without(text: str, *spans: Span) -> str:
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text
