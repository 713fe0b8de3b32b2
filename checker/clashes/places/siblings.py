"""Which places a writer may take for each other: two towns, states or islands of one country, two seas, names that are mixed up."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from checker.facts.atlas import atlas_of
from checker.facts.relations import CONTINENT, NEIGHBOURS, values_of
from checker.facts.store import FactStore
from checker.mentions.gazetteer import countries_of, is_country, is_town, kind_of
from checker.mentions.within import are_two, around, country_of

_LEVELS = {"city": "town", "capital": "town", "territory": "country"}


@cache
def are_siblings(one: str, other: str) -> bool:
    """Whether two places are of a level (town, state, region, island, water, ...), exclude each other and lie in one country,
    where they are no countries or waters."""
    level, other_level = (_LEVELS.get(kind_of(name), kind_of(name)) for name in (one, other))
    if not level or level != other_level or one == other:
        return False
    return level == "water" or (are_two(one, other) and (level == "country" or not _homes(one).isdisjoint(_homes(other))))


@dataclass(frozen=True)
class Map:
    """Which places of a level lie near each other, by the borders and continents that a store knows."""

    store: FactStore

    def are_near(self, one: str, other: str) -> bool:
        """Whether two countries or states have a border in common, or two towns lie in one part of a country."""
        if is_town(one) and is_town(other):
            return len((around(one) - {one}) & (around(other) - {other})) > 1
        return other in self._values(NEIGHBOURS, one) or one in self._values(NEIGHBOURS, other)

    def are_in_one_region(self, one: str, other: str) -> bool:
        """Whether two countries lie on one continent; of smaller places, whether they lie in one country."""
        if is_country(one) and is_country(other):
            return not self._values(CONTINENT, one).isdisjoint(self._values(CONTINENT, other))
        return not _homes(one).isdisjoint(_homes(other))

    def _values(self, relation: str, place: str) -> set[str]:
        fact = atlas_of(self.store).fact(relation, place)
        return set(values_of(fact)) if fact else set()


def _homes(name: str) -> frozenset[str]:
    """Every country in which a place of the name lies that we know of."""
    return (countries_of(name) | {country_of(name)}) - {""}


@cache
def mixed_up_with(name: str) -> dict[str, bool]:
    """Places that people take for this one, each with whether only the adjectives say so: of Iran many a story speaks beside Iraq."""
    return dict(_pairs().get(name, {}))


@cache
def _pairs() -> dict[str, dict[str, bool]]:
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    with files("checker.mentions").joinpath("data/place_pairs.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for one, other in ((row["one"], row["other"]), (row["other"], row["one"])):
                found[one][other] = row["mixed"] == "adjectives"
    return found
