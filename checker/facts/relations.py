"""The relations of the facts on countries and places, and how their rows name several accepted values."""

from functools import cache

from checker.facts.store import Fact

CAPITAL = "has the capital"
OLD_CAPITALS = "once had the capital"
CONTINENT = "lies in"
NEIGHBOURS = "borders"
CURRENCY = "uses the currency"
INDEPENDENCE = "became independent"
FORMER_NAME = "was known as"
DEMONYM = "has the demonym"
MEMBERSHIP = "is a member of"
COUNTRY = "is in"
STATEHOOD = "became a state"
WITHIN = "lies within"
LINKS = "links"
RECORD = "is held by"
TRAIT = "describes"
RULED = "once ruled"
OFFSHORE = "lies off"
FREED = "became independent of"
COLONY = "was a colony of"
POSITION = "lies in the part"
RISES = "rises in"
PARTS = "parts"
LANGUAGE = "has the official language"
OLD_CURRENCY = "once used the currency"
# Towns within some 50 km of another country, those that are told by it; the countries are all to which it is as near.
NEAR_BORDER = "stands near the border of"
# Of lines of the map that are told by their number; several where parts of a border follow others.
PARALLEL = "is divided at the parallel"
# Capitals that a country gave up since 1900, each with the years in which it was done.
LEFT_CAPITAL = "moved its capital from"
RELATIONS = (
    *(CAPITAL, OLD_CAPITALS, CONTINENT, NEIGHBOURS, CURRENCY, INDEPENDENCE, FORMER_NAME, DEMONYM, MEMBERSHIP, COUNTRY, STATEHOOD),
    *(WITHIN, LINKS, RECORD, TRAIT, RULED, OFFSHORE, RISES, PARTS, LANGUAGE, OLD_CURRENCY, COLONY, FREED),
    *(NEAR_BORDER, PARALLEL, LEFT_CAPITAL),
)


@cache
def values_of(fact: Fact) -> frozenset[str]:
    """All values that the fact allows: those of 'La Paz; Sucre', and those that the world also uses, after 'also: ' in the note."""
    return frozenset(filter(None, (*fact.value.split("; "), *fact.also.split("; "))))
