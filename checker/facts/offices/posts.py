"""Offices as a title and the country or body where it is held, whatever prose calls it, and how far back its list of holders goes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from checker.facts.adjectives import ADJECTIVES, OTHER_NAMES
from checker.facts.loading import load_facts
from checker.facts.offices.titles import POSTS, find_office
from checker.facts.store import Fact


@dataclass(frozen=True, slots=True)
class Post:
    """One title in one country or body: 'prime minister', 'Ireland'."""

    title: str
    domain: str

    @property
    def is_of_country(self) -> bool:
        return self.domain in ADJECTIVES


# Titles that say the same in different countries.
_SAME_TITLE = {
    "premier": "prime minister",
    "taoiseach": "prime minister",
    "secretary general": "secretary-general",
    "director general": "director-general",
    "governor general": "governor-general",
}
_NAMED = {value: Post(*told) for value, told in POSTS.items()}

# Where the list of presidents, of heads of a body or of prime ministers begins with the post.
_HEADS = frozenset(
    "Algeria|Angola|Bangladesh|Botswana|Cameroon|Gabon|India|Indonesia|Ireland|Israel|Ivory Coast|Kenya|Malawi"
    "|Mozambique|Namibia|North Vietnam|Pakistan|Russia|Senegal|South Korea|South Vietnam|Taiwan|Tanzania|Tunisia|Turkey|Ukraine|Zambia"
    "|Zimbabwe|Cyprus|Iceland|Estonia|Latvia|Slovakia|Slovenia|the Czech Republic|the Palestinian Authority"
    "|the Soviet Union|the United States|the European Central Bank"
    "|the European Commission|the European Council|the International Monetary Fund|the United Nations|the World Bank"
    "|the League of Nations|Unesco|the Federal Bureau of Investigation"
    "|the World Health Organization|the Bundesbank|the International Atomic Energy Agency|the World Trade Organization|NATO".split("|")
)
_MINISTERS = frozenset(
    "Australia|Bangladesh|Canada|India|Ireland|Israel|Jamaica|Malaysia|New Zealand|Pakistan|Rhodesia|Singapore|Zimbabwe".split("|")
)

# Posts of one country, each in its cabinet, which need no country's name.
MINISTERS = frozenset({"secretary of state", "foreign secretary", "home secretary", "secretary of defense", "treasury secretary"})
# Titles whose lists begin long after the posts of them.
_SINCE_LATER = ("treasury secretary", "attorney general")


@cache
def post_of(value: str) -> Post:
    """The post of an office in the facts: that of 'taoiseach of Ireland' is prime minister there."""
    title, _, domain = value.partition(" of ")
    return _NAMED.get(value) or Post(_SAME_TITLE.get(title, title), domain)


def posts_of(facts: Iterable[Fact]) -> dict[Post, Fact]:
    """The posts that a person held, each with its fact."""
    return {post_of(fact.value): fact for fact in facts}


def first_year(facts: Iterable[Fact]) -> int:
    """The year in which somebody first held one of the offices."""
    return min(fact.intervals[0].first[0] for fact in facts)


def last_year(facts: Iterable[Fact]) -> int:
    """The year in which somebody last held one of the offices; 9999 who holds one."""
    return max(fact.intervals[-1].last[0] for fact in facts)


def is_whole(post: Post) -> bool:
    """Whether the list of holders begins with the post itself, so that the first in it is the first of all."""
    if post.title in _SINCE_LATER:
        return False
    return (post.title == "prime minister" and post.domain in _MINISTERS) or (post.title != "prime minister" and post.domain in _HEADS)


@cache
def holders_of(post: Post) -> tuple[Fact, ...]:
    """All holders of a post, in order of their first terms; none where the facts have no list of them."""
    return _lists().get(post, ())


@cache
def posts_in(domain: str) -> tuple[Post, ...]:
    """The posts of a country or body of which the facts list the holders."""
    return tuple(post for post in _lists() if post.domain == domain)


@cache
def bodies() -> MappingProxyType[str, str]:
    """The names of the bodies that the facts have heads of, each with the one in the facts."""
    known = [body for body in OTHER_NAMES if body not in ADJECTIVES]
    return MappingProxyType({name.removeprefix("the "): body for body in known for name in (body, *OTHER_NAMES[body])})


@cache
def terms_of(office: str) -> tuple[Fact, ...]:
    """All terms of an office by its name in the facts: 'monarch of England'."""
    return tuple(fact for fact in load_facts().terms if fact.value == office)


@cache
def heads_by_surname() -> MappingProxyType[str, tuple[Fact, ...]]:
    """The terms of presidents, prime ministers and chancellors of countries, by surname: those of all who bear it."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for post, facts in _lists().items():
        for fact in facts if post.title in ("president", "prime minister", "chancellor") and post.is_of_country else ():
            found[fact.subject.split()[-1]].append(fact)
    return MappingProxyType({name: tuple(facts) for name, facts in found.items()})


@cache
def _lists() -> dict[Post, tuple[Fact, ...]]:
    found: dict[Post, list[Fact]] = defaultdict(list)
    for fact in load_facts().terms:
        if not find_office(fact.value).is_crown:
            found[post_of(fact.value)].append(fact)
    return {post: tuple(sorted(facts, key=lambda fact: fact.intervals[0].first)) for post, facts in found.items()}
