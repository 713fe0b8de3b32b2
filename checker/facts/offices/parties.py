"""The party that a sentence gives a head of state or government: 'the Labour prime minister NAME', 'NAME of the Christian Democrats'.

Only parties that the facts know in the person’s own country are judged, so that a likeness of names ('Liberal', 'National')
never crosses a border; who changed sides has all of them by the facts.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.facts.offices.office_claims import Claim
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.party_names import all_words, parties_of
from checker.facts.offices.rolls import facts_of
from checker.facts.relations import values_of
from checker.facts.store import Fact
from checker.types import Span

PARTY = "was of the party"
_NOT_THEN = r"(?<!former\s)(?<!lifelong\s)(?<!once\s)(?<!then\s)(?<!ex-)(?<!-)(?<!\w)"
_TITLE = (
    r"(?:premier|prime\sminister|president|leader|chancellor|politician|taoiseach|statesman|Speaker|governor|senator|mayor|reformer"
    r"|veteran|grandee|minister|secretary|candidate|nominee|hardliner|who(?:m|se)?\b)"
)
_DETERMINER = r"(?:an?|the|his\scountry[’']s|[A-Z][a-z]+[’']s)"


def find_wrong_parties(text: str, names: Sequence[Named], claims: Sequence[Claim]) -> Iterator[Clash]:
    """What the text says of the parties of people who are known to be of another."""
    for span, facts in names if _has_party().search(text) else ():
        own = [party for subject in {fact.subject for fact in facts} for party in facts_of(subject, PARTY)]
        for place in _told(text, span, claims) if own else ():
            party = " ".join(text[place.start : place.end].split())
            if all(_is_rival(fact, party) for fact in own):
                fact = own[0]
                message = f"{fact.subject} was of the {fact.value} party. Is it the party or the name that is wrong?"
                yield Clash((place, span), fact, message, (party, fact.value))
                break


def _told(text: str, span: Span, claims: Sequence[Claim]) -> Iterator[Span]:
    """Where the words beside a name, or those of the office that it is given, name a party."""
    for claim in claims:
        if claim.person == span and claim.phrase.party and "former" not in claim.phrase.words:
            yield claim.phrase.party
    before, behind = _forms()
    if match := before.search(text[: span.start]):
        yield Span(*match.span("party"))
    for form in behind:
        if match := form.match(text, span.end):
            yield Span(*match.span("party"))


def _is_rival(fact: Fact, told: str) -> bool:
    """Whether a word is one for a party of the same country, and for none of the fact."""
    words = parties_of(_country(fact))
    own = {words.get(value, value) for value in values_of(fact)}
    return told in words and words[told] not in own


@cache
def _has_party() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:{_any()})(?![\w-])")


@cache
def _any() -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(all_words(), key=len, reverse=True))


@cache
def _forms() -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """What may stand before a name, and what behind it."""
    party, party_word = rf"(?P<party>{_any()})", r"(?:\s[Pp]arty)?"
    before = rf"(?:^|[a-z,.;:]\s|\b(?:The|In|When|As|Under|By)\s){_NOT_THEN}{party}(?:[’']s)?\s$"
    behind = (
        rf",\s{party}(?=,\s[a-z]|\))",
        rf",\s(?:an?|the)\s(?:[a-z]+\s)?{party}(?=[,.;:)–—]|$|\s(?:whom?|whose|that|in|from|at|[–—])\b)",
        rf",?\sof\s(?:the\s)?{party}{party_word}(?=[,.;]|\s[a-z])",
        rf"[’']s\s{party}\s(?:government|administration|cabinet)\b",
        rf",\s(?:{_DETERMINER}\s)(?:[a-z][\w-]*,?\s){{0,4}}?{_NOT_THEN}{party}{party_word}\s(?:[a-z-]+\s){{0,2}}?{_TITLE}",
        rf"(?:,\s(?:{_DETERMINER}\s)?[^.,;:()]{{0,60}}?)?,?\s(?:who\s|and\s)?(?:co-?)?(?:founded|set\sup|founder\sof|leader\sof|headed)\s(?:the\s)?{party}(?![\w-])",
    )
    return re.compile(before), tuple(map(re.compile, behind))


def are_rivals(*subjects: str) -> bool:
    """Whether two people are known to be of parties of one country, and of no party together."""
    parties = [facts_of(subject, PARTY) for subject in subjects]
    if len(parties) != 2 or not all(parties):
        return False
    one, other = ({(_country(fact), name) for fact in facts for name in values_of(fact)} for facts in parties)
    return one.isdisjoint(other) and not {country for country, _ in one}.isdisjoint({country for country, _ in other})


def _country(fact: Fact) -> str:
    return fact.statement.rpartition(" party of ")[2].rstrip(".")
