"""Two places of a sentence, one of which may be said to lie in or on the other: 'Mount Rushmore … the pines of North Dakota'.

Read on a sketch of the sentence (see `atlas`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from checker.facts import relations
from checker.facts.atlas import CONTINENTS, Atlas, Named
from checker.facts.places.containers import find_denial
from checker.facts.relations import values_of
from checker.facts.store import Fact

_SAME_CLASS = {"capital": "city", "ocean": "sea", "stretch of water": "sea"}


@dataclass(frozen=True)
class PlacePair:
    """A thing and the place that may be said to hold it, by where they stand in the sketch."""

    atlas: Atlas
    sketch: str
    names: dict[int, Named]
    thing: int
    outer: int

    @property
    def between(self) -> str:
        return self.sketch[min(self.thing, self.outer) + 1 : max(self.thing, self.outer)]

    @property
    def subjects(self) -> tuple[str, str]:
        return self.names[self.thing].subject, self.names[self.outer].subject

    @cached_property
    def denial(self) -> Fact | None:
        """The fact that denies that the one lies in the other."""
        return find_denial(self.atlas, self.names[self.thing], self.names[self.outer])

    @cached_property
    def is_alone(self) -> bool:
        """Whether no place is named that does hold the thing, nothing else that lies in the outer one, and none like it between the two."""
        thing, outer = self.subjects
        own = class_of(self.atlas, outer)
        between = range(min(self.thing, self.outer) + 1, max(self.thing, self.outer))
        for at, name in self.names.items():
            if name.subject in (thing, outer):
                continue
            is_like = class_of(self.atlas, name.subject) == own
            if (is_like and (at in between or lies_in(self.atlas, thing, name.subject))) or lies_in(self.atlas, name.subject, outer):
                return False
        return True

    @cached_property
    def is_near(self) -> bool:
        """Whether the outer place borders on one that holds the thing, or is a water of the same country: what is mixed up lies near."""
        thing, outer = self.subjects
        homes = values_of_country(self.atlas, thing)
        holders = {value for fact in self.atlas.facts.get((relations.WITHIN, thing), ()) for value in values_of(fact)}
        around = [fact for place in homes | holders if (fact := self.atlas.fact(relations.NEIGHBOURS, place))]
        same = [value for value in holders if class_of(self.atlas, value) == class_of(self.atlas, outer)]
        lands = homes.union(*(values_of_country(self.atlas, value) for value in same))
        return any(outer in values_of(fact) for fact in around) or bool(lands & values_of_country(self.atlas, outer))


def find_denied_pairs(atlas: Atlas, sketch: str, names: dict[int, Named]) -> Iterator[PlacePair]:
    """Yield the pairs of which the facts deny that the one lies in the other."""
    for thing, name in names.items():
        for outer, other in names.items():
            pair = PlacePair(atlas, sketch, names, thing, outer)
            if other.subject != name.subject and not lies_in(atlas, *pair.subjects) and pair.denial:
                yield pair


def values_of_country(atlas: Atlas, subject: str) -> frozenset[str]:
    home = atlas.fact(relations.COUNTRY, subject)
    return values_of(home) if home else frozenset()


def class_of(atlas: Atlas, subject: str) -> str:
    """Of what kind a place is, as far as two of a kind exclude each other: country, continent, US state, river, city."""
    if subject in CONTINENTS:
        return "continent"
    if atlas.fact(relations.CONTINENT, subject):
        return "country"
    home = atlas.fact(relations.COUNTRY, subject)
    return _SAME_CLASS.get(home.kind, home.kind) if home else ""


def lies_in(atlas: Atlas, thing: str, outer: str) -> bool:
    """Whether the facts say so."""
    facts = (fact for relation in (relations.COUNTRY, relations.WITHIN) for fact in atlas.facts.get((relation, thing), ()))
    held = {value for fact in facts for value in values_of(fact)}
    if outer in CONTINENTS:
        return any(outer in values_of(fact) for country in held for fact in atlas.facts.get((relations.CONTINENT, country), ()))
    return outer in held
