"""The state of a governor or senator: 'then-Gov. NAME of Arkansas', 'NAME, the Vermont senator'."""

import re
from collections.abc import Iterator
from functools import cache

from checker.facts.offices.office_clash import Clash
from checker.facts.relations import STATEHOOD
from checker.facts.store import FactStore
from checker.patterns import lazy
from checker.types import Span

STATE = "stood for the state"
_TITLE = r"(?:[Gg]overnor|[Gg]ov\.|[Ss]enator|[Ss]en\.)"
_HAS_TITLE = lazy(rf"(?<![\w’'])(?:then-)?{_TITLE}|then-(?:Gov|Sen)|\bgoverned\s")
_WORDS = r"(?:[a-z]+\s|Republican\s|Democratic\s){0,3}?"
_SOFT = r"(?:(?:then|once|later|now|who|was|is|became|as|a|an|the|had\sbeen|served\sas|while|when)\s){0,4}?"


def find_wrong_states(text: str, store: FactStore) -> Iterator[Clash]:
    """Where a sentence makes a well-known politician governor or senator of a state that was never his or hers."""
    for span, facts in store.find_names(text, STATE) if _HAS_TITLE.search(text) else ():
        states = {fact.value.partition(" of ")[2] for fact in facts}
        place = _told_before(text, span, store) or _told_behind(text, span, store)
        if not place or text[place.start : place.end] in states:
            continue
        told = text[place.start : place.end]
        held = " and ".join(fact.value for fact in facts)
        message = f"{facts[0].subject} was {held}, not of {told}. Is it the state or the name that is wrong?"
        yield Clash((place, span), facts[0], message, (told, held))


def _told_before(text: str, span: Span, store: FactStore) -> Span | None:
    """'Tennessee governor NAME', 'the Vermont senator, NAME', 'Governor NAME of Ohio'."""
    before = _titled(store).search(text[: span.start])
    if before and before["state"]:
        return Span(*before.span("state"))
    behind = _of_state(store).match(text, span.end) if before else None
    return Span(*behind.span("state")) if behind else None


def _told_behind(text: str, span: Span, store: FactStore) -> Span | None:
    """'NAME, then governor of Ohio', 'NAME, the junior senator from Texas', 'NAME, the Vermont senator'."""
    behind = _office(store).match(text, span.end)
    group = behind and ("state" if behind["state"] else "of")
    return Span(*behind.span(group)) if behind else None


@cache
def _states(store: FactStore) -> str:
    names = {fact.subject for fact in store.of(STATEHOOD)} | {fact.value.partition(" of ")[2] for fact in store.of(STATE)}
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


@cache
def _titled(store: FactStore) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![\w-])(?<!of\s)(?P<state>{_states(store)})(?:[’']s)?\s{_WORDS})?(?<![\w’'])(?:[Tt]hen[-\s])?{_TITLE},?\s$")


@cache
def _of_state(store: FactStore) -> re.Pattern[str]:
    return re.compile(rf",?\s(?:of|from)\s(?P<state>{_states(store)})(?![\w’'-]|\s[A-Z])")


@cache
def _office(store: FactStore) -> re.Pattern[str]:
    states = _states(store)
    return re.compile(
        rf",?\s{_SOFT}{_WORDS}(?:(?P<state>{states})(?:[’']s)?\s{_WORDS}{_TITLE}(?=[,.;]|$)"
        rf"|(?:{_TITLE}\s(?:of|from|for)|[a-z\s]{{0,30}}(?<=who\s)governed)\s(?P<of>{states})(?![\w’'-]|\s[A-Z]))"
    )
