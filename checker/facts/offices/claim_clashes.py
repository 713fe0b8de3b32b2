"""Offices that a sentence gives to a person who never held them: another country’s, another body’s, another of the same country.

The lists of holders decide. Who is known to have held office elsewhere is no holder of a post whose list reaches back to
before that and lacks the name; where there is no such list, only a country to which none of the person’s offices belongs
is wrong, or a title that the country does not have.
"""

from collections.abc import Collection, Iterator, Sequence

from checker.facts.adjectives import ADJECTIVES, OTHER_COUNTRIES
from checker.facts.offices.governments import find_heads, find_wrong_government
from checker.facts.offices.office_claims import Claim
from checker.facts.offices.office_clash import Clash, Named
from checker.facts.offices.office_numbers import find_wrong_number
from checker.facts.offices.posts import MINISTERS, Post, first_year, holders_of, is_whole, last_year, posts_in, posts_of
from checker.facts.offices.titles import find_office
from checker.facts.store import Fact
from checker.types import Span

# States that follow one another, or are one to most writers.
_KINDRED = (
    {"Russia", "the Soviet Union", "Ukraine", "Belarus", "Georgia", "Azerbaijan", "Kazakhstan", "Uzbekistan"},
    {"England", "the United Kingdom"},
    {"China", "the Chinese Communist Party", "Taiwan"},
    {"Russia", "the Soviet Union", "Armenia", "Estonia", "Latvia", "Lithuania", "Moldova", "Kyrgyzstan", "Tajikistan", "Turkmenistan"},
    {"Serbia", "Yugoslavia", "Croatia", "Bosnia", "Slovenia", "Montenegro", "North Macedonia", "Kosovo"},
    {"the Czech Republic", "Czechoslovakia", "Slovakia"},
    {"North Vietnam", "South Vietnam", "Vietnam"},
    {"Sudan", "South Sudan"},
    {"Rwanda", "Burundi"},
    {"Rhodesia", "Zimbabwe"},
    {"Germany", "East Germany"},
    {"North Vietnam", "South Vietnam"},
    {"North Korea", "South Korea"},
    {"Pakistan", "Bangladesh", "India"},
    {"Egypt", "Syria"},
    {"Georgia", "the United States"},  # a state of that name
)
_PARTS = ("North ", "South ", "East ", "West ")  # whoever writes them tells the two apart
# Countries that have a crown in place of a president, and those whose president governs without a prime minister.
_CROWNS = ("Australia", "Canada", "New Zealand", "Japan", "the Netherlands", "Sweden", "Norway", "Denmark", "Belgium", "the United Kingdom")
_PRESIDENCIES = ("the United States", "Mexico", "Argentina", "Brazil", "Chile", "Colombia", "Venezuela", "Indonesia", "the Philippines")
_CHANCELLERIES = ("Germany", "Austria")
# Nobody but a country has these; a 'president' may be of anything.
_OF_COUNTRIES_ONLY = frozenset({"prime minister", "chief justice", *MINISTERS})
# Before, a minister may have been that of Prussia or Sardinia.
_NATION_STATES = 1918
# Whoever held an office since may have moved to another that the lists do not have yet.
_RECENT = 2024
_OF_COUNTRIES = _OF_COUNTRIES_ONLY | {"president", "vice president", "chancellor", "leader", "monarch"}
_ANY_TITLE = frozenset({"monarch", "leader", "head", "chair", "pope"})


def find_wrong_office(text: str, claim: Claim, names: Sequence[Named]) -> Clash | None:
    """The clash of an office with all those that the person held, if there is one."""
    if not claim.phrase.place:
        is_of_one = claim.phrase.kind in _OF_COUNTRIES_ONLY or "xchequer" in _words(text, claim.phrase.title)
        is_of_country = (is_of_one and first_year(claim.facts) >= _NATION_STATES) or (
            claim.phrase.kind == "vice president" and find_heads(text, claim.person, claim.phrase, names)
        )
        is_of_country = is_of_country or _is_style(text, claim)
        return _find_wrong_title(text, claim, _countries(claim.facts)) if is_of_country else None
    own = {post.domain for post in posts_of(claim.facts)}
    told = claim.phrase.domains
    if own & told:
        return _find_wrong_title(text, claim, own & told)
    if are_kin(own, told, _words(text, claim.phrase.place)) and not _lack(claim, told, first_year(claim.facts) + 1):
        return None
    return _find_wrong_place(text, claim)


def _find_wrong_place(text: str, claim: Claim) -> Clash | None:
    """'president of Hungary' of who was president of Poland; kings, who wear several crowns, are left out."""
    is_crown = any(find_office(fact.value).is_crown for fact in claim.facts)
    if (is_crown and not _wears_one_crown(claim)) or not _is_full_name(text, claim):
        return None
    of_countries = claim.phrase.domains <= ADJECTIVES.keys() | OTHER_COUNTRIES.keys()
    is_abroad = of_countries and _countries(claim.facts) and claim.phrase.kind in _OF_COUNTRIES
    if not is_abroad and not _lack(claim, claim.phrase.domains, last_year(claim.facts)):
        return None
    fact, place = claim.facts[0], _words(text, claim.phrase.place)
    elsewhere = "not of another country" if of_countries else f"and no office at {place} is known"
    message = f"{fact.subject} was {fact.value}, {elsewhere}. Is it {place} or the name that is wrong?"
    return Clash((claim.phrase.place, claim.person), fact, message, (place, fact.value))


def _is_full_name(text: str, claim: Claim) -> bool:
    """Whether the person is named by more than a surname, or by the only name that he or she has: 'Sukarno'."""
    name = _words(text, claim.person)
    return " " in name or name == claim.facts[0].subject


def _is_style(text: str, claim: Claim) -> bool:
    """'Chancellor NAME' of who led a country: a title with a capital right before the name."""
    title = _words(text, claim.phrase.title)
    is_before = text[claim.phrase.span.end : claim.person.start] == " " and claim.phrase.span == claim.phrase.title
    return is_before and title in ("President", "Chancellor") and first_year(claim.facts) >= _NATION_STATES


def _wears_one_crown(claim: Claim) -> bool:
    """Whether a king is called one of a country, and has but one: earlier kings wore several, and those of Britain sixteen."""
    own = {post.domain for post in posts_of(claim.facts)}
    is_modern = first_year(claim.facts) >= _NATION_STATES
    return claim.phrase.kind == "monarch" and len(own) == 1 and "the United Kingdom" not in own and is_modern


def _find_wrong_title(text: str, claim: Claim, domains: set[str]) -> Clash | None:
    """'India’s first president, Jawaharlal Nehru': the country is right, the title is not one that the person ever had there."""
    kind = claim.phrase.kind
    if kind in MINISTERS and last_year(claim.facts) >= _RECENT:
        return None
    if kind in _ANY_TITLE or len(domains) != 1 or not _is_full_name(text, claim):
        return None
    [domain] = domains
    held = [fact for post, fact in posts_of(claim.facts).items() if post.domain == domain]
    if domain not in ADJECTIVES or Post(kind, domain) in posts_of(held) or any(find_office(fact.value).is_crown for fact in held):
        return None
    if not _has_no(kind, domain) and not _lack(claim, domains, last_year(claim.facts)):
        return None
    title = _words(text, claim.phrase.title)
    message = f"{held[0].subject} was {held[0].value}, not {kind}. Is it the title or the name?"
    return Clash((claim.phrase.title, claim.person), held[0], message, (title, held[0].value))


def _lack(claim: Claim, domains: Collection[str], year: int) -> bool:
    """Whether the lists of holders of each post that may be meant begin by a year, or with the post itself, and lack the person."""
    posts = [[post for post in posts_in(domain) if domain not in ADJECTIVES or post.title == claim.phrase.kind] for domain in domains]
    return all(posts) and all(is_whole(post) or first_year(holders_of(post)) <= year for group in posts for post in group)


def _has_no(kind: str, country: str) -> bool:
    """Whether the country has no such office."""
    if kind == "chancellor":
        return country not in (*_CHANCELLERIES, "the United Kingdom")
    if kind == "prime minister":
        return country in (*_PRESIDENCIES, *_CHANCELLERIES)
    return kind == "president" and country in _CROWNS


def are_kin(own: set[str], told: frozenset[str], place: str) -> bool:
    """Whether one of the countries followed the other, or is taken for it; never where the place is told by its part."""
    return not place.startswith(_PARTS) and any(kin & own and kin & told for kin in _KINDRED)


def _countries(facts: Sequence[Fact]) -> set[str]:
    return {post.domain for post in posts_of(facts) if post.is_of_country}


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]


def find_claim_clashes(text: str, claims: Sequence[Claim], names: Sequence[Named]) -> Iterator[Clash]:
    """What is wrong with the offices that the text gives, whatever the date."""
    for claim in claims:
        found = find_wrong_office(text, claim, names) or find_wrong_government(text, claim, names) or find_wrong_number(text, claim)
        if found:
            yield found
