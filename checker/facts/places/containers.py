"""What a place lies in or on, by the facts: countries, continents, regions, states, rivers, seas; and what they deny."""

from checker.facts import relations
from checker.facts.atlas import CONTINENTS, Atlas, Named
from checker.facts.relations import values_of
from checker.facts.store import Fact
from checker.mentions.gazetteer import without_accents

# Whose towns and borders are in dispute, or were one country.
_DISPUTES = (
    "China/Taiwan; Serbia/Kosovo; Israel/Palestine; Israel/Syria; Ukraine/Russia; Georgia/Russia; India/Pakistan; "
    "Armenia/Azerbaijan; Cyprus/Turkey; Sudan/South Sudan; United Kingdom/Ireland; North Korea/South Korea; Moldova/Russia; "
    "China/India; Serbia/Montenegro; Israel/Egypt; Ethiopia/Eritrea; Serbia/Bosnia and Herzegovina; United Kingdom/Argentina; "
    "Morocco/Western Sahara; Morocco/Spain; United Kingdom/Spain; Israel/Lebanon; Egypt/Sudan"
)
_DISPUTED = frozenset(frozenset(pair.split("/")) for pair in _DISPUTES.split("; "))
_TOWNS = ("city", "capital")
# Nobody calls these a part of the ocean that a town lies on.
_ENCLOSED = ("Mediterranean Sea", "Black Sea", "Baltic Sea", "Caspian Sea", "Red Sea", "Adriatic Sea", "Aegean Sea")
# Islands and territories may lie far from the continent of their country.
_AFAR = ("island", "region", "landmark")
# These are in one place, unlike lakes and rivers.
_SIGHTS = ("landmark", "mountain")
_STEM = 6  # characters
# Others are called after these: 'China's Silicon Valley'.
# Ranges and coasts that others are called after: 'the Australian Alps'.
_BORROWED = {"Alps": ("Australia", "Japan", "New Zealand"), "Riviera": ("Turkey", "Albania", "Mexico")}
_FIGURES = ("Silicon Valley", "Hollywood", "Wall Street", "Riviera", "Everest", "Mount Everest", "Niagara Falls", "Grand Canyon")
# Of these names there are towns in several states of the US.
_OFTEN = frozenset(
    "Albany Alexandria Arlington Athens Auburn Augusta Aurora Beaumont Bloomington Bristol Burlington Cambridge Canton Charleston"
    " Cleveland Clinton Columbia Columbus Concord Dayton Decatur Dover Durham Fairfield Florence Franklin Georgetown Glendale"
    " Greenville Hamilton Hollywood Jackson Jacksonville Kingston Lafayette Lancaster Lawrence Lexington Lincoln Madison Manchester"
    " Marion Memphis Miami Milford Monroe Newark Newport Norfolk Oakland Oxford Pasadena Peoria Phoenix Plymouth Portland Princeton"
    " Quincy Richmond Riverside Rochester Salem Springfield Troy Vancouver Washington Waterloo Wilmington Winchester Windsor"
    " Worcester York".split()
)
_NEW_WORLD = ("United States", "Canada", "Australia")
# These play abroad: 'Wales, in France for a friendly'.
_TEAMS = ("nation of the United Kingdom", "county of England")


def find_denial(atlas: Atlas, thing: Named, outer: Named) -> Fact | None:
    """The fact that denies that the thing lies in or on the outer place; None where the facts allow it or do not know."""
    home = atlas.fact(relations.COUNTRY, thing.subject)
    if outer.subject in (thing.subject, home and home.value) or thing.text in _FIGURES or outer.subject in _BORROWED.get(thing.text, ()):
        return None
    if atlas.fact(relations.CONTINENT, outer.subject):
        return _deny_country(atlas, thing, outer, home) if home else None
    if outer.subject in CONTINENTS:
        return _deny_continent(atlas, thing, outer, home)
    area = next((fact for fact in atlas.facts.get((relations.COUNTRY, outer.subject), ()) if fact.kind not in _TOWNS), None)
    if area is None:
        return _deny_town(atlas, outer, home)
    return _deny_area(atlas, thing, area, home)


def is_disputed(one: str, other: str) -> bool:
    """Whether two countries have, or had, a claim to the same ground."""
    return frozenset((one, other)) in _DISPUTED


def _deny_country(atlas: Atlas, thing: Named, outer: Named, home: Fact) -> Fact | None:
    if outer.subject in values_of(home) or home.kind in (*_TEAMS, "ocean") or home.kind.startswith("part of"):
        return None
    if home.kind in (*_TOWNS, *_AFAR) and any(is_disputed(country, outer.subject) for country in home.value.split("; ")):
        return None
    if home.kind in _TOWNS and (outer.subject == "United States" or not _is_plain(home) or not _is_own_name(thing, home)):
        return None
    return home


def _deny_town(atlas: Atlas, town: Named, home: Fact | None) -> Fact | None:
    """A sight of one country that is said to be in a town of another."""
    place = atlas.fact(relations.COUNTRY, town.subject)
    if home is None or place is None or home.kind not in _SIGHTS or not _is_plain(place) or not _is_own_name(town, place):
        return None
    is_known = values_of(home) & values_of(place) or any(is_disputed(one, other) for one in values_of(home) for other in values_of(place))
    return None if is_known else home


def _deny_continent(atlas: Atlas, thing: Named, outer: Named, home: Fact | None) -> Fact | None:
    own = atlas.fact(relations.CONTINENT, thing.subject)
    if own is None and (home is None or home.kind in _AFAR):
        return None
    facts = [own] if own else [atlas.fact(relations.CONTINENT, country) for country in sorted(values_of(home))]
    known = [fact for fact in facts if fact]
    return None if not known or any(outer.subject in values_of(fact) for fact in known) else known[0]


def _deny_area(atlas: Atlas, thing: Named, area: Fact, home: Fact | None) -> Fact | None:
    """A state, a region, a river, a sea, a part of a continent."""
    names = [thing.subject]
    if area.kind.startswith("part of") and home:
        names += sorted(values_of(home))
    if home and home.kind in _TOWNS and (not _is_own_name(thing, home) or _has_namesake(atlas, home, area)):
        return None
    kinds = (area.kind, "ocean") if area.subject in _ENCLOSED and home and home.kind in (*_TOWNS, "river") else (area.kind,)
    held = [fact for name in names for fact in atlas.facts.get((relations.WITHIN, name), ()) if fact.kind in kinds]
    if held:
        return None if any(area.subject in values_of(fact) for fact in held) else held[0]
    if area.kind == "ocean" or (home is None and not area.kind.startswith(("part of", "sea"))):
        return None
    if area.kind == "sea" and home and home.kind not in _TOWNS:
        return None
    countries = values_of(home) if home else {thing.subject}
    if area.kind == "US state" and area.value not in countries:  # 'Scotland, Connecticut'
        return None
    if countries & values_of(area) or any(is_disputed(one, other) for one in countries for other in values_of(area)):
        return None
    return home or atlas.fact(relations.CONTINENT, thing.subject)


def _has_namesake(atlas: Atlas, home: Fact, area: Fact) -> bool:
    """Whether a town of that name may well stand in the area ('Paris, Texas', 'Perth, Ontario')."""
    states = [values_of(fact) for fact in atlas.facts.get((relations.WITHIN, home.subject), ()) if fact.kind == area.kind == "US state"]
    if area.kind in ("river", "lake", "sea", "ocean"):  # 'Cairo, on the Mississippi'
        is_abroad = area.value.split("; ")[0] in _NEW_WORLD and home.value.split("; ")[0] not in values_of(area)
        return is_abroad or (not _is_plain(home) and bool(set(home.also.split("; ")) & values_of(area)))
    if not _is_plain(home) or (area.kind == "US state" and home.subject in _OFTEN) or any(len(known) > 3 for known in states):
        return True
    return area.value.split("; ")[0] in _NEW_WORLD and area.kind.startswith(("US", "state", "province")) and area.value != home.value


def _is_plain(home: Fact) -> bool:
    """Whether the town is well enough known to be meant: a capital, or a name with few namesakes."""
    return home.kind == "capital" or len(values_of(home)) <= 4


def _is_own_name(thing: Named, home: Fact) -> bool:
    """Whether the town bears its present name, however it ends ('Marrakech'): 'Danzig' speaks of the town's past."""
    return without_accents(thing.text)[:_STEM] == without_accents(home.subject)[:_STEM]
