"""The country behind the name of a head of state or government, where no title says it: 'NAME, of India,', 'NAME, who ruled Peru'."""

from collections.abc import Iterator

from checker.facts.adjectives import ADJECTIVES
from checker.facts.offices.claim_clashes import are_kin
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.office_phrases import domains_of, read_place
from checker.facts.offices.posts import first_year, holders_of, is_whole, posts_in, posts_of
from checker.facts.offices.titles import find_office
from checker.patterns import lazy

_OF = lazy(
    r",?\s(?:of|(?:who\s(?:had\s|has\s|once\s|later\s|long\s|also\s)?|(?:was\s|became\s)?the\s(?:first|last|only)\s(?:[a-z]+\s){1,3}to\s)?(?:lead|led|ruled?|govern(?:ed)?|run|ran))\s(?:the\s)?"
)
_END = lazy(r"(?!,?\s(?:and|or)\s[A-Z])(?:[.,;:)]|$|\s[a-z])")  # 'NAME and NAME of Serbia and Croatia'
# Crowns of one country only: their bearers are named by it. Earlier kings wore several, and Elizabeth II sixteen.
_MODERN = 1900
_OF_MANY = "the United Kingdom"


def find_wrong_countries(text: str, name: Named) -> Iterator[Clash]:
    """Yield the clash of the country behind a name with those where its bearer held office."""
    span, facts = name
    match = _OF.match(text, span.end)
    place = read_place(text, match.end()) if match else None
    if not place or not _END.match(text, place.end) or " " not in text[span.start : span.end]:
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


def _is_listed_by(year: int, country: str) -> bool:
    """Whether the facts list all who led a country since that year or since its posts exist."""
    posts = [post for post in posts_in(country) if post.title in ("president", "prime minister")]
    return bool(posts) and all(is_whole(post) or first_year(holders_of(post)) <= year for post in posts)
