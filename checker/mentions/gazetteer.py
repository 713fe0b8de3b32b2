"""The places we know, from data/places.csv: names, variants that are no slips (Kiev, Bombay), demonyms."""

import csv
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Place:
    """`kind` is country, territory, nation, state, capital, city, continent, region, island, river, water, mountain or locality.

    Of a locality only the country is known: it may be a town, a part of one, a province or a base.
    """

    name: str
    kind: str
    country: str
    variants: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way the place is written."""
        return (self.name, *self.variants)


@cache
def places() -> tuple[Place, ...]:
    """All places, in the order of the file: countries first, so that a form that many share means the first."""
    with files("checker.mentions").joinpath("data/places.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))[1:]
    return tuple(
        Place(name, kind, country, tuple(filter(None, variants.split("|"))), tuple(filter(None, demonyms.split("|"))))
        for name, kind, country, variants, demonyms, _source in rows
    )


@cache
def forms() -> dict[str, str]:
    """Every written form, also without its accents and with either apostrophe, to the place's name."""
    found: dict[str, str] = {}
    for place in places():
        for form in place.forms:
            for spelling in {form, without_accents(form), form.replace("’", "'"), form.replace("'", "’")}:
                found.setdefault(spelling, place.name)
    return found


@cache
def accented_forms() -> dict[str, tuple[str, ...]]:
    """The forms with accents of each place that has some, by the place's name."""
    found = {place.name: tuple(form for form in place.forms if without_accents(form) != form) for place in places()}
    return {name: accented for name, accented in found.items() if accented}


@cache
def demonyms() -> frozenset[str]:
    """Adjectives and nouns of places ('Afghan', 'Scots'), with their plurals."""
    singular = {demonym for place in places() for demonym in place.demonyms}
    return frozenset(singular | {demonym + "s" for demonym in singular})


def without_accents(text: str) -> str:
    """'Bogotá' as 'Bogota'; letters that are no base letter with a mark ('ø', 'ł') stay."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


_LEVELS = {"city": "town", "capital": "town", "country": "country", "nation": "country", "state": "state", "region": "region"}


@cache
def _by_name() -> dict[str, Place]:
    """The first place of each name."""
    found: dict[str, Place] = {}
    for place in places():
        found.setdefault(place.name, place)
    return found


def are_apart(one: str, other: str) -> bool:
    """Whether two named places exclude each other: two towns, two states, two countries; Scotland lies in Britain."""
    a, b = _by_name().get(one), _by_name().get(other)
    if a is None or b is None or a == b or a.country == b.name or b.country == a.name:
        return False
    return a.kind in _LEVELS and _LEVELS[a.kind] == _LEVELS.get(b.kind)


def is_settled(name: str) -> bool:
    """Whether the place is a town, a state or a country, and no sea, river, mountain or continent."""
    place = _by_name().get(name)
    return place is not None and _LEVELS.get(place.kind) in ("town", "state", "country")


def kind_of(name: str) -> str:
    """The kind of the first place of the name; '' for what is none."""
    place = _by_name().get(name)
    return place.kind if place else ""


def is_town(name: str) -> bool:
    """Whether the place is a town, a capital among them."""
    place = _by_name().get(name)
    return place is not None and _LEVELS.get(place.kind) == "town"


def is_country(name: str) -> bool:
    """Whether the place is a sovereign country."""
    place = _by_name().get(name)
    return place is not None and place.kind == "country"


@cache
def country_of_demonym(demonym: str) -> str:
    """'Spain' for 'Spanish', '' for what is no country's adjective."""
    return next((place.name for place in places() if place.kind == "country" and demonym in place.demonyms), "")


def is_local(name: str) -> bool:
    """Whether the place is a town or a state of a country."""
    place = _by_name().get(name)
    return place is not None and _LEVELS.get(place.kind) in ("town", "state")


@cache
def countries_of(name: str) -> frozenset[str]:
    """The countries in which towns of this name lie that we know of."""
    return frozenset(place.country for place in places() if place.name == name and _LEVELS.get(place.kind) == "town")


@cache
def towns_of(country: str) -> frozenset[str]:
    """The towns of a country that we know of."""
    return frozenset(place.name for place in places() if place.country == country and _LEVELS.get(place.kind) == "town")


def may_hold(outer: str, inner: str) -> bool:
    """Whether the first may be the state or country of a town: 'Durham, Virginia'."""
    a, b = _by_name().get(outer), _by_name().get(inner)
    return a is not None and b is not None and _LEVELS.get(b.kind) == "town" and _LEVELS.get(a.kind) in ("country", "state", "region")
