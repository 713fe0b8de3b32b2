"""What speaks for it that a date which an event does not have is meant for it: a table of signs of an `EventPair`.

Two things must hold: the date is told of the event, and it differs from the event's own as slips of the pen do. What a sign is
worth stands in data/event_weights.csv, fitted by models/recipes/event_weights.py. Thirty more signs (prepositions, clauses,
names between, kinds of events) were tried and left: with them the fit found no more of the slips that it had not seen.
"""

import math

from checker.facts.act_dates import VERB
from checker.facts.events.event_pairs import EventPair
from checker.facts.namesakes import is_alone
from checker.facts.store import EVENT
from checker.patterns import lazy
from checker.weights import Sign

_WORD = lazy(r"[\w’'-]+")
_NAME = lazy(r"(?<=[\w,;’'”] )[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)*")
_STOP = lazy(r"[,;:()–—]")
_SIDE_BY_SIDE = 3  # words between at most
_VERB = lazy(rf"\b{VERB}\b")
# What has another time than the event.
WORK = lazy(
    r"(?i)\b(?:films?|movies?|books?|novels?|documentar\w+|albums?|songs?|series|season|episode|plays?|musical|poems?|paintings?"
    r"|starr\w+|wrote|published|released|directed|author|actor|actress|band|soundtrack|magazine|newspaper)\b"
)
_REPAID = lazy(
    r"(?i)\b(?:jailed|imprisoned|convict\w*|sentence[ds]?|trial|arrested|charged|acquitted|pardoned|inquiry|hearings?"
    r"|awarded|honou?red|medals?|prizes?|inducted)\b"
)


def _has_long_name(pair: EventPair) -> bool:
    return any(" " in pair.text[name.start : name.end] for name in pair.evidence.names)


def _are_of_longer_names(pair: EventPair) -> bool:
    return not any(is_alone(pair.text, name) for name in pair.evidence.names)


def _further_names(pair: EventPair) -> float:
    return math.log1p(len(_NAME.findall(pair.rest)))


def _width(pair: EventPair) -> float:
    first, last = pair.evidence.marks[0], pair.evidence.marks[-1]
    return math.log1p(len(_WORD.findall(pair.text, first.end, max(first.end, last.start))))


_EVENT = (
    Sign("a wording is whole", lambda pair: pair.evidence.is_whole),
    Sign("the part of a telling that is there", lambda pair: pair.evidence.share),
    Sign("rarity of its words", lambda pair: pair.evidence.rarity / 10),
    Sign("told by its name", lambda pair: pair.evidence.manner == "name"),
    Sign("told in a clause", lambda pair: pair.evidence.manner == "clause"),
    Sign("an act", lambda pair: pair.fact.relation != EVENT),
    Sign("names within longer ones", _are_of_longer_names),
    Sign("further names", _further_names),
    Sign("words from its first to its last", _width),
    Sign("another event of its name has the date", lambda pair: pair.is_dated_by_name),
    *(Sign(f"{count} words of it", lambda pair, count=count: pair.words >= count) for count in (2, 3)),
    Sign("a name of two words", _has_long_name),
    Sign("events that its name may tell, over its words", lambda pair: math.log(pair.evidence.breadth) / pair.words),
)
_TIE = (
    Sign("side by side", lambda pair: len(_WORD.findall(pair.between)) <= _SIDE_BY_SIDE),
    Sign("the date says which it is", lambda pair: pair.is_attribute),
    Sign("a comma or bracket between", lambda pair: _STOP.search(pair.between) is not None),
    Sign("a verb between", lambda pair: _VERB.search(pair.between) is not None),
    Sign("a work", lambda pair: WORK.search(pair.rest) is not None),
    Sign("punished or praised", lambda pair: _REPAID.search(pair.rest) is not None),
)
_DIFFERENCE = (
    Sign("another month", lambda pair: pair.has_month is False),
    Sign("its month", lambda pair: pair.has_month is True),
    Sign("its day", lambda pair: pair.has_day),
    Sign("later", lambda pair: pair.off > 0),
    Sign("1 year off", lambda pair: abs(pair.off) == 1),
    Sign("2 to 5 years off", lambda pair: 2 <= abs(pair.off) <= 5),
    Sign("figures changed round", lambda pair: pair.is_swapped),
    Sign("a figure off, of tens or hundreds", lambda pair: pair.is_figure_off),
)
SIGNS = (*_EVENT, *_TIE, *_DIFFERENCE)
