"""Where what a sentence says of a country, a state or a town clashes with the facts."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from checker.facts import relations
from checker.facts.atlas import Atlas, Named, atlas_of
from checker.facts.forms import compiled
from checker.facts.places import place_readers, place_years
from checker.facts.places.asides import is_out_of_aside, without_asides, without_dashes
from checker.facts.places.coasts import find_wrong_coasts
from checker.facts.places.dividing_lines import find_wrong_parallels
from checker.facts.places.misplaced import find_ties
from checker.facts.places.official_languages import find_wrong_languages
from checker.facts.places.place_forms import FORMS, HOME_CAPITAL, PRICE, TRAIT
from checker.facts.places.place_hints import BORDER, GIVEN_UP, OUTSIDE, STATEHOUSE
from checker.facts.places.place_past import is_past, speaks_of_past
from checker.facts.places.place_reading import Clash, Reading
from checker.facts.places.place_years import JOINED
from checker.patterns import lazy

if TYPE_CHECKING:
    from checker.facts.store import FactStore

# What rivers, mountains and islands lie in changes less.
_LASTING = (relations.WITHIN, relations.RECORD)
_WHEN = lazy(r"\b(?:then|once|now|before|after|since|when|while|until|not|never|no|like|unlike|say\w*|said)\b")
# Of these not every sentence that names the place speaks as of today.
_ASIDES = (relations.CAPITAL, relations.WITHIN, relations.RECORD, relations.TRAIT, relations.FORMER_NAME, GIVEN_UP)


def find_place_clashes(text: str, store: "FactStore") -> Iterator[Clash]:
    """Yield what the sentence says of places and the facts deny; first as it stands, then with commas about its asides."""
    told, atlas = set(), atlas_of(store)
    sketch, names = atlas.sketch(text)
    yield from find_wrong_parallels(text, atlas)
    if not names:
        return
    ends = [name.end for name in names.values()]
    plainer = filter(None, (without_dashes(text), without_asides(text, ends, _says_more)))
    again = (plain.moved(clash) for plain in plainer for clash in _find_clashes(plain.text, atlas, *atlas.sketch(plain.text)))
    again = (clash for clash in again if not is_out_of_aside(text, clash))
    for clash in chain(_find_clashes(text, atlas, sketch, names), again):
        sides = frozenset(((clash.start, clash.end), *clash.others))
        if sides not in told:
            told.add(sides)
            yield clash


def _says_more(aside: str) -> bool:
    """Whether an aside says when what follows holds, or that it does not."""
    return speaks_of_past(aside) or bool(_WHEN.search(aside))


def _find_clashes(text: str, atlas: Atlas, sketch: str, names: dict[int, Named]) -> Iterator[Clash]:
    of_past = speaks_of_past(text)
    for reading in chain(_match_forms(atlas, sketch, names, of_past), find_ties(atlas, sketch, names, of_past)):
        for clash in () if is_past(reading, text, _LASTING) else _READERS[reading.relation](reading):
            is_aside = reading.relation in _ASIDES and not re.search(r"\s(?:is|was|are)\s", reading.match[0])
            yield replace(clash, is_claim=reading.relation != OUTSIDE and not is_aside)
    yield from find_wrong_coasts(text, sketch, names, atlas)
    if not of_past:
        yield from find_wrong_languages(text, sketch, names, atlas)


def _match_forms(atlas: Atlas, sketch: str, names: dict[int, Named], of_past: bool) -> Iterator[Reading]:
    for relation, form in _forms_for(frozenset(sketch[place] for place in names)):
        for match in compiled(_filled(form, atlas)).finditer(sketch):
            yield Reading(atlas, relation, match, names, of_past)


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
    BORDER: place_readers.read_border,
    relations.LEFT_CAPITAL: place_readers.read_left_capital,
    STATEHOUSE: place_readers.read_statehouse,
    relations.OFFSHORE: place_readers.read_offshore,
    relations.RECORD: place_readers.read_record,
    relations.NEIGHBOURS: place_readers.read_neighbours,
    relations.TRAIT: place_readers.read_trait,
    relations.RULED: place_readers.read_ruler,
    relations.CURRENCY: place_readers.read_currency,
    GIVEN_UP: place_readers.read_currency,
    PRICE: place_readers.read_price,
    relations.MEMBERSHIP: place_years.read_membership,
    JOINED: place_years.read_membership,
    OUTSIDE: place_years.read_outside,
    relations.INDEPENDENCE: place_years.read_year,
    relations.STATEHOOD: place_years.read_year,
    relations.FORMER_NAME: place_years.read_former_name,
}
# What stands for a side of a form: one sign or a class of them.
_SIDE = lazy(r"\(\?P<(?:a|b|scope)>\[?([\ue010-\ue019]+)")
