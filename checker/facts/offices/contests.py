"""Elections and tickets: who beat whom for the highest office of a country, in which year, and who ran with whom.

Of the countries of which the facts know all elections since a year, two rivals whom a sentence sets against each other must have
met in one. Silent at primaries, party contests and other offices, and where a third person is named.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.facts.loading import load_facts
from checker.facts.offices.handovers import follows
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.rolls import facts_of
from checker.facts.store import OFFICE, Fact, FactStore
from checker.patterns import lazy
from checker.types import Severity, Span

LOST, RAN_WITH = "lost the election to", "was the running mate of"
_LEAD = (
    r"(?:(?:the\s)?(?:(?!of\b)[a-z-]+\s){0,3}?(?:President|Senator|Governor|Sir|Mr|Mrs|Republican|Democrat|Labour|Conservative)?,?\s?)?$"
)
_TIME = r"(?:\s(?:in|at)\s[^.;,]{2,30}?)?"
# Words between two names, and whether the first of them won.
_BEFORE = (
    (
        True,
        lazy(
            r"(?:,?\s(?:who\s)?(?:had\s|narrowly\s|easily\s|handily\s|soundly\s|twice\s|later\s)*(?:beat|beats|defeated|trounced|thrashed|routed|crushed|bested|unseated|ousted)"
            r"|[’']s?\s(?:[\w-]+\s){0,3}?(?:victory|win|landslide|triumph)\s(?:[\w\s]{0,25}?)?over"
            r"|,?\s(?:who\s)?(?:won|took|captured)\s[^.;]{2,60}?\s(?:from|against|over)|[^.;]{2,60}?\s(?:beating|defeating|trouncing|unseating))\s"
            + _LEAD
        ),
    ),
    (
        False,
        lazy(
            rf"(?:(?:,|\s)[^.;]{{0,50}}?\b(?:lost|losing|lose|conceded|fell|loss|defeat|beaten|defeated|trounced|thrashed|routed|unseated|ousted)\b[^.;]{{0,60}}?\s(?:to|by|against|at\sthe\shands\sof){_TIME})\s"
            + _LEAD
        ),
    ),
)
_ASIDE = lazy(r"(?:,\s(?:who|whom|whose)\s[^;:()]{3,80},)(?=\s)")
_OF_COUNTRY = lazy(
    r"(?i)\b(?:elections?|presiden\w+|white\shouse|downing\sstreet|landslide|ballot|polls|votes?|voters?|electoral|premiership|chancell\w+|[ée]lys[ée]e|prime\sminister|run-?off)\b"
)
_ELSEWHERE = lazy(
    r"(?i)\b(?:primar(?:y|ies)|nomination|caucus\w*|leadership|governor\w*|senat\w+|mayor\w*|\bseat\b|by-?election|congress\w*|debate\w*|party\sleader|chess|golf|tennis|race\sto\slead"
    r"|could|would|might|may|if|poll\sof|hypothetical|would-be|not|never|nearly|almost|hop\w+)\b|n[’']t\b"
)
_MATE = lazy(
    r"(?:,\s|\s)?(?:(?:and|with|chose|picked|named|selected)\s)?(?:his|her)\s(?:\d{4}\s)?(?:[a-z-]+\s){0,2}?(?:running[\s-]mate|number\stwo\son\sthe\sticket),?\s(?:[a-z]*\s)?$"
)
_MATE_OF = lazy(
    r",?\s(?:who\s(?:was|had\sbeen)\s|was\s|as\s)?(?:the\s|once\s|later\s)?(?:(?:vice-?\s?presidential\s)?running[\s-]mate\s(?:of|to)|ran\swith)\s"
    + _LEAD
)
_OWN_MATE = lazy(r"[’']s?\s(?:\d{4}\s)?(?:[a-z-]+\s){0,2}?running[\s-]mate\b")
_AROUND = 30  # characters
_HAS_CUE = lazy(
    r"\b(?:beat|beats|beaten|beating|defeat\w*|trounc\w+|thrash\w+|rout\w*|crush\w*|bested|unseat\w*|oust\w*|victory|win|won|landslide|triumph|took|lost|losing|lose|conceded|loss"
    r"|running[\s-]mate|ran\swith)\b"
)


def find_wrong_contest(text: str, names: Sequence[Named], years: Sequence[int], store: FactStore) -> Iterator[Clash]:
    """Where the text has somebody beat, or run with, another than the facts do; `years`: those that it names."""
    if not _HAS_CUE.search(text):
        return
    found = {span: facts[0].subject for span, facts in names}
    found |= {span: facts[0].subject for relation in (RAN_WITH, LOST) for span, facts in store.find_names(text, relation)}
    people = sorted((span, subject) for span, subject in found.items() if subject in _contests() or subject in _mates())
    if len({subject for _, subject in people}) != 2:
        return
    (one, first), (other, second) = people[0], next(person for person in people if person[1] != people[0][1])
    yield from _find_wrong_mate(text, (one, first), (other, second))
    yield from _find_wrong_rival(text, (one, first), (other, second), years)


def _find_wrong_rival(text: str, one: tuple[Span, str], other: tuple[Span, str], years: Sequence[int]) -> Iterator[Clash]:
    between = _ASIDE.sub("", text[one[0].end : other[0].start], count=1)
    around = text[max(0, one[0].start - _AROUND) : one[0].start] + between + text[other[0].end : other[0].end + 2 * _AROUND]
    is_won = next((is_won for is_won, form in _BEFORE if form.fullmatch(between)), None)
    if is_won is None or _ELSEWHERE.search(around) or not (_OF_COUNTRY.search(text) or set(years) & _elections()):
        return
    winner, loser = (one, other) if is_won else (other, one)
    known = _contests().get(winner[1], ()) + _contests().get(loser[1], ())
    countries = {_country(fact) for fact in _contests().get(winner[1], ())} & {_country(fact) for fact in _contests().get(loser[1], ())}
    if not countries:
        return
    met = [fact for fact in known if fact.subject == loser[1] and fact.value == winner[1]]
    dates = [year for year in years if year in _elections()]
    if met and (not dates or any(i.first[0] in dates for fact in met for i in fact.intervals)):
        return
    if not met and any(_took_over(new, old) for new in facts_of(winner[1], OFFICE) for old in facts_of(loser[1], OFFICE)):
        return  # by a vote of parliament
    fact = (met or _nearest(known, dates))[0]
    message = f"{fact.statement[:-1]}. Is it a name here or the year that is wrong?"
    yield Clash((other[0], one[0]), fact, message, (other[1], fact.subject if fact.value == winner[1] else fact.value), Severity.QUERY)


def wins_of(subject: str) -> int:
    """How many elections for the highest office of a country somebody won; 0 where the facts know of none."""
    return len({i.first for fact in _contests().get(subject, ()) if fact.value == subject for i in fact.intervals})


def ran_against(one: str, other: str) -> bool:
    """Whether the two met in an election that the facts know."""
    return any(other in (fact.subject, fact.value) for fact in _contests().get(one, ()))


def _nearest(facts: Sequence[Fact], years: Sequence[int]) -> list[Fact]:
    return sorted(facts, key=lambda fact: not years or fact.intervals[0].first[0] not in years)


def _find_wrong_mate(text: str, one: tuple[Span, str], other: tuple[Span, str]) -> Iterator[Clash]:
    between = text[one[0].end : other[0].start]
    if _MATE.fullmatch(between):
        head, mate = one, other
    elif _MATE_OF.fullmatch(between) or (re.fullmatch(r",\s(?:who\swas\s)?", between) and _OWN_MATE.match(text, other[0].end)):
        head, mate = other, one
    else:
        return
    mates = [fact for fact in _mates().get(head[1], ()) if fact.value == head[1]]
    heads = [fact for fact in _mates().get(mate[1], ()) if fact.subject == mate[1]]
    if (mates or heads) and not any(fact.subject == mate[1] for fact in mates):
        fact = (mates or heads)[0]
        message = f"{fact.statement[:-1]}. Which name is wrong?"
        yield Clash((other[0], one[0]), fact, message, (mate[1], fact.subject), Severity.QUERY)


def _took_over(one: Fact, other: Fact) -> bool:
    return one.value == other.value and follows(one, other)


def _country(fact: Fact) -> str:
    return fact.statement.partition(" in ")[2].partition(" to ")[0]


@cache
def _contests() -> dict[str, tuple[Fact, ...]]:
    """The elections that somebody won or lost."""
    return _by_person(LOST)


@cache
def _mates() -> dict[str, tuple[Fact, ...]]:
    """The tickets that somebody was on."""
    return _by_person(RAN_WITH)


@cache
def _elections() -> frozenset[int]:
    return frozenset(i.first[0] for facts in _contests().values() for fact in facts for i in fact.intervals)


def _by_person(relation: str) -> dict[str, tuple[Fact, ...]]:
    found: dict[str, tuple[Fact, ...]] = {}
    for fact in load_facts().of(relation):
        for person in (fact.subject, fact.value):
            found[person] = (*found.get(person, ()), fact)
    return found
