"""The party that a sentence gives a head of state or government: 'the Labour prime minister NAME', 'NAME of the Christian Democrats'.

Only parties that the facts know in the person’s own country are judged, so that a likeness of names ('Liberal', 'National')
never crosses a border; who changed sides has all of them by the facts.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from checker.facts.offices.office_claims import Claim
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.relations import values_of
from checker.facts.store import Fact
from checker.patterns import lazy
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
_ANY = "|".join(sorted((*_KNOWN, *_WORDS), key=len, reverse=True))
_HAS_PARTY = lazy(rf"\b(?:{_ANY})")
_NOT_THEN = r"(?<!former\s)(?<!lifelong\s)(?<!once\s)(?<!then\s)(?<!ex-)(?<!-)(?<!\w)"
_BEFORE = lazy(rf"(?:^|[a-z,.;:]\s|\b(?:The|In|When|As|Under|By)\s){_NOT_THEN}(?P<party>{_ANY})(?:[’']s)?\s$")
_BEHIND = tuple(
    lazy(form)
    for form in (
        rf",\s(?P<party>{_ANY})(?=,\s[a-z]|\))",
        rf",\s(?:an?|the)\s(?:[a-z]+\s)?(?P<party>{_ANY})(?=[,.;:)–—]|$|\s(?:whom?|whose|that|in|from|at|[–—])\b)",
        rf",?\sof\s(?:the\s)?(?P<party>(?:{_ANY})s?)(?:\s[Pp]arty)?(?=[,.;]|\s[a-z])",
        rf"[’']s\s(?P<party>{_ANY})\s(?:government|administration|cabinet)\b",
    )
)


def find_wrong_parties(text: str, names: Sequence[Named], claims: Sequence[Claim]) -> Iterator[Clash]:
    """What the text says of the parties of people who are known to be of another."""
    for span, facts in names if _HAS_PARTY.search(text) else ():
        own = [party for subject in {fact.subject for fact in facts} for party in _by_subject().get(subject, ())]
        for place in _told(text, span, claims) if own else ():
            party = text[place.start : place.end]
            meant = _names_of(party)
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
    if behind := next(filter(None, (form.match(text, span.end) for form in _BEHIND)), None):
        yield Span(*behind.span("party"))


def _names_of(party: str) -> set[str]:
    """The names in the facts that a word for a party, or for its members, may stand for."""
    one = party if party in (*_KNOWN, *_WORDS) else party.removesuffix("s")
    return _WORDS.get(one, {one})


@cache
def _by_subject() -> dict[str, tuple[Fact, ...]]:
    from checker.facts.loading import load_facts

    found: dict[str, tuple[Fact, ...]] = {}
    for fact in load_facts().of(PARTY):
        found[fact.subject] = (*found.get(fact.subject, ()), fact)
    return found


@cache
def _rivals(fact: Fact) -> frozenset[str]:
    """The parties of the person’s country."""
    facts = (other for others in _by_subject().values() for other in others)
    return frozenset(name for other in facts if _country(other) == _country(fact) for name in values_of(other))


def _country(fact: Fact) -> str:
    return fact.statement.rpartition(" party of ")[2]
