"""What a sentence says of where a place lies, its capital, neighbours, currency and records, against the facts."""

import re
from collections.abc import Iterator

from checker.facts import relations
from checker.facts.atlas import CONTINENTS, REGION, Named
from checker.facts.places.containers import find_denial, is_disputed
from checker.facts.places.currencies import SPENT_CURRENCIES, find_currency
from checker.facts.places.place_hints import GIVEN_UP
from checker.facts.places.place_pairs import class_of
from checker.facts.places.place_reading import Clash, Reading
from checker.facts.places.records import find_group_record, find_record
from checker.facts.relations import values_of
from checker.patterns import lazy

# A name that towns of more countries bear says little of the one that is meant.
_NAMESAKES = 4
# What is like a sight, or tells of it, is anywhere.
LIKENESS = lazy(
    r"\b(?:(?:cop(?:y|ies)|replicas?|models?|versions?|imitations?|reproductions?|pictures?|paintings?|photographs?)\sof"
    r"|(?:books?|films?|novels?|articles?|lectures?|talks?|exhibitions?|shows?)\s(?:about|on))\s(?:the\s)?$"
)
_WAY = lazy(r"\b(?P<way>north|south|east|west)(?:ern)?\s$")
# Of these words, unlike of rule in part or for a while, one ruler is right or a few.
_IS_COLONY = lazy(r"colony|protectorate|independence|freedom|secession|liberation")
_YEAR = lazy(r"\b(?:19|20)\d\d\b")
# What is told of a money of the past.
_ENDED = lazy(r"\b(?:\w+ed|kept|gave|took|went|was)\b")


def read_capital(reading: Reading) -> Iterator[Clash]:
    """A capital that is not among the accepted."""
    of, value = reading.named("a"), reading.named("b")
    fact = reading.atlas.fact(relations.CAPITAL, of.subject)
    if fact is None or {value.text, value.subject} & (values_of(fact) | _old_capitals(reading, of.subject)):
        return
    if of.subject == "United States" and reading.atlas.fact(relations.STATEHOOD, value.text):
        return
    message = f"‘{value.text}’ does not fit ‘{of.text}’; the reference says that {of.subject} has the capital {fact.value}. Which is right?"
    yield reading.clash(value, fact, message, (value.text, fact.value), of)


def _old_capitals(reading: Reading, country: str) -> frozenset[str]:
    """Which capitals the country had, where the sentence speaks of another time."""
    fact = reading.atlas.fact(relations.OLD_CAPITALS, country) if reading.is_past else None
    return values_of(fact) if fact else frozenset()


def read_home_capital(reading: Reading) -> Iterator[Clash]:
    """'The capital, Lagos': a town that is no capital of anything, and no region is named that may be meant."""
    town, facts = reading.named("a"), reading.atlas.facts
    home = next((fact for fact in facts.get((relations.COUNTRY, town.subject), ()) if fact.kind == "city"), None)
    fact = reading.atlas.fact(relations.CAPITAL, home.value) if home else None
    is_region = REGION in reading.match.string
    if fact is None or is_region or town.text != town.subject or {town.text} & values_of(fact) or len(values_of(home)) > 3:
        return
    capitals = (fact for (held, _), facts in facts.items() if held == relations.CAPITAL for fact in facts)
    if not any(town.subject in values_of(other) for other in capitals):
        message = f"{town.text} is called the capital; the reference says that {fact.subject} has the capital {fact.value}. Which is meant?"
        yield reading.clash(town, fact, message, (town.text, fact.value))


def read_within(reading: Reading) -> Iterator[Clash]:
    outer = reading.named("b")
    if LIKENESS.search(reading.match.string[: reading.match.start("a")]):
        return
    if "meet" in reading.match[0] and {class_of(reading.atlas, reading.named(group).subject) for group in "ab"} == {"river"}:
        return  # either may be said to meet the other
    way = _WAY.search(reading.match.string[: reading.match.start("b")]) if outer.subject in CONTINENTS else None
    outer, thing = _part_of_continent(reading, outer, way) if way else outer, reading.named("a")
    if fact := find_denial(reading.atlas, thing, outer):
        message = f"‘{outer.text}’ does not fit ‘{thing.text}’; the reference says: {fact.statement} Which is right?"
        yield reading.clash(outer, fact, message, (outer.text, fact.value), thing)


def _part_of_continent(reading: Reading, continent: Named, way: re.Match[str]) -> Named:
    """'southern Africa' as the facts call it, or the continent alone."""
    for name in (f"{way['way']}ern {continent.subject}", f"{way['way']} {continent.subject}"):
        if reading.atlas.fact(relations.COUNTRY, name.title()):
            return Named(continent.start - len(way[0]), continent.end, f"{way[0].strip()} {continent.text}", name.title())
    return continent


def read_border(reading: Reading) -> Iterator[Clash]:
    """A town on the border of a country that is neither its own nor a neighbour of that."""
    town, other = reading.named("a"), next(reading.named(group) for group in "cde" if reading.word(group))
    home = reading.atlas.fact(relations.COUNTRY, town.subject)
    if home is None or other.subject in values_of(home) or len(values_of(home)) > _NAMESAKES:
        return
    near = reading.atlas.fact(relations.NEAR_BORDER, town.subject)
    if near and other.subject not in values_of(near):
        message = f"{town.text} is set near the border of ‘{other.text}’; the reference says: {near.statement} Which is right?"
        yield reading.clash(other, near, message, (other.text, near.value), town)
        return
    around = [reading.atlas.fact(relations.NEIGHBOURS, country) for country in home.value.split("; ")]
    if all(around) and not any(other.subject in values_of(fact) for fact in around):
        message = f"{town.text} is set on the border of ‘{other.text}’; the reference says: {home.statement} Which is right?"
        yield reading.clash(other, home, message, (other.text, home.value), town)


def read_left_capital(reading: Reading) -> Iterator[Clash]:
    """The capital that a country is said to have given up for its present one, or in the year in which it did so."""
    of, town = reading.named("a"), reading.named("b")
    fact, capital = (reading.atlas.fact(relation, of.subject) for relation in (relations.LEFT_CAPITAL, relations.CAPITAL))
    if fact is None or town.subject in values_of(fact):
        return
    years = [int(year) for year in _YEAR.findall(reading.match.string)]
    is_told = any(interval.first[0] <= year <= interval.last[0] for interval in fact.intervals for year in years)
    if is_told or (capital and any(name.subject in capital.value.split("; ") for name in reading.names.values())):
        message = f"{of.subject} is said to have moved its capital from {town.text}; the reference says: {fact.statement} Which is right?"
        yield reading.clash(town, fact, message, (town.text, fact.value), of)


def read_statehouse(reading: Reading) -> Iterator[Clash]:
    """A town of one state of the US, not its capital, where a capitol or a governor is said to be."""
    town, atlas = reading.named("a"), reading.atlas
    facts = atlas.facts.get((relations.COUNTRY, town.subject), ()) + atlas.facts.get((relations.WITHIN, town.subject), ())
    states = {value for fact in facts for value in values_of(fact) if atlas.fact(relations.STATEHOOD, value)}
    states |= {name.subject for name in reading.names.values() if atlas.fact(relations.STATEHOOD, name.subject)}
    capitals = [fact for fact in (atlas.fact(relations.CAPITAL, state) for state in states) if fact]
    if len(capitals) == 1 and town.subject not in values_of(capitals[0]):
        message = f"{town.text} is named as the seat of a state; the reference says: {capitals[0].statement} Which is right?"
        yield reading.clash(town, capitals[0], message, (town.text, capitals[0].value))


def read_offshore(reading: Reading) -> Iterator[Clash]:
    """An island off a country that is neither its own nor near."""
    island, coast = reading.named("a"), reading.named("b")
    near = reading.atlas.fact(relations.OFFSHORE, island.subject)
    home = reading.atlas.fact(relations.COUNTRY, island.subject)
    country = "United States" if reading.atlas.fact(relations.STATEHOOD, coast.subject) else coast.subject
    if near and not {country, coast.subject} & values_of(near) and country not in {island.subject} | (values_of(home) if home else set()):
        message = f"{island.text} is said to lie off ‘{coast.text}’; the reference says: {near.statement} Which is right?"
        yield reading.clash(coast, near, message, (coast.text, near.value), island)


def read_record(reading: Reading) -> Iterator[Clash]:
    holder = reading.named("a")
    find = find_group_record if reading.word("group") else find_record
    fact = find(reading.atlas, reading.match, reading.names)
    if fact and not {name.subject for name in reading.names.values()} & values_of(fact):  # 'at Lake Baikal, in Siberia, the deepest lake'
        message = f"{holder.text} is called the {fact.subject}; the reference says {fact.value}. Which is right?"
        # The words of the record stand beside the holder and before or after it.
        scope = "group" if reading.word("group") else "scope"
        places = (scope,) if reading.match.start(scope) in reading.names else ()
        yield reading.clash(holder, fact, message, (holder.text, fact.value), "most", *places)


def read_neighbours(reading: Reading) -> Iterator[Clash]:
    of = reading.named("a")
    fact = reading.atlas.fact(relations.NEIGHBOURS, of.subject)
    for value in (reading.listed() if reading.word("list") else [reading.named("b")]) if fact else ():
        other = reading.atlas.fact(relations.NEIGHBOURS, value.subject)
        if other is None or value.subject in (of.subject, *values_of(fact)) or of.subject in values_of(other):
            continue
        if not is_disputed(of.subject, value.subject):
            message = f"‘{of.text}’ does not fit ‘{value.text}’; the reference says: {fact.statement} Which is right?"
            yield reading.clash(value, fact, message, (value.text, fact.value), of)


def read_trait(reading: Reading) -> Iterator[Clash]:
    """'Landlocked', 'French-speaking'; a region is known only where another such word describes it."""
    of, word = reading.named("a"), reading.word("trait")
    traits = reading.atlas.traits
    fact = traits.get(word.lower() if word else f"{reading.named('b').text}-speaking".lower())
    if fact is None or of.subject in values_of(fact):
        return
    is_described = any(of.subject in values_of(other) for other in traits.values())
    if reading.atlas.fact(relations.CONTINENT, of.subject) or is_described:
        message = f"{of.text} is called {fact.subject}; by the reference it is not among those that are. Which is right?"
        yield reading.clash(of, fact, message, (fact.subject, of.subject), "trait" if word else reading.named("b"))


def read_ruler(reading: Reading) -> Iterator[Clash]:
    of, ruler = reading.named("a"), reading.named("b")
    atlas, relation = reading.atlas, relations.RULED
    told = _IS_COLONY.search(reading.match[0])
    freed = atlas.fact(relations.FREED, of.subject) if told and told[0] not in ("colony", "protectorate") else None
    colony = freed or (atlas.fact(relations.COLONY, of.subject) if told else None)
    if colony and ruler.subject not in values_of(colony):
        message = f"{of.text} is said to have been ruled by {ruler.subject}; the reference says: {colony.statement} Which is right?"
        yield reading.clash(ruler, colony, message, (ruler.text, colony.value), of)
        return
    home = atlas.fact(relations.CONTINENT, of.subject)
    if told is None and home and "Europe" in values_of(home):
        return  # under whose rule a land of Europe was in wars and for a while
    fact = atlas.fact(relation, ruler.subject)
    rulers = [other for (held, _), facts in atlas.facts.items() if held == relation for other in facts if of.subject in values_of(other)]
    if fact and rulers and fact not in rulers:
        known = ", ".join(sorted(other.subject for other in rulers))
        message = f"{of.text} is said to have been ruled by {ruler.subject}; the reference names {known}. Which is right?"
        yield reading.clash(ruler, rulers[0], message, (ruler.text, known), of)


def read_currency(reading: Reading) -> Iterator[Clash]:
    of, word = reading.named("a"), reading.word("money")
    fact = find_currency(reading.atlas, of.subject, word or "euro", _is_of_past(reading))
    if fact:
        message = f"{of.subject} is said to pay in the {word or 'euro'}; the reference says {fact.value}. Which is right?"
        sides = ("money", of) if word else (of,)
        yield reading.clash(sides[0], fact, message, (word or "euro", fact.value), *sides[1:])


def _is_of_past(reading: Reading) -> bool:
    return reading.is_past or reading.relation == GIVEN_UP or _ENDED.search(reading.match[0]) is not None


def read_price(reading: Reading) -> Iterator[Clash]:
    """A sum in the money of another country, where the sentence names places of one country only."""
    of, word = reading.named("a"), reading.word("money")
    countries = {country for name in reading.names.values() for country in _countries_of(reading, name)}
    fact = find_currency(reading.atlas, next(iter(countries)), word, _is_of_past(reading)) if len(countries) == 1 else None
    if fact and len(re.findall(rf"\b(?:{SPENT_CURRENCIES})\b", reading.match.string)) == 1:
        message = f"A sum in {of.text} is given in {word}; the reference says: {fact.statement} Which is right?"
        yield reading.clash("money", fact, message, (word, fact.value), of)


def _countries_of(reading: Reading, name: Named) -> frozenset[str]:
    """The country that a name stands for or lies in; several for one of many bearers or of several countries."""
    home = reading.atlas.fact(relations.COUNTRY, name.subject)
    if home is None:
        return frozenset({name.subject})
    return frozenset(home.value.split("; ")) if home.kind == "capital" else values_of(home)
