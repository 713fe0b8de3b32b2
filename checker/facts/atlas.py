"""The places and bodies that a sentence names, as a sketch: each is one character, with what it may stand for.

TOWN, COUNTRY (US states too), ADJECTIVE (of countries), CONTINENT, OF_CONTINENT ('African'), BODY, OLD_NAME, FEATURE
(rivers, mountains, seas, landmarks), REGION (islands, parts of countries and of continents), COUNCIL (with members for
good and members for a time). Names are found in their
own case, not inside longer names ('Sydney Opera House', 'New Paris').
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from checker.facts.places.member_bodies import BODY_NAMES
from checker.facts.relations import CAPITAL, CONTINENT, COUNTRY, DEMONYM, FORMER_NAME, POSITION, RELATIONS, STATEHOOD, TRAIT, values_of
from checker.facts.store import Fact, FactStore
from checker.mentions.gazetteer import without_accents
from checker.patterns import lazy

TOWN, COUNTRY_SIGN, ADJECTIVE, IN_CONTINENT, OF_CONTINENT, BODY, OLD_NAME, FEATURE, REGION, COUNCIL = map(chr, range(0xE010, 0xE01A))
_TOWNS = ("city", "capital")
_FEATURES = ("river", "lake", "mountain", "mountains", "desert", "landmark", "strait", "sea", "ocean", "stretch of water")
CONTINENTS = ("Africa", "Asia", "Europe", "South America", "North America", "Oceania")
_OF_REGIONS = (
    "Alsatian Alsace; Andalusian Andalusia; Bavarian Bavaria; Breton Brittany; Calabrian Calabria; Californian California"
    "; Catalan Catalonia; Cornish Cornwall; Corsican Corsica; Cretan Crete; Flemish Flanders; Hawaiian Hawaii; Ligurian Liguria"
    "; Lombard Lombardy; Norman Normandy; Sardinian Sardinia; Sicilian Sicily; Siberian Siberia; Texan Texas; Tuscan Tuscany"
    "; Umbrian Umbria; Walloon Wallonia"
)
_COUNCIL = "the UN Security Council"
_COUNCIL_NAMES = ("UN Security Council", "U.N. Security Council", "United Nations Security Council", "Security Council")
# Countries that have an article of their own.
_WITH_ARTICLE = ("Congo", "Gambia")
# These name more than one thing: two countries, a country and a state, a state and its city.
_AMBIGUOUS = {
    "Georgia",
    "Macedonia",
    "Washington",
    "New York",
    "Congo",
    "Guinea",
    "Guinean",
    "Dominican",
    "Congolese",
    "Georgian",
    "Korean",
    "American",
    "Pole",
    "Victoria",
}
# In this company, and not in that, one of them is meant.
_IN_COMPANY = {
    "Georgia": (
        COUNTRY_SIGN,
        lazy(r"\b(?:Armenia|Azerbaijan|Tbilisi|Batumi|Abkhazia|South Ossetia|Caucasus|Turkey|Moldova|Ukraine)"),
        lazy(
            r"\b(?:Atlanta|Alabama|Florida|Carolina|Tennessee|Savannah|Texas|US|U\.S|American|Republicans?|Democrats?|Senate|[Gg]overnor)\b"
        ),
    ),
    "Victoria": (
        REGION,
        lazy(r"\b(?:Australia|Melbourne|Sydney|Hobart|Tasmania|Queensland|Canberra|New South Wales|Perth|Adelaide|Brisbane)"),
        lazy(r"\b(?:British Columbia|Vancouver|Canad\w+|Seychelles|Texas|Queen)\b"),
    ),
}
# What follows the name of a river, and names that are words or more often something else.
_RIVER_GOES_ON = lazy(
    r"[,.;:)]|$|[’']s\b|\s(?:in|at|on|to|and|or|near|is|was|has|had|will|through|into|past|below|above|where|which|that|burst|flows?|flooded|froze|rose|fell"
    r"|runs?|winds?|from|for|by|as|with|when|after|before|between|estuary|delta|basin|valley)\b"
)
_NO_RIVERS = frozenset("Congo Orange Red Yellow East Pearl Perfume Lot Tom Charles James Snake Swan Bow Musi Ping".split())
_SENTENCES = 100  # whose sketches are kept, since every reading asks for them
_WORD = lazy(r"(?<![\w’'.-])[A-ZÀ-ÞÉ][\w.]*")
# A capital before or after belongs to a longer name; 'In Norway' and 'Western Norway' do not.
_PART_BEFORE = lazy(
    r"(?:^|[^.!?“\"]\s|\s)(?!(?:In|The|On|At|From|And|But|For|Of|As|When|While|Since|After|With|Then|Both|Near"
    r"|Landlocked|Tiny|Neighbouring|Nearby|Oil-rich|War-torn|Across|Through|Into|Outside|Inside|Around|Unlike|Like|Though|Although|Because|If|Even|Only"
    r"|Today|Now|That|To|By|Off|Over|Under|Beyond|Between|Within|Past|Along|Until|Till|Where|Once|Whether|So|Yet|Nor|Not"
    r"|Few|No|Every|Most|Many|Some|All|Other|Fellow|Beside|Behind|Above|Below|How|Why|Is|Was|Will|[A-Z][a-z]+-speaking)\s$)[A-ZÀ-Þ][\w’'.]*(?<![’']s)\s$|-$"
)
_PART_AFTER = lazy(r"(?:\s|-)[A-ZÀ-Þ]\w|[\w-]")


@dataclass(frozen=True, slots=True)
class Named:
    """A name as it stands in the text, from where to where, and what it stands for in the facts."""

    start: int
    end: int
    text: str
    subject: str


class Atlas:
    """The place names of a store, its facts by relation and subject, and the words that describe countries ('landlocked')."""

    def __init__(self, store: FactStore):
        self.facts: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        self._store = store
        self.sketch = lru_cache(_SENTENCES)(self._draw_sketch)
        facts = tuple(store.of(*RELATIONS))
        for fact in facts:
            self.facts[fact.relation, fact.subject].append(fact)
        self.traits = {name.lower(): fact for fact in facts if fact.relation == TRAIT for name in fact.names}
        self._signs: dict[str, tuple[str, str]] = {}
        for sign, name, subject in _list_names(facts):
            for form in {name, without_accents(name), name.replace("’", "'"), name.replace("'", "’")}:
                if form not in _AMBIGUOUS:
                    self._signs.setdefault(form, (sign, subject))
        rivers = (fact.subject for fact in facts if fact.kind == "river" and fact.relation == COUNTRY and "River" in fact.subject.split())
        bare = {river.replace("River", "").strip(): river for river in rivers}
        self._rivers = frozenset(bare.keys() - self._signs.keys() - _NO_RIVERS)
        self._signs |= {name: (FEATURE, bare[name]) for name in self._rivers}
        self._signs |= {name: (sign, name) for name, (sign, _, _) in _IN_COMPANY.items()}
        self._by_first: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._signs, key=len, reverse=True):
            self._by_first[_WORD.match(name)[0].rstrip(".") if _WORD.match(name) else name].append(name)

    def fact(self, relation: str, subject: str) -> Fact | None:
        """The one fact of this relation."""
        return next(iter(self.facts.get((relation, subject), ())), None)

    def position(self, town: str, area: str) -> Fact | None:
        """In which part of the country, or of the state, the town lies."""
        return self._positions.get((town, area))

    @cached_property
    def _positions(self) -> dict[tuple[str, str], Fact]:
        return {(fact.subject, fact.kind): fact for fact in self._store.of(POSITION)}

    def _draw_sketch(self, text: str) -> tuple[str, dict[int, Named]]:
        """The text with each name as one character, and the names by their place in it."""
        pieces, found, end, length, is_paired = [], {}, 0, 0, False
        for match in _WORD.finditer(text):
            name = self._longest(text, match.start(), match[0].rstrip(".")) if match.start() >= end else None
            if name is None or (not is_paired and _PART_BEFORE.search(text[max(0, match.start() - 20) : match.start()])):
                is_paired = False
                continue
            sign, subject = self._meant(text, name, match.start())
            is_paired = self._is_pair(text, name, match.start())
            pieces += [text[end : match.start()], sign]
            length += match.start() - end
            end = match.start() + len(name)
            found[length] = Named(match.start(), end, name, subject)
            length += 1
        return "".join([*pieces, text[end:]]), found

    def _meant(self, text: str, name: str, start: int) -> tuple[str, str]:
        """What a name stands for: 'the Missouri' is the river."""
        river = self._signs.get(f"{name} River") if text[max(0, start - 4) : start].lower() == "the " else None
        return river if river and name not in _WITH_ARTICLE else self._signs[name]

    def places(self, text: str) -> list[Named]:
        """The towns, countries, states, islands and regions that the text names."""
        sketch, names = self.sketch(text)
        return [name for place, name in names.items() if sketch[place] in (TOWN, COUNTRY_SIGN, REGION)]

    def towns(self, text: str) -> Iterator[Named]:
        """The towns that the text names, 'Geneva' of 'Geneva-based' too."""
        for match in _WORD.finditer(text):
            if _PART_BEFORE.search(text[max(0, match.start() - 20) : match.start()]):
                continue  # 'York' of 'New York'
            for name in self._by_first.get(match[0].rstrip("."), ()):
                sign, subject = self._signs[name]
                if text.startswith(name, match.start()) and not re.match(r"\w|\s[A-Z]\w", text[match.start() + len(name) :]):
                    if sign == TOWN:
                        yield Named(match.start(), match.start() + len(name), name, subject)
                    break

    def _longest(self, text: str, start: int, word: str) -> str | None:
        names = self._by_first.get(word, ())
        name = next(
            (
                name
                for name in names
                if text.startswith(name, start)
                and not re.match(r"\w", text[start + len(name) : start + len(name) + 1])
                and (name not in _IN_COMPANY or _is_in_company(text, name))
                and (name not in self._rivers or _is_river(text, start, name))
            ),
            None,
        )
        return None if name is None or (_PART_AFTER.match(text, start + len(name)) and not self._is_pair(text, name, start)) else name

    def _is_pair(self, text: str, name: str, start: int) -> bool:
        """Whether an adjective stands before the name of a range, a sea or a region: 'the Peruvian Andes', 'a Dutch Caribbean island'."""
        behind = start + len(name) + 1
        word = _WORD.match(text, behind) if self._signs[name][0] in (ADJECTIVE, OF_CONTINENT) and text[behind - 1 : behind] == " " else None
        other = self._longest(text, behind, word[0].rstrip(".")) if word else None
        return other is not None and self._signs[other][0] in (FEATURE, REGION)


def _is_river(text: str, start: int, name: str) -> bool:
    """Whether a name without 'River' is that of one: 'the Hudson froze', not 'Hudson' nor 'the Hudson family'."""
    return text[max(0, start - 4) : start].lower() == "the " and bool(_RIVER_GOES_ON.match(text, start + len(name)))


def _is_in_company(text: str, name: str) -> bool:
    _, among, apart = _IN_COMPANY[name]
    return bool(among.search(text)) and not apart.search(text)


def _list_names(facts: Iterable[Fact]) -> Iterable[tuple[str, str, str]]:
    for name in CONTINENTS:
        yield IN_CONTINENT, name, name
        yield OF_CONTINENT, {"Europe": "European"}.get(name, f"{name}n"), name
    yield from ((OF_CONTINENT, *pair.split()) for pair in _OF_REGIONS.split("; "))
    for body, names in BODY_NAMES.items():
        yield from ((BODY, name, body) for name in names)
    yield from ((COUNCIL, name, _COUNCIL) for name in _COUNCIL_NAMES)
    rows = [fact for fact in facts if fact.relation in (CONTINENT, DEMONYM, COUNTRY, STATEHOOD, FORMER_NAME, CAPITAL)]
    for fact in rows:
        if fact.relation in (CONTINENT, STATEHOOD):
            yield from ((COUNTRY_SIGN, name, fact.subject) for name in fact.names)
        elif fact.relation == FORMER_NAME:
            yield OLD_NAME, fact.value, fact.subject
        elif fact.relation == DEMONYM:
            yield from ((ADJECTIVE, form, fact.subject) for name in values_of(fact) for form in _with_plural(name))
    lying = [fact for fact in rows if fact.relation == COUNTRY and fact.kind != "US state"]
    for fact in sorted(lying, key=lambda fact: fact.kind in _TOWNS):
        sign = TOWN if fact.kind in _TOWNS else FEATURE if fact.kind in _FEATURES else REGION
        yield from ((sign, name, fact.subject) for name in fact.names)


def _with_plural(name: str) -> tuple[str, ...]:
    """The word for a people, with its plural where it has one: 'Croatians' of 'Croatian'."""
    return (name, f"{name}s") if name.endswith(("an", "i", "r", "ene")) else (name,)


@cache
def atlas_of(store: FactStore) -> Atlas:
    """The atlas of a store, made once."""
    return Atlas(store)
