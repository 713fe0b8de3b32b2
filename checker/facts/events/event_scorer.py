"""Dates that a sentence gives to an event and that are not its own: all that speaks for it and against it, weighed together."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from checker.facts.events.counted_years import is_counted
from checker.facts.events.event_pairs import EventPair, find_event_pairs
from checker.facts.events.event_signs import SIGNS, WORK
from checker.facts.events.wordings import Told
from checker.facts.readings import is_said
from checker.facts.store import Fact
from checker.patterns import lazy
from checker.types import Mention, Sentence
from checker.weights import log_odds

if TYPE_CHECKING:
    from checker.story import Story

# Log odds. Of 11,700 sentences and 266 stories that had no part in the fit, eight dates as printed score so high, and three
# fifths of the slips that were planted in them.
LEAST = -0.5
_AGAIN = lazy(r"\b(?:(?:was|were|be|been|came|went|flew)\sback|returned|again)\b")
# What was to come, or only wished for, the event's own date told from another ('…': what was to happen is the event itself), and
# what is told of a part of a thing: 'Everest's west ridge, first done in 1963'.
_ELSEWHEN = lazy(
    r"\b(?:was|were)\sto\b(?!\s+…)|\bof\s(?:that|the\s(?:same|next|following|previous))\syear\b|\bthe\s(?:previous|preceding)\s\w+"
    r"|\b(?:aftermath|wake|light|memory|response|result|victims|survivors)\s(?:of|to)\s(?:the\s)?\s*…"
    r"|\b(?:hearings?|reports?|books?|bills?|inquir(?:y|ies)|debates?|testimony|stud(?:y|ies))\s(?:on|into|about)\s(?:the\s)?\s*…"
    r"|…\s+(?:report|inquiry|hearings?|bill|commission|study|relief|recovery|fund(?:ing|s)?|victims|survivors|memorial)\b"
    r"|…\s[’']s\s(?:north|south|east|west)[a-z-]*\s[a-z]+"
    r"|\b(?:lobb|campaign|call|press|demand|petition|plead|hop|wish|bid|fight|fought|struggl|plan)\w*\s(?:for|against)\b"
)
# What came about in a firm or body that was founded long before: 'The choir at …', 'started work'.
_WITHIN = lazy(r"\b[Tt]he\s[a-z]+\s(?:at|within|inside)\s+…")
_STARTED = lazy(r"\b(?:start|beg[ai]n|open|resum)\w*\s(?:work|business|trade|production|operations|[a-z]+ing)\b")
_IN_A_WORK = lazy(r"\b(?:novel|film|movie|book|play|drama|series|story)\s(?:opens|begins|starts|ends|closes|follows)\b")
# A deed told as the reason of an honour has the year of that: 'won the peace prize in 1906 for brokering …'.
_HONOUR = lazy(
    r"\b(?:prizes?|Nobel|Oscars?|awards?|awarded|medals?|knighted|ennobled|honou?red|decorated|laureate)\b.*?\b(?:for|because)\b"
)


def find_misdated(sentence: Sentence, story: "Story", dates: Sequence[Mention], told: Sequence[Told]) -> Iterator[tuple[Mention, Fact]]:
    """Each date that is likely meant for an event which does not have it, with the likeliest; `told`: see `find_event_pairs`."""
    best: dict[Mention, tuple[float, EventPair]] = {}
    for pair in find_event_pairs(sentence, story.facts, dates, told):
        if is_candidate(pair) and (scored := score(pair)) >= max(LEAST, best.get(pair.date, (LEAST,))[0]):
            best[pair.date] = scored, pair
    for date, (_, pair) in best.items():
        if _is_told(pair, sentence, story):
            yield date, pair.fact


def is_candidate(pair: EventPair) -> bool:
    """Whether the date may be a slip: near the event's, not its own, and explained by no other date or event."""
    return pair.is_evident and pair.is_near and not (pair.is_own or pair.is_explained or pair.is_edge or pair.is_of_another)


def _is_told(pair: EventPair, sentence: Sentence, story: "Story") -> bool:
    """Whether the sentence speaks in earnest of the event itself, and counts no years from it."""
    if _AGAIN.search(pair.between) or _ELSEWHEN.search(pair.rest) or WORK.search(pair.among):
        return False
    if pair.fact.kind == "founding" and (_WITHIN.search(pair.rest) or _STARTED.search(pair.text)):
        return False
    last = max(mark.start for mark in pair.evidence.marks)
    if any(pair.place.end <= reason.end() <= last for reason in _HONOUR.finditer(pair.text)):
        return False
    if _IN_A_WORK.search(pair.rest) and not pair.is_attribute:
        return False
    spans = [sentence.span_of(span.start, span.end) for span in (pair.nearest, pair.place)]
    return not is_counted(pair.text, pair.date.value.year, pair.fact) and is_said(sentence, story, spans, before=0, behind=0)


def score(pair: EventPair) -> float:
    """The log odds that the date is meant for the event."""
    return log_odds("facts/events/data/event_weights.csv", SIGNS, "weight", pair)
