"""What a sentence says of a body, a firm or a landmark, against the facts: its seat, country, owner, members and name."""

import re
from collections.abc import Iterator
from functools import cache

from checker.facts.atlas import atlas_of
from checker.facts.attachment import EVENT, draw_sketch, place_of
from checker.facts.denials import BodyDenial
from checker.facts.forms import compiled
from checker.facts.organisations.acronyms import find_wrong_expansions
from checker.facts.organisations.body_names import find_wrong_names
from checker.facts.organisations.charter_members import find_wrong_founders
from checker.facts.organisations.owners import FIRM, OWNER, TRADE, find_wrong_owners
from checker.facts.organisations.parents import PARENT, find_wrong_parents
from checker.facts.organisations.seats import SEAT, find_wrong_seats
from checker.facts.people.nationalities import PARTS_OF_BRITAIN, countries_by_word
from checker.facts.store import Fact, FactStore
from checker.mentions.number_words import ONES, TEENS, TENS, number_of
from checker.patterns import lazy
from checker.types import Span

COUNTS = {
    "has members": r"(?:member\s(?:states|countries|nations)|members|countries|nations)",
    "has member states": r"(?:member\s(?:states|countries|nations)|members)",
    "has permanent members": r"permanent\smembers",
    "has senators": r"(?:members|senators|seats)",
    "has justices": r"justices",
    "has judges": r"judges",
}
_NUMBER = rf"(?:\d{{1,3}}|(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join(ONES)})|{'|'.join(TEENS)}|{'|'.join(TENS)})"
_PART_OF = lazy(r"\b(?:de|du|of|for)\s$")
_IN_BRACKETS = lazy(r"\s\((?:the\s)?(?P<acronym>[A-Z][A-Za-z]{1,7})\)")


def find_body_clashes(text: str, store: FactStore) -> Iterator[BodyDenial]:
    """Where the sentence gives a body a seat, a country, an owner or a number of members that the facts deny."""
    yield from _find_seats(text, store)
    yield from _find_countries(text, store)
    yield from find_wrong_owners(text, find_bodies(text, store, OWNER), store)
    yield from _find_counts(text, store)
    yield from find_wrong_names(text, store)
    yield from _find_acronyms(text, store)
    yield from find_wrong_expansions(text, store)
    yield from find_wrong_founders(text, store)
    yield from find_wrong_parents(text, find_bodies(text, store, PARENT))


def _find_seats(text: str, store: FactStore) -> Iterator[BodyDenial]:
    bodies = find_bodies(text, store, SEAT)
    if bodies:
        yield from find_wrong_seats(text, bodies, atlas_of(store))


def _find_countries(text: str, store: FactStore) -> Iterator[BodyDenial]:
    for span, fact in find_bodies(text, store, FIRM):
        sketch = draw_sketch(text, {span: EVENT})
        for form in _country_forms(store):
            match = compiled(form).search(sketch)
            if match and not is_of_nation(match["nation"], fact, store):
                yield place_of(match, "nation", span), span, fact, match["nation"], fact.value
                break


@cache
def _country_forms(store: FactStore) -> tuple[str, ...]:
    words = countries_by_word(store)
    countries = "|".join(sorted(map(re.escape, set(words.values())), key=len, reverse=True))
    people = "|".join(sorted(map(re.escape, (*(set(words) - set(words.values())), "Korean")), key=len, reverse=True))
    nation, country = rf"(?<![\w-])(?P<nation>{people})", rf"(?<![\w-])(?P<nation>{countries})[’']s?"
    plain = r"(?:(?!and\b|or\b|of\b|in\b|to\b)[a-z][\w-]*\s){0,3}"
    return (
        rf"{nation}\s{plain}{TRADE},?\s{EVENT}(?![\w-])",
        rf"{EVENT},\s(?:which\sis\s)?(?:an?|the)\s{plain}{nation}\s{plain}{TRADE}\b",
        rf"{EVENT}\sis\san?\s{plain}{nation}\s{plain}{TRADE}\b",
        rf"{EVENT},\s{country}\s{plain}{TRADE}\b",
        rf"{EVENT},\s(?:[a-z]+\s)?(?:the|an?|one\sof\sthe)\s{plain}(?:pride|champion|giant|jewel|flagship|icon|symbol|star|emblem|{TRADE})\s(?:of|from)\s(?P<nation>{countries})(?=[,.;]|$)",
        rf"{EVENT},\s(?:[a-z]+\s)?(?:the|an?|one\sof\sthe)\s{plain}[a-z]+\sof\s{nation}\s(?:industry|engineering|business|manufacturing|retail\w*|commerce|banking)\b",
        rf"{country}\s{plain}{EVENT}(?=[,.;)]|$|\s(?:and|said|says|has|have|had|is|was|will|to|cut|which|plans|reported|posted)\b)",
    )


def is_of_nation(word: str, fact: Fact, store: FactStore) -> bool:
    """Whether the firm is of the country that the word names; 'English' and 'Scottish' will do for British, 'Korean' for South Korean."""
    own = {countries_by_word(store).get(value, value) for value in fact.value.split("; ")}
    country = countries_by_word(store).get(word, "South Korea" if word == "Korean" else word)
    return country in own or (country in PARTS_OF_BRITAIN and "United Kingdom" in own)


def _find_counts(text: str, store: FactStore) -> Iterator[BodyDenial]:
    if not re.search(r"member|countries|nations|judge|justices|senator", text):
        return
    for relation, what in COUNTS.items():
        for span, fact in find_bodies(text, store, relation):
            sketch = draw_sketch(text, {span: EVENT})
            forms = [
                rf"{EVENT}[’']s\s(?P<n>{_NUMBER})\s{what}",
                rf"{EVENT},?\s(?:whose|which\shas|has|with|comprises|which\scomprises)\s(?P<n>{_NUMBER})\s{what}",
                rf"\b(?:[Tt]he|[Aa]ll|[Ii]ts)\s(?P<n>{_NUMBER})\s{what}\s(?:of|in)\s(?:the\s)?{EVENT}",
            ]
            if relation.startswith("has member"):
                forms.append(rf"\b(?P<n>{_NUMBER})-(?:member|nation|country|state|strong)\s{EVENT}")
            for form in forms:
                match = compiled(form).search(sketch)
                number = number_of(match["n"].lower()) if match else None
                known = [int(value) for value in fact.value.split("; ")]
                if number and number not in known and min(known) / 2 <= number <= 2 * max(known):
                    yield place_of(match, "n", span), span, fact, match["n"], f"{known[0]}"
                    break


def _find_acronyms(text: str, store: FactStore) -> Iterator[BodyDenial]:
    """A body with the initials of another behind it: 'the World Trade Organization (WHO)'."""
    for match in _IN_BRACKETS.finditer(text):
        acronym, span = match["acronym"], Span(*match.span("acronym"))
        bearers = {fact.subject for _, fact in find_bodies(acronym, store, SEAT)}
        for body, fact in find_bodies(text, store, SEAT) if bearers else ():
            is_named = body.end == match.start() and not _PART_OF.search(text[: body.start])
            if is_named and fact.subject not in bearers and not _is_abbreviation(acronym, fact.subject):
                yield span, body, fact, acronym, fact.subject


def _is_abbreviation(acronym: str, name: str) -> bool:
    return acronym.upper() == "".join(word[0] for word in name.split() if word[0].isupper())


def find_bodies(text: str, store: FactStore, relation: str) -> list[tuple[Span, Fact]]:
    """The bodies that stand in the text in the case of the facts and not in longer names."""
    found = []
    for span, (fact, *_) in store.find_names(text, relation):
        name = text[span.start : span.end]
        is_longer = re.match(r"\s[A-ZÀ-Þ]\w", text[span.end :]) or re.search(
            r"(?<![.!?]\s)(?<!^)\b(?!The\s)[A-ZÀ-Þ]\w*\s$", text[: span.start]
        )
        if name in fact.names and not is_longer:
            found.append((span, fact))
    return found
