"""What the facts say of a subject and a value that a sentence names: that they belong together, that they do not, or nothing."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.facts import relations
from checker.facts.atlas import TOWN, Atlas, Named
from checker.facts.namesakes import is_within
from checker.facts.places.containers import find_denial
from checker.facts.places.place_pairs import lies_in
from checker.facts.relations import values_of
from checker.types import Span

if TYPE_CHECKING:
    from checker.facts.store import Fact


@dataclass(frozen=True, slots=True)
class Verdict:
    """A subject and a value by where they stand; `fact` is None where the store does not know.

    `sort`: the sign of the value in an atlas; `kind`: what excludes others of its kind ('country', 'river').
    """

    relation: str
    subject: Span
    value: Span
    fact: "Fact | None" = None
    is_own: bool = False
    sort: str = ""
    kind: str = ""


def _is_town(atlas: Atlas, place: str) -> bool:
    home = atlas.fact(relations.COUNTRY, place)
    return home is not None and home.kind in ("city", "capital")


def is_beside(atlas: Atlas, place: str, homes: Collection[str]) -> bool:
    """Whether a place is of the country of one of the homes or of one that borders on it, as what is mixed up is."""
    own = {land for home in homes for land in _lands(atlas, home)}
    around = {other for land in own if (fact := atlas.fact(relations.NEIGHBOURS, land)) for other in values_of(fact)}
    return bool(_lands(atlas, place) & (own | around))


def is_kindred(atlas: Atlas, land: str, own: Collection[str]) -> bool:
    """Whether a country is of the continent of one of others, or speaks its language."""
    return any(_told(atlas, relation, {land}) & _told(atlas, relation, own) for relation in (relations.CONTINENT, relations.LANGUAGE))


def _lands(atlas: Atlas, place: str) -> set[str]:
    """The place and its countries, without those of its namesakes."""
    home = atlas.fact(relations.COUNTRY, place)
    return {place, *(home.value.split("; ") if home else ())}


def _told(atlas: Atlas, relation: str, lands: Collection[str]) -> set[str]:
    """What is told of the lands, or of the countries that they are parts of."""
    wider = {country for land in lands for country in _lands(atlas, land)}
    return {value for land in wider if (fact := atlas.fact(relation, land)) for value in values_of(fact)}


def judge_place(atlas: Atlas, homes: Collection[str], place: Named, sign: str) -> bool | None:
    """Whether one of the homes, towns or countries, is the place or lies in it; None where the facts do not know or it is far away."""
    if {place.text, place.subject} & set(homes) or is_within(place.text, homes) or is_within(place.subject, homes):
        return True
    if any(lies_in(atlas, home, place.subject) or (_is_town(atlas, home) and lies_in(atlas, place.subject, home)) for home in homes):
        return True
    known = [home for home in homes if atlas.fact(relations.COUNTRY, home) or atlas.fact(relations.STATEHOOD, home)]
    if not known:
        return None
    if sign == TOWN:
        return False if any(_is_town(atlas, home) for home in known) else None
    is_denied = is_beside(atlas, place.subject, known) and all(find_denial(atlas, Named(0, 0, home, home), place) for home in known)
    return False if is_denied else None
