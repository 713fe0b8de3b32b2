"""What lies in what: towns in states and regions, these in countries (data/within.csv), and which places exclude each other."""

import csv
from collections import Counter
from functools import cache
from importlib.resources import files

from checker.mentions.gazetteer import are_apart, countries_of, is_country, places

_WIDE = frozenset({"Siberia", "Midlands", "Lapland", "Flanders"})  # these cross the borders of others


@cache
def _rows() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    with files("checker.mentions").joinpath("data/within.csv").open(encoding="utf-8", newline="") as lines:
        return tuple((row["outer"], row["country"], tuple(filter(None, row["inner"].split("|")))) for row in csv.DictReader(lines))


@cache
def _parts() -> dict[str, str]:
    """A town or smaller part to the only state, nation or region of the file it lies in."""
    times = Counter(inner for _, _, held in _rows() for inner in held)
    return {inner: outer for outer, _, held in _rows() for inner in held if times[inner] == 1}


@cache
def is_part(name: str) -> bool:
    """Whether it is a state, nation or region of the file."""
    return any(name == outer for outer, _, _ in _rows())


@cache
def country_of(name: str) -> str:
    """The country of a town, state, region or nation, its own of a country; '' where several have a place of the name, or none is known."""
    if is_country(name):
        return name
    known = {outer: country for outer, country, _ in _rows()}
    if country := known.get(name) or known.get(_parts().get(name, "")):
        return country
    homes = countries_of(name) or {place.country for place in places() if place.name == name}
    return next(iter(homes)) if len(homes) == 1 else ""


def around(name: str) -> frozenset[str]:
    """The place itself and all that it is known to lie in."""
    part = _parts().get(name, "")
    return frozenset({name, part, _parts().get(part, ""), country_of(name)}) - {""}


def are_two(one: str, other: str) -> bool:
    """Whether two places exclude each other, at whatever level: Lyon and Spain, Spain and Portugal, Miami and Texas."""
    if one in around(other) or other in around(one):
        return False
    a, b = country_of(one), country_of(other)
    if a and b and a != b:
        return True
    return are_apart(one, other) or _are_in_two_parts(one, other)


def _are_in_two_parts(one: str, other: str) -> bool:
    outers = {outer for outer, _, _ in _rows()}
    parts = [name if name in outers else _parts().get(name, "") for name in (one, other)]
    return "" not in parts and parts[0] != parts[1] and not _WIDE & {*parts, one, other}
