"""The party that a sentence gives a head of state or government: 'the Labour prime minister NAME', 'NAME of the Christian Democrats'.

Only parties that the facts know in the person’s own country are judged, so that a likeness of names ('Liberal', 'National')
never crosses a border; who changed sides has all of them by the facts.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from checker.facts.office_claims import Claim
from checker.facts.office_clash import Clash, Named
from checker.facts.relations import values_of
from checker.facts.store import Fact
from checker.types import Span

PARTY = "was of the party"
# The words for a party, each with the names in the facts that it may stand for.
_WORDS = {
    "Tory": {"Tory", "Conservative"},
    "Tories": {"Tory", "Conservative"},
    "Conservative": {"Conservative", "Tory", "Progressive Conservative"},
    "Democrat": {"Democratic"},
    "Social Democrat": {"Social Democratic"},
    "Christian Democrat": {"Christian Democratic"},
    "CDU": {"Christian Democratic"},
    "SPD": {"Social Democratic"},
    "BJP": {"Bharatiya Janata"},
}
_KNOWN = (
    *("Progressive Conservative", "Liberal Democrat", "Democratic-Republican", "Social Democratic", "Christian Democratic", "Fianna Fáil"),
    *(
        "Fine Gael",
        "Bharatiya Janata",
        "Labour",
        "Labor",
        "Liberal",
        "Whig",
        "Republican",
        "Democratic",
        "Socialist",
        "Gaullist",
        "Congress",
    ),
    *("National", "Moderate", "Centre"),
)
_RUN = rf"(?P<party>{'|'.join(sorted((*_KNOWN, *_WORDS), key=len, reverse=True))})"
_NOT_THEN = r"(?<!former\s)(?<!lifelong\s)(?<!once\s)(?<!then\s)(?<!ex-)(?<!-)(?<!\w)"
_BEFORE = re.compile(rf"(?:^|[a-z,.;:]\s|\b(?:The|In|When|As|Under|By)\s){_NOT_THEN}{_RUN}(?:[’']s)?\s$")
_BEHIND = re.compile(
    rf",\s(?:an?|the)\s(?:[a-z]+\s)?{_RUN}(?=[,.;)]|$|\swho\b)|\sof\s(?:the\s)?{_RUN}s?(?:\s[Pp]arty)?(?=[,.;]|\s[a-z])"
    rf"|[’']s\s{_RUN}\s(?:government|administration|cabinet)\b".replace("(?P<party>", "(?P<p1>", 1).replace("(?P<party>", "(?P<p2>", 1)
)


def find_wrong_parties(text: str, names: Sequence[Named], claims: Sequence[Claim]) -> Iterator[Clash]:
    """What the text says of the parties of people who are known to be of another."""
    if not _any_party().search(text):
        return
    for span, facts in names:
        own = [fact for fact in _parties() if fact.subject in {held.subject for held in facts}]
        for place in _told(text, span, claims) if own else ():
            party = text[place.start : place.end]
            meant = _WORDS.get(party.removesuffix("s"), _WORDS.get(party, {party.removesuffix("s")}))
            if all(not meant & values_of(fact) and meant & _rivals(fact) for fact in own):
                fact = own[0]
                message = f"{fact.subject} was of the {fact.value} party. Is it the party or the name that is wrong?"
                yield Clash((place, span), fact, message, (party, fact.value))


def _told(text: str, span: Span, claims: Sequence[Claim]) -> Iterator[Span]:
    """Where the words beside a name, or those of the office that it is given, name a party."""
    for claim in claims:
        if claim.person == span and claim.phrase.party and "former" not in claim.phrase.words:
            yield claim.phrase.party
    if before := _BEFORE.search(text[: span.start]):
        yield Span(*before.span("party"))
    if behind := _BEHIND.match(text[span.end :]):
        group = behind.lastgroup
        yield Span(span.end + behind.start(group), span.end + behind.end(group))


@cache
def _any_party() -> re.Pattern[str]:
    return re.compile(rf"\b{_RUN}")


@cache
def _parties() -> tuple[Fact, ...]:
    from checker.facts.loading import load_facts

    return tuple(load_facts().of(PARTY))


@cache
def _rivals(fact: Fact) -> frozenset[str]:
    """The parties of the person’s country."""
    found: dict[str, set[str]] = defaultdict(set)
    for other in _parties():
        found[_country(other)] |= values_of(other)
    return frozenset(found[_country(fact)])


def _country(fact: Fact) -> str:
    return fact.statement.rpartition(" party of ")[2]
