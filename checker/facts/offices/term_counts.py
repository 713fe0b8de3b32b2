"""Which term somebody won in which year: 'won a second term in 1984', against the elections that put US presidents and British
prime ministers in office."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.posts import heads_by_surname
from checker.facts.offices.power import VOTES
from checker.facts.offices.titles import find_office
from checker.facts.offices.told_times import Times
from checker.facts.store import Fact
from checker.partial_date import Date
from checker.patterns import lazy
from checker.types import Severity, Span

_RANKS = {"second": 2, "third": 3, "fourth": 4}
_TERM = lazy(r"\b(?:an?|his|her|that)\s(?:[a-z-]+\s)?(?P<rank>second|third|fourth)\s(?:[a-z-]+\s)?term\b")
_WON = lazy(r"(?i)\b(?:won|winning|wins|gave|given|secured|re-?elected|returned|voted|swept|landslide|victory|handed)\b")
_SOUGHT = lazy(
    r"(?i)\b(?:seek\w*|sought|ran|running|deni\w+|bid|refus\w+|lost|fail\w*|hop\w+|want\w*|would|could|might|if|after|before|until|later|since)\b"
)
_SURNAME = lazy(r"(?<![\w’'-])(?:^|(?<=[a-z,]\s)|(?<=[a-z]\s))[A-Z][a-z]{4,}\b(?![’'-]|\s[A-Z])")
_REACH = 12  # years


def find_wrong_terms(text: str, names: Sequence[Named], times: Times) -> Iterator[Clash]:
    """The clash of a term with the year that the text gives it; the only date, of the only holder."""
    if len(times.dates) != 1:
        return
    [(span, date)] = times.dates
    if date.approximate or date.precision not in ("day", "month", "year"):
        return
    term = _TERM.search(text)
    if term and _WON.search(text) and not _SOUGHT.search(text):
        yield from _find_wrong_term(text, term, names or _by_surname(text), (span, date))


def _find_wrong_term(text: str, term: re.Match[str], names: Sequence[Named], dated: tuple[Span, Date]) -> Iterator[Clash]:
    facts = [fact for _, held in names for fact in held if fact.value in VOTES]
    (span, date), number = dated, _RANKS[term["rank"]]
    if not facts or len({place for place, _ in names}) != 1 or any(date.year in _possible(fact, number) for fact in facts):
        return
    near = [fact for fact in facts if any(abs(date.year - year) <= _REACH for year in _won(fact))]
    if not near or not any(_won(fact)[number - 1 :] or date.year in _won(fact) for fact in near):
        return
    fact = next((fact for fact in near if date.year in _won(fact)), near[0])
    won = " and ".join(map(str, _won(fact)))
    message = f"{fact.subject} won elections in {won}; the {term['rank']} term here is of {date.year}. Is it the term or the year?"
    yield Clash((Span(*term.span("rank")), span), fact, message, (f"{term['rank']} {date.year}", won), Severity.QUERY)


def _possible(fact: Fact, number: int) -> set[int]:
    """The years of which a term may be that number: of the election and the next; who came in between elections may count that too."""
    years = _won(fact)
    first = fact.intervals[0].first[0]
    came_between = not any(year in (first, first - 1) for year in years)
    counted = {years[at] for at in (number - 1, number - 2) if 0 <= at < len(years) and (at == number - 1 or came_between)}
    return {year + later for year in counted for later in (0, 1)}


@cache
def _won(fact: Fact) -> tuple[int, ...]:
    """The years of the elections after which somebody took or kept the office."""
    before = find_office(fact.value).elected_before
    return tuple(
        sorted({year for term in fact.intervals for year in VOTES[fact.value] if term.first[0] <= year + before <= term.last[0] - before})
    )


def _by_surname(text: str) -> list[Named]:
    """Presidents and prime ministers by surname alone, all bearers of it, where the sentence names no holder in full."""
    found = [(Span(*match.span()), heads_by_surname()[match[0]]) for match in _SURNAME.finditer(text) if match[0] in heads_by_surname()]
    return [found[0]] if len({text[span.start : span.end] for span, _ in found}) == 1 else []
