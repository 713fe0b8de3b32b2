"""Statements about holders of an office that are wrong at any date: another country, another predecessor, another number."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from checker.facts.adjectives import ADJECTIVES
from checker.facts.body_offices import find_wrong_body
from checker.facts.office_clash import Clash, Named
from checker.facts.store import Fact
from checker.facts.succession import find_wrong_number, find_wrong_predecessor
from checker.facts.titles import find_office
from checker.facts.told_offices import Told, find_told_office

# States that follow one another or are one to most writers.
_KINDRED = (
    {"Russia", "the Soviet Union", "Ukraine", "Belarus", "Georgia", "Azerbaijan", "Kazakhstan", "Uzbekistan"},
    {"Germany", "East Germany"},
    {"England", "the United Kingdom"},
    {"China", "the Chinese Communist Party", "Taiwan"},
    {"Serbia", "Yugoslavia", "Croatia"},
    {"the Czech Republic", "Czechoslovakia"},
    {"Rhodesia", "Zimbabwe"},
    {"North Vietnam", "South Vietnam"},
    {"North Korea", "South Korea"},
    {"Pakistan", "Bangladesh", "India"},
    {"Egypt", "Syria"},
)
_HAS_TITLE = re.compile(r"(?i)president|minister|chancellor|premier|taoiseach")  # without one no country has to be looked for


def find_wrong_holders(text: str, names: Sequence[Named]) -> Iterator[Clash]:
    """What the text says of the people named in it that no date could make right."""
    for name in names if _HAS_TITLE.search(text) else ():
        told = find_told_office(text, name[0])
        yield from _find_wrong_country(name, told)
        yield from find_wrong_number(text, name)
        yield from _find_wrong_title(text, name, told)
    for name in names:
        yield from find_wrong_body(text, name)
    for one, other in pairwise(names):
        yield from find_wrong_predecessor(text, one, other)


def _find_wrong_country(name: Named, told: Told | None) -> Iterator[Clash]:
    span, facts = name
    own = {country for fact in facts for country in _country_of(fact)}
    if not told or not own or any(find_office(fact.value).is_crown for fact in facts):
        return
    if own & told.countries or any(kin & own and kin & told.countries for kin in _KINDRED):
        return
    message = f"{facts[0].subject} was {facts[0].value}, not of another country. Is it {told.place} or the name that is wrong?"
    yield Clash((told.place_span, span), facts[0], message, (told.place, facts[0].value))


# Countries that have a crown in place of a president, and those whose president governs without a prime minister.
_CROWNS = ("Australia", "Canada", "New Zealand", "Japan", "the Netherlands", "Sweden", "Norway", "Denmark", "Belgium", "the United Kingdom")
_PRESIDENCIES = ("the United States", "Mexico", "Argentina", "Brazil", "Chile", "Colombia", "Venezuela", "Indonesia", "the Philippines")
_CHANCELLERIES = ("Germany", "Austria")
_KINDS = {
    "president": "president",
    "prime minister": "prime minister",
    "premier": "prime minister",
    "taoiseach": "prime minister",
    "chancellor": "chancellor",
}


def _find_wrong_title(text: str, name: Named, told: Told | None) -> Iterator[Clash]:
    """'German President Angela Merkel': the country is right, the title is not one that the person ever had there."""
    span, facts = name
    if not told or " " not in text[span.start : span.end]:
        return
    kind = _KINDS[" ".join(told.title.lower().split())]
    had = {fact.value.partition(" of ")[0] for fact in facts}
    for country in {country for fact in facts for country in _country_of(fact)} & told.countries:
        if had <= set(_KINDS) and kind not in {_KINDS[each] for each in had} and _has_no(kind, country):
            message = f"{facts[0].subject} was {facts[0].value}, not {kind}. Is it the title or the name?"
            yield Clash((told.title_span, span), facts[0], message, (told.title, facts[0].value))
            return


def _has_no(kind: str, country: str) -> bool:
    """Whether the country has no such office, or all its holders are among the facts."""
    if kind == "chancellor":
        return country not in (*_CHANCELLERIES, "the United Kingdom")
    if kind == "prime minister" and country in (*_PRESIDENCIES, *_CHANCELLERIES):
        return True
    titles = (kind, *(title for title, other in _KINDS.items() if other == kind))
    return (kind == "president" and country in _CROWNS) or any(f"{title} of {country}" in _offices() for title in titles)


@cache
def _offices() -> frozenset[str]:
    from checker.facts.loading import load_facts

    return frozenset(fact.value for fact in load_facts().terms)


def _country_of(fact: Fact) -> list[str]:
    country = fact.value.partition(" of ")[2]
    return [country] if country in ADJECTIVES else []
