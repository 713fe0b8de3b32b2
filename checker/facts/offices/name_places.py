"""The country behind the name of a head of state or government, where no title says it: 'NAME, of India,', 'NAME, who ruled Peru'."""

import re
from collections.abc import Iterator
from functools import cache

from checker.facts.adjectives import ADJECTIVES
from checker.facts.offices.claim_clashes import are_kin
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.office_phrases import domains_of, read_place
from checker.facts.offices.posts import first_year, holders_of, is_whole, posts_in, posts_of
from checker.facts.offices.titles import find_office
from checker.patterns import lazy
from checker.types import Span

_OF = lazy(
    r"(?:,\s(?:an?|the)\s[a-z-]+(?:\s[a-z-]+){0,2}(?=\swho\s))?,?\s(?:of|(?:(?:who\s)?(?:had\s|has\s|once\s|later\s|long\s|also\s)?|(?:was\s|became\s)?the\s(?:first|last|only)\s(?:[a-z]+\s){1,3}to\s)?(?:lead|led|ruled?|govern(?:ed)?|run|ran))\s(?:the\s)?"
)
_TO_LEAD = lazy(
    r"(?:,\s(?!who\b)[^;:()“”]{3,60}?)?,?\s(?:who\s)?(?:in\s\d{4}\s)?(?:was\s|is\s)?(?:the\s(?:first|only|last|youngest|oldest)\s[a-z-]+\s)?"
    r"(?:(?:elected|chosen|voted\sin|sworn\sin)\s)?to\s(?:lead|run|govern|rule)\s(?:the\s)?"
)
# Power over a country, behind a name: 'NAME came to power in Peru', 'NAME’s rule in Peru'.
_IN_POWER = lazy(
    r"(?:,\s(?:who\s)?|\s)?(?:(?:[’']s?\s(?:rise\sto\spower|rule|reign|regime|government|dictatorship|years\sin\spower))"
    r"|(?:first\s|long\s)?(?:came\sto\spower|took\spower|seized\spower|won\spower|in\spower(?:\sfor\s[\w\s]{3,20})?|was\sin\spower|held\spower|reigned|ruled))\s(?:in|over)\s(?:the\s)?"
    r"|,\s(?:the\s)?(?:founder|(?:founding\s)?father|liberator|ruler|dictator|strongman)\sof\s(?:the\s)?(?:modern\s|independent\s)?"
    r"|,\swhose\s(?:[\w-]+\s){0,4}?(?:years?|rule|reign|spell|time|terms?|dictatorship)\s(?:in\s(?:power|charge|office)\s(?:in|of)|at\sthe\shelm\sof|over|in)\s(?:the\s)?"
)
# The country of a ruler, before the name: 'Peru under NAME', 'Peru was led by NAME', 'the Peruvian government of NAME'.
_BEFORE = lazy(
    r"(?:,?\s(?:under|(?:(?:was|is|then|long|been)\s){0,2}(?:led|ruled|governed|run)\s(?:for\s[\w\s]{3,20}\s)?by)"
    r"|\s(?:government|regime|administration|cabinet|dictatorship|presidency)\s(?:of|under|led\sby)|,\sin\sthe\s(?:days|time|years)\sof"
    r"|\s(?:chose|elected|picked)|\s(?:mourn(?:ed|s)|buried|lost|toppled|ousted|thanked)\sits\s(?:president|prime\sminister|leader|king|queen|chancellor),)\s"
)
_AS_HEAD = lazy(r"^With\s$")
_THEN_STATE = lazy(r"\s(?:as\s(?:president|prime\sminister|chancellor|leader)|in\s(?:power|office|charge)),\s(?:the\s)?")
_ACTS = lazy(r"\s(?:was|had|went|became|grew|built|fought|[a-z]+ed)\b")
_END = lazy(r"(?!,?\s(?:and|or)\s[A-Z])(?:[.,;:)]|$|\s[a-z])")  # 'NAME and NAME of Serbia and Croatia'
# Crowns of one country only: their bearers are named by it. Earlier kings wore several, and Elizabeth II sixteen.
_MODERN = 1900
_REACH = 60  # characters before a name
_OF_MANY = "the United Kingdom"


def find_wrong_countries(text: str, name: Named) -> Iterator[Clash]:
    """Yield the clash of the country behind a name with those where its bearer held office."""
    span, facts = name
    place = _read_behind(text, span) or _read_before(text, span)
    words = text[span.start : span.end]
    if not place or (" " not in words and words != facts[0].subject):
        return
    own = {post.domain for post in posts_of(facts)}
    is_crown = any(find_office(fact.value).is_crown for fact in facts)
    told, country = domains_of(text[place.start : place.end]), text[place.start : place.end]
    if not told <= ADJECTIVES.keys() or not own <= ADJECTIVES.keys() or own & told:
        return
    if are_kin(own, told, country) and not all(_is_listed_by(first_year(facts) + 1, domain) for domain in told):
        return
    if not is_crown or (first_year(facts) >= _MODERN and _OF_MANY not in own):
        message = f"{facts[0].subject} was {facts[0].value}, not of another country. Is it {country} or the name that is wrong?"
        yield Clash((place, span), facts[0], message, (country, facts[0].value))


def _read_behind(text: str, span: Span) -> Span | None:
    """The country behind a name that words for power tie to it."""
    with_head = _THEN_STATE.match(text, span.end) if _AS_HEAD.search(text[: span.start]) else None
    match = with_head or next((match for form in (_OF, _TO_LEAD, _IN_POWER) if (match := form.match(text, span.end))), None)
    place = read_place(text, match.end()) if match else None
    is_name = bool(place) and text[place.start : place.end] not in _adjectives()  # 'With NAME in power, the Cuban crisis'
    return place if is_name and (_ACTS if with_head else _END).match(text, place.end) else None


def _read_before(text: str, span: Span) -> Span | None:
    """The country before a name that words for power tie to it, with nothing between: 'Peru, led by NAME'."""
    if re.match(r"[’']s?\s|,?\s(?:and|or)\s[A-Z]", text[span.end :]):
        return None
    for start in (found.start() for found in re.finditer(r"\b[A-Z]", text[max(0, span.start - _REACH) : span.start])):
        place = read_place(text, max(0, span.start - _REACH) + start)
        if place and _BEFORE.fullmatch(text[place.end : span.start]):
            return place
    return None


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(adjective for adjectives in ADJECTIVES.values() for adjective in adjectives) - ADJECTIVES.keys()


def _is_listed_by(year: int, country: str) -> bool:
    """Whether the facts list all who led a country since that year or since its posts exist."""
    posts = [post for post in posts_in(country) if post.title in ("president", "prime minister")]
    return bool(posts) and all(is_whole(post) or first_year(holders_of(post)) <= year for post in posts)
