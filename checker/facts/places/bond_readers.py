"""What a sentence says of sources, straits and the part of a country in which a town lies, against the facts (see `place_bonds`)."""

import re
from collections.abc import Iterator

from checker.facts import relations
from checker.facts.places.containers import find_denial
from checker.facts.places.place_pairs import lies_in
from checker.facts.places.place_reading import Clash, Reading
from checker.facts.relations import values_of
from checker.facts.store import Fact


def read_links(reading: Reading) -> Iterator[Clash]:
    """The seas that a strait links, the shores that it parts; a part of a country says little of the shore."""
    thing, atlas = reading.named("a"), reading.atlas
    linked = atlas.fact(relations.LINKS, thing.subject)
    if reading.word("loose") and linked and not {reading.named(group).subject for group in "bc"} & values_of(linked):
        return  # a way that leads on beyond both: 'the route from India to the North Sea'
    for end in (reading.named(group) for group in "bc" if reading.word(group)):
        home = atlas.fact(relations.COUNTRY, end.subject)
        is_sea = home is not None and home.kind in ("sea", "ocean")
        fact = atlas.fact(relations.LINKS if is_sea else relations.PARTS, thing.subject)
        if fact and end.subject not in values_of(fact) and (is_sea or _is_shore(reading, end.subject, fact)):
            message = f"{thing.text} is said to link or part ‘{end.text}’; the reference says: {fact.statement} Which is right?"
            yield reading.clash(end, fact, message, (end.text, fact.value))


def _is_shore(reading: Reading, subject: str, fact: Fact) -> bool:
    """Whether the facts name the shores by places of this kind: countries, islands, regions of one country."""
    kind = kind_of(reading, subject)
    return kind == "country" or kind in {kind_of(reading, value) for value in values_of(fact)} - {"region"}


def read_source(reading: Reading) -> Iterator[Clash]:
    """Where a river rises: a country that is none of its sources', a state or range where the facts know another of the kind."""
    river, place = reading.named("a"), reading.named("b")
    fact = reading.atlas.fact(relations.RISES, river.subject)
    if fact is None or place.subject in values_of(fact):
        return
    kind = kind_of(reading, place.subject)
    known = {kind_of(reading, value) for value in values_of(fact)}
    home = reading.atlas.fact(relations.COUNTRY, place.subject)
    if kind == "country" or (kind in known and kind != "region") or (home and not values_of(home) & values_of(fact)):
        message = f"{river.text} is said to rise in ‘{place.text}’; the reference says: {fact.statement} Which is right?"
        yield reading.clash(place, fact, message, (place.text, fact.value), river)


def read_position(reading: Reading) -> Iterator[Clash]:
    """The part of a country in which a town does not lie by its coordinates; words such as 'southern' reach to the middle."""
    town, area, way = reading.named("a"), reading.named("b"), reading.word("way")
    fact = reading.atlas.position(town.subject, area.subject)
    if fact and not set(re.findall("north|south|east|west", way)) <= values_of(fact):
        message = (
            f"{town.text} is set in the {way.removesuffix('ern')} of {area.subject}; the reference says: {fact.statement} Which is right?"
        )
        yield reading.clash("way", fact, message, (way, fact.value), town, area)


def read_each(reading: Reading) -> Iterator[Clash]:
    """Things said to lie in one place: one that does not, beside at least one that does."""
    outer, atlas = reading.named("b"), reading.atlas
    things = reading.listed()
    wrong = [
        (thing, fact) for thing in things if not lies_in(atlas, thing.subject, outer.subject) and (fact := find_denial(atlas, thing, outer))
    ]
    if len(wrong) == 1 and any(lies_in(atlas, thing.subject, outer.subject) for thing in things):
        thing, fact = wrong[0]
        message = f"{thing.text} is listed with what lies in or on ‘{outer.text}’; the reference says: {fact.statement} Which is right?"
        yield reading.clash(thing, fact, message, (thing.text, fact.value), outer)


def kind_of(reading: Reading, subject: str) -> str | None:
    if reading.atlas.fact(relations.CONTINENT, subject):
        return "country"
    home = reading.atlas.fact(relations.COUNTRY, subject)
    return home.kind if home else None
