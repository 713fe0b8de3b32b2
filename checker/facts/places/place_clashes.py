"""Where what a sentence says of a country, a state or a town clashes with the facts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from checker.facts import relations
from checker.facts.atlas import Atlas, atlas_of
from checker.facts.forms import compiled
from checker.facts.places import place_readers, place_years
from checker.facts.places.place_forms import FORMS, HOME_CAPITAL, LIST, PRICE, TRAIT
from checker.facts.places.place_hints import BORDER, GIVEN_UP, STATEHOUSE
from checker.facts.places.place_past import is_past, speaks_of_past
from checker.facts.places.place_reading import Clash, Reading
from checker.facts.places.place_ties import OUTSIDE, SHARE
from checker.facts.places.place_years import JOINED, LEFT
from checker.patterns import lazy

if TYPE_CHECKING:
    from checker.facts.store import FactStore

# What rivers, mountains and islands lie in changes less.
_LASTING = (relations.WITHIN, LIST, SHARE, relations.LINKS, relations.RECORD)
# Of these not every sentence that names the place speaks as of today.
_ASIDES = (
    *(relations.CAPITAL, relations.WITHIN, LIST, SHARE, relations.LINKS, relations.RECORD, relations.TRAIT, relations.FORMER_NAME),
    GIVEN_UP,
)


def find_place_clashes(text: str, store: "FactStore") -> Iterator[Clash]:
    """Yield what the sentence says of places and the facts deny."""
    atlas = atlas_of(store)
    sketch, names = atlas.sketch(text)
    of_past, told = speaks_of_past(text), set()
    for relation, form in _forms_for(frozenset(sketch[place] for place in names)):
        for match in compiled(_filled(form, atlas)).finditer(sketch):
            reading = Reading(atlas, relation, match, names, of_past)
            for clash in () if is_past(reading, text, _LASTING) else _READERS[relation](reading):
                sides = frozenset(((clash.start, clash.end), *clash.others))
                if sides not in told:
                    told.add(sides)
                    is_aside = relation in _ASIDES and not re.search(r"\s(?:is|was|are)\s", match[0])
                    yield replace(clash, is_claim=relation != OUTSIDE and not is_aside)


@cache
def _forms_for(signs: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The forms whose two sides can stand in a sketch with these signs."""
    return tuple((relation, form) for relation, form in FORMS if all(signs & set(side) for side in _SIDE.findall(form)))


@cache
def _filled(form: str, atlas: Atlas) -> str:
    return form.replace(TRAIT, f"(?i:{'|'.join(sorted(map(re.escape, atlas.traits), key=len, reverse=True))})") if TRAIT in form else form


_READERS: dict[str, Callable[[Reading], Iterator[Clash]]] = {
    relations.CAPITAL: place_readers.read_capital,
    HOME_CAPITAL: place_readers.read_home_capital,
    relations.WITHIN: place_readers.read_within,
    LIST: place_readers.read_list,
    SHARE: place_readers.read_shared,
    BORDER: place_readers.read_border,
    STATEHOUSE: place_readers.read_statehouse,
    relations.OFFSHORE: place_readers.read_offshore,
    relations.LINKS: place_readers.read_links,
    relations.RECORD: place_readers.read_record,
    relations.NEIGHBOURS: place_readers.read_neighbours,
    relations.TRAIT: place_readers.read_trait,
    relations.RULED: place_readers.read_ruler,
    relations.CURRENCY: place_readers.read_currency,
    GIVEN_UP: place_readers.read_currency,
    PRICE: place_readers.read_price,
    relations.MEMBERSHIP: place_years.read_membership,
    JOINED: place_years.read_membership,
    LEFT: place_years.read_membership,
    OUTSIDE: place_years.read_outside,
    relations.INDEPENDENCE: place_years.read_year,
    relations.STATEHOOD: place_years.read_year,
    relations.FORMER_NAME: place_years.read_former_name,
}
# What stands for a side of a form: one sign or a class of them.
_SIDE = lazy(r"\(\?P<(?:a|b|scope)>\[?([\ue010-\ue019]+)")
